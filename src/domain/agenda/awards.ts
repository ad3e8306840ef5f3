import { type OwnPoints, type PointRule, pointsOf } from '../board/points.ts';
import { startOfWeek } from '../calendar/day.ts';
import type { DayRecord } from '../records/day-record.ts';
import type { Line } from './line.ts';
import type { Week } from './week.ts';

/** More people than this at the top and it is no award any more. */
const MOST_TOGETHER = 3;

/**
 * Who earned most points this week, those with as many together and nobody below, and what no record knows: the team
 * is asked for that.
 * @param rules of the stage; none where the team wants no board
 */
export function awards(
  week: Week,
  rules: readonly PointRule[],
  records: readonly DayRecord[],
  own?: OwnPoints,
): Line[] {
  // Nobody wins against nobody.
  if (week.members.length < 2) return [];
  // Who is left in peace is not read out; to name the next one as first would be untrue before all who know better.
  const earned = pointsOf(
    rules,
    records,
    week.here ?? week.members,
    { from: startOfWeek(week.date), to: week.date },
    own,
  );
  const points = Math.max(0, ...earned.map(({ value }) => value));
  const top = earned.filter(({ value }) => value === points);
  const byHand = rules.filter((rule) => rule.metric === undefined && rule.bySelf !== true).map((rule) => rule.id);
  return [
    ...(points > 0 && top.length <= MOST_TOGETHER && top.every(({ memberId }) => week.members.includes(memberId))
      ? [{ code: 'award' as const, members: top.map(({ memberId }) => memberId), points }]
      : []),
    ...(byHand.length > 0 ? [{ code: 'award-nominate' as const, rules: byHand }] : []),
  ];
}
