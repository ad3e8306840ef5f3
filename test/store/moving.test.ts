import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { homeOf } from '../../src/app/open/home.ts';
import { renumber } from '../../src/store/renumber.ts';
import { type ExportTables, movedTables, readTeamRows } from '../../src/store/team-rows.ts';
import { openCompany } from '../company.ts';
import { type Console, openConsole } from '../console.ts';
import { consoleWithDemo } from '../demo-console.ts';
import { isOnServer } from '../server.ts';

/** A row in as many tables as there are commands for. */
const FILL = `member alias add 陈国栋 小陈;target set deals 12 --member 陈国栋 --month 2026-11;target renegotiate 陈国栋 deals 9
observe avoids-calling=often;observe trembling-hands --member Q09;note 韩雪今天又盯着名单不拨，手还有点抖;stage confirm storming
train replan -y;train done 1;train score 陈国栋 product-assessment 85;away 陈国栋 --from 2026-11-26 --to 2026-11-27 --kind annual
drill grade too-expensive 3 陈国栋;coach Q09 --answer fine-in-practice-not-live=yes --start 2026-11-24;coach step Q09 pass --fear 6
coach file Q09 written-standard --on 2026-10-12 --note 本人签收;todo add 整理录音 --owner 沈雅宁;todo add 核对名单;agenda morning
record add 陈国栋 --on 2026-11-14 --dials 80;meeting close evening --absent 陈国栋`;

/** A file with the example team, and a manager who is on the server. */
async function openBoth(fill: string): Promise<{ file: Console; server: Console }> {
  const made = await consoleWithDemo({ TEAMCTL_DB: 'nowhere' });
  const filled = openConsole({ TEAMCTL_DB: made.file });
  for (const words of fill.split(/[;\n]/))
    expect([words, (await filled.run(...words.split(' '))).stderr.match(/^错误.*/m)]).toEqual([words, null]);
  const { logins } = await openCompany();
  return { file: openConsole({ TEAMCTL_DB: made.file }), server: openConsole({ TEAMCTL_DB: logins.manager.address }) };
}

/** Rows with numbers counted from 1 in each table, so that two databases can be told alike. */
async function countedRows(file: string): Promise<ExportTables> {
  const home = homeOf(file, '/');
  const store = await home.open('read', '');
  const tables = await movedTables(store.reader);
  const teams = await store.reader.selectFrom('team').select('id').execute();
  const ids = teams.map(({ id }) => id);
  const rows = await readTeamRows(store.reader, tables, ids);
  const of = new Map(
    tables
      .filter(({ isNumbered }) => isNumbered)
      .map(({ name }) => [name, new Map((rows[name] ?? []).map((row, i) => [row.id as number, i + 1]))]),
  );
  await store.close();
  return Object.fromEntries(
    tables.map((table) => [
      table.name,
      (rows[table.name] ?? []).map((row) => renumber(table, row, { of, isWhole: true })),
    ]),
  );
}

const SAID = ['stage', 'meeting list', 'train show', 'board', 'coach list', 'target show'];

test.skipIf(!isOnServer)(
  'a team goes to the server and comes back with every row, and every command says the same of it',
  async () => {
    const { file, server } = await openBoth(FILL);
    const pushed = await server.run('org', 'push', file.database);
    expect([pushed.code, pushed.stderr]).toEqual([0, '']);
    const back = join(file.folder, 'back.db');
    expect((await server.run('org', 'pull', '青禾三组', '-o', back)).code).toBe(0);
    const [before, after] = [await countedRows(file.database), await countedRows(back)];
    expect(Object.values(before).filter((rows) => rows.length > 0).length).toBeGreaterThan(15);
    // Another team of the manager is in use there.
    const inUse = { ...before, team: (before.team ?? []).map((row) => ({ ...row, in_use: 0 })) };
    expect({ ...after, team: (after.team ?? []).map((row) => ({ ...row, in_use: 0 })) }).toEqual(inUse);
    const second = openConsole({ TEAMCTL_DB: back });
    for (const words of SAID) {
      const [first, again] = [await file.run(...words.split(' ')), await second.run(...words.split(' '))];
      expect([words, again.stdout]).toEqual([words, first.stdout]);
    }
    expect((await server.run('org', 'push', file.database, '--lang', 'en')).stderr).toContain(
      'is on the server already',
    );
    expect((await server.run('org', 'pull', '青禾三组', '-o', back, '--lang', 'en')).code).toBe(9);
  },
);

test.skipIf(!isOnServer)(
  'what was done away from the network is handed in; what both sides changed is shown and asked about',
  async () => {
    const { file, server } = await openBoth('todo add 整理录音 --owner 沈雅宁;todo add 核对名单;train replan -y');
    await server.run('org', 'push', file.database);
    // Whoever has changed teams is still in the old one's courses, and does not come along.
    await server.run('team', 'add', '四组', '--founded', '2026-11-02');
    expect((await server.run('member', 'move', '周婉清', '--team', '四组')).code).toBe(0);
    const open = await server.json<{ todos: { id: number }[] }>('todo', 'list', '--team', '青禾三组');
    const [one, two] = open.todos as [{ id: number }, { id: number }];
    const path = join(file.folder, 'away.db');
    await server.run('org', 'pull', '青禾三组', '-o', path);
    const away = openConsole({ TEAMCTL_DB: path });
    const there = (...words: string[]) => server.run(...words, '--team', '青禾三组');
    await away.run('todo', 'done', `${one.id}`);
    await away.run('todo', 'add', '路上记的', '--owner', '陈国栋');
    await away.run('meeting', 'skip', 'weekly', '--date', '2026-11-27', '--reason', '出差');
    await away.run('todo', 'done', `${two.id}`);
    await there('todo', 'add', '公司记的');
    await there('todo', 'drop', `${two.id}`, '--reason', '不做了');
    const shown = await server.run('org', 'push', path, '--lang', 'en');
    expect([shown.code, shown.stdout]).toEqual([
      9,
      expect.stringContaining(`state is “done” in the file and “dropped” on the server`),
    ]);
    expect((await there('todo', 'list')).stdout).not.toContain('路上记的');
    const beside = readFileSync(`${path}.pulled`);
    expect((await server.run('org', 'push', path, '--keep', 'server')).code).toBe(0);
    // Killed after the server had stored it and before the file knew: nothing comes twice, and it is said.
    writeFileSync(`${path}.pulled`, beside);
    expect((await server.run('org', 'push', path, '--keep', 'server', '--lang', 'en')).stderr).toContain(
      'was handed in the last time',
    );
    expect((await there('todo', 'list', '--all')).stdout.match(/路上记的/g)).toHaveLength(1);
    const list = (await there('todo', 'list', '--all')).stdout;
    for (const text of ['路上记的', '公司记的', '不做了']) expect(list).toContain(text);
    expect((await there('export', '--json')).stdout).toContain('出差');
    // It was handed in: whoever goes on in it would go on from what is no longer so.
    expect((await server.run('org', 'push', path)).code).toBe(9);
    // The other team of the company has nothing of it.
    expect((await server.run('undo', '-y')).code).toBe(0);
    expect((await there('todo', 'list')).stdout).not.toContain('路上记的');
  },
);
