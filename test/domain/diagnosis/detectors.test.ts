import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { addDays, type Day, isoWeekday } from '../../../src/domain/calendar/day.ts';
import { memberDetectors } from '../../../src/domain/coaching/compute-member-signs.ts';
import { computedEvidence, computeSigns } from '../../../src/domain/diagnosis/compute-signs.ts';
import { detectors } from '../../../src/domain/diagnosis/detectors/registry.ts';
import type { Outcome, RecordsView } from '../../../src/domain/diagnosis/detectors/view.ts';
import type { DayRecord, Measures } from '../../../src/domain/records/day-record.ts';
import type { Target } from '../../../src/domain/records/target.ts';
import type { Member } from '../../../src/domain/team/team.ts';
import { stage as en } from '../../../src/i18n/messages/en/stage.ts';
import { stage as zh } from '../../../src/i18n/messages/zh-CN/stage.ts';
import { member, record } from '../board/records.ts';

const TODAY = '2026-11-20'; // a Friday
const isWorkday = (day: Day) => isoWeekday(day) <= 5;
const signs = parse(readFileSync('playbooks/telesales/signs.yaml', 'utf8')).signs as {
  id: string;
  computed?: { detector: string; [key: string]: unknown };
}[];
/** The detector of a sign with the parameters that ship. */
const run = (sign: string, view: RecordsView): Outcome => {
  const [found] = computeSigns(
    signs.filter((each) => each.id === sign),
    view,
  );
  if (!found) throw new Error(`${sign} is not computed`);
  return found.outcome;
};

/** The latest `count` work days, oldest first. */
function workdays(count: number, to: Day = TODAY): Day[] {
  const days: Day[] = [];
  for (let day = to; days.length < count; day = addDays(day, -1)) if (isWorkday(day)) days.unshift(day);
  return days;
}

/** Records of members 1 to `people` over `count` work days; `given` says what each did, counted back from today (0). */
function records(count: number, people: number, given: (back: number, who: number) => Partial<Measures>): DayRecord[] {
  const days = workdays(count);
  return days.flatMap((day, i) =>
    Array.from({ length: people }, (_, who) => record(who + 1, day, given(days.length - 1 - i, who + 1))),
  );
}

const view = (change: Partial<RecordsView>): RecordsView => ({
  asOf: TODAY,
  members: Array.from({ length: 5 }, (_, i) => member(i + 1, '2026-01-05')),
  records: [],
  targets: [],
  isWorkday,
  sharers: [],
  eveningMeetings: [],
  ...change,
});
const of = (list: DayRecord[], change: Partial<RecordsView> = {}) => view({ records: list, ...change });
const answerOf = (outcome: Outcome) =>
  outcome.kind === 'answer' ? outcome.answer : outcome.kind === 'silent' ? 'silent' : outcome.reason;

const dials = (recent: (back: number, who: number) => number) =>
  records(25, 4, (back, who) => ({ dials: back < 5 ? recent(back, who) : 100, attendedMinutes: 480 }));

test.each<[string, DayRecord[], number | string]>([
  ['three of five days at 70', dials((back) => (back < 3 ? 70 : 100)), 1],
  ['two of five days at 70', dials((back) => (back < 2 ? 70 : 100)), 0],
  ['five days at 81: less than a fifth down', dials(() => 81), 0],
  ['one of four people stops, the others do not', dials((_, who) => (who === 1 ? 0 : 100)), 0],
  [
    'half days with half the dials are no drop',
    records(25, 4, (back) => (back < 5 ? { dials: 50, attendedMinutes: 240 } : { dials: 100, attendedMinutes: 480 })),
    0,
  ],
  ["a member's own weak start is no veteran's strong one", records(25, 4, (_, who) => ({ dials: who * 40 })), 0],
  ['nine days of history', records(14, 4, () => ({ dials: 50 })), 'short-history'],
  ['two people', records(25, 2, () => ({ dials: 50 })), 'short-history'],
  ['dials are not recorded', records(25, 4, () => ({ deals: 1 })), 'measure-missing'],
])('avoids-calling: %s', (_, list, expected) => {
  expect(answerOf(run('avoids-calling', of(list)))).toBe(expected);
});

