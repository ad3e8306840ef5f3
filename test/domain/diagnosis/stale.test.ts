import { expect, test } from 'vitest';
import { addDays } from '../../../src/domain/calendar/day.ts';
import { computedEvidence } from '../../../src/domain/diagnosis/compute-signs.ts';
import type { RecordsView } from '../../../src/domain/diagnosis/detectors/view.ts';
import { type DiagnosisInput, diagnose } from '../../../src/domain/diagnosis/diagnose.ts';
import type { Evidence } from '../../../src/domain/diagnosis/evidence.ts';
import type { DayRecord } from '../../../src/domain/records/day-record.ts';
import { record } from '../board/records.ts';
import { shippedModel } from './models.ts';

const TODAY = '2026-11-25';
const model = shippedModel();
const people = [1, 2, 3, 4, 5, 6];
const members = people.map((id) => ({
  id,
  name: `成员${id}`,
  role: 'member' as const,
  joinedOn: null,
  leftOn: null,
  externalId: null,
  nick: null,
  phone: null,
}));
const isWorkday = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** Dials of everybody: as usual until seven weeks ago, since then fifteen percent fewer. */
function dialsOnly(): RecordsView {
  const records: DayRecord[] = [];
  for (let back = 140; back >= 0; back -= 1) {
    const day = addDays(TODAY, -back);
    if (!isWorkday(day)) continue;
    for (const memberId of people)
      records.push(
        record(memberId, day, { attendedMinutes: 480, dials: Math.round((100 + memberId) * (back < 49 ? 0.85 : 1)) }),
      );
  }
  return {
    asOf: TODAY,
    members: members as unknown as RecordsView['members'],
    records,
    targets: [],
    isWorkday,
    sharers: [],
    eveningMeetings: [],
  };
}

const early: Evidence[] = (
  [
    ['strong-novelty', 1],
    ['unfamiliar-company-culture', 1],
    ['unclear-self-positioning', 0.75],
    ['weak-product-knowledge', 1],
    ['avoids-calling', 0.25],
    ['wavering-resolve', 0],
  ] as const
).map(([sign, answer]) => ({ sign, answer, how: 'asked', on: addDays(TODAY, -56) }));

const input = (evidence: readonly Evidence[], change: Partial<DiagnosisInput> = {}): DiagnosisInput => ({
  asOf: TODAY,
  // 4.7 months.
  foundedOn: addDays(TODAY, -143),
  members: [],
  events: [],
  evidence,
  unsure: [],
  notEnoughData: [],
  withHistory: true,
  ...change,
});
const share = (found: ReturnType<typeof diagnose>, stage: string) =>
  found.stages.find((each) => each.id === stage)?.posterior as number;

test('a team of 4.7 months is not held in its first weeks by what was said then, dials down by 15 % or not', () => {
  const view = dialsOnly();
  const signs = model.signs as unknown as Parameters<typeof computedEvidence>[0];
  const computed = computedEvidence(signs, view);
  expect(computed.map((each) => each.sign)).toContain('avoids-calling');
  const then = diagnose(model, input(early, { asOf: addDays(TODAY, -56) }));
  expect([then.leading, share(then, 'forming') > 0.8]).toEqual(['forming', true]);
  const now = diagnose(model, input([...early, ...computed]));
  expect(now.leading).not.toBe('forming');
  expect(share(now, 'forming')).toBeLessThan(1 / 3);
});

test('after three weeks the signs are called old, with the day of the last one; a usable record makes them new', () => {
  const of = (days: number) =>
    diagnose(model, input(early.map((each) => ({ ...each, on: addDays(TODAY, -days) })))).stale;
  expect(of(20)).toBeNull();
  expect(of(21)).toMatchObject({ last: addDays(TODAY, -21), weeks: 3 });
  expect(diagnose(model, input([])).stale).toBeNull();
  expect(diagnose(model, input([...early, ...computedEvidence(model.signs as never, dialsOnly())])).stale).toBeNull();
});

test('what is read off who is in the team is no word of the day on which one looks: the last day is that of the records', () => {
  const until = addDays(TODAY, -25);
  const whole = dialsOnly();
  const gone = whole.members.map((each) => (each.id < 3 ? { ...each, leftOn: addDays(until, 3 - each.id) } : each));
  const view = { ...whole, members: gone, records: whole.records.filter(({ day }) => day <= until) };
  const computed = computedEvidence(model.signs as never, view);
  expect(computed.some(({ on }) => on === TODAY)).toBe(true);
  const { stale } = diagnose(model, input([...early, ...computed]));
  expect([stale?.weeks, stale !== null && stale.last <= until]).toEqual([3, true]);
});

test('without a word the shares go where age points, the further the longer', () => {
  const shares = [0, 28, 56, 112].map((days) =>
    share(
      diagnose(
        model,
        input(
          early.map((each) => ({ ...each, on: addDays(TODAY, -28) })),
          { asOf: addDays(TODAY, days - 28), foundedOn: addDays(TODAY, -60) },
        ),
      ),
      'forming',
    ),
  );
  for (let i = 1; i < shares.length; i += 1) expect(shares[i] as number).toBeLessThan(shares[i - 1] as number);
  const old = diagnose(model, input(early, { asOf: addDays(TODAY, 100) }));
  for (const { posterior, prior } of old.stages) expect(Math.abs(posterior - prior)).toBeLessThan(0.25);
});

test('the day from which the share falls is the day on which it does, and is the same whichever day one asks', () => {
  const last = '2026-09-30';
  const said = early.map((each) => ({ ...each, on: last }));
  const look = (asOf: string) => diagnose(model, input(said, { asOf }));
  const full = share(look(last), 'forming');
  const days = Array.from({ length: 56 }, (_, i) => addDays(last, 21 + i));
  const fell = days.find((day) => share(look(day), 'forming') < full - 0.01);
  expect(fell).toBe('2026-11-02');
  expect(new Set(days.map((day) => look(day).stale?.fadesFrom))).toEqual(new Set([fell]));
});
