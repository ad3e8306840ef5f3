import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { bundled } from '../../src/app/open/playbooks.ts';
import { judge } from '../../src/playbook/check.ts';
import { type Layer, mergeLayers } from '../../src/playbook/layer.ts';
import { loadPlaybook } from '../../src/playbook/load.ts';
import type { Located, LocatedMap } from '../../src/playbook/located.ts';
import { partsOf, titleIn } from '../../src/playbook/resolve.ts';
import { many } from '../many.ts';
import { other, replaced, type Scalar } from './leaf.ts';

/*
 * The same as in `leaves.test.ts` for what only an author's playbook has: the guide's own one on its base, with its header,
 * what it adds and changes, where it puts that, and its English.
 */
const BLOCK = /```yaml ([^.\s/][^\s]*)\n([\s\S]*?)```/g;

/** Of what the guide has no example. */
const BESIDES = `incentives:
  - {id: early, title: 提前续上, kind: process, metric: renewal-rate, reaches: 80, points: 2, capPerDay: 4, stages: [forming], how: 当天续保率到八成，记两分。}
objections:
  - id: too-dear
    title: 太贵了
    said: [比去年贵这么多。, 别家便宜三百。]
    good: {answers: [贵在哪一项，我念给您听。, 那家保了哪几样，一条条对。], why: 先把话说清楚，由他挑。}
    bad: {answer: 一分钱一分货。, why: 话没说清楚。}
memberSigns:
  - {id: dreads-price-talk, title: 一说价钱就绕开, ask: 最近五个工作日，报价那一步他自己说的少吗？, dimension: physiological, probability: {fear: 0.6, none: 0.15}, synonyms: [不敢报价, 报价让别人报]}
coping:
  - {id: persevere, title: 慢慢报价, dimensions: [physiological], lines: [先喝一口水，再念单子。]}
sayings:
  - {sign: asks-for-price-first, says: [一提价就哑火]}
cards:
  - {id: card-first-reminder, question: 第一次提醒在哪天？, answer: 到期前三十天。, module: renewal-basics, difficulty: 0.2}
gates:
  - id: give-back
    title: 转给别人之前
    opens: 都齐了，才转。
    requires: [{id: told-customer, title: 跟客户说过, remedy: 打一个电话。}, {id: told-colleague, title: 跟同事说过, after: told-customer, remedy: 当面说。}]
actions:
  - {id: hand-over, title: 把客户交给别人, belongsTo: member, hours: 2, minutesEach: 5, how: [先说一声], measure: 两天里都说过, gate: give-back, caution: 别当众说。, answers: [dreads-price-talk]}
reports:
  - {sign: asks-for-price-first, yes: {forming: 0.1, storming: 0.4, stable: 0.1, mature: 0.05}, no: {forming: 0.1, storming: 0.05, stable: 0.2, mature: 0.3}}
`;

function guidePlaybook(): string {
  const folder = mkdtempSync(join(tmpdir(), 'leaves-'));
  for (const [, name = '', text = ''] of readFileSync('src/docs/playbooks.zh-CN.md', 'utf8').matchAll(BLOCK)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  writeFileSync(join(folder, 'besides.yaml'), BESIDES);
  return folder;
}

const loaded = loadPlaybook(guidePlaybook(), bundled());

function* leavesOf(node: Located, path: string): Generator<[string, Scalar]> {
  if (node.kind === 'scalar') yield [path, node];
  else if (node.kind === 'list')
    for (const [i, item] of node.items.entries()) yield* leavesOf(item, `${path}.${i + 1}`);
  else for (const [key, { value }] of node.entries) yield* leavesOf(value, `${path}.${key}`);
}

const mapped = (maps: Record<string, Map<string, Located>>, change: (node: Located) => Located) =>
  Object.fromEntries(
    Object.entries(maps).map(([name, map]) => [name, new Map([...map].map(([id, node]) => [id, change(node)]))]),
  );

function withLeaf(own: Layer, leaf: Scalar): Layer {
  const change = (node: Located) => replaced(node, leaf, { ...leaf, value: other(leaf.value) });
  return {
    ...own,
    header: change(own.header) as LocatedMap,
    entries: mapped(own.entries, change),
    texts: mapped(own.texts, change),
  };
}

function formOf(own: Layer) {
  const problems = [...loaded.problems];
  const layer = mergeLayers(loaded.bare as Layer, own, problems);
  const { resolved, problems: told } = judge({ ...loaded, layer, own, problems });
  const errors = told.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  if (errors.length > 0) return { errors, text: '' };
  return {
    errors,
    text: JSON.stringify(
      (['zh-CN', 'en'] as const).map((language) => [titleIn(resolved, language), partsOf(resolved, language)]),
    ),
  };
}

/** Of the header the version and the source are for people alone, and the id names the playbook itself. */
const FOR_PEOPLE = /^header\.(?:id|version|source|extends)$|^leads\.[^.]+\.id$/;

const EVERY = Number(process.env.LEAVES ?? many(1, 40));

test('every leaf of an author’s playbook has an effect or is an error', () => {
  const before = formOf(loaded.own);
  expect(before.errors).toEqual([]);
  const { header, entries, texts } = loaded.own;
  const leaves = [
    ...leavesOf(header, 'header'),
    ...Object.entries(entries).flatMap(([list, all]) =>
      [...all].flatMap(([id, node]) => [...leavesOf(node, `${list}.${id}`)]),
    ),
    ...Object.entries(texts).flatMap(([language, all]) =>
      [...all].flatMap(([id, node]) => [...leavesOf(node, `${language}.${id}`)]),
    ),
  ].filter(([path]) => !FOR_PEOPLE.test(path));
  expect(leaves.length).toBeGreaterThan(200);
  const ignored = leaves
    .filter((_, i) => i % EVERY === 0)
    .filter(([, leaf]) => {
      const after = formOf(withLeaf(loaded.own, leaf));
      return after.errors.length === 0 && after.text === before.text;
    });
  expect(ignored.map(([path]) => path)).toEqual([]);
});
