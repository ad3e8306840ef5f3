// What was read off the records of an earlier day is kept while other days are looked at: it must be what reading it anew says.
import { expect, test } from 'vitest';
import { viewOfKnown, viewUpTo } from '../../src/app/stage/records.ts';
import { addDays, isoWeekday } from '../../src/domain/calendar/day.ts';
import { computedEvidence, computeSigns } from '../../src/domain/diagnosis/compute-signs.ts';
import type { RecordsView } from '../../src/domain/diagnosis/detectors/view.ts';
import type { DayRecord } from '../../src/domain/records/day-record.ts';
import type { Member } from '../../src/domain/team/team.ts';
import { createRandom } from '../../src/tools/eval/random.ts';
import { record } from '../domain/board/records.ts';
import { shippedModel } from '../domain/diagnosis/models.ts';

const TODAY = '2026-11-25';
const DAYS = 420;
const isWorkday = (day: string) => isoWeekday(day) < 6;
const member = (id: number, joinedOn: string | null, leftOn: string | null): Member =>
  ({ id, name: `成员${id}`, code: `A${id}`, role: 'agent', joinedOn, leftOn }) as unknown as Member;

/** A team that changes: people come and go, calls fall, deals come in weeks, two weeks are missing, targets change their metric. */
function team(seed: number): RecordsView {
  const random = createRandom(seed);
  const members = [1, 2, 3, 4, 5, 6, 7].map((id) =>
    member(id, id > 5 ? addDays(TODAY, -90 * (id - 4)) : null, id === 3 ? addDays(TODAY, -60) : null),
  );
  const gap = 40 + Math.floor(random.next() * 150);
  const records: DayRecord[] = [];
  for (let back = DAYS; back >= 0; back -= 1) {
    const day = addDays(TODAY, -back);
    if (!isWorkday(day) || (back > gap && back < gap + 14)) continue;
    const pace = 60 + 60 * random.next();
    for (const { id } of members) {
      if (random.next() < 0.1) continue;
      const dials = Math.round(pace * (back < 70 ? 0.7 : 1) + 8 * id);
      const deals = random.next() < (back % 60) / 150 ? 1 : random.next() < 0.5 ? 0 : null;
      records.push(
        record(id, day, {
          dials,
          deals,
          attendedMinutes: 480,
          connects: Math.round(dials / 3),
          effective: Math.round(dials / 9),
          talkSeconds: 40 * dials,
        }),
      );
    }
  }
  const months = Array.from({ length: 14 }, (_, i) =>
    addDays('2025-10-01', 31 * i)
      .slice(0, 8)
      .concat('01'),
  );
  // Once there are any of deals, those are looked at, also for the months before.
  const targets = months.map((startsOn, i) =>
    i < 10 ? { metric: 'dials', value: 12_000, startsOn } : { metric: 'deals', value: 40, startsOn },
  );
  const evenings = records
    .map(({ day }) => day)
    .filter((day, i, all) => day !== all[i - 1] && isoWeekday(day) % 2 === 1);
  return {
    asOf: TODAY,
    members,
    records,
    targets: targets.map((each) => ({ memberId: null, period: 'month', ...each })) as RecordsView['targets'],
    isWorkday,
    sharers: evenings.map((day, i) => ({ day, memberId: 1 + (i % 4) })),
    eveningMeetings: evenings,
  };
}

test.each([1, 2])(
  'a day is read once, whenever one looks, and says what it says when it is read anew: team %i',
  (seed) => {
    const { signs } = shippedModel();
    const view = team(seed);
    const read: NonNullable<RecordsView['read']> = new Map();
    const said = (of: RecordsView) => ({ now: computeSigns(signs, of), evidence: computedEvidence(signs, of) });
    const looks = Array.from({ length: 40 }, (_, i) => addDays(TODAY, -((i * 37) % 190)));
    for (const day of looks) expect(said(viewUpTo({ ...view, read }, day))).toEqual(said(viewUpTo(view, day)));
    const kept = [...read.values()].reduce((sum, days) => sum + days.size, 0);
    expect(kept).toBeGreaterThan(300);
    // What is not known yet is another reading of the same days, which leaves no trace in this one.
    const known = viewOfKnown({ ...view, read }, ({ day, memberId }) => memberId !== 2 || day < '2026-08-01');
    const alone = viewOfKnown(view, ({ day, memberId }) => memberId !== 2 || day < '2026-08-01');
    for (const day of looks.slice(0, 8)) expect(said(viewUpTo(known, day))).toEqual(said(viewUpTo(alone, day)));
  },
);
