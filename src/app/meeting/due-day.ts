import type { Day } from '../../domain/calendar/day.ts';
import { isAwayAllDay } from '../../domain/team/absence.ts';
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

/** As many work days nobody looks further for somebody's return. */
const LONGEST_LEAVE = 250;

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
  let day = due;
  for (let i = 0; i < LONGEST_LEAVE && isAwayAllDay(absences, owner.id, day); i += 1)
    day = calendar.addWorkdays(day, 1);
  return { off, back: day === due ? null : day, gone: !isMemberOn(owner, due) };
}
