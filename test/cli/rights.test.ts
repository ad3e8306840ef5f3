import { expect, test } from 'vitest';
import { examples } from '../../src/i18n/examples.ts';
import { openCompany, PRIVATE, WORDS } from '../company.ts';
import { type Console, openConsole } from '../console.ts';
import { words } from '../demo-console.ts';
import { isOnServer } from '../server.ts';

/** The first line of every command, about somebody who is there; what is asked of no database is left out. */
const lines = Object.entries(examples)
  .filter(([command]) => !/^(demo|completion|man|playbook|stage calibrate|restore|backup)/.test(command))
  .map(([, [line]]) => (line as string).replace(/陈国栋|林思远|沈雅宁|周婉清|苏和|Q0\d/g, '911'));

const MORE = [
  'report --private',
  'report --org',
  'stage --all',
  'export --private',
  'member show 911 --private',
  'org role list',
  'today',
  'train',
];

interface Told {
  line: string;
  code: number;
  text: string;
}

async function runAll(teamctl: Console): Promise<Told[]> {
  const told: Told[] = [];
  for (const line of [...lines, ...MORE.map((each) => `teamctl ${each}`)]) {
    const { code, stdout, stderr } = await teamctl.run(...words(line), '--json');
    told.push({ line, code, text: stdout + stderr });
  }
  return told;
}

test.skipIf(!isOnServer)('no command shows a director, an auditor or an admin what is not theirs', async () => {
  const { logins } = await openCompany();
  const found: string[] = [];
  const answered: Record<string, number> = {};
  for (const [person, marker] of [
    ['director', PRIVATE],
    ['auditor', `${PRIVATE}|${WORDS}`],
    ['admin', `${PRIVATE}|member 91`],
    ['nobody', `${PRIVATE}|${WORDS}|member 91`],
  ] as const) {
    const told = await runAll(openConsole({ TEAMCTL_DB: logins[person].address, TEAMCTL_TEAM: '91' }));
    for (const { line, code, text } of told)
      if (new RegExp(marker).test(text) || code === 70)
        found.push(`${person}: ${line} → ${code} ${text.slice(0, 300)}`);
    answered[person] = told.filter(({ code }) => code === 0).length;
    // Whoever may not is told so, and never that there is nothing.
    const refused = told.filter(({ code }) => code !== 0 && code !== 2);
    for (const { line, code, text } of refused)
      if (!/org-right|org-no-role|org-role-/.test(text))
        found.push(`${person}: ${line} → ${code} ${text.slice(0, 300)}`);
  }
  expect(found).toEqual([]);
  expect(answered.director).toBeGreaterThan(12);
  expect([answered.auditor, answered.admin]).toEqual([3, 2]);
});

test.skipIf(!isOnServer)('a manager finds with the same commands what a director does not', async () => {
  const { logins } = await openCompany();
  const teamctl = openConsole({ TEAMCTL_DB: logins.manager.address });
  for (const line of ['remark list', 'coach evidence 911', 'export --private'])
    expect((await teamctl.run(...line.split(' '), '--json')).stdout).toContain(PRIVATE);
});

test.skipIf(!isOnServer)('a director has all teams on one page, by name, and nobody by name', async () => {
  const { logins } = await openCompany();
  const director = openConsole({ TEAMCTL_DB: logins.director.address });
  const view = await director.json<{ teams: { name: string }[] }>('report', '--org');
  expect(view.teams.map(({ name }) => name)).toEqual(['team 91', 'team 92']);
  const { stdout } = await director.run('report', '--org');
  expect(stdout).toContain('team 92');
  expect(stdout).not.toMatch(/member \d/);
  const manager = openConsole({ TEAMCTL_DB: logins.manager.address });
  expect((await manager.json<{ teams: unknown[] }>('report', '--org')).teams).toHaveLength(1);
});
