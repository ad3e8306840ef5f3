import type { Day } from '../../domain/calendar/day.ts';
import type { StoredSession } from '../../store/training-reader.ts';

/** Sessions of today and later that were planned for a stage by which the team is led no more. */
export interface LeftOver {
  /** Its id. */
  stage: string;
  sessions: number;
}

/** @param stage the stage that is gone by now; null where there is none, which makes nothing superfluous */
export function leftOver(stored: readonly StoredSession[], today: Day, stage: string | null): LeftOver[] {
  const counts = new Map<string, number>();
  if (stage === null) return [];
  for (const { state, date, step, reason } of stored) {
    if (state !== 'planned' || date < today || step !== 0 || reason.code !== 'stage-curriculum') continue;
    if (reason.ref !== stage) counts.set(reason.ref, (counts.get(reason.ref) ?? 0) + 1);
  }
  return [...counts].map(([of, sessions]) => ({ stage: of, sessions }));
}
