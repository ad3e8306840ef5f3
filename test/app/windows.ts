import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { DEFAULT_PLAYBOOK } from '../../src/app/open/playbooks.ts';
import { type OpenedScope, openScope } from '../../src/app/open/scope.ts';
import type { Scope } from '../../src/app/scope.ts';
import { insertMember, insertTeam } from '../../src/store/team-writer.ts';

export const TODAY = '2026-11-24';

export interface Team {
  name: string;
  foundedOn: string;
  members: readonly { name: string; joinedOn: string }[];
}

const opened: OpenedScope[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const { database } of opened.splice(0)) await database.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A face without a terminal over a database file. */
function openWindow(folder: string, today: string): OpenedScope {
  const window = openScope({
    today,
    now: `${today}T09:00:00`,
    language: 'zh-CN',
    teamNamed: null,
    playbookNamed: null,
    databaseFile: join(folder, 'team.db'),
    configDir: folder,
    cacheDir: folder,
  });
  opened.push(window);
  return window;
}

/** Two windows on one database file with one team in it. `open` opens another one, on another day if need be. */
export async function openWindows(team: Team): Promise<{ first: Scope; second: Scope; open(today: string): Scope }> {
  const folder = mkdtempSync(join(tmpdir(), 'teamctl-windows-'));
  folders.push(folder);
  const { scope: first, database } = openWindow(folder, TODAY);
  await database.create();
  await first.change('init', async ({ db }) => {
    const id = await insertTeam(db, { name: team.name, foundedOn: team.foundedOn, playbook: DEFAULT_PLAYBOOK });
    for (const member of team.members) await insertMember(db, id, { code: null, role: 'agent', ...member });
  });
  const open = (today: string) => openWindow(folder, today).scope;
  return { first, second: open(TODAY), open };
}

/** The scope of a window in which something else happens just before it writes. */
export const interrupted = (scope: Scope, meanwhile: () => Promise<unknown>): Scope => ({
  ...scope,
  change: async (command, work) => {
    await meanwhile();
    return scope.change(command, work);
  },
});
