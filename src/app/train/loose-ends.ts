import type { Day } from '../../domain/calendar/day.ts';
import { displacedOf } from '../../domain/training/standing.ts';
import { groundOf } from '../../domain/training/world.ts';
import type { StoredSession } from '../../store/training-reader.ts';
import type { TrainCase } from './case.ts';

/** Sessions whose day is over and about which nothing was written down. */
export const overdueSessions = (stored: readonly StoredSession[], today: Day): number[] =>
  stored.filter((session) => session.state === 'planned' && session.date < today).map((session) => session.id);

/** How many sessions of the plan cannot stay as they are. */
export function displacedNow({ input }: Pick<TrainCase, 'input'>): number {
  const planned = input.standing.filter((session) => session.date >= input.from);
  if (planned.length === 0) return 0;
  const last = planned.reduce((most, session) => (session.date > most ? session.date : most), input.to);
  const whole = { ...input, to: last };
  return displacedOf(whole, groundOf(whole), whole.standing).length;
}