const leads = (now: number) => records(32, 4, (back) => ({ leads: back < 10 ? now : 10 }));
test.each<[string, DayRecord[], number | string]>([
  ['ten days at 6 of 10', leads(6), 1],
  ['ten days at 8 of 10', leads(8), 0],
  ['two weeks of records', records(10, 4, () => ({ leads: 3 })), 'short-history'],
  ['leads are not recorded', records(32, 4, () => ({ dials: 9 })), 'measure-missing'],
])('avoids-prospecting: %s', (_, list, expected) => {
  expect(answerOf(run('avoids-prospecting', of(list)))).toBe(expected);
});

/** Deals of the whole team in six weeks, latest first; five members, five days. */
const weekly = (deals: readonly number[]) =>
  records(5 * deals.length, 5, (back, who) => {
    const [week, day] = [Math.floor(back / 5), back % 5];
    return { deals: who === 1 && day === 0 ? (deals[week] as number) : 0 };
  });
test.each<[string, DayRecord[], number | string]>([
  ['12, 1, 14, 0, 13, 2 is wild', weekly([12, 1, 14, 0, 13, 2]), 1],
  ['7, 6, 8, 7, 6, 8 is not', weekly([7, 6, 8, 7, 6, 8]), 0],
  // Three deals a week: a coefficient of variation of .6 is what chance gives.
  ['5, 1, 3, 2, 5, 2 is only chance', weekly([5, 1, 3, 2, 5, 2]), 0],
  ['eleven deals in six weeks', weekly([5, 0, 0, 6, 0, 0]), 'few-counts'],
  ['four weeks', weekly([12, 1, 14, 0]), 'short-history'],
  ['deals are not recorded', records(30, 4, () => ({ dials: 9 })), 'measure-missing'],
])('unstable-performance: %s', (_, list, expected) => {
  expect(answerOf(run('unstable-performance', of(list)))).toBe(expected);
});

test.each<[string, DayRecord[], number | string]>([
  ['four even weeks after four wild ones', weekly([8, 7, 8, 7, 14, 1, 13, 2]), 0.75],
  ['even, but with half of the deals', weekly([4, 4, 4, 4, 14, 1, 13, 2]), 0.25],
  ['wild after even', weekly([14, 1, 13, 2, 8, 7, 8, 7]), 0.25],
  ['seven weeks', weekly([8, 7, 8, 7, 14, 1, 13]), 'short-history'],
])('performance-stabilising leans: %s', (_, list, expected) => {
  expect(answerOf(run('performance-stabilising', of(list)))).toBe(expected);
});

const monthly = (memberId: number | null, value: number): Target[] =>
  ['2026-09-01', '2026-10-01', '2026-11-01'].map((startsOn) => ({
    memberId,
    metric: 'deals',
    period: 'month',
    startsOn,
    value,
  }));
/** One deal a member and day: about 22 a month each, 110 in the team. */
const steadyDeals = (week: (back: number) => number) =>
  records(40, 5, (back, who) => ({ deals: week(Math.floor(back / 5)), assisted: who === 1 ? 0 : 0 }));
test.each<[string, DayRecord[], Target[], number | string]>([
  ['at the target every week', steadyDeals(() => 1), monthly(null, 110), 1],
  ['one week at half', steadyDeals((week) => (week === 2 ? 0.5 : 1)), monthly(null, 110), 0],
  ['even, at 70 %', steadyDeals(() => 0.7), monthly(null, 110), 0],
  ['no targets', steadyDeals(() => 1), [], 'no-targets'],
  ['four weeks of records', records(20, 5, () => ({ deals: 1 })), monthly(null, 110), 'short-history'],
])('performance-steady: %s', (_, list, targets, expected) => {
  expect(answerOf(run('performance-steady', of(list, { targets })))).toBe(expected);
});

const own = (members: number) => Array.from({ length: members }, (_, i) => monthly(i + 1, 22)).flat();
test.each<[string, DayRecord[], Target[], number | string]>([
  ['all at their target', records(20, 5, () => ({ deals: 1, assisted: 0 })), own(5), 1],
  ['four of five', records(20, 5, (_, who) => ({ deals: who === 5 ? 0 : 1, assisted: 0 })), own(5), 0.75],
  ['three of five', records(20, 5, (_, who) => ({ deals: who > 3 ? 0 : 1, assisted: 0 })), own(5), 0.25],
  ['two of five', records(20, 5, (_, who) => ({ deals: who > 2 ? 0 : 1, assisted: 0 })), own(5), 0],
  ['two of five have a target, and miss it', records(20, 5, () => ({ deals: 0.5, assisted: 0 })), own(2), 'few-people'],
  ['three of five have one, and reach it', records(20, 5, () => ({ deals: 1, assisted: 0 })), own(3), 1],
  [
    'all, but every third deal with help',
    records(20, 5, (_, who) => ({ deals: 3, assisted: who === 5 ? 3 : 1 })),
    own(5),
    0,
  ],
  ['only a target of the team', records(20, 5, () => ({ deals: 1 })), monthly(null, 110), 'no-targets'],
  ['two weeks', records(10, 5, () => ({ deals: 1 })), own(5), 'short-history'],
])('self-driven-targets: %s', (_, list, targets, expected) => {
  expect(answerOf(run('self-driven-targets', of(list, { targets })))).toBe(expected);
});

