import type { DayRecord } from '../../domain/records/day-record.ts';
import type { Member, Team } from '../../domain/team/team.ts';
import type { TrainingMember } from '../../domain/training/shapes.ts';

/** Whoever joined on an unknown day has been there since the team was founded; what they sold is in the records. */
export function trainees(team: Team, members: readonly Member[], records: readonly DayRecord[]): TrainingMember[] {
  const done = new Map<number, { deals: number; dials: number }>();
  for (const { memberId, deals, dials } of records) {
    const before = done.get(memberId) ?? { deals: 0, dials: 0 };
    done.set(memberId, { deals: before.deals + (deals ?? 0), dials: before.dials + (dials ?? 0) });
  }
  return members.map(({ id, role, joinedOn, leftOn }) => {
    const { deals = 0, dials = 0 } = done.get(id) ?? {};
    return { id, role, joinedOn: joinedOn ?? team.foundedOn, leftOn, deals, onPhone: dials > 0 || deals > 0 };
  });
}
