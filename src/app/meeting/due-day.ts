import type { Day } from '../../domain/calendar/day.ts';
import { isAwayAllDay, workdaysOf } from '../../domain/team/absence.ts';
import { isMemberOn, type Member, type Team } from '../../domain/team/team.ts';
import { readAbsences } from '../../store/absence-reader.ts';
import type { Scope } from '../scope.ts';

/** What is in the way of something that is due on a day. */
export interface DueDay {
  /** Null: a day of work; else the holiday that it is, if it is one. */
  off: { holiday: string | null } | null;
  /** The work day on which its owner is back, who is away that day; null: there, or everybody's. */
  back: Day | null;
  /** Its owner has left the team by then. */
  gone: boolean;
}

/** What is said as soon as something is promised for a day on which nobody could ask for it. */
export async function dueDay(
  scope: Scope,
  team: Team,
  { owner, due }: { owner: Member | null; due: Day },
): Promise<DueDay> {
  const calendar = await scope.calendar(team);
  const { works, name: holiday } = calendar.status(due);
  const off = works ? null : { holiday };
  if (owner === null) return { off, back: null, gone: false };
  const absences = await readAbsences(await scope.reader(), [owner.id], due);
  const isAway = isAwayAllDay(absences, owner.id, due);
  const back = isAway ? workdaysOf(owner.id, calendar, absences).addWorkdays(due, 0) : null;
  return { off, back, gone: !isMemberOn(owner, due) };
}
