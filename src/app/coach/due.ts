import type { PrivateStep } from '../../domain/agenda/shapes.ts';
import type { Day } from '../../domain/calendar/day.ts';
import type { WorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { lastWords } from '../../domain/coaching/noted.ts';
import { dueOn } from '../../domain/coaching/schedule.ts';
import { saysAnything } from '../../domain/records/degree.ts';
import { isAwayAllDay, workdaysOf } from '../../domain/team/absence.ts';
import type { CoachingPart, CorePart } from '../../playbook/parts.ts';
import { readCoachPlans } from '../../store/coaching-reader.ts';
import type { Reader } from '../../store/database.ts';
import type { StoredPrivateObservation } from '../../store/observation-reader.ts';
import { degreeOf } from '../stage/degree.ts';
import { absencesBeside } from './absences.ts';

/**
 * Steps of the ladder that are due on a day, for the manager alone; none for whom professional help comes first.
 * @param seen what was noted about these members in the last four weeks
 */
export async function dueCoaching(
  db: Reader,
  { core, coaching }: { core: CorePart; coaching: CoachingPart },
  memberIds: readonly number[],
  seen: readonly StoredPrivateObservation[],
  calendar: WorkCalendar,
  date: Day,
): Promise<PrivateStep[]> {
  const rules = new Set(coaching.referrals.map(({ id }) => id));
  const referred = new Set(
    lastWords(seen)
      .filter(({ sign, degree }) => rules.has(sign) && saysAnything(degreeOf(core, degree)))
      .map(({ memberId }) => memberId),
  );
  const plans = (await readCoachPlans(db, memberIds)).filter(
    (plan) => plan.state === 'open' && !referred.has(plan.memberId),
  );
  const absences = await absencesBeside(db, plans, date);
  return plans.flatMap((plan) => {
    if (isAwayAllDay(absences, plan.memberId, date)) return [];
    const due = dueOn(coaching.ladder, plan, date, workdaysOf(plan.memberId, calendar, absences));
    return due === null ? [] : [{ member: plan.memberId, ...due }];
  });
}
