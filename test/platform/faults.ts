import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { afterThisTest } from '../temporary.ts';

const CALLS = ['renameSync', 'linkSync', 'openSync', 'readFileSync', 'fsyncSync', 'copyFileSync'] as const;
type Call = (typeof CALLS)[number];
const original = { ...fs };
const platform = Object.getOwnPropertyDescriptor(process, 'platform') as PropertyDescriptor;

function allWorks(): void {
  for (const call of CALLS) (fs as Record<Call, unknown>)[call] = original[call];
  syncBuiltinESMExports();
}

/** The program believes to be on Windows until the test is over; paths stay those of this machine. */
export const onWindows = (): void => {
  Object.defineProperty(process, 'platform', { ...platform, value: 'win32' });
  afterThisTest(() => Object.defineProperty(process, 'platform', platform));
};

const errorOf = (code: string, call: Call, args: readonly unknown[]) =>
  Object.assign(new Error(`${code}: injected, ${call} ${args.join(' ')}`), {
    code,
    syscall: call.replace('Sync', ''),
    errno: -1,
  });

/** What is tried again is tried again at once: how often is counted, how long is nobody's business here. */
function withoutWaiting(): void {
  const { wait } = Atomics;
  Atomics.wait = () => 'timed-out';
  afterThisTest(() => {
    Atomics.wait = wait;
  });
}

/**
 * Lets a call of the file system fail, and nobody wait for it.
 * @param isMeant which calls, by their arguments
 * @param times how often, then it works again
 * @returns how often it was tried
 */
export function failing(
  call: Call,
  code: string,
  isMeant: (...args: string[]) => boolean = () => true,
  times = Number.POSITIVE_INFINITY,
): { tries(): number } {
  let tries = 0;
  withoutWaiting();
  const works = original[call] as (...args: never[]) => unknown;
  (fs as Record<Call, unknown>)[call] = (...args: never[]) => {
    if (!isMeant(...args.map(String))) return works(...args);
    tries += 1;
    if (tries <= times) throw errorOf(code, call, args);
    return works(...args);
  };
  syncBuiltinESMExports();
  afterThisTest(allWorks);
  return { tries: () => tries };
}

/**
 * Files that another program holds: all of them, so that they cannot even be opened, or what is in them, so that they open
 * and cannot be read.
 */
export function heldFor(call: 'openSync' | 'readFileSync', files: readonly string[]): { tries(): number } {
  if (call === 'openSync') return failing(call, 'EBUSY', (file) => files.includes(file));
  const held = new Set(files.map((file) => original.statSync(file).ino));
  return failing(call, 'EBUSY', (of) => /^\d+$/.test(of) && held.has(original.fstatSync(Number(of)).ino));
}

/** As Windows has it: a handle that only reads cannot be flushed, a folder not even opened. */
export function onlyWritersFlush(): void {
  const readers = new Set<number>();
  fs.openSync = ((file: fs.PathLike, flags: fs.OpenMode, mode?: fs.Mode) => {
    if (original.statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw errorOf('EISDIR', 'openSync', [file]);
    const descriptor = original.openSync(file, flags, mode);
    if (flags === 'r') readers.add(descriptor);
    else readers.delete(descriptor);
    return descriptor;
  }) as typeof fs.openSync;
  fs.fsyncSync = (descriptor) => {
    if (readers.has(descriptor)) throw errorOf('EPERM', 'fsyncSync', [descriptor]);
    original.fsyncSync(descriptor);
  };
  syncBuiltinESMExports();
  afterThisTest(allWorks);
}
