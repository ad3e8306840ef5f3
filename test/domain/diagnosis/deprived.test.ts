import { describe, expect, test } from 'vitest';
import { addDays, type Day, isoWeekday } from '../../../src/domain/calendar/day.ts';
import { computeSigns } from '../../../src/domain/diagnosis/compute-signs.ts';
import { detectors } from '../../../src/domain/diagnosis/detectors/registry.ts';
import type { Outcome, RecordsView } from '../../../src/domain/diagnosis/detectors/view.ts';
import { type DayRecord, measures } from '../../../src/domain/records/day-record.ts';
import type { OwnMeasure } from '../../../src/domain/records/own-measure.ts';
import type { Target } from '../../../src/domain/records/target.ts';
import { member, record } from '../board/records.ts';

const TODAY = '2026-11-20'; // a Friday
const PEOPLE = 8;
const isWorkday = (day: Day) => isoWeekday(day) <= 5;
const days = Array.from({ length: 150 }, (_, back) => addDays(TODAY, back - 149)).filter(isWorkday);
const renewed: OwnMeasure = {
  id: 'renewed',
  title: '续上的',
  unit: '',
  aliases: [],
  direction: 'more',
  adds: 'sum',
};

/** A team of which every detector can say something: nothing is missing. */
const rich = {
  asOf: TODAY,
  members: Array.from({ length: PEOPLE + 3 }, (_, i) =>
    member(
      i + 1,
      i === 3 || i === 4 || i === 5 ? addDays(TODAY, -100) : '2025-01-06',
      i >= PEOPLE ? addDays(TODAY, -9) : null,
    ),
  ),
  records: days.flatMap((day, at) =>
    Array.from({ length: PEOPLE }, (_, who) =>
      record(who + 1, day, {
        attendedMinutes: 480,
        dials: 100 + ((at + who) % 3),
        connects: 40,
        effective: 10,
        talkSeconds: 6000,
        leads: 5,
        intentA: 2,
        intentB: 1,
        intentC: 1,
        deals: (at + who) % 3,
        assisted: (at + who) % 3 === 2 ? 1 : 0,
        amount: 900 * ((at + who) % 3),
      }),
    ),
  ),
  targets: ['2026-08-01', '2026-09-01', '2026-10-01', '2026-11-01'].flatMap((startsOn): Target[] =>
    Array.from({ length: PEOPLE }, (_, who) => ({
      memberId: who + 1,
      metric: 'deals',
      period: 'month',
      startsOn,
      value: 22,
    })),
  ),
  own: {
    measures: [renewed],
    figures: days.flatMap((day) =>
      Array.from({ length: PEOPLE }, (_, who) => ({ memberId: who + 1, day, measure: 'renewed', value: 3 })),
    ),
    targets: [{ memberId: null, metric: 'renewed', period: 'month', startsOn: '2026-11-01', value: 500 }],
  },
  isWorkday,
  sharers: days.map((day, at) => ({ day, memberId: (at % PEOPLE) + 1 })),
  eveningMeetings: days,
} satisfies RecordsView;

/** The parameters that a playbook has to give. */
const given: Record<string, Record<string, unknown>[]> = {
  drop: [{ measure: 'dials' }, { measure: 'renewed' }],
  rise: [{ measure: 'dials' }, { measure: 'renewed' }],
  above: [
    { measure: 'dials', above: 1 },
    { measure: 'renewed', above: 1 },
  ],
  below: [
    { measure: 'dials', below: 1e6 },
    { measure: 'renewed', below: 1e6 },
  ],
  ratio: [
    { measure: 'deals', to: 'dials', below: 1 },
    { measure: 'renewed', to: 'dials', below: 1 },
  ],
  attainment: [
    { measure: 'deals', below: 1 },
    { measure: 'renewed', below: 1 },
  ],
};
const asked = Object.keys(detectors).flatMap((detector) =>
  (given[detector] ?? [{}]).map((parameters) => ({
    name: [detector, ...Object.values(parameters).slice(0, 1)].join(' '),
    detector,
    parameters,
  })),
);
const ask = (view: RecordsView, { detector, parameters }: (typeof asked)[number]): Outcome => {
  const [found] = computeSigns([{ id: 'x', computed: { detector, ...parameters } }], view);
  return (found as { outcome: Outcome }).outcome;
};

/** Who joined and left, and who shared, is known without any day's figures. */
const byPeople = ['resolve-wavering', 'no-leavers', 'leaver-wave', 'free-sharing'];

const only = (isTheirs: (memberId: number) => boolean): RecordsView => ({
  ...rich,
  members: rich.members.filter(({ id }) => isTheirs(id)),
  records: rich.records.filter(({ memberId }) => isTheirs(memberId)),
  targets: rich.targets.filter(({ memberId }) => isTheirs(memberId as number)),
  own: { ...rich.own, figures: rich.own.figures.filter(({ memberId }) => isTheirs(memberId)) },
  sharers: rich.sharers.filter(({ memberId }) => isTheirs(memberId)),
});
const known = (isKnown: (each: { memberId: number; day: Day }) => boolean): RecordsView => ({
  ...rich,
  records: rich.records.filter(isKnown),
  own: { ...rich.own, figures: rich.own.figures.filter(isKnown) },
});
const allBe = (value: number | null, of: (each: DayRecord) => boolean = () => true): RecordsView => ({
  ...rich,
  records: rich.records.map((each) =>
    of(each) ? { ...each, ...Object.fromEntries(measures.map((measure) => [measure, value])) } : each,
  ),
  own: rich.own && {
    ...rich.own,
    figures: value === null ? [] : rich.own.figures.map((each) => ({ ...each, value })),
  },
});
const last = days.slice(-1);

