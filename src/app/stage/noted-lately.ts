import { hintNumber } from '../../domain/agenda/hint.ts';
import { FRESH_WORKDAYS } from '../../domain/agenda/notes.ts';
import type { Day } from '../../domain/calendar/day.ts';
import type { NotedSign } from '../../domain/diagnosis/people.ts';
import type { Team } from '../../domain/team/team.ts';
import { readCoachPlans } from '../../store/coaching-reader.ts';
import { readHintsDone } from '../../store/hints.ts';
import type { Scope } from '../scope.ts';

/** Who is on a ladder on a day, with the day on which somebody was last with them for it. Private. */
export async function practisingOn(scope: Scope, ids: readonly number[], date: Day): Promise<ReadonlyMap<number, Day>> {
  const plans = await readCoachPlans(await scope.reader(), ids);
  return new Map(
    plans
      .filter(({ state, startedOn }) => state === 'open' && startedOn <= date)
      .map(({ memberId, startedOn, results }) => [memberId, results.at(-1)?.on ?? startedOn]),
  );
}

/**
 * What was noted of people and still waits for a talk: what the hints tell, and nothing that practice has begun or gone on
 * since. What calls for help stays, however old.
 */
export async function unspokenOf(
  scope: Scope,
  team: Team,
  noted: readonly NotedSign[],
  practising: ReadonlyMap<number, Day>,
): Promise<NotedSign[]> {
  if (noted.length === 0) return [];
  const since = (await scope.calendar(team)).addWorkdays(scope.today, -FRESH_WORKDAYS);
  const done = await readHintsDone(await scope.reader(), team.id);
  return noted.filter(({ memberId: member, sign, on, isCall }) => {
    if (isCall) return true;
    const isPutAway = done.has(hintNumber({ code: 'sighting', member, sign, on }, scope.today));
    return on >= since && !isPutAway && on > (practising.get(member) ?? '');
  });
}
