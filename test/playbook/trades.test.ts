import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledDir, linted, partsIn } from './bundled.ts';
import { wholeCourses } from './whole-courses.ts';

/** Ids that a trade's own curricula say something of. */
function ownIds(trade: string): Set<string> {
  const folder = join(bundledDir, trade, 'curricula');
  const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/^ {2}- (?:\{)?id: ([a-z0-9-]+)/gm)].map((m) => m[1] ?? '')),
  );
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'note' ? [] : textsOf(inner)));
}

describe.each([
  ['insurance-telesales', { modules: 12, objections: 6, cards: 20 }],
  ['ecommerce-sales', { modules: 9, objections: 6, cards: 20 }],
] as const)('the courses of %s', (trade, least) => {
  const { problems } = linted(trade);
  const [chinese, english] = [partsIn(trade, 'zh-CN'), partsIn(trade, 'en')];
  const own = ownIds(trade);
  const mine = <T extends { id: string }>(list: readonly T[]) => list.filter((entry) => own.has(entry.id));
  const modules = mine(wholeCourses(chinese).modules);
  const told = (part: typeof chinese) =>
    [wholeCourses(part).modules, part.curricula.objections, part.curricula.cards].flatMap((list) =>
      mine<{ id: string }>(list),
    );
  const wrong = <T extends { id: string }>(list: readonly T[], isWrong: (item: T) => boolean) =>
    list.filter(isWrong).map((item) => item.id);

  it('are as many as was asked for, and nothing is to be complained of', () => {
    expect(modules.length).toBeGreaterThanOrEqual(least.modules);
    expect(mine(chinese.curricula.objections).length).toBeGreaterThanOrEqual(least.objections);
    expect(mine(chinese.curricula.cards).length).toBeGreaterThanOrEqual(least.cards);
    expect(problems.filter(({ place }) => place.file.includes(trade)).map(({ code, place }) => [code, place])).toEqual(
      [],
    );
  });

  it('can be taught from', () => {
    expect(
      wrong(modules, ({ minutes, steps }) => steps.reduce((sum, step) => sum + step.minutes, 0) !== minutes),
    ).toEqual([]);
    expect(wrong(modules, ({ minutes }) => minutes < 20 || minutes > 45)).toEqual([]);
    expect(wrong(modules, ({ points }) => points.length < 3 || points.length > 5)).toEqual([]);
    expect(wrong(modules, ({ questions }) => questions.length < 3)).toEqual([]);
    expect(
      wrong(modules, ({ steps, materials, handouts }) => steps.length < 4 || (!materials && handouts.length === 0)),
    ).toEqual([]);
    const models = ({ goodModel, badModel }: (typeof modules)[number]) =>
      (goodModel?.length ?? 0) > 1 && (badModel?.length ?? 0) > 1;
    expect(wrong(modules, (module) => module.method !== 'assessment' && !models(module))).toEqual([]);
    expect(wrong(modules, (module) => module.method === 'assessment' && module.passMark === undefined)).toEqual([]);
  });

  it('all stand in the curriculum of a stage', () => {
    const taught = new Set(chinese.core.stages.flatMap((stage) => stage.curriculum));
    expect(wrong(modules, ({ id }) => !taught.has(id))).toEqual([]);
  });

  it('are Chinese with Chinese punctuation, and English without Chinese', () => {
    const half = /[\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u4e00-\u9fff]/;
    expect(wrong(told(chinese), (entry) => textsOf(entry).some((text) => half.test(text)))).toEqual([]);
    expect(wrong(told(english), (entry) => textsOf(entry).some((text) => /[\u4e00-\u9fff]/.test(text)))).toEqual([]);
  });

  it('answer each refusal well and badly, in more than one wording', () => {
    const objections = mine(chinese.curricula.objections);
    expect(wrong(objections, ({ said }) => said.length < 2)).toEqual([]);
    expect(
      wrong(objections, ({ good, bad }) =>
        [...(good.answers ?? []), good.why, bad.answer, bad.why].some((text) => text.length < 15),
      ),
    ).toEqual([]);
  });

  it('press nobody and promise nothing where they show how to do it well', () => {
    const press =
      /最后一天|名额|限时|马上涨|错过|稳赚|一定能|肯定能|最低价|比银行|last day|limited offer|guarantee|lowest price|best price/i;
    for (const part of [chinese, english]) {
      const answers = mine(part.curricula.objections).map(({ id, good }) => ({ id, text: good.answers?.join() ?? '' }));
      const models = mine(wholeCourses(part).modules).map(({ id, goodModel }) => ({
        id,
        text: goodModel?.join() ?? '',
      }));
      expect(wrong([...answers, ...models], ({ text }) => press.test(text))).toEqual([]);
    }
  });
});
