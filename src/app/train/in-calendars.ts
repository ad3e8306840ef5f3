import { type KnownEvent, sessionUid, TRAINING } from '../../domain/calendar/calendar-event.ts';
import type { TrainingPlan } from '../../domain/training/plan.ts';
import { readKnownEvents } from '../../store/calendar-events.ts';
import type { Scope } from '../scope.ts';
import type { TrainCase } from './case.ts';

/**
 * What calendars were told of and is held, or will be, on another day or not at all; sessions outside of this plan count as
 * they stand.
 */
export async function fallenOutOf(
  scope: Scope,
  { team, stored }: TrainCase,
  plan: TrainingPlan,
): Promise<readonly KnownEvent[]> {
  const known = await readKnownEvents(await scope.reader(), { teamId: team.id, origin: TRAINING }, scope.today);
  const standing = [...stored.filter(({ state }) => state !== 'missed'), ...plan.sessions];
  const places = new Set(standing.map((each) => `${sessionUid(team.id, each)} ${each.date} ${each.start}`));
  return known.filter(({ uid, day, start }) => !places.has(`${uid} ${day} ${start}`));
}
