import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openConsole } from '../console.ts';
import { temporaryFolder } from '../temporary.ts';

/** Of this server nobody has heard. */
const NOWHERE = '127.0.0.1:1';

test('a password never comes out again, whatever goes wrong with the address', async () => {
  const addresses = [
    `postgres://lin:geheim@${NOWHERE}/teams`,
    `postgresql://lin:geh/ei?m@${NOWHERE}/teams`,
    `postgres://lin@${NOWHERE}/teams?password=geheim`,
    `postgres://lin:geheim@${NOWHERE}/teams?service=none`,
  ];
  for (const TEAMCTL_DB of addresses) {
    const home = openConsole({ TEAMCTL_DB });
    for (const words of [
      ['log'],
      ['log', '--json'],
      ['log', '--debug'],
      ['doctor'],
      ['backup'],
      ['send', 'schedule'],
    ]) {
      const { code, stdout, stderr } = await home.run(...words);
      expect([TEAMCTL_DB, words, code !== 0, code !== 70]).toEqual([TEAMCTL_DB, words, true, true]);
      expect(stdout + stderr).not.toMatch(/geheim|geh\/ei|ei\?m/);
    }
  }
});

test('a server that is away is said with what to look at, like a file that cannot be opened', async () => {
  const home = openConsole({ TEAMCTL_DB: `postgres://lin@${NOWHERE}/teams` });
  const { code, stderr } = await home.run('stage');
  expect(code).toBe(7);
  expect(stderr).toContain(`连不上 postgres://lin@${NOWHERE}/teams`);
  expect((await home.run('stage', '--lang', 'en')).stderr).toContain('cannot be reached (ECONNREFUSED)');
});

test('a password in the words of a command is refused before anything is done', async () => {
  const home = openConsole();
  for (const address of [`postgres://lin:x@${NOWHERE}/a`, `postgres://${NOWHERE}/a?password=x`]) {
    const { code, stderr } = await home.run('log', '--db', address);
    expect([code, stderr.includes('PGPASSWORD')]).toEqual([2, true]);
  }
});

test('modes of TLS mean what they mean to psql, and what is no mode or no certificate is said', async () => {
  const said = async (rest: string) =>
    (await openConsole({ TEAMCTL_DB: `postgres://lin@${NOWHERE}/a${rest}` }).run('log', '--lang', 'en')).stderr;
  for (const mode of ['disable', 'prefer', 'require', 'verify-full'])
    expect(await said(`?sslmode=${mode}`)).toContain('cannot be reached (ECONNREFUSED)');
  for (const mode of ['bogus', 'verify-ca'])
    expect(await said(`?sslmode=${mode}`)).toContain('verify-ca (with sslrootcert)');
  expect(await said('?sslmode=verify-full&sslrootcert=/nowhere/ca.crt')).toContain('ENOENT /nowhere/ca.crt');
});

test('a service may say how TLS is to be', async () => {
  const folder = temporaryFolder('service');
  const PGSERVICEFILE = join(folder, 'services.conf');
  writeFileSync(
    PGSERVICEFILE,
    '[teams]\nhost=127.0.0.1\nport=1\nuser=lin\ndbname=a\nsslmode=verify-full\nsslrootcert=/nowhere/ca.crt\n',
  );
  const teamctl = openConsole({ TEAMCTL_DB: 'postgres://?service=teams', PGSERVICEFILE });
  expect((await teamctl.run('log', '--lang', 'en')).stderr).toContain('ENOENT /nowhere/ca.crt');
  const without = openConsole({ TEAMCTL_DB: 'postgres://?service=teams', PGSERVICEFILE: `${PGSERVICEFILE}.no` });
  expect((await without.run('log', '--lang', 'en')).stderr).toContain('PGSERVICEFILE');
});