const talk = (seconds: number, connects = 20) => records(10, 4, () => ({ connects, talkSeconds: seconds * connects }));
test.each<[string, DayRecord[], number | string]>([
  ['30 seconds a call', talk(30), 1],
  ['three minutes a call', talk(180), 0],
  ['forty calls in all', talk(30, 1), 'few-counts'],
  ['talk is not recorded', records(10, 4, () => ({ connects: 20 })), 'measure-missing'],
])('phone-skills-underused: %s', (_, list, expected) => {
  expect(answerOf(run('phone-skills-underused', of(list)))).toBe(expected);
});

const warm = (now: number, before: number, effective = 10) =>
  records(50, 4, (back) => ({ effective, intentA: back < 10 ? now : before, intentB: 0 }));
test.each<[string, DayRecord[], number | string]>([
  ['three of ten, where it was two', warm(3, 2), 1],
  ['the same: with 80 prospects most likely no rise', warm(2, 2), 0.12],
  ['a fifth more of eight: that may be chance', warm(0.24, 0.2), 'silent'],
  ['twenty effective calls', records(50, 1, (back) => ({ effective: 2, intentA: back < 10 ? 2 : 1 })), 'few-counts'],
  ['four weeks of records', records(20, 4, () => ({ effective: 10, intentA: 2 })), 'short-history'],
  ['prospects are not recorded', records(50, 4, () => ({ effective: 10 })), 'measure-missing'],
])('skills-markedly-improved: %s', (_, list, expected) => {
  expect(answerOf(run('skills-markedly-improved', of(list)))).toBe(expected);
});

const pipeline = (now: number, before: number) =>
  records(40, 4, (back) => ({ intentA: back < 20 ? now : before, intentB: 0 }));
test.each<[string, DayRecord[], number | string]>([
  ['three a day, where it was two', pipeline(3, 2), 1],
  ['two, where it was two: with 160 prospects most likely no rise', pipeline(2, 2), 0.11],
  ['nine prospects before', records(40, 1, (back) => ({ intentA: back < 20 ? 3 : back < 29 ? 1 : 0 })), 'few-counts'],
  ['five weeks of records', records(22, 4, () => ({ intentA: 1 })), 'short-history'],
  ['prospects are not recorded', records(40, 4, () => ({ dials: 1 })), 'measure-missing'],
])('growing-intent-pipeline: %s', (_, list, expected) => {
  expect(answerOf(run('growing-intent-pipeline', of(list)))).toBe(expected);
});

const rates = (deals: (back: number, who: number) => number) =>
  records(40, 5, (back, who) => ({ effective: 10, deals: deals(back, who) }));
test.each<[string, DayRecord[], number | string]>([
  ['level over eight weeks, all alike', rates(() => 5), 1],
  ['the same in so few deals is not shown to be level', rates(() => 0.1), 'silent'],
  ['rising by half', rates((back) => (back < 20 ? 3 : 2)), 0],
  ["level, but one has four times another's", rates((_, who) => who), 0.13],
  ['a rise of a fifth in so few deals is what chance does', rates((back) => (back < 20 ? 0.24 : 0.2)), 0.61],
  ['a hair beyond the line is no firm no', rates((_, who) => (who === 1 ? 2.2 : who === 2 ? 1.4 : 1)), 'silent'],
  ['ten deals among five', records(40, 5, (back) => ({ effective: 10, deals: back < 2 ? 1 : 0 })), 'few-counts'],
  ['four weeks', records(20, 5, () => ({ effective: 10, deals: 1 })), 'short-history'],
  ['deals are not recorded', records(40, 5, () => ({ effective: 10 })), 'measure-missing'],
])('mastered-sales-skills: %s', (_, list, expected) => {
  expect(answerOf(run('mastered-sales-skills', of(list)))).toBe(expected);
});

