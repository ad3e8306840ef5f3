import { expect, test } from 'vitest';
import { examples } from '../../src/i18n/examples.ts';
import { openCompany, PRIVATE, WORDS } from '../company.ts';
import { type Console, openConsole } from '../console.ts';
import { words } from '../demo-console.ts';
import { isOnServer, rawClient } from '../server.ts';

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

test.skipIf(!isOnServer)(
  'a right in one team is none in another, and what is not shown is never told not to be there',
  async () => {
    const { address, logins } = await openCompany();
    const owner = await rawClient(address);
    // A manager each: one stands in for the other's team, one directs, one coaches somebody there.
    await owner.query(`SELECT org_add('${logins.other.login}', 'deputy', 91)`);
    const lead = logins.late;
    await owner.query(`SELECT org_add('${lead.login}', 'director')`);
    await owner.query(`SELECT org_add('${lead.login}', 'manager', 92)`);
    const guide = logins.coach;
    await owner.query(`SELECT org_add('${guide.login}', 'manager', 92)`);
    await owner.query(`SELECT org_add('${guide.login}', 'director')`);
    await owner.query("UPDATE member SET name = 'Amara' WHERE id = 912");
    await owner.query("UPDATE member SET name = 'Tomasz' WHERE id = 911");
    await owner.query("UPDATE member SET name = 'Nilufar' WHERE id = 921");
    const codes = async (who: { address: string; login: string }, team: string, lines: readonly string[]) => {
      const teamctl = openConsole({ TEAMCTL_DB: who.address, TEAMCTL_TEAM: team });
      const found: string[] = [];
      for (const line of lines) {
        const { code, stdout, stderr } = await teamctl.run(...words(`teamctl ${line}`), '--json');
        found.push(code === 0 ? 'shown' : (/"code": ?"([\w-]+)"/.exec(stdout + stderr)?.[1] ?? stderr));
      }
      return found;
    };
    const secret = ['remark list', 'coach Tomasz', 'coach list', 'member show Tomasz --private', 'report --private'];
    const moving = [
      'member move Nilufar --team 91',
      'member move Tomasz --team 92',
      'team merge 91 92',
      'org pull 91 -o x.db',
    ];
    const refused = (count: number) => Array(count).fill('org-right-team');
    for (const who of [logins.other, lead]) {
      expect(await codes(who, '91', [...secret, ...moving])).toEqual(refused(9));
      expect(await codes(who, '92', ['remark list', 'coach list'])).toEqual(['shown', 'shown']);
      expect(
        await codes(who, '91', [
          'org role add x --as deputy',
          `org role add ${logins.nobody.login} --as coach --member Amara`,
        ]),
      ).toEqual(['org-login-unknown', 'org-right-team']);
      expect(await codes(who, '91', [`org role add ${logins.nobody.login} --as deputy`])).toEqual(['org-right-team']);
      expect(await codes(who, '91', ['board', 'team list', 'report --org'])).toEqual(['shown', 'shown', 'shown']);
    }
    // What a deputy may there, they may; who directs changes nothing.
    const daily = ['todo list', 'team edit --founded 2026-10-01', 'team use 91'];
    expect(await codes(logins.other, '91', daily)).toEqual(['shown', 'shown', 'shown']);
    expect(await codes(lead, '91', daily)).toEqual(refused(3));
    // Who coaches one of a team and sees the others there has no word of the others' coaching.
    expect(await codes(guide, '91', ['coach Tomasz', 'coach Amara', 'coach evidence Amara', 'remark list'])).toEqual([
      'shown',
      'org-not-coached',
      'org-not-coached',
      'org-right-team',
    ]);
    for (const lang of ['zh-CN', 'en']) {
      const said = await openConsole({ TEAMCTL_DB: logins.other.address }).run(
        '--lang',
        lang,
        'remark',
        'list',
        '--team',
        '91',
      );
      expect(said.stderr).toContain('team 91');
      expect(said.stderr).not.toMatch(/GRANT|\{|undefined/);
    }
    await owner.end();
  },
);

test.skipIf(!isOnServer)(
  'a playbook that lies on another machine is not told to be edited by who only looks',
  async () => {
    const { address, logins } = await openCompany();
    const owner = await rawClient(address);
    await owner.query("UPDATE team SET playbook = '/nowhere/at/all' WHERE id = 91");
    await owner.end();
    const { code, stderr } = await openConsole({ TEAMCTL_DB: logins.director.address }).run('stage', '--team', '91');
    expect(code).not.toBe(0);
    expect(stderr).toMatch(/playbook publish[\s\S]*playbook pin/);
    expect(stderr).not.toContain('team edit');
  },
);

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
