import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../../src/domain/calendar/day.ts';
import { detectors } from '../../../src/domain/diagnosis/detectors/registry.ts';
import type { Outcome, Parameters, RecordsView } from '../../../src/domain/diagnosis/detectors/view.ts';
import type { Figure, OwnMeasure } from '../../../src/domain/records/own-measure.ts';
import type { OwnTarget } from '../../../src/domain/records/target.ts';

const today: Day = '2026-11-29';
const plain = { unit: '', aliases: [], direction: 'more' } as const;
const rate: OwnMeasure = { ...plain, id: 'renewal-rate', title: '续保率', adds: 'mean' };
const renewed: OwnMeasure = { ...plain, id: 'renewed', title: '续上的', adds: 'sum' };
const due: OwnMeasure = { ...plain, id: 'due', title: '到期的', adds: 'sum' };
const complaints: OwnMeasure = { ...plain, id: 'complaints', title: '投诉', adds: 'sum', direction: 'less' };

/** What each of two people said, a figure a day, latest day first. */
const daily = (measure: string, latestFirst: readonly number[]): Figure[] =>
  latestFirst
    .flatMap((value, back) => [1, 2].map((memberId) => ({ memberId, measure, value, day: addDays(today, -back) })))
    .reverse();

const view = (figures: readonly Figure[], targets: readonly OwnTarget[] = []): RecordsView => ({
  asOf: today,
  members: [],
  records: [],
  targets: [],
  own: { measures: [rate, renewed, due, complaints], figures, targets },
  isWorkday: () => true,
  sharers: [],
  eveningMeetings: [],
});

const ask = (detector: string, parameters: Parameters, given: RecordsView): Outcome =>
  detectors[detector]?.detect(given, parameters) as Outcome;

const days = (count: number, value: number) => Array.from({ length: count }, () => value);

describe('signs that are read off any measure', () => {
  const fallen = view(daily('renewal-rate', [...days(14, 60), ...days(28, 80)]));

  it('sees a mean that fell by a quarter', () => {
    expect(ask('drop', { measure: 'renewal-rate', drop: 0.2 }, fallen)).toMatchObject({
      answer: 1,
      windowFrom: '2026-11-16',
      figures: { now: 60, before: 80, change: -0.25 },
    });
    expect(ask('drop', { measure: 'renewal-rate', drop: 0.3 }, fallen)).toMatchObject({ answer: 0 });
    expect(ask('rise', { measure: 'renewal-rate', rise: 0.1 }, fallen)).toMatchObject({ answer: 0 });
  });

  it('compares what is added up a person and day, since fewer days are no fall', () => {
    const lately = daily('renewed', [...days(14, 4), ...days(28, 4)]).filter(
      ({ memberId, day }) => memberId === 1 || day < addDays(today, -13),
    );
    expect(ask('drop', { measure: 'renewed', drop: 0.2 }, view(lately))).toMatchObject({
      answer: 0,
      figures: { change: 0 },
    });
  });

  it('knows a line that is crossed: the mean, or the sum of a week', () => {
    expect(ask('below', { measure: 'renewal-rate', below: 65 }, fallen)).toMatchObject({
      answer: 1,
      figures: { now: 60 },
    });
    expect(ask('above', { measure: 'renewal-rate', above: 65 }, fallen)).toMatchObject({ answer: 0 });
    const angry = view(daily('complaints', [...days(7, 1), ...days(7, 0)]));
    expect(ask('above', { measure: 'complaints', above: 6 }, angry)).toMatchObject({ answer: 1, figures: { now: 7 } });
  });

  it('divides one measure by another', () => {
    const both = [...daily('renewed', days(14, 3)), ...daily('due', days(14, 5))].sort((a, b) =>
      a.day < b.day ? -1 : 1,
    );
    expect(ask('ratio', { measure: 'renewed', to: 'due', below: 0.7 }, view(both))).toMatchObject({
      answer: 1,
      figures: { ratio: 0.6 },
    });
  });

  it('holds a measure to its target: a mean as it stands, a sum by the days that are over', () => {
    const target = (metric: string, value: number): OwnTarget => ({
      memberId: null,
      metric,
      period: 'month',
      startsOn: '2026-11-01',
      value,
    });
    const ofRate = view(daily('renewal-rate', days(29, 60)), [target('renewal-rate', 80)]);
    expect(ask('attainment', { measure: 'renewal-rate', below: 0.8 }, ofRate)).toMatchObject({
      answer: 1,
      figures: { attainment: 0.75 },
    });
    const ofSum = view(daily('renewed', days(29, 1)), [target('renewed', 60)]);
    expect(ask('attainment', { measure: 'renewed', below: 0.8 }, ofSum)).toMatchObject({
      answer: 0,
      figures: { attainment: 1 },
    });
    const ofLess = view(daily('complaints', days(29, 1)), [target('complaints', 30)]);
    expect(ask('attainment', { measure: 'complaints', below: 0.8 }, ofLess)).toMatchObject({
      answer: 1,
      figures: { attainment: 0.5 },
    });
  });

  it.each([
    ['nothing said', 'drop', { measure: 'renewal-rate' }, [], 'measure-missing'],
    [
      'nothing said lately',
      'drop',
      { measure: 'renewal-rate' },
      [...days(20, Number.NaN), ...days(10, 80)],
      'old-records',
    ],
    ['no weeks to compare with', 'drop', { measure: 'renewal-rate' }, days(10, 80), 'short-history'],
    ['one figure alone', 'below', { measure: 'renewal-rate', below: 90 }, days(1, 80), 'few-counts'],
    ['no target', 'attainment', { measure: 'renewal-rate', below: 0.9 }, days(10, 80), 'no-targets'],
  ])('says what is missing: %s', (_, detector, parameters, values, reason) => {
    const figures = daily('renewal-rate', values).filter(({ value }) => !Number.isNaN(value));
    expect(ask(detector, parameters, view(figures))).toMatchObject({ kind: 'not-enough-data', reason });
  });
});
