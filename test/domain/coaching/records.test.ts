import { expect, test } from 'vitest';
import { buildWorkCalendar } from '../../../src/domain/calendar/work-calendar.ts';
import { computeMemberSigns } from '../../../src/domain/coaching/compute-member-signs.ts';
import { effects } from '../../../src/domain/coaching/effect.ts';
import { gateStatuses } from '../../../src/domain/coaching/gates.ts';
import type { RecordsView } from '../../../src/domain/diagnosis/detectors/view.ts';
import { type DayRecord, nothingKnown } from '../../../src/domain/records/day-record.ts';
import { defaultTeamSettings, type Member } from '../../../src/domain/team/team.ts';

const calendar = buildWorkCalendar([], defaultTeamSettings);
const asOf = '2026-11-24';
const days = calendar.workdays('2026-10-12', asOf);

const records = (memberId: number, some: readonly string[], of: (i: number) => Partial<DayRecord>): DayRecord[] =>
  some.map((day, i) => ({ memberId, day, ...nothingKnown, ...of(i) }));
const member = (id: number, joinedOn: string | null): Member => ({
  id,
  teamId: 1,
  name: `m${id}`,
  code: null,
  role: 'agent',
  joinedOn,
  leftOn: null,
});

const view = (members: Member[], all: DayRecord[]): RecordsView => ({
  asOf,
  members,
  records: [...all].sort((a, b) => (a.day < b.day ? -1 : 1)),
  targets: [],
  isWorkday: () => true,
  sharers: [],
  eveningMeetings: [],
});
const sign = (detector: string, more: object = {}) => [{ id: 'sign', computed: { detector, ...more } }];
const read = (v: RecordsView, memberId: number, detector: string) =>
  computeMemberSigns(sign(detector), v, memberId)[0]?.outcome;

const veterans = [1, 2, 3, 4].map((id) => member(id, '2025-03-01'));
const usual = (id: number) => records(id, days, () => ({ dials: 100, attendedMinutes: 480 }));
const last = (count: number) => (i: number) => i >= days.length - count;

test('three low days of five against the own median speak, fewer are no no while they may go on, and a short day is no low day', () => {
  const withLow = (count: number) =>
    view(veterans, [
      ...records(1, days, (i) => ({ dials: last(count)(i) ? 40 : 100, attendedMinutes: 480 })),
      ...[2, 3, 4].flatMap(usual),
    ]);
  expect(read(withLow(3), 1, 'calls-drop')).toMatchObject({
    kind: 'answer',
    answer: 1,
    figures: { lowDays: 3, of: 5 },
  });
  expect(read(withLow(2), 1, 'calls-drop')).toMatchObject({ kind: 'silent', figures: { lowDays: 2, ratio: 0.4 } });
  expect(read(withLow(1), 1, 'calls-drop')).toMatchObject({ kind: 'silent' });
  expect(read(withLow(0), 1, 'calls-drop')).toMatchObject({ kind: 'answer', answer: 0 });
  const once = records(1, days, (i) => ({ dials: i === days.length - 3 ? 40 : 100, attendedMinutes: 480 }));
  expect(read(view(veterans, [...once, ...[2, 3, 4].flatMap(usual)]), 1, 'calls-drop')).toMatchObject({ answer: 0 });
  const halfDays = records(1, days, (i) =>
    last(4)(i) ? { dials: 50, attendedMinutes: 240 } : { dials: 100, attendedMinutes: 480 },
  );
  expect(read(view(veterans, [...halfDays, ...[2, 3, 4].flatMap(usual)]), 1, 'calls-drop')).toMatchObject({
    answer: 0,
  });
});

test('a newcomer is compared with newcomers only, and without either yardstick nothing is said', () => {
  const fresh = days.slice(-6);
  const low = records(9, fresh, () => ({ dials: 30 }));
  const alone = [...veterans, member(9, '2026-11-10')];
  expect(read(view(alone, [...low, ...veterans.flatMap(({ id }) => usual(id))]), 9, 'calls-drop')).toMatchObject({
    kind: 'not-enough-data',
    reason: 'short-history',
  });
  const peers = [10, 11, 12].map((id) => member(id, '2026-11-02'));
  const theirs = peers.flatMap(({ id }) => records(id, fresh, () => ({ dials: 80 })));
  expect(read(view([...alone, ...peers], [...low, ...theirs]), 9, 'calls-drop')).toMatchObject({ answer: 1 });
});

