import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openConsole } from '../console.ts';

/** Errors of `lint` for a playbook over the base, with these lines in its header and in a file of its own. */
async function errorsOf(base: string, header: string, own = '') {
  const home = openConsole();
  const folder = join(home.folder, 'own');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'playbook.yaml'),
    `id: own\nversion: 0.1.0\ntitle: 试\nlanguage: zh-CN\nextends: ${base}\nsource: 试\n${header}\n`,
  );
  if (own !== '') writeFileSync(join(folder, 'own.yaml'), own);
  const { stdout } = await home.run('playbook', 'lint', folder, '--json');
  const { issues } = JSON.parse(stdout) as {
    issues: (Record<'code' | 'severity' | 'message' | 'fix', string> & { line: number })[];
  };
  return issues.filter(({ severity }) => severity === 'error');
}

test.each([
  ['ecommerce-sales', 'opening-twenty-seconds'],
  ['ecommerce-sales', 'phone-selling-basics'],
  ['ecommerce-sales', 'live-room-reception'],
  ['ecommerce-sales', 'live-event-follow-up'],
  ['telesales', 'year-opening'],
  ['ecommerce-sales', 'year-opening'],
])('of %s, %s can be taken out with all that belongs to it alone', async (base, id) => {
  expect(await errorsOf(base, `remove: [${id}]`)).toEqual([]);
});

test('remedies are such as would be taken', async () => {
  const own = `activities:
  - {id: own-one, title: 猜, purpose: 开口, steps: [说], minutes: {min: 二十, max: 30}, people: {min: 2, max: 9}}
  - {id: own-two, title: 猜, purpose: 开口, steps: [说], minutes: {min: 十五, max: 30}, people: {min: 2, max: 9}}
seasons:
  - {id: own-one, title: 季, from: 13-40, to: 07-01}
  - {id: own-two, title: 季, from: 6月1日, to: 07-01}
meetings:
  - {id: morning, start: "25:00"}
measures:
  - {id: own-one, title: 数量, unit: 个, direction: more, adds: total}
`;
  const fixes = new Map((await errorsOf('telesales', '', own)).map(({ line, fix }) => [line, fix]));
  for (const [line, fix] of [
    [2, '写成 20'],
    [3, '写成 15'],
    [5, "写成 '06-01'"],
    [6, "写成 '06-01'"],
    [8, "写成 '08:30'"],
    [10, '可以写：sum'],
  ] as const)
    expect(fixes.get(line), `line ${line}`).toContain(fix);
});

test('why a reply is bad may name the harm', async () => {
  const own =
    'objections:\n  - {id: own-one, title: 贵, said: [太贵], good: {answer: 您说说跟谁比。, why: 先听}, bad: {answer: 那您别买。, why: 吓唬人}}\n';
  expect(await errorsOf('telesales', '', own)).toEqual([]);
});
