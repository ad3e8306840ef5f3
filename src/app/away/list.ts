import { addDays, type Day } from '../../domain/calendar/day.ts';
import { type Absence, isAwayAllDay, isHalfDay } from '../../domain/team/absence.ts';
import { isMemberOn } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import { readAbsences } from '../../store/absence-reader.ts';
import { readMembers } from '../../store/team-reader.ts';
import { namesOf } from '../find/member.ts';
import type { Scope } from '../scope.ts';

/** Who is away on one work day. */
export interface AwayDay {
  day: Day;
  away: readonly number[];
  halfDay: readonly number[];
  /** How many of the team are there at least for half of it. */
  there: number;
}

export interface AbsencesView {
  from: Day;
  to: Day;
  absences: readonly Absence[];
  /** The work days of the span on which anybody is away. */
  days: readonly AwayDay[];
  names: ReadonlyMap<number, string>;
}

const DAYS_AHEAD = 30;

/** The register from a day on, entry by entry and day by day. @throws TeamctlError `away-order` */
export async function listAbsences(scope: Scope, wanted: { from: Day; to: Day | null }): Promise<AbsencesView> {
  const { from } = wanted;
  const to = wanted.to ?? addDays(from, DAYS_AHEAD);
  if (to < from) throw new TeamctlError('usage', 'away-order', { from, to });
  const team = await scope.team();
  const db = await scope.reader();
  const members = await readMembers(db, team.id);
  const ids = members.map(({ id }) => id);
  const absences = await readAbsences(db, ids, from, to);
  const days = (await scope.calendar(team)).workdays(from, to).map((day): AwayDay => {
    const here = members.filter((member) => isMemberOn(member, day)).map(({ id }) => id);
    const away = here.filter((id) => isAwayAllDay(absences, id, day));
    const halfDay = here.filter((id) => isHalfDay(absences, id, day));
    return { day, away, halfDay, there: here.length - away.length };
  });
  return {
    from,
    to,
    absences,
    days: days.filter(({ away, halfDay }) => away.length + halfDay.length > 0),
    names: namesOf(members),
  };
}
