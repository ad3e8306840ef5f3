import { addDays, type Day } from '../../domain/calendar/day.ts';
import type { AgreedStage } from '../../store/company-reader.ts';

/** An agreement on a stage holds so long. */
const AGREED_DAYS = 56;

export interface TeamStage {
  title: string;
  since: Day;
  /** The one before, where it changed of late. */
  before: string | null;
}

const lastUntil = (agreed: readonly AgreedStage[], day: Day): AgreedStage | undefined => {
  const last = agreed.findLast(({ on }) => on <= day);
  return last === undefined || last.on <= addDays(day, -AGREED_DAYS) ? undefined : last;
};

/**
 * The stage that a team agreed on and that still holds; null: it agreed on none lately.
 * @param agreed of the team, oldest first @param lately the day since which a change is news
 */
export function stageOf(
  agreed: readonly AgreedStage[],
  today: Day,
  lately: Day,
  titleOf: (id: string) => string,
): TeamStage | null {
  const last = lastUntil(agreed, today);
  if (!last) return null;
  const before = agreed.findLast(({ stage, on }) => stage !== last.stage && on <= last.on);
  const since = agreed.find(({ stage, on }) => stage === last.stage && (!before || on > before.on)) ?? last;
  const isNews = since.on > lately;
  return { title: titleOf(last.stage), since: since.on, before: before && isNews ? titleOf(before.stage) : null };
}

/** The same at the end of each week; null where none held. @param mondays that the weeks begin with */
export const stagesByWeek = (
  agreed: readonly AgreedStage[],
  mondays: readonly Day[],
  today: Day,
  titleOf: (id: string) => string,
): (string | null)[] =>
  mondays.map((monday) => {
    const end = addDays(monday, 6);
    const held = lastUntil(agreed, end < today ? end : today);
    return held ? titleOf(held.stage) : null;
  });
