import { addDays, addMonths, type Day } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';

/** So far back deals are looked for: of who came before that, nobody knows whether it is the first. */
export const LOOKED_BACK_MONTHS = 12;
/** Of the work days from joining to the deal: fewer are told of somebody who was there before the records. */
const KNOWN_SHARE = 0.5;

/**
 * Whether a deal is somebody's first ever. The one rule for it: what the team is told, what the manager is told in private and the
 * coach's page may not say different things of one deal.
 * @param before days of the last twelve months before `on` for which deals are known, and the most on any of them
 */
export function isFirstDeal(
  { joinedOn, on, before }: { joinedOn: Day | null; on: Day; before: { days: number; most: number } },
  calendar: Pick<WorkCalendar, 'workdays'>,
): boolean {
  if (joinedOn === null || joinedOn < addMonths(on, -LOOKED_BACK_MONTHS) || before.most > 0) return false;
  return before.days >= KNOWN_SHARE * calendar.workdays(joinedOn, addDays(on, -1)).length;
}
