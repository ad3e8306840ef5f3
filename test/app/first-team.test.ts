import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { restoreExport } from '../../src/app/data/restore.ts';
import { nobodyToAsk } from '../../src/app/import/ask.ts';
import { importFiles } from '../../src/app/import/files.ts';
import { noProgress } from '../../src/app/import/progress.ts';
import { readSettings } from '../../src/app/import/settings.ts';
import { type OpenedScope, openScope } from '../../src/app/open/scope.ts';
import type { Scope } from '../../src/app/scope.ts';
import { initTeam } from '../../src/app/team/create.ts';
import { listTeams } from '../../src/app/team/look.ts';
import type { PlaybookSource } from '../../src/playbook/parts.ts';

let folder = '';
const opened: OpenedScope[] = [];
afterEach(async () => {
  for (const { database } of opened.splice(0)) await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Windows over one file that is not there yet. */
function openEmpty(): { window(databaseFile?: string): OpenedScope; file: string } {
  folder = mkdtempSync(join(tmpdir(), 'teamctl-first-'));
  const file = join(folder, 'team.db');
  const window = (databaseFile = file) => {
    const around = openScope({
      today: '2026-11-24',
      now: '2026-11-24T09:00:00',
      language: 'zh-CN',
      teamNamed: null,
      playbookNamed: null,
      databaseFile,
      configDir: folder,
      cacheDir: folder,
    });
    opened.push(around);
    // Whatever playbook a new team names will do: to read one takes seconds. It has no measures of its own.
    const core = async () => ({ measures: [] });
    return { ...around, scope: { ...around.scope, playbook: async () => ({ core }) as unknown as PlaybookSource } };
  };
  return { window, file };
}

const agent = (name: string, code: string | null) => ({ name, code, role: 'agent' as const, joinedOn: null });
const plan = { name: '青禾', foundedOn: null, members: [agent('苏和', 'A1'), agent('高敏', 'A2')] };

async function importText(scope: Scope, text: string, teamBy: string) {
  const path = join(folder, 'people.csv');
  writeFileSync(path, text);
  const settings = await readSettings(scope, { teamBy });
  return importFiles(scope, [{ name: 'people.csv', path }], settings, { ask: nobodyToAsk, progress: noProgress });
}

test('the file appears with the first team in it, and goes on being used by the same window', async () => {
  const { window, file } = openEmpty();
  const { scope } = window();
  expect(existsSync(file)).toBe(false);
  await initTeam(scope, plan);
  await initTeam(scope, { ...plan, name: '晨星' });
  expect((await listTeams(window().scope)).map(({ team, members }) => [team.name, members])).toEqual([
    ['青禾', 2],
    ['晨星', 2],
  ]);
});

test('a first team that cannot be stored leaves no file, not even a draft', async () => {
  const { window } = openEmpty();
  const twice = { ...plan, members: [agent('苏和', 'A1'), agent('高敏', 'A1')] };
  await expect(initTeam(window().scope, twice)).rejects.toMatchObject({
    kind: 'usage',
    code: 'member-code-taken',
    data: { code: 'A1', name: '苏和' },
  });
  await expect(initTeam(window().scope, { ...plan, name: '' })).rejects.toMatchObject({ code: 'name-empty' });
  expect(readdirSync(folder)).toEqual([]);
});

test('whoever is a moment later finds the file of the other, and loses nothing of it', async () => {
  const { window, file } = openEmpty();
  const { scope: other, database } = window(join(folder, 'other.db'));
  await initTeam(other, plan);
  await database.close();
  const { scope } = window();
  // The other one's file is put in place while this one is being filled.
  const late: Scope = {
    ...scope,
    change: (command, work, options) =>
      scope.change(
        command,
        async (inside) => {
          const result = await work(inside);
          if (!existsSync(file)) copyFileSync(database.file, file);
          return result;
        },
        options,
      ),
  };
  await expect(initTeam(late, plan)).rejects.toMatchObject({ kind: 'usage', code: 'team-exists' });
  await initTeam(scope, { ...plan, name: '晨星' });
  expect((await listTeams(window().scope)).map(({ team }) => team.name)).toEqual(['青禾', '晨星']);
  expect(readdirSync(folder).filter((name) => name.includes('.new-'))).toEqual([]);
});

test('only what may come first makes a file; everything else says that there is none', async () => {
  const { window, file } = openEmpty();
  const { scope } = window();
  const change = scope.change('member add', async () => 1);
  await expect(change).rejects.toMatchObject({ kind: 'not-found', code: 'database-missing' });
  expect(existsSync(file)).toBe(false);
});

test('a list of teams brings the first database, a list of which no row fits brings none', async () => {
  const { window, file } = openEmpty();
  const nothing = await importText(window().scope, '姓名,工号,团队\n马青,1,\n白露,2,\n', '团队');
  expect(nothing.views.map(({ outcome, rows }) => [outcome, rows.refused])).toEqual([['refused', 2]]);
  expect(existsSync(file)).toBe(false);
  const { scope } = window();
  const some = await importText(scope, '姓名,工号,团队\n马青,1,晨星\n白露,2,青禾\n', '团队');
  expect(some.views.map(({ outcome, teamsCreated }) => [outcome, teamsCreated])).toEqual([
    ['stored', ['晨星', '青禾']],
  ]);
  expect((await listTeams(window().scope)).map(({ team, members }) => [team.name, team.inUse, members])).toEqual([
    ['晨星', true, 1],
    ['青禾', false, 1],
  ]);
});

test('an export that does not hold together leaves no half database behind', async () => {
  const { window, file } = openEmpty();
  const { scope, database } = window();
  const broken = join(folder, 'all.json');
  const member = { id: 1, team_id: 7, name: '苏和', code: null, role: 'agent', joined_on: null, left_on: null };
  writeFileSync(broken, JSON.stringify({ schema: 'teamctl.export/1', tables: { team: [], member: [member] } }));
  await expect(restoreExport(scope, database, broken)).rejects.toThrow();
  expect(existsSync(file)).toBe(false);
});
