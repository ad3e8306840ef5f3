import type { Day } from '../../domain/calendar/day.ts';
import type { Absence } from '../../domain/team/absence.ts';
import { readAbsences } from '../../store/absence-reader.ts';
import type { StoredCoachPlan } from '../../store/coaching-reader.ts';
import type { Reader } from '../../store/database.ts';

/** When those with a plan are away, from the day on which the first of the plans began, or from `day` if that is earlier. */
export function absencesBeside(db: Reader, plans: readonly StoredCoachPlan[], day: Day): Promise<Absence[]> {
  const since = plans.reduce((first, { startedOn }) => (startedOn < first ? startedOn : first), day);
  const ids = [...new Set(plans.map(({ memberId }) => memberId))];
  return readAbsences(db, ids, since);
}
