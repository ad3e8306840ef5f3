import type { PrivateStep } from '../../domain/agenda/shapes.ts';
import type { Day } from '../../domain/calendar/day.ts';
import type { WorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { dueOn } from '../../domain/coaching/schedule.ts';
import { isAwayAllDay, workdaysOf } from '../../domain/team/absence.ts';
import type { CoachingPart } from '../../playbook/parts.ts';
import { readCoachPlans } from '../../store/coaching-reader.ts';
import type { Reader } from '../../store/database.ts';
import { absencesBeside } from './absences.ts';

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
): Promise<PrivateStep[]> {
  const plans = (await readCoachPlans(db, ids)).filter((plan) => plan.state === 'open' && !referred.has(plan.memberId));
  const absences = await absencesBeside(db, plans, date);
  return plans.flatMap((plan) => {
    if (isAwayAllDay(absences, plan.memberId, date)) return [];
    const due = dueOn(ladder, plan, date, workdaysOf(plan.memberId, calendar, absences));
    return due === null ? [] : [{ member: plan.memberId, ...due }];
  });
}
