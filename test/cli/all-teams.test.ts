import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Console, openConsole } from '../console.ts';

const TODAY = '2026-11-25';

/** Three teams: two of three people, one of two; a deal a day each since Monday, and in the week before. */
async function openTeams(): Promise<Console> {
  const teamctl = openConsole();
  for (const [team, people] of [
    ['乙组', ['韩雪', '罗一鸣', '马晓燕']],
    ['甲组', ['巴特尔', '古丽', '陈国栋']],
    ['丙组', ['卓玛', '林思远']],
  ] as const) {
    const made = team === '乙组' ? ['init', '--no-input', '--name', team] : ['team', 'add', team];
    await teamctl.run(...made, '--founded', '2026-05-01');
    const days = ['2026-11-16', '2026-11-17', '2026-11-23', '2026-11-24', '2026-11-20'];
    const rows = people.flatMap((name) => days.map((day) => `${name},${day},80,${team === '甲组' ? 2 : 1}`));
    const file = join(teamctl.folder, `${team}.csv`);
    writeFileSync(file, ['姓名,日期,拨打,成单', ...rows].join('\n'));
    const done = await teamctl.run('import', file, '--create-members', '--team', team, '--today', TODAY);
    expect([done.code, done.stderr]).toEqual([0, expect.any(String)]);
  }
  return teamctl;
}

test('teams stand on the board of all teams if they want to, by name, beside as many days of their own; never people', async () => {
  const teamctl = await openTeams();
  const none = await teamctl.run('board', '--all-teams', '--today', TODAY);
  expect(none.stdout).toContain('3 个组没有说要上榜');
  for (const team of ['乙组', '丙组', '甲组'])
    await teamctl.run('team', 'edit', '--set', 'companyBoard=on', '--team', team);
  const view = await teamctl.json<Record<string, unknown>>('board', '--all-teams', '--today', TODAY);
  expect(view).toMatchObject({
    measure: 'deals',
    span: { from: '2026-11-23', to: '2026-11-24' },
    before: { from: '2026-11-16', to: '2026-11-17' },
    // 丙组 has two people: its sum would tell each what the other did.
    teams: [
      { name: '乙组', heads: 3, value: 6, before: 6 },
      { name: '甲组', heads: 3, value: 12, before: 12 },
    ],
    few: 1,
    notOn: 0,
  });
  const { stdout } = await teamctl.run('board', '--all-teams', '--by', 'dials', '--period', 'month', '--today', TODAY);
  expect(stdout).toMatch(/乙组.*1200/);
  expect(stdout).not.toMatch(/韩雪|巴特尔|卓玛/);
  await teamctl.run('team', 'edit', '--set', 'board=off', '--team', '甲组');
  expect((await teamctl.run('board', '--all-teams', '--today', TODAY)).stdout).not.toContain('甲组');
  expect((await teamctl.run('board', '--all-teams', '--by', 'luck')).code).toBe(2);
});

test('stages that were agreed on stand side by side, then and now, and what changed is said', async () => {
  const teamctl = await openTeams();
  const agree = (stage: string, day: string, team: string) =>
    teamctl.run('stage', 'confirm', stage, '--team', team, '--today', day);
  await agree('storming', '2026-10-07', '甲组');
  await agree('stable', '2026-11-18', '甲组');
  await agree('storming', '2026-08-03', '乙组');
  const view = await teamctl.json<{ teams: { name: string; stageByWeek: (string | null)[] }[] }>(
    'report',
    '--org',
    '--today',
    TODAY,
  );
  const weeks = Object.fromEntries(view.teams.map(({ name, stageByWeek }) => [name, stageByWeek]));
  // Twelve weeks from that of 7 September; an agreement holds for eight weeks.
  expect(weeks.甲组).toEqual([...Array(4).fill(null), ...Array(6).fill('动荡期'), '稳定期', '稳定期']);
  expect(weeks.乙组).toEqual([...Array(3).fill('动荡期'), ...Array(9).fill(null)]);
  const { stdout } = await teamctl.run('report', '--org', '--today', TODAY);
  expect(stdout).toContain('甲组：11-18 从动荡期到了稳定期');
});

test('a playbook that is not on this machine hides one team, and none of the others', async () => {
  const teamctl = await openTeams();
  const own = join(teamctl.folder, 'own');
  mkdirSync(own);
  writeFileSync(
    join(own, 'playbook.yaml'),
    'id: own\ntitle: 自家\nversion: 1.0.0\nlanguage: zh-CN\nsource: own\nextends: insurance-telesales\n',
  );
  expect((await teamctl.run('team', 'edit', '--playbook', own, '--team', '甲组')).stderr).toBe('');
  renameSync(own, `${own}.elsewhere`);
  const elsewhere = openConsole({ TEAMCTL_DB: teamctl.database });
  const stages = await elsewhere.json<{ teams: { team: { name: string } }[]; unread: string[] }>('stage', '--all');
  expect([stages.teams.map(({ team }) => team.name).sort(), stages.unread]).toEqual([['丙组', '乙组'], ['甲组']]);
  expect((await elsewhere.run('stage', '--all')).stdout).toContain('甲组');
  const page = await elsewhere.json<{ teams: unknown[]; unread: string[] }>('report', '--org');
  expect([page.teams.length, page.unread]).toEqual([3, ['甲组']]);
});
