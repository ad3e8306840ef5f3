import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Direction, type EntryPreview, previewStep, takeStep } from '../../app/journal/step.ts';
import { type OpenedScope, openScope } from '../../app/open/scope.ts';
import type { Inside } from '../../app/scope.ts';
import { TeamctlError } from '../../errors.ts';
import { insertMember, insertTeam } from '../../store/team-writer.ts';
import { insertTodo } from '../../store/todo-writer.ts';
import type { Row } from './row.ts';

const TODAY = '2026-11-24';

/** A terminal, and the question that somebody may not have answered yet. */
interface Window extends OpenedScope {
  asked: { direction: Direction; preview: EntryPreview | null; top: string | undefined } | null;
}

/** What must be stored: commands in force, and those undone that can be done again, the next one last. */
class Reference {
  done: string[] = [];
  undone: string[] = [];

  write(text: string): void {
    this.done.push(text);
    this.undone = [];
  }
  top(direction: Direction): string | undefined {
    return (direction === 'undo' ? this.done : this.undone).at(-1);
  }
  step(direction: Direction): void {
    const [from, to] = direction === 'undo' ? [this.done, this.undone] : [this.undone, this.done];
    const moved = from.pop();
    if (moved !== undefined) to.push(moved);
  }
}

const windowOn = (file: string): Window => ({
  ...openScope({
    today: TODAY,
    now: `${TODAY}T08:00:00`,
    language: 'en',
    teamNamed: null,
    playbookNamed: null,
    databaseFile: file,
    configDir: join(file, '..'),
    cacheDir: join(file, '..'),
  }),
  asked: null,
});

async function makeBase(file: string): Promise<void> {
  const { scope, database } = windowOn(file);
  const init = async ({ db }: Inside) => {
    await insertTeam(db, { name: '启明组', foundedOn: TODAY, playbook: 'insurance-telesales' });
  };
  await scope.change('init', init, { create: true });
  await scope.change('backup', async ({ db }) => {
    await db.deleteFrom('journal').execute();
  });
  await database.close();
}

/** Everything that commands of a run stored: to-dos and members by their texts. */
async function stored({ database }: Window): Promise<string[]> {
  const { reader } = await database.open();
  const todos = await reader.selectFrom('todo').select('text').execute();
  const members = await reader.selectFrom('member').select('name').execute();
  return [...todos.map(({ text }) => text), ...members.map(({ name }) => name)].sort();
}

async function write(window: Window, reference: Reference, text: string, asMember: boolean): Promise<void> {
  await window.scope.change(asMember ? 'member add' : 'todo add', async ({ db }) => {
    if (asMember) await insertMember(db, 1, { name: text, code: text, role: 'agent', joinedOn: null });
    else await insertTodo(db, 1, { text, owner: null, due: TODAY, createdOn: TODAY, meeting: null, parent: null });
  });
  reference.write(text);
}

/** The answer to a question that was asked before others went on. */
async function answer(window: Window, reference: Reference): Promise<string | null> {
  const { direction, preview, top } = window.asked as NonNullable<Window['asked']>;
  window.asked = null;
  if (preview === null) return top === undefined ? null : `${direction}: nothing offered, and ${top} was there`;
  const isAsItWas = reference.top(direction) === top;
  try {
    await takeStep(window.database, direction, preview);
  } catch (error) {
    if (!(error instanceof TeamctlError) || error.code !== 'changed-meanwhile') throw error;
    return isAsItWas ? `${direction} of ${top} was refused though nothing had changed` : null;
  }
  if (!isAsItWas) return `${direction} of ${top} was done though the next one was ${reference.top(direction)}`;
  reference.step(direction);
  return null;
}

async function playStep(
  windows: readonly Window[],
  reference: Reference,
  n: number,
  random: () => number,
): Promise<string | null> {
  const window = windows[Math.floor(random() * windows.length)] as Window;
  if (window.asked !== null && random() < 0.5) return answer(window, reference);
  const kind = random();
  const direction: Direction = random() < 0.6 ? 'undo' : 'redo';
  if (kind < 0.5) await write(window, reference, `t${n}`, random() < 0.3);
  else if (kind < 0.75) {
    window.asked = { direction, preview: await previewStep(window.scope, direction), top: reference.top(direction) };
  } else {
    await takeStep(window.database, direction, null);
    reference.step(direction);
  }
  return null;
}

const STEPS = 14;

async function playRun(file: string, random: () => number): Promise<string[]> {
  const windows = Array.from({ length: 2 + Math.floor(random() * 3) }, () => windowOn(file));
  const reference = new Reference();
  try {
    for (let n = 0; n < STEPS; n += 1) {
      const wrong = await playStep(windows, reference, n, random);
      const now = await stored(windows[0] as Window);
      if (wrong !== null) return [wrong];
      if (!isDeepStrictEqual(now, [...reference.done].sort()))
        return [`step ${n}: ${now} instead of ${reference.done}`];
    }
    return [];
  } finally {
    for (const { database } of windows) await database.close();
  }
}

/** Several windows write, undo and redo in any order, questions answered late; checked after every step. */
export async function interleavings(scratch: string, times: number, random: () => number): Promise<Row> {
  const folder = mkdtempSync(join(scratch, 'between-'));
  const [base, file] = [join(folder, 'base.db'), join(folder, 'team.db')];
  const failures: string[] = [];
  try {
    await makeBase(base);
    for (let i = 0; i < times; i += 1) {
      rmSync(file, { force: true });
      copyFileSync(base, file);
      failures.push(...(await playRun(file, random)).map((wrong) => `run ${i}: ${wrong}`));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { case: 80, title: 'commands in between, questions answered late', runs: times, failures };
}
