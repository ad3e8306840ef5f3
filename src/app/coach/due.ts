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
  /** Who is to be talked with again since their ladder led nowhere on that day. */
  again: { member: number; on: Day }[];
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
    .filter(({ memberId, closedOn }) => againOn(closedOn, workdaysOf(memberId, calendar, absences)) <= date)
    .map(({ memberId: member, closedOn: on }) => ({ member, on }));
  const steps = plans.flatMap((plan) => {
    if (isAwayAllDay(absences, plan.memberId, date)) return [];
    const due = dueOn(ladder, plan, date, workdaysOf(plan.memberId, calendar, absences));
    return due === null ? [] : [{ member: plan.memberId, ...due }];
  });
  return { steps, again };
}
