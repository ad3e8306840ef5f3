import type { Day } from '../../domain/calendar/day.ts';
import { type Half, halves, isAway, isAwayAllDay } from '../../domain/team/absence.ts';
import { isMemberOn, type Team } from '../../domain/team/team.ts';
import { readAbsences } from '../../store/absence-reader.ts';
import { readMembers } from '../../store/team-reader.ts';
import type { Scope } from '../scope.ts';

export interface SomebodyAway {
  member: number;
  name: string;
  /** Null: all day. */
  half: Half | null;
}

/** Who of the team is away on a day, all of it or half. */
export async function awayOn(scope: Scope, team: Team, day: Day): Promise<SomebodyAway[]> {
  const db = await scope.reader();
  const members = (await readMembers(db, team.id)).filter((member) => isMemberOn(member, day));
  const absences = await readAbsences(
    db,
    members.map(({ id }) => id),
    day,
    day,
  );
  return members.flatMap(({ id, name }): SomebodyAway[] => {
    if (isAwayAllDay(absences, id, day)) return [{ member: id, name, half: null }];
    const half = halves.find((each) => isAway(absences, id, day, each));
    return half === undefined ? [] : [{ member: id, name, half }];
  });
}
