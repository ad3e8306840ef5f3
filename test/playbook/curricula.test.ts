import { describe, expect, it } from 'vitest';
import { linted, partsIn } from './bundled.ts';
import { wholeCourses } from './whole-courses.ts';

const bundled = ['telesales', 'insurance-telesales', 'ecommerce-sales'];

const [chinese, english] = [wholeCourses(partsIn('telesales', 'zh-CN')), wholeCourses(partsIn('telesales', 'en'))];
const idsWhere = <T extends { id: string }>(list: readonly T[], wrong: (item: T) => boolean) =>
  list.filter(wrong).map((item) => item.id);

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'note' ? [] : textsOf(inner)));
}

describe('the base curricula', () => {
  it('hold as much as was asked for', () => {
    expect(chinese.modules.length).toBeGreaterThanOrEqual(22);
    expect(partsIn('insurance-telesales', 'zh-CN').curricula.modules.length).toBeGreaterThanOrEqual(30);
    expect(chinese.objections.length).toBeGreaterThanOrEqual(12);
    expect(chinese.cards.length).toBeGreaterThanOrEqual(30);
    expect(idsWhere(chinese.objections, (objection) => objection.said.length < 2)).toEqual([]);
    expect(idsWhere(chinese.cards, (card) => card.module === undefined)).toEqual([]);
  });

  it('have nothing to complain about in either language', () => {
    const { problems } = linted('telesales');
    expect(problems.filter((each) => /curricula\//.test(each.place.file)).map((each) => each.place)).toEqual([]);
  });

  it('can be taught from: minutes that add up, rules, models, questions', () => {
    const steps = (module: (typeof chinese.modules)[number]) =>
      module.steps.reduce((total, step) => total + step.minutes, 0);
    expect(idsWhere(chinese.modules, (module) => steps(module) !== module.minutes)).toEqual([]);
    expect(idsWhere(chinese.modules, (module) => module.minutes < 20 || module.minutes > 60)).toEqual([]);
    expect(idsWhere(chinese.modules, (module) => module.points.length < 3 || module.points.length > 5)).toEqual([]);
    expect(idsWhere(chinese.modules, (module) => module.questions.length < 3)).toEqual([]);
    expect(idsWhere(chinese.modules, (module) => !module.materials && module.handouts.length === 0)).toEqual([]);
    const models = (module: (typeof chinese.modules)[number]) =>
      (module.goodModel?.length ?? 0) > 0 && (module.badModel?.length ?? 0) > 0;
    expect(idsWhere(chinese.modules, (module) => module.method !== 'assessment' && !models(module))).toEqual([]);
  });

  it('speak of no single trade', () => {
    const trade = /保险|投保|保单|保费|理赔|险种|店铺|直播间|insur|premium|claims? adjust/i;
    const told = [chinese, english].flatMap((part) => [...part.modules, ...part.objections, ...part.cards]);
    expect(idsWhere(told, (entry) => textsOf(entry).some((text) => trade.test(text)))).toEqual([]);
  });

  it('are Chinese with Chinese punctuation, and English without Chinese', () => {
    const half = /[\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u4e00-\u9fff]/;
    const lists = (part: typeof chinese) => [...part.modules, ...part.objections, ...part.cards];
    expect(idsWhere(lists(chinese), (entry) => textsOf(entry).some((text) => half.test(text)))).toEqual([]);
    expect(idsWhere(lists(english), (entry) => textsOf(entry).some((text) => /[\u4e00-\u9fff]/.test(text)))).toEqual(
      [],
    );
  });

  it('keep “do not call again” out of the objections and answer it by stopping', () => {
    expect(chinese.objections.map((objection) => objection.id)).not.toContain('do-not-call-again');
    expect(chinese.cards.find((card) => card.id === 'do-not-call-again')?.answer).toMatch(/停.*登记/);
  });

  it('answer objections without hurry or promise', () => {
    const press =
      /最后一天|名额|限时|马上涨|错过|保证|一定能|最低|最好的|last day|limited|guarantee|lowest price|best price/i;
    const good = (part: typeof chinese) =>
      part.objections.map(({ id, good }) => ({ id, answer: good.answers?.join() ?? '' }));
    const models = (part: typeof chinese) =>
      part.modules.map(({ id, goodModel }) => ({ id, answer: goodModel?.join() ?? '' }));
    for (const part of [chinese, english])
      expect(idsWhere([...good(part), ...models(part)], ({ answer }) => press.test(answer))).toEqual([]);
  });

  it('ask 80 of a written and 60 of a spoken gate', () => {
    const gates = chinese.modules.filter((module) => module.gatesLiveCalls);
    expect(Object.fromEntries(gates.map((module) => [module.id, module.passMark]))).toEqual({
      'product-assessment': 80,
      'compliance-assessment': 80,
      'opening-assessment': 60,
      'objection-assessment': 60,
    });
    expect(idsWhere(gates, (module) => module.method !== 'assessment')).toEqual([]);
  });
});

describe.each(bundled)('the curriculum of %s', (id) => {
  const { core, curricula } = partsIn(id, 'zh-CN');
  const modules = new Map(curricula.modules.map((module) => [module.id, module]));

  it('lets a newcomer reach every gate within the first stage', () => {
    const first = core.stages[0]?.curriculum ?? [];
    const gates = curricula.modules.filter((module) => module.gatesLiveCalls).map((module) => module.id);
    expect(gates.filter((gate) => !first.includes(gate))).toEqual([]);
    const missing = first.flatMap((each) => (modules.get(each)?.after ?? []).filter((need) => !first.includes(need)));
    expect(missing).toEqual([]);
  });

  it('names what a course needs before the course, stage by stage', () => {
    const seen = new Set<string>();
    const early: string[] = [];
    for (const stage of core.stages)
      for (const each of stage.curriculum) {
        early.push(
          ...(modules.get(each)?.after ?? []).filter((need) => !seen.has(need)).map((need) => `${each} < ${need}`),
        );
        seen.add(each);
      }
    expect(early).toEqual([]);
  });
});
