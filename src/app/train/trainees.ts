import type { Day } from '../../domain/calendar/day.ts';
import { type DayRecord, hasCalls } from '../../domain/records/day-record.ts';
import { type Member, servedFrom, type Team } from '../../domain/team/team.ts';
import type { TrainingMember } from '../../domain/training/shapes.ts';

/**
 * Whoever joined on an unknown day has been there since the team was founded; what they sold is in the records. Who came
 * back is no newcomer again: time served counts.
 */
export function trainees(
  team: Team,
  members: readonly Member[],
  records: readonly DayRecord[],
  today: Day,
): TrainingMember[] {
  const done = new Map<number, { deals: number; hasCalls: boolean; calls?: { first: Day; last: Day } }>();
  for (const record of records) {
    const { memberId, day, deals } = record;
    const before = done.get(memberId) ?? { deals: 0, hasCalls: false };
    const isOnPhone = hasCalls(record) || (deals ?? 0) > 0;
    const { first = day, last = day } = before.calls ?? {};
    done.set(memberId, {
      ...before,
      deals: before.deals + (deals ?? 0),
      hasCalls: before.hasCalls || hasCalls(record),
      ...(isOnPhone ? { calls: { first: day < first ? day : first, last: day > last ? day : last } } : {}),
    });
  }
  return members.map((member) => {
    const { id, role, leftOn } = member;
    const { deals = 0, calls, hasCalls: hasAny = false } = done.get(id) ?? {};
    return {
      id,
      role,
      joinedOn: servedFrom(member, today) ?? team.foundedOn,
      leftOn,
      deals,
      onPhone: calls !== undefined,
      hasCalls: hasAny,
      ...(calls ? { calls } : {}),
    };
  });
}
