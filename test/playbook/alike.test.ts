import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundled } from '../../src/app/open/playbooks.ts';
import { askedRate, LEVELS } from '../../src/domain/diagnosis/levels.ts';
import { reportedRate } from '../../src/domain/diagnosis/weigh.ts';
import { differences } from '../../src/playbook/explain.ts';
import { lintPlaybook } from '../../src/playbook/lint.ts';
import { partsOf } from '../../src/playbook/resolve.ts';
import { openConsole } from '../console.ts';

const MATRIX = `stages:
  - {id: mature, title: 放量期}
  - {id: matrix, like: mature, title: 矩阵期, months: [12, 24], focus: 一个组带几个号, addActions: [split-the-accounts]}
`;
const SIGN = `signs:
  - id: hosts-run-their-accounts
    title: 主播自己管号
    ask: 最近两周，队里有多少人自己盯着一个号的数？
    belongsTo: matrix
    cluster: autonomy
    probability: {forming: 0.05, storming: 0.1, stable: 0.15, mature: 0.2, matrix: 0.85}
  - {id: free-sharing, probability: {matrix: 0.5}}
`;
const ACTION = `actions:
  - {id: split-the-accounts, title: 一人管一个号, belongsTo: matrix, hours: 2, how: [把号分到人], measure: 每个号都有一个管的人}
`;

/** A live-commerce team's playbook with five stages. */
function write(files: Record<string, string>, base = mkdtempSync(join(tmpdir(), 'alike-'))): string {
  const folder = join(base, 'live');
  mkdirSync(folder);
  const header = `id: live\nversion: 0.1.0\ntitle: 直播带货组\nlanguage: zh-CN\nextends: ecommerce-sales\nsource: 自己\n`;
  for (const [name, text] of Object.entries({ 'playbook.yaml': header, ...files }))
    writeFileSync(join(folder, name), text);
  return folder;
}
const FIVE = { 'stages.yaml': MATRIX, 'signs.yaml': SIGN, 'actions.yaml': ACTION };

const sumOf = (row: Readonly<Record<string, number>>) => Object.values(row).reduce((sum, share) => sum + share, 0);

test('where nothing is said of a new stage, what is said of the one that it is like holds', () => {
  const { problems, resolved, loaded } = lintPlaybook(write(FIVE), bundled());
  expect(problems).toEqual([]);
  const { core, meetings } = partsOf(resolved, 'zh-CN');
  expect(core.stages.map(({ id }) => id)).toEqual(['forming', 'storming', 'stable', 'mature', 'matrix']);
  const [mature, matrix] = core.stages.slice(3);
  expect(matrix?.actions).toEqual([...(mature?.actions ?? []), 'split-the-accounts']);
  expect(matrix?.curriculum).toEqual(mature?.curriculum);
  for (const { id, probability } of core.signs)
    if (id === 'free-sharing') expect(probability).toMatchObject({ mature: 0.88, matrix: 0.5 });
    else if (id !== 'hosts-run-their-accounts') expect(probability.matrix).toBe(probability.mature);
  const base = partsOf(lintPlaybook('ecommerce-sales', bundled()).resolved, 'zh-CN').core;
  // Nothing that was fitted is lost, and it says of the new stage what it says of the other.
  expect(core.asked.map(({ sign }) => sign)).toEqual(base.asked.map(({ sign }) => sign));
  for (const row of [...core.asked, ...core.reports]) expect(row.yes.matrix).toBe(row.yes.mature);
  for (const table of [core.model.transitions.quiet, core.model.transitions.shock])
    for (const { id } of core.stages) expect(sumOf(table[id] ?? {})).toBeCloseTo(1, 9);
  expect(core.model.transitions.quiet.mature?.matrix).toBe(0.115);
  const items = meetings.meetings.flatMap((meeting) => meeting.items);
  const led = items.filter(({ leadByStage }) => leadByStage?.mature);
  expect(led.length).toBeGreaterThan(3);
  expect(led.every(({ leadByStage }) => leadByStage?.matrix === leadByStage?.mature)).toBe(true);
  const meant = meetings.activities.filter(({ stages }) => stages?.includes('mature'));
  expect(meant.length).toBeGreaterThan(3);
  expect(meant.every(({ stages }) => stages?.includes('matrix'))).toBe(true);
  // What was only filled in is no difference that the author made.
  const { changed, added } = differences(loaded.base as NonNullable<typeof loaded.base>, loaded.layer);
  expect(added.map(({ id }) => id).sort()).toEqual(['hosts-run-their-accounts', 'matrix', 'split-the-accounts']);
  expect(changed.map(({ id, path }) => `${id} ${path}`).sort()).toEqual([
    'free-sharing probability.matrix',
    'mature title',
  ]);
});

