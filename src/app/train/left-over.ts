import type { Day } from '../../domain/calendar/day.ts';
import type { Member } from '../../domain/team/team.ts';
import { isNewcomer } from '../../domain/training/newcomer.ts';
import type { StoredSession } from '../../store/training-reader.ts';

/** Sessions of today and later that were planned for a stage by which the team is led no more. */
export interface LeftOver {
  /** Its id. */
  stage: string;
  sessions: number;
}

type Newcomer = Pick<Member, 'id' | 'joinedOn'>;

/** @param stage the stage that is gone by now; null where there is none, which makes nothing superfluous */
export function leftOver(
  stored: readonly StoredSession[],
  today: Day,
  stage: string | null,
  members: readonly Newcomer[],
): LeftOver[] {
  const counts = new Map<string, number>();
  if (stage === null) return [];
  // Newcomers go through the stages as they come, by whatever the team is led.
  const fresh = new Set(members.flatMap((member) => (isNewcomer(member, today) ? [member.id] : [])));
  for (const { state, date, step, reason, audience } of stored) {
    if (audience.every((member) => fresh.has(member))) continue;
    if (state !== 'planned' || date < today || step !== 0 || reason.code !== 'stage-curriculum') continue;
    if (reason.ref !== stage) counts.set(reason.ref, (counts.get(reason.ref) ?? 0) + 1);
  }
  return [...counts].map(([of, sessions]) => ({ stage: of, sessions }));
}
