import type { PrivateStep } from '../../domain/agenda/shapes.ts';
import type { Day } from '../../domain/calendar/day.ts';
import type { WorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { againOn, dueOn, stoppedPlans } from '../../domain/coaching/schedule.ts';
import { isAwayAllDay, workdaysOf } from '../../domain/team/absence.ts';
import type { CoachingPart } from '../../playbook/parts.ts';
import { readCoachPlans } from '../../store/coaching-reader.ts';
import type { Reader } from '../../store/database.ts';
import { absencesBeside } from './absences.ts';

/** What coaching asks of the manager on a day. */
interface DueCoaching {
  steps: PrivateStep[];
  /** Who is to be talked with since their ladder led nowhere on that day: the first work day after it, and once more later. */
  again: { member: number; on: Day; first?: true }[];
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
  const steps = plans.flatMap((plan) => {
    if (isAwayAllDay(absences, plan.memberId, date)) return [];
    const due = dueOn(ladder, plan, date, workdaysOf(plan.memberId, calendar, absences));
    return due === null ? [] : [{ member: plan.memberId, ...due }];
  });
  return { steps, again };
}
