import { hintNumber } from '../../domain/agenda/hint.ts';
import { addDays, type Day } from '../../domain/calendar/day.ts';
import { type StandingHarm, standingHarm } from '../../domain/remark/standing-harm.ts';
import type { Team } from '../../domain/team/team.ts';
import { readHintsDone } from '../../store/hints.ts';
import { readRemarks } from '../../store/remark-reader.ts';
import type { Scope } from '../scope.ts';

/** Harm that was noted and that the manager has not put away as dealt with. Private: never for a team view. */
export async function readStandingHarm(scope: Scope, team: Team, date: Day): Promise<StandingHarm[]> {
  const db = await scope.reader();
  const harm = standingHarm(
    await readRemarks(db, team.id, null, addDays(date, -team.settings.privateRetentionDays)),
    date,
  );
  if (harm.length === 0) return [];
  const done = await readHintsDone(db, team.id);
  return harm.filter((each) => !done.has(hintNumber({ code: 'harm-open', ...each }, date)));
}
