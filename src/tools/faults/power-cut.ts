import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { contentOf, copyTeam } from './bench-team.ts';
import type { Row } from './row.ts';
import { runIn } from './storage.ts';
import type { WritingCommand } from './writing-commands.ts';

/*
 * The model: a file's data are on the disk for certain only after a sync of that file; a name (made, removed,
 * renamed) only after a sync of its folder. What was not synced when the power went may be there, may be
 * missing, and a write may be torn at a sector; names changes of one folder may be missing in any choice.
 */
interface Step {
  op: 'create' | 'write' | 'truncate' | 'sync' | 'unlink' | 'rename' | 'link' | 'other';
  path: string;
  offset: number;
  data: Buffer;
}

const OPS: readonly Step['op'][] = [
  'other',
  'create',
  'write',
  'truncate',
  'sync',
  'unlink',
  'rename',
  'link',
  'other',
  'other',
];
const SECTOR = 512;

function readLog(file: string): Step[] {
  const bytes = readFileSync(file);
  const steps: Step[] = [];
  for (let at = 0; at < bytes.length; ) {
    const op = OPS[bytes[at] as number] as Step['op'];
    const length = bytes.readUInt32LE(at + 1);
    const path = bytes.toString('utf8', at + 5, at + 5 + length);
    at += 5 + length;
    const offset = Number(bytes.readBigUInt64LE(at));
    const size = bytes.readUInt32LE(at + 8);
    steps.push({ op, path, offset, data: bytes.subarray(at + 12, at + 12 + size) });
    at += 12 + size;
  }
  return steps;
}

type Contents = Map<number, Buffer>;
type Names = Map<string, number>;

/** Data by file, names by path, as they are for certain, and the steps since then. */
interface Disk {
  contents: Contents;
  names: Names;
  pending: Step[];
  /** The names as a running program sees them. */
  live: Names;
  nextFile: number;
  fileOf: Map<Step, number>;
}

function grow(buffer: Buffer, size: number): Buffer {
  return buffer.length >= size ? buffer : Buffer.concat([buffer, Buffer.alloc(size - buffer.length)]);
}

function applyData(buffer: Buffer, step: Step, length = step.data.length): Buffer {
  if (step.op === 'truncate') return Buffer.from(grow(buffer, step.offset).subarray(0, step.offset));
  const copy = Buffer.from(grow(buffer, step.offset + length));
  step.data.copy(copy, step.offset, 0, length);
  return copy;
}

function applyName(names: Names, step: Step, file: number | undefined): void {
  if (step.op === 'create' && file !== undefined) names.set(step.path, file);
  if (step.op === 'unlink') names.delete(step.path);
  if ((step.op === 'rename' || step.op === 'link') && file !== undefined) {
    names.set(step.data.toString('utf8'), file);
    if (step.op === 'rename') names.delete(step.path);
  }
}

const isName = (step: Step) => ['create', 'unlink', 'rename', 'link'].includes(step.op);
const isData = (step: Step) => step.op === 'write' || step.op === 'truncate';
const folderOf = (step: Step) =>
  dirname(step.op === 'rename' || step.op === 'link' ? step.data.toString('utf8') : step.path);

function settle(disk: Disk, synced: Step): void {
  const file = disk.live.get(synced.path);
  const done = (step: Step) =>
    file === undefined
      ? isName(step) && folderOf(step) === synced.path
      : isData(step) && disk.fileOf.get(step) === file;
  for (const step of disk.pending.filter(done)) apply(disk.contents, disk.names, step, disk.fileOf.get(step));
  disk.pending = disk.pending.filter((step) => !done(step));
}

function apply(contents: Contents, names: Names, step: Step, file: number | undefined, length?: number): void {
  if (isName(step)) applyName(names, step, file);
  else if (file !== undefined) contents.set(file, applyData(contents.get(file) ?? Buffer.alloc(0), step, length));
}

function take(disk: Disk, step: Step): void {
  if (step.op === 'sync') settle(disk, step);
  if (step.op === 'sync' || step.op === 'other') return;
  if (step.op === 'create') disk.live.set(step.path, disk.nextFile++);
  const file = disk.live.get(step.path);
  if (file !== undefined) disk.fileOf.set(step, file);
  if (isName(step) && step.op !== 'create') applyName(disk.live, step, file);
  disk.pending.push(step);
}

function startDisk(folder: string): Disk {
  const names: Names = new Map();
  const contents: Contents = new Map();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    try {
      contents.set(names.size, readFileSync(path));
      names.set(path, names.size);
    } catch {
      // A folder.
    }
  }
  return { contents, names, pending: [], live: new Map(names), nextFile: names.size, fileOf: new Map() };
}

