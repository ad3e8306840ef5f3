import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { homeOf } from '../../src/app/open/home.ts';
import { openCompany } from '../company.ts';
import { openConsole } from '../console.ts';
import { isOnServer, ownSchema, rawClient } from '../server.ts';
import { temporaryFolder } from '../temporary.ts';

/** Ends a connection, as an administrator or a broken cable would. */
async function endConnection(address: string, pid: number): Promise<void> {
  const client = await rawClient(address);
  await client.query('SELECT pg_terminate_backend($1)', [pid]);
  await client.end();
}

test.skipIf(!isOnServer)(
  'a connection lost in the middle leaves nothing half-done, and it can be done again',
  async () => {
    const address = ownSchema() as string;
    const teamctl = openConsole({ TEAMCTL_DB: address });
    await teamctl.run('init', '--no-input', '--name', '一组', '--founded', '2026-08-01');
    const store = await homeOf(address, teamctl.folder).open('write', '');
    const lost = await store
      .transact(async (db) => {
        await db
          .insertInto('todo')
          .values({ team_id: 1, text: 'half', due: '2026-11-30', created_on: '2026-11-24' })
          .execute();
        const { rows } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(db);
        await endConnection(address, rows[0]?.pid as number);
        await db
          .insertInto('todo')
          .values({ team_id: 1, text: 'more', due: '2026-11-30', created_on: '2026-11-24' })
          .execute();
      })
      .catch((error: unknown) => error);
    expect(lost).toMatchObject({ kind: 'io', code: 'server-lost' });
    await store.close().catch(() => {});
    expect((await teamctl.run('todo', 'list')).stdout).not.toMatch(/half|more/);
    // The turn to write went with the connection: nobody waits for who is gone.
    expect((await teamctl.run('todo', 'add', '整理录音')).code).toBe(0);
  },
);

test.skipIf(!isOnServer)(
  'who loses against somebody who wrote past the program tries again, and both are stored',
  async () => {
    const address = ownSchema() as string;
    const teamctl = openConsole({ TEAMCTL_DB: address });
    await teamctl.run('init', '--no-input', '--name', '一组', '--founded', '2026-08-01');
    const [store, other] = [await homeOf(address, teamctl.folder).open('write', ''), await rawClient(address)];
    let tries = 0;
    await store.transact(async (db) => {
      tries += 1;
      const { note } = await db.selectFrom('team').select('known_since as note').executeTakeFirstOrThrow();
      if (tries === 1) await other.query("UPDATE team SET founded_on = '2026-08-03', known_since = '2026-08-02'");
      await db
        .updateTable('team')
        .set({ known_since: note === '2026-08-02' ? '2026-08-09' : '2026-08-08' })
        .execute();
    });
    const { rows } = await other.query('SELECT founded_on, known_since FROM team');
    expect([tries, rows]).toEqual([2, [{ founded_on: '2026-08-03', known_since: '2026-08-09' }]]);
    await other.end();
    await store.close();
  },
);

test.skipIf(!isOnServer)('undo is of what one did oneself, and not where somebody has built on it', async () => {
  const { logins } = await openCompany();
  const by = (person: 'manager' | 'deputy') => openConsole({ TEAMCTL_DB: logins[person].address, TEAMCTL_TEAM: '91' });
  const [manager, deputy] = [by('manager'), by('deputy')];
  const { todo } = await manager.json<{ todo: number }>('todo', 'add', '核对名单');
  await manager.run('target', 'set', 'deals', '5', '--whole-team', '--month', '2026-12');
  await deputy.run('todo', 'done', `${todo}`);
  const { entries } = await deputy.json<{ entries: { id: number; who: string; command: string }[] }>('log');
  expect(entries.map(({ who, command }) => [who, command])).toEqual([[logins.deputy.login, 'todo done']]);
  const last = entries[0]?.id as number;
  expect((await manager.run('undo', `${last}`, '--lang', 'en')).stderr).toContain(
    `#${last} was done by ${logins.deputy.login}`,
  );
  // Of the manager's own the newest can go; the one before was built on.
  expect((await manager.run('undo', '-y')).code).toBe(0);
  const refused = await manager.run('undo', '-y', '--lang', 'en');
  expect([refused.code, refused.stderr]).toEqual([9, expect.stringContaining(`todo done (${logins.deputy.login})`)]);
  expect((await manager.run('undo', `${last - 2}`, '--with-later')).code).toBe(9);
  expect((await deputy.run('undo', '-y')).code).toBe(0);
  expect((await manager.run('undo', '-y')).code).toBe(0);
  expect((await manager.run('todo', 'list')).stdout).not.toContain('核对名单');
});

test.skipIf(!isOnServer)('who sees teams that several managers have in use says which is meant', async () => {
  const { logins } = await openCompany();
  const director = openConsole({ TEAMCTL_DB: logins.director.address });
  await openConsole({ TEAMCTL_DB: logins.manager.address }).run('team', 'use', 'team 91');
  await openConsole({ TEAMCTL_DB: logins.other.address }).run('team', 'use', 'team 92');
  expect((await director.run('stage', '--json')).stderr).toContain('team-not-chosen');
  expect((await director.run('stage', '--team', 'team 92')).code).toBe(0);
  const { checks } = await director.json<{ checks: { id: string; ok: boolean }[] }>('doctor');
  expect(checks.filter(({ ok }) => ok).map(({ id }) => id)).toEqual(
    expect.arrayContaining(['server-version', 'server-steps', 'server-rights', 'server-clock']),
  );
});

test.skipIf(!isOnServer)('a service may be written down in a file of its own', async () => {
  const address = ownSchema() as string;
  const [file, folder] = [new URLSearchParams(address.split('?')[1]), temporaryFolder('service')];
  const host = file.get('host') ?? /@([^/:?]+)/.exec(address)?.[1] ?? '';
  const user = /\/\/([^@:]+)/.exec(address)?.[1];
  const database = /\/\/[^/]*\/([^?]+)/.exec(address)?.[1];
  const PGSERVICEFILE = join(folder, 'services.conf');
  writeFileSync(PGSERVICEFILE, `[other]\nhost=nowhere\n[teams]\nhost=${host}\nuser=${user}\ndbname=${database}\n`);
  const TEAMCTL_DB = `postgres://?service=teams&schema=${file.get('schema')}`;
  const teamctl = openConsole({ TEAMCTL_DB, PGSERVICEFILE });
  expect(await teamctl.run('init', '--no-input', '--name', '一组', '--founded', '2026-08-01')).toMatchObject({
    code: 0,
  });
  expect(
    (await openConsole({ TEAMCTL_DB: `${TEAMCTL_DB}x`, PGSERVICEFILE: `${PGSERVICEFILE}.no` }).run('log')).code,
  ).toBe(2);
});
