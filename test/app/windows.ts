import { join } from 'node:path';
import { type OpenedScope, openScope } from '../../src/app/open/scope.ts';
import type { Inside, Scope } from '../../src/app/scope.ts';
import { addTodo } from '../../src/app/todo/add.ts';
import type { AddedTodo } from '../../src/app/todo/view.ts';
import { insertMember, insertTeam } from '../../src/store/team-writer.ts';
import { TODAY } from '../console.ts';
import { afterThisTest, temporaryFolder } from '../temporary.ts';

export { TODAY };

/** What `addTodo` kept: one at least. */
export const added = async (...words: Parameters<typeof addTodo>) =>
  (await addTodo(...words)) as [AddedTodo, ...AddedTodo[]];

/** A meeting of which nothing is told but that it was. */
export const told = { absent: [], sharers: null, note: null, todos: [], done: [] };

export interface Home {
  /** The database file that all windows look at. */
  readonly file: string;
  /** A second terminal over the same file: its scope, and the database that it steps through. */
  open(around?: { today?: string }): OpenedScope;
  /** Its scope alone. */
  window(around?: { today?: string }): Scope;
}

export interface Team {
  name?: string;
  founded?: string;
  members?: readonly string[];
  /** Of all members; null: not known. */
  joined?: string | null;
}

/** A database file with one team, made without any command line. Members have the ids 1, 2, 3 …, in this order. */
export async function openHome({
  name = '启明组',
  founded = '2026-09-01',
  members = ['高敏', '阿依努尔', '林小满'],
  joined = null,
}: Team = {}): Promise<Home> {
  const folder = temporaryFolder('app');
  const file = join(folder, 'team.db');
  const open = ({ today = TODAY } = {}): OpenedScope => {
    const one = openScope({
      today,
      now: `${today}T08:00:00`,
      language: 'zh-CN',
      teamNamed: null,
      playbookNamed: null,
      databaseFile: file,
      configDir: folder,
      cacheDir: folder,
    });
    afterThisTest(() => one.database.close());
    return one;
  };
  const fill = async ({ db }: Inside) => {
    const team = await insertTeam(db, { name, foundedOn: founded, playbook: 'insurance-telesales' });
    for (const each of members)
      await insertMember(db, team, { name: each, code: null, role: 'agent', joinedOn: joined });
  };
  await open().scope.change('init', fill, { create: true });
  return { file, open, window: (around) => open(around).scope };
}

/** The scope of a window in which something else happens just before it writes. */
export const interrupted = (scope: Scope, meanwhile: () => Promise<unknown>): Scope => ({
  ...scope,
  change: async (command, work, options) => {
    await meanwhile();
    return scope.change(command, work, options);
  },
});