test('short calls against peers; what day records cannot tell is said to be missing', () => {
  const calls = (id: number, seconds: number) =>
    records(id, days, () => ({ connects: 10, talkSeconds: 10 * seconds, dials: 100 }));
  const all = view(veterans, [...calls(1, 40), ...[2, 3, 4].flatMap((id) => calls(id, 120))]);
  expect(read(all, 1, 'short-calls')).toMatchObject({ answer: 1, figures: { secondsPerConnect: 40, peers: 120 } });
  expect(read(all, 2, 'short-calls')).toMatchObject({ answer: 0 });
  expect(read(all, 1, 'late-first-call')).toMatchObject({ kind: 'not-enough-data', reason: 'measure-missing' });
  expect(read(view(veterans, []), 1, 'short-calls')).toMatchObject({ kind: 'not-enough-data', reason: 'no-records' });
});

test('the effect is measured against the own days before, and only when the days are over', () => {
  const startedOn = '2026-11-09';
  const own = records(1, days, (i) => ({
    dials: (days[i] as string) < startedOn ? 40 : 70,
    effective: (days[i] as string) < '2026-11-16' ? 4 : 8,
  }));
  const found = effects(own, startedOn, '2026-11-18', calendar);
  expect(found.filter((each) => each.workdays === 5)).toEqual([
    { measure: 'dials', workdays: 5, per: 'day', kind: 'measured', usual: 40, before: 40, after: 70, days: 5 },
    { measure: 'effective', workdays: 5, per: 'day', kind: 'measured', usual: 4, before: 4, after: 4, days: 5 },
  ]);
  expect(found.filter((each) => each.workdays === 10).map((each) => each.kind)).toEqual(['not-yet', 'not-yet']);
  // An hour's count needs the hours of every day.
  const timed = own.map((each) => ({ ...each, attendedMinutes: 480 }));
  expect(effects(timed, startedOn, '2026-11-18', calendar)[0]).toMatchObject({ per: 'hour', usual: 5 });
  const partly = timed.map((each, i) => (i % 3 === 0 ? { ...each, attendedMinutes: null } : each));
  expect(effects(partly, startedOn, '2026-11-18', calendar)[0]).toMatchObject({ per: 'day', usual: 40 });
  expect(effects(own.slice(-12), startedOn, asOf, calendar)[0]).toMatchObject({ kind: 'not-enough-data' });
});

test('a gate opens when everything is on file, and a re-assessment only counts after the training', () => {
  const gates = [
    { id: 'dismissal', requires: [{ id: 'standard' }, { id: 'training' }, { id: 'assessed', after: 'training' }] },
  ];
  const file = (kind: string, on: string) => ({ kind, on, note: '' });
  const status = (...documents: ReturnType<typeof file>[]) => gateStatuses(gates, documents)[0];
  expect(status()).toEqual({ id: 'dismissal', open: false, missing: ['standard', 'training', 'assessed'] });
  const [standard, training] = [file('standard', '2026-08-01'), file('training', '2026-09-15')];
  expect(status(standard, training, file('assessed', '2026-09-01'))?.missing).toEqual(['assessed']);
  expect(status(standard, training, file('assessed', '2026-10-20'))?.open).toBe(true);
});

test('days on which hardly anybody could dial tell of nobody', () => {
  const down = (id: number) => records(id, days, (i) => ({ dials: last(3)(i) ? 30 : 100, attendedMinutes: 480 }));
  const all = view(veterans, [1, 2, 3, 4].flatMap(down));
  expect(read(all, 1, 'calls-drop')).toMatchObject({ kind: 'not-enough-data', figures: { days: 2 } });
});

test('nobody is promised a look at figures that their team does not count', () => {
  const startedOn = '2026-11-16';
  const chats = records(1, days, () => ({ deals: 1 }));
  expect(effects(chats, startedOn, asOf, calendar)).toEqual([]);
  const talks = records(1, days, () => ({ effective: 8 }));
  expect(effects(talks, startedOn, asOf, calendar).map(({ measure }) => measure)).toEqual(['effective', 'effective']);
});
