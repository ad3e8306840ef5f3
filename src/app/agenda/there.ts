import type { AgendaInput } from '../../domain/agenda/shapes.ts';
import { addDays, type Day } from '../../domain/calendar/day.ts';
import { halfAt, isAway } from '../../domain/team/absence.ts';
import type { Member, Team } from '../../domain/team/team.ts';
import { readAbsences } from '../../store/absence-reader.ts';
import { requireMembers, requireMembersOn } from '../find/member.ts';
import type { Scope } from '../scope.ts';
import { sparedOn } from '../stage/sheltered.ts';
import { readStandingHarm } from '../stage/standing-harm.ts';

/** Leave as long as this on either side of the day says who comes back, and how many days are left. */
const ABSENCE_DAYS = 45;

interface ThereWanted {
  date: Day;
  /** `HH:MM` at which the meeting begins. */
  start: string;
  /** Words that name those who are away, whatever the register says. */
  absent: readonly string[];
  /** Words that name those who may be named though they are on a ladder. */
  named?: readonly string[];
}

/** Who is there and who is left in peace. @param members all of the team @param ids of those on it that day */
export async function gatherThere(
  scope: Scope,
  team: Team,
  { members, ids }: { members: readonly Member[]; ids: readonly number[] },
  { date, start, absent, named = [] }: ThereWanted,
): Promise<Required<Pick<AgendaInput, 'absent' | 'absences' | 'sheltered' | 'timid' | 'harm'>>> {
  const db = await scope.reader();
  const absences = await readAbsences(db, ids, addDays(date, -ABSENCE_DAYS), addDays(date, ABSENCE_DAYS));
  const registered = ids.filter((id) => isAway(absences, id, date, halfAt(start)));
  const shown = new Set(await requireMembers(members, named));
  const { sheltered, timid } = await sparedOn(scope, team, ids, date);
  return {
    absent: new Set([...(await requireMembersOn(members, absent, date)), ...registered]),
    absences,
    sheltered: new Set([...sheltered].filter((id) => !shown.has(id))),
    timid: new Set([...timid].filter((id) => !shown.has(id))),
    harm: await readStandingHarm(scope, team, date),
  };
}
