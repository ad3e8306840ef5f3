import type { Day } from '../../domain/calendar/day.ts';
import type { DayRecord } from '../../domain/records/day-record.ts';
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
  const done = new Map<number, { deals: number; dials: number }>();
  for (const { memberId, deals, dials } of records) {
    const before = done.get(memberId) ?? { deals: 0, dials: 0 };
    done.set(memberId, { deals: before.deals + (deals ?? 0), dials: before.dials + (dials ?? 0) });
  }
  return members.map((member) => {
    const { id, role, leftOn } = member;
    const { deals = 0, dials = 0 } = done.get(id) ?? {};
    return {
      id,
      role,
      joinedOn: servedFrom(member, today) ?? team.foundedOn,
      leftOn,
      deals,
      onPhone: dials > 0 || deals > 0,
    };
  });
}
