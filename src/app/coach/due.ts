import type { PrivateStep } from '../../domain/agenda/shapes.ts';
import { addDays, type Day } from '../../domain/calendar/day.ts';
import type { WorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { callsBeside, servedOf } from '../../domain/coaching/calling.ts';
import { againOn, dueOn, stoppedPlans } from '../../domain/coaching/schedule.ts';
import { fullDays } from '../../domain/records/full-days.ts';
import { isAwayAllDay, workdaysOf } from '../../domain/team/absence.ts';
import type { CoachingPart } from '../../playbook/parts.ts';
import { readCoachPlans, type StoredCoachPlan } from '../../store/coaching-reader.ts';
import type { Reader } from '../../store/database.ts';
import { readDayRecords } from '../../store/record-reader.ts';
import { absencesBeside } from './absences.ts';

/** What coaching asks of the manager on a day. */
interface DueCoaching {
  steps: PrivateStep[];
  /** Who is to be talked with since their ladder led nowhere on that day: the first work day after it, and once more later. */
  again: { member: number; on: Day; first?: true }[];
}

/** So many days before a ladder began say what was usual. */
const USUAL_DAYS = 60;

/** Who calls about as much as before their ladder began, by the records. */
async function callingNow(
  db: Reader,
  ladder: CoachingPart['ladder'],
  plans: readonly StoredCoachPlan[],
  date: Day,
): Promise<ReadonlySet<number>> {
  const starts = plans.map(({ startedOn }) => startedOn).sort();
  if (starts[0] === undefined) return new Set();
  const ids = plans.map(({ memberId }) => memberId);
  const records = fullDays(await readDayRecords(db, ids, addDays(starts[0], -USUAL_DAYS), date));
  const calls = plans.filter((plan) => {
    const own = records.filter(({ memberId }) => memberId === plan.memberId);
    return callsBeside(ladder, plan, servedOf(own, [], []), date)?.isAsUsual === true;
  });
  return new Set(calls.map(({ memberId }) => memberId));
}

/**
 * Steps of the ladder that are due on a day, for the manager alone.
 * @param referred for whom professional help comes first: they have none
 */
export async function dueCoaching(
  db: Reader,
  ladder: CoachingPart['ladder'],
  { ids, referred }: { ids: readonly number[]; referred: ReadonlySet<number> },
  calendar: WorkCalendar,
  date: Day,
): Promise<DueCoaching> {
  const all = (await readCoachPlans(db, ids)).filter(({ memberId }) => !referred.has(memberId));
  const plans = all.filter(({ state }) => state === 'open');
  const stopped = stoppedPlans(ladder, all, date);
  const absences = await absencesBeside(db, [...plans, ...stopped], date);
  const again = stopped
    .filter(({ memberId }) => !isAwayAllDay(absences, memberId, date))
    .flatMap(({ memberId: member, closedOn: on }): DueCoaching['again'] => {
      const days = workdaysOf(member, calendar, absences);
      if (againOn(on, days) <= date) return [{ member, on }];
      return days.addWorkdays(on, 1) === date ? [{ member, on, first: true }] : [];
    });
  const calling = await callingNow(db, ladder, plans, date);
  const steps = plans.flatMap(({ memberId: member, ...plan }): PrivateStep[] => {
    if (isAwayAllDay(absences, member, date)) return [];
    const due = dueOn(ladder, plan, date, workdaysOf(member, calendar, absences));
    return due === null ? [] : [{ member, ...due, ...(calling.has(member) ? { calls: true } : {}) }];
  });
  return { steps, again };
}