test.each<[string, DayRecord[], number | string]>([
  ['every second deal', records(20, 4, () => ({ deals: 2, assisted: 1 })), 1],
  ['every fifth', records(20, 5, (_, who) => ({ deals: 1, assisted: who === 1 ? 1 : 0 })), 0],
  ['nine deals', records(9, 1, () => ({ deals: 1, assisted: 1 })), 'few-counts'],
  ['help is not recorded', records(20, 4, () => ({ deals: 2 })), 'measure-missing'],
])('depends-on-manager: %s', (_, list, expected) => {
  expect(answerOf(run('depends-on-manager', of(list)))).toBe(expected);
});

const leavers = (count: number, size = 12, on = '2026-11-10'): Member[] =>
  Array.from({ length: size }, (_, i) => member(i + 1, '2026-01-05', i < count ? on : null));
test.each<[string, Member[], number | string]>([
  ['two of twelve within four weeks', leavers(2), 1],
  ['one of twelve says nothing', leavers(1), 'silent'],
  ['nobody says nothing', leavers(0), 'silent'],
  ['two, five weeks ago', leavers(2, 12, '2026-10-16'), 'silent'],
  ['three of thirty', leavers(3, 30), 'silent'],
  ['joining days are not kept', [member(1), member(2)], 'no-membership'],
])('wavering-resolve: %s', (_, members, expected) => {
  expect(answerOf(run('wavering-resolve', view({ members })))).toBe(expected);
});

test.each<[string, Member[], number | string]>([
  ['one of twelve who goes home says nothing of the others', leavers(1), 'silent'],
  ['two of twelve within eight weeks', leavers(2, 12, '2026-10-16'), 0.25],
  ['three of thirty', leavers(3, 30), 'silent'],
])('strong-belonging: %s', (_, members, expected) => {
  expect(answerOf(run('strong-belonging', view({ members })))).toBe(expected);
});

test('a week of three days beside a holiday is no week to judge by: the one before it is', () => {
  const isThere = (day: Day) => day <= addDays(TODAY, -7) || day >= addDays(TODAY, -2);
  const list = records(30, 5, (back) => ({ deals: back < 3 ? 0.2 : 1, assisted: 0 })).filter(({ day }) => isThere(day));
  const whole = records(30, 5, (back) => ({ deals: back < 3 ? 0.2 : 1, assisted: 0 }));
  expect(answerOf(run('self-driven-targets', of(whole, { targets: own(5) })))).toBe(0);
  expect(answerOf(run('self-driven-targets', of(list, { targets: own(5) })))).toBe(1);
});

const evenings = workdays(16);
const shared = (people: number) => evenings.map((day, i) => ({ day, memberId: (i % people) + 1 }));
test.each<[string, Partial<RecordsView>, number | string]>([
  ['all five shared', { eveningMeetings: evenings, sharers: shared(5) }, 1],
  ['two of five shared', { eveningMeetings: evenings, sharers: shared(2) }, 0],
  ['seven meetings', { eveningMeetings: evenings.slice(-7), sharers: shared(5) }, 'no-meetings'],
])('free-sharing: %s', (_, change, expected) => {
  expect(answerOf(run('free-sharing', view(change)))).toBe(expected);
});

test('ten signs and more can be computed, and every detector that is named exists', () => {
  const computable = signs.filter((sign) => sign.computed);
  expect(computable.length).toBeGreaterThanOrEqual(10);
  for (const sign of computable)
    expect(detectors, sign.id).toHaveProperty((sign.computed as { detector: string }).detector);
});

test('without records only people and meetings can be read, and each lack says so', () => {
  const members = leavers(0, 5);
  const found = new Map(computeSigns(signs, view({ members })).map((each) => [each.sign, answerOf(each.outcome)]));
  expect(found.get('wavering-resolve')).toBe('silent');
  expect(found.get('free-sharing')).toBe('no-meetings');
  for (const sign of ['avoids-calling', 'unstable-performance', 'performance-steady', 'phone-skills-underused']) {
    expect(found.get(sign)).toBe('no-records');
  }
  expect(computedEvidence(signs, view({ members }))).toEqual([]);
  expect(computedEvidence(signs, view({ members: leavers(3) })).map((each) => each.sign)).toContain('wavering-resolve');
});

