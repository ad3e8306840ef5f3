import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openConsole, TODAY } from '../console.ts';

test("a team's own playbook is remembered by its whole path, so that it is found from any folder", async () => {
  const home = openConsole();
  const own = join(home.folder, 'own');
  await home.run('init', '--no-input', '--name', '一组', '--founded', '2026-08-24');
  await home.run('playbook', 'init', './own');
  await home.run('team', 'edit', '--playbook', './own');
  await home.run('team', 'add', '二组', '--founded', '2026-08-24', '--playbook', './own');
  for (const team of ['一组', '二组'])
    expect(await home.json('team', 'show', '--team', team)).toMatchObject({ playbook: own });
});

/** A team on a playbook of its own with a sign and a measure that no bundled one has. */
async function renewalTeam() {
  const home = openConsole();
  await home.run('playbook', 'init', './own');
  const sign = `signs:
  - id: rate-below-line
    title: 续保率掉到线下
    ask: 最近两周，续保率是不是低于七成？
    answers: yes-no
    belongsTo: storming
    cluster: performance
    probability: {forming: 0.4, storming: 0.6, stable: 0.15, mature: 0.1}
    synonyms: [续保率不到七成, 好多客户没续上, 慌]
`;
  writeFileSync(join(home.folder, 'own', 'more.yaml'), sign);
  const lapsed = 'measures:\n  - {id: lapsed, title: 脱保数, unit: 位, direction: less, adds: sum}\n';
  writeFileSync(join(home.folder, 'own', 'measures.yaml'), lapsed);
  const members = ['甲', '乙', '丙', '丁'].flatMap((name, i) => ['--member', `${name}:T${i}:2026-09-01`]);
  await home.run('init', '--no-input', '--name', '一组', '--founded', '2026-09-01', '--playbook', './own', ...members);
  return home;
}

test("a sign of one's own is heard where it is said word for word, and what only seems so is not taken for it", async () => {
  // Learning to read a playbook takes seconds, so one team hears it all.
  const home = await renewalTeam();
  for (const sentence of [
    '好多客户没续上',
    '这两周续保率不到七成，大家有点急',
    '续保率掉到线下了',
    '唉，好多客户没续上',
  ])
    expect((await home.run('note', sentence)).stdout, sentence).toMatch(/听到了[\s\S]*→ rate-below-line/);
  for (const sentence of ['要是好多客户没续上怎么办', '好多客户没续上的情况没有了', '这周有点慌'])
    expect((await home.run('note', sentence)).stdout, sentence).not.toContain('→ rate-below-line');
});

test('of what nobody should have a board without names says why', async () => {
  const home = await renewalTeam();
  for (const name of ['甲', '乙', '丙', '丁'])
    await home.run('record', 'add', name, '--on', TODAY, '--figure', '脱保数=2');
  const { stdout } = await home.run('board', '--by', '脱保数');
  expect(stdout).toContain('只念一个也没有的人');
  expect(stdout).toContain('全队脱保数：8 位');
  expect((await home.run('board', '--by', '脱保数', '--lang', 'en')).stdout).toContain(
    'only those are named who have none',
  );
});

test('a measure is begun, an entry is shown in the language asked for, and a diff leaves nothing out without a word', async () => {
  const home = openConsole();
  await home.run('playbook', 'init', './own');
  await home.run('playbook', 'new', 'measure', 'renewal-rate', './own');
  const { stdout } = await home.run('playbook', 'lint', './own', '--json');
  const { issues } = JSON.parse(stdout) as { issues: { code: string }[] };
  expect(issues.map(({ code }) => code)).toEqual(['placeholder']);
  expect((await home.run('playbook', 'new', 'measure', 'dials', './own', '--json')).stderr).toContain('id-taken');
  const shown = await home.run('playbook', 'show', 'signs', 'avoids-calling', '--lang', 'en');
  expect(shown.stdout).not.toMatch(/\p{Script=Han}/u);
  writeFileSync(join(home.folder, 'own', 'broken.yaml'), 'measures:\n  - id: lapsed\n   title: 脱保数\n');
  const { code, stderr } = await home.run('playbook', 'diff', './own');
  expect([code, stderr]).toEqual([3, expect.stringContaining('broken.yaml:3')]);
});