/** What may be found after the power went: each step that was not synced there, missing, or torn. */
function afterCut(disk: Disk, random: () => number): { contents: Contents; names: Names } {
  const contents = new Map(disk.contents);
  const names = new Map(disk.names);
  const keep = random();
  for (const step of disk.pending) {
    if (random() > keep) continue;
    const torn = step.op === 'write' && random() < 0.2;
    const length = torn ? Math.floor((random() * step.data.length) / SECTOR) * SECTOR : undefined;
    apply(contents, names, step, disk.fileOf.get(step), length);
  }
  return { contents, names };
}

function writeOut(folder: string, work: string, state: { contents: Contents; names: Names }): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [path, file] of state.names) {
    if (besides(work, path))
      writeFileSync(join(folder, relative(work, path)), state.contents.get(file) ?? Buffer.alloc(0));
  }
}

interface Trace {
  name: string;
  work: string;
  start: () => Disk;
  steps: Step[];
  before: string;
  after: string;
  /** What was found in states already looked at, by their digest: most cuts leave one of a few states. */
  seen: Map<string, string>;
}

async function traceOf(
  command: { name: string; words: readonly string[]; base: string },
  work: string,
  shim: string,
): Promise<Trace> {
  const log = join(dirname(work), 'power.log');
  rmSync(log, { force: true });
  copyTeam(command.base, work);
  const before = contentOf(join(work, 'team.db'));
  const kept = `${work}-start`;
  copyTeam(command.base, kept);
  await runIn(work, command.words, { LD_PRELOAD: shim, FAULT_DIR: work, FAULT_LOG: log });
  const steps = readLog(log);
  const first = startDisk(kept);
  const moved = (names: Names) => new Map([...names].map(([path, file]) => [join(work, relative(kept, path)), file]));
  const start = (): Disk => ({
    ...first,
    contents: new Map(first.contents),
    names: moved(first.names),
    live: moved(first.live),
    pending: [],
    fileOf: new Map(),
  });
  const after = contentOf(join(work, 'team.db'));
  return { name: command.name, work, start, steps, before, after, seen: new Map() };
}

/** States of the disk after a cut at any step of any writing command: before or after, and after once it said so. */
export async function powerCuts(
  writing: readonly WritingCommand[],
  scratch: string,
  shim: string,
  states: number,
  random: () => number,
): Promise<Row> {
  const commands = writing.filter((command) => !command.again && !command.keys);
  const folder = join('/dev/shm', `teamctl-power-${process.pid}`);
  const failures: string[] = [];
  let runs = 0;
  const traces: Trace[] = [];
  for (const [i, command] of commands.entries())
    traces.push(await traceOf(command, join(scratch, `power-${i}`, 'team'), shim));
  // Exports and backups leave the database as it is.
  const changing = traces.filter((trace) => trace.before !== trace.after);
  for (const [i, trace] of changing.entries()) {
    const here = Math.ceil((states - runs) / (changing.length - i));
    for (let n = 0; n < here; n += 1) {
      const wrong = cutOnce(trace, folder, random);
      if (wrong) failures.push(`${trace.name}: ${wrong}`);
    }
    runs += here;
  }
  rmSync(folder, { recursive: true, force: true });
  return { case: 4, title: 'states after a power cut', runs, failures };
}

/** The database and its journals, which is all that SQLite looks at. */
const besides = (work: string, path: string) => /^team\.db(-\w+)?$/.test(relative(work, path));

function digestOf(work: string, { contents, names }: { contents: Contents; names: Names }): string {
  const hash = createHash('sha1');
  for (const [path, file] of [...names].filter(([path]) => besides(work, path)).sort()) {
    hash.update(`${path}\0`).update(contents.get(file) ?? '');
  }
  return hash.digest('hex');
}

function look(folder: string, work: string, state: { contents: Contents; names: Names }): string {
  writeOut(folder, work, state);
  return contentOf(join(folder, 'team.db'));
}

function cutOnce(trace: Trace, folder: string, random: () => number): string | null {
  const disk = trace.start();
  const at = Math.floor(random() * (trace.steps.length + 1));
  for (const step of trace.steps.slice(0, at)) take(disk, step);
  const found = afterCut(disk, random);
  const digest = digestOf(trace.work, found);
  const state = trace.seen.get(digest) ?? look(folder, trace.work, found);
  trace.seen.set(digest, state);
  if (state !== trace.before && state !== trace.after)
    return `cut after step ${at} of ${trace.steps.length}: ${state.slice(0, 80)}`;
  if (at === trace.steps.length && state !== trace.after) return 'said done, is gone after the cut';
  return null;
}