test('records that ended weeks ago say nothing about today, but still what they said then', () => {
  const list = dials((back) => (back < 3 ? 50 : 100));
  const [callsDrop] = signs.filter((sign) => sign.id === 'avoids-calling');
  const on = (days: number) => view({ records: list, asOf: addDays(TODAY, days) });
  expect(answerOf(run('avoids-calling', on(20)))).toBe(1);
  for (const sign of ['avoids-calling', 'unstable-performance', 'phone-skills-underused']) {
    expect(answerOf(run(sign, on(29)))).toBe('old-records');
  }
  const evidence = computedEvidence([callsDrop as (typeof signs)[number]], on(30));
  expect(evidence.map((each) => [each.on, each.answer])).toEqual([[TODAY, 1]]);
  // However long one waits, the same records are the same evidence.
  for (const days of [0, 12, 28, 50])
    expect(computedEvidence([callsDrop as (typeof signs)[number]], on(days))).toEqual(evidence);
});

test.each([
  ['diagnosis/detectors', detectors],
  ['coaching', memberDetectors],
])('every parameter that a detector of %s reads can be written in a playbook, and no other', (folder, known) => {
  const sources = readdirSync(`src/domain/${folder}`).map((name) =>
    readFileSync(`src/domain/${folder}/${name}`, 'utf8'),
  );
  const read = sources.flatMap((source) => [...source.matchAll(/parameters, '(\w+)'/g)].map((match) => match[1]));
  const written = Object.values(known).flatMap(({ parameters }) => Object.keys(parameters));
  expect([...new Set(written)].sort()).toEqual([...new Set(read)].sort());
});

test('whatever a detector is given has a name in both languages', () => {
  const given = [...Object.values(detectors), ...Object.values(memberDetectors)];
  const names = given.flatMap(({ parameters }) => Object.keys(parameters));
  for (const { figureNames } of [zh, en]) expect(names.filter((name) => !(name in figureNames))).toEqual([]);
});

test('a parameter in the playbook moves the line', () => {
  const list = dials(() => 75);
  const own = (drop: number) =>
    computeSigns([{ id: 'x', computed: { detector: 'calls-drop', drop } }], of(list))[0]?.outcome as Outcome;
  expect(answerOf(own(0.2))).toBe(1);
  expect(answerOf(own(0.3))).toBe(0);
});

test('the records of a year are read today and three times before: further back too few of them are at hand', () => {
  const upAndDown = (back: number) => ({ dials: back % 40 < 5 ? 50 : 100 });
  const evidence = computedEvidence(
    [{ id: 'x', computed: { detector: 'calls-drop' } }],
    of(records(240, 4, upAndDown)),
  );
  expect(evidence.map((each) => each.on)).toEqual([0, -28, -56, -84].map((days) => addDays(TODAY, days)));
  const half = computedEvidence(
    [{ id: 'x', computed: { detector: 'calls-drop' } }],
    of(records(300, 4, upAndDown)),
    undefined,
    7 * 26,
  );
  expect(half).toHaveLength(7);
});

test('a reading that only repeats what an earlier one said is one piece of evidence, however many months it goes on', () => {
  const evidence = computedEvidence(
    [{ id: 'x', computed: { detector: 'calls-drop' } }],
    of(records(300, 4, () => ({ dials: 100 }))),
    undefined,
    7 * 26,
  );
  expect(evidence.map((each) => each.on)).toEqual([TODAY]);
});

test('earlier readings see nothing of what came later, and each stands four weeks from the next', () => {
  const list = records(60, 4, (back) => ({ dials: back < 5 ? 50 : 100 }));
  const evidence = computedEvidence([{ id: 'x', computed: { detector: 'calls-drop' } }], of(list));
  expect(evidence.map((each) => [each.on, each.answer])).toEqual([
    [TODAY, 1],
    [addDays(TODAY, -28), 0],
  ]);
});

test('no record speaks twice: a window of six weeks is read every six weeks', () => {
  const list = weekly([12, 1, 14, 0, 13, 2, 7, 6, 8, 7, 6, 8, 7]);
  const evidence = computedEvidence([{ id: 'x', computed: { detector: 'deals-overdispersed', weeks: 6 } }], of(list));
  expect(evidence.map((each) => each.answer)).toEqual([1, 0]);
  const [late, early] = evidence;
  expect((early?.on ?? '') < (late?.windowFrom ?? '')).toBe(true);
});
