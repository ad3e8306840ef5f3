import { expect, test } from 'vitest';
import { openConsole } from '../console.ts';

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