test('a stage between two others stands where its months are, and takes over the way from one to the other', () => {
  const stages = `stages:
  - {id: testing, like: storming, title: 试品期, months: [3, 4], focus: 找准货, actions: [one-to-one-training]}
`;
  const { problems, resolved } = lintPlaybook(write({ 'stages.yaml': stages }), bundled());
  expect(problems.map(({ code }) => code)).toEqual(['stage-like-twin']);
  const { stages: all, model } = partsOf(resolved, 'zh-CN').core;
  const order = all.map(({ id }) => id);
  const before = order[order.indexOf('testing') - 1] as string;
  const behind = order[order.indexOf('testing') + 1] as string;
  expect(all.map(({ months }) => months[0])).toEqual(all.map(({ months }) => months[0]).sort((a, b) => a - b));
  const { quiet } = model.transitions;
  expect(quiet[before]?.testing).toBeGreaterThan(0.1);
  expect(quiet[before]?.[behind] ?? 0).toBe(0);
  expect(quiet.testing?.[behind]).toBeGreaterThan(0.1);
  for (const id of order) expect(sumOf(quiet[id] ?? {})).toBeCloseTo(1, 9);
});

test('what was fitted is optional stage by stage: the judgement speaks where it is missing', () => {
  const model = partsOf(lintPlaybook('telesales', bundled()).resolved, 'zh-CN').core;
  const signs = model.signs.map((sign) => ({ ...sign, probability: { ...sign.probability, later: 0.3 } }));
  const later = {
    ...model,
    signs,
    stages: [...model.stages, { ...model.stages[0], id: 'later', months: [30, 40] as [number, number] }],
  };
  for (const [i, sign] of signs.entries()) {
    const [plain, grown] = [askedRate(model, model.signs[i] as typeof sign), askedRate(later as never, sign)];
    for (const level of LEVELS) expect(grown?.[level]).toMatchObject(plain?.[level] ?? {});
    expect(LEVELS.reduce((sum, level) => sum + (grown?.[level].later ?? 0), 0)).toBeCloseTo(1, 9);
    expect(reportedRate(later as never, sign).yes.later).toBeGreaterThan(0);
    expect(reportedRate(later as never, sign).yes).toMatchObject(
      reportedRate(model, model.signs[i] as typeof sign).yes,
    );
  }
});

const SAID = [
  ['stage', '矩阵期'],
  ['stage --explain hosts-run-their-accounts', '矩阵期 85%'],
  ['stage history', '矩阵期'],
  ['stage --all', '矩阵期'],
  ['agenda morning', '来带'],
  ['agenda weekly', '分钟'],
  ['train --dry-run', '矩阵期'],
  ['report', '直播一组'],
  ['coach 韩雪', '韩雪'],
  ['stage confirm matrix', '矩阵期'],
  ['today', '矩阵期'],
] as const;

test('a team in its fifth stage hears the playbook’s own words everywhere', async () => {
  const home = openConsole();
  const folder = write(FIVE, home.folder);
  const init = [
    'init',
    '--no-input',
    '--name',
    '直播一组',
    '--founded',
    '2025-06-02',
    '--member',
    '韩雪',
    '--member',
    '苏晴',
  ];
  expect((await home.run(...init, '--playbook', folder)).code).toBe(0);
  for (const sign of [
    'hosts-run-their-accounts',
    'performance-steady',
    'strong-belonging',
    'mastered-sales-skills',
    'sense-of-mission',
  ])
    expect((await home.run('observe', `${sign}=yes`)).code).toBe(0);
  for (const [line, said] of SAID) {
    const { code, stdout, stderr } = await home.run(...line.split(' '));
    expect({ line, code, stderr }).toEqual({ line, code: 0, stderr: '' });
    expect(stdout).toContain(said);
  }
  const { stage } = await home.json<{ stage: { leading: string } }>('today');
  expect(stage.leading).toBe('matrix');
});