const deprived: [string, RecordsView, { people: boolean }][] = [
  ['nobody', only(() => false), { people: true }],
  ['one person', only((id) => id === 1), { people: true }],
  ['two people', only((id) => id <= 2), { people: true }],
  ['no days', known(() => false), { people: false }],
  ['one day', known(({ day }) => last.includes(day)), { people: false }],
  ['two days', known(({ day }) => days.slice(-2).includes(day)), { people: false }],
  ['a day a month', known(({ day }) => day.endsWith('-16')), { people: false }],
  ['three of eight people have figures', known(({ memberId }) => memberId <= 3), { people: false }],
  ['all blank', allBe(null), { people: false }],
  ['three of eight filled in, the rest blank', { ...allBe(null, ({ memberId }) => memberId > 3) }, { people: false }],
  ['two days filled in, the rest blank', allBe(null, ({ day }) => !days.slice(-2).includes(day)), { people: false }],
  ['all zero', allBe(0), { people: false }],
  ['holidays only', { ...rich, isWorkday: () => false }, { people: false }],
  ['great days of the trade only', { ...rich, isPromotion: () => true }, { people: false }],
];

test('a list of deals leaves the days without one blank, a column that is filled in does not', () => {
  const blankWhere = (isBlank: (each: DayRecord) => boolean): RecordsView => ({
    ...rich,
    records: rich.records.map((each) => (isBlank(each) ? { ...each, deals: null } : each)),
  });
  const overdispersed = { name: '', detector: 'deals-overdispersed', parameters: {} };
  const listed = blankWhere(
    ({ deals, memberId, day }) => deals === 0 || (deals === 1 && (memberId + Number(day.slice(8))) % 2 === 0),
  );
  expect(ask(listed, overdispersed)).toMatchObject({ kind: 'answer' });
  const filledIn = {
    ...rich,
    records: rich.records.map((each) => ({ ...each, deals: days.slice(-2).includes(each.day) ? 4 : null })),
  };
  expect(ask(filledIn, overdispersed)).toMatchObject({ kind: 'not-enough-data' });
});

test.each(asked)('$name looks where nothing is missing', (each) => {
  expect(ask(rich, each).kind).not.toBe('not-enough-data');
});

describe.each(deprived)('%s', (_, view, { people }) => {
  test.each(asked)('$name says nothing', (each) => {
    if (!people && byPeople.includes(each.detector)) return;
    // A playbook's own figure may stand on any day of its week.
    if (view.isWorkday !== isWorkday && each.name.endsWith('renewed')) return;
    expect(ask(view, each)).toMatchObject({ kind: 'not-enough-data' });
  });
});

/** Records with a day changed, or left out where nothing is given. */
const changed = (
  change: (each: DayRecord) => Partial<DayRecord> | null,
  more: Partial<RecordsView> = {},
): RecordsView => ({
  ...rich,
  records: rich.records.flatMap((each) => {
    const given = change(each);
    return given === null ? [] : [{ ...each, ...given }];
  }),
  ...more,
});
/** So much of everything; attended minutes are not kept, so that no hour helps. */
const times = (factor: number, { memberId, day }: DayRecord): Partial<DayRecord> => ({
  ...Object.fromEntries(
    measures.map((measure) => {
      const own = rich.records.find((each) => each.memberId === memberId && each.day === day) as DayRecord;
      return [measure, Math.round(factor * (own[measure] as number))];
    }),
  ),
  attendedMinutes: null,
});
const isMissing = (day: Day) => ['2026-11-19', '2026-11-17', '2026-11-12'].includes(day);
const restDays = ['2026-11-15', '2026-11-14', '2026-11-08'];
const duty = rich.records
  .filter(({ day, memberId }) => day === TODAY && memberId <= 3)
  .flatMap((each) => restDays.map((day) => ({ ...each, day, ...times(0.3, each) })));
const inOrder = (records: DayRecord[]) => records.sort((a, b) => (a.day < b.day ? -1 : 1));

test.each<[string, RecordsView]>([
  ['three days whose import is missing', changed(({ day }) => (isMissing(day) ? null : {}))],
  ['today, of which half is imported', changed(({ day, memberId }) => (day === TODAY && memberId > 4 ? null : {}))],
  ['a half day for all', changed((each) => (each.day === '2026-11-18' ? times(0.5, each) : {}))],
  ['rest days on which three of eight came in', { ...rich, records: inOrder([...rich.records, ...duty]) }],
  [
    'a great day of the trade',
    changed((each) => (each.day === '2026-11-11' ? times(6, each) : {}), {
      isPromotion: (day) => day === '2026-11-11',
    }),
  ],
])('%s turns no sign: none moves further than two readings that say the same', (_, view) => {
  const said = (seen: RecordsView) =>
    asked
      // What was done counts for a target, on whatever day.
      .filter(({ name, detector }) => !name.endsWith('renewed') && detector !== 'attainment')
      .map((each) => {
        const outcome = ask(seen, each);
        return {
          name: each.name,
          is: outcome.kind === 'answer' ? outcome.answer : outcome.kind === 'silent' ? 0.5 : NaN,
        };
      });
  const whole = said(rich);
  for (const [i, { name, is }] of said(view).entries())
    expect(Math.abs(is - (whole[i]?.is ?? Number.NaN)), name).toBeLessThanOrEqual(0.25);
});
