import type { MeetingKind } from '../../domain/agenda/meeting-kind.ts';
import { addDays, type Day, isDay } from '../../domain/calendar/day.ts';
import type { WorkCalendar } from '../../domain/calendar/work-calendar.ts';
import type { Member } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import { requireMember } from '../find/member.ts';
import type { Inside } from '../scope.ts';

/** Something promised in a meeting, before it is stored. */
export interface Promised {
  owner: number | null;
  text: string;
  due: Day;
}

const OWNER = /^([^:：]{1,40})[:：]\s*(\S.*)$/su;
const DUE = /^(.*\S)\s*@(\d{4}-\d{2}-\d{2})$/su;

/** When a promise is due if nobody says: the next work day, after a weekly the last one of the coming week. */
export function usualDue(meeting: MeetingKind, date: Day, calendar: WorkCalendar): Day {
  if (meeting !== 'weekly') return calendar.addWorkdays(date, 1);
  const days = calendar.workdays(addDays(date, 1), addDays(date, 7));
  return days.at(-1) ?? calendar.addWorkdays(date, 1);
}

/** The member that stands before the colon; none when it is no name, for `回访：三位客户` is a thing to do. */
async function ownerIn(members: readonly Member[], word: string): Promise<number | null> {
  try {
    return (await requireMember(members, word.trim())).id;
  } catch (error) {
    if (error instanceof TeamctlError && error.code === 'member-unknown' && (error.data.near as string[]).length === 0)
      return null;
    throw error;
  }
}

/**
 * A promise as it is typed: `名字：事情 @2026-11-27`; without a name it is everybody's, without a day `usual`.
 * @throws TeamctlError for a name that is nearly one or means several, no text, a day before the meeting
 */
export async function readPromise(typed: string, members: readonly Member[], date: Day, usual: Day): Promise<Promised> {
  const trimmed = typed.trim();
  const [, untilDay, day] = DUE.exec(trimmed) ?? [];
  const body = (untilDay ?? trimmed).trim();
  if (body === '') throw new TeamctlError('usage', 'todo-empty');
  const due = day ?? usual;
  if (!isDay(due)) throw new TeamctlError('usage', 'bad-day', { value: due, field: 'todo' });
  if (due < date) throw new TeamctlError('invalid', 'todo-due-past', { due });
  const [, name, rest] = OWNER.exec(body) ?? [];
  const owner = name === undefined ? null : await ownerIn(members, name);
  return { owner, text: owner === null ? body : (rest as string).trim(), due };
}

/**
 * Several promises at the end of a meeting that has been held: a name that is unclear or a day that is none must not
 * lose what was promised. Then it is everybody's, word for word.
 */
export async function readPromises(
  typed: readonly string[],
  members: readonly Member[],
  date: Day,
  usual: Day,
): Promise<Promised[]> {
  const all: Promised[] = [];
  for (const text of typed) {
    try {
      all.push(await readPromise(text, members, date, usual));
    } catch (error) {
      if (!(error instanceof TeamctlError)) throw error;
      all.push({ owner: null, text, due: usual });
    }
  }
  return all;
}

/** Makes to-dos of what was promised in a meeting. */
export async function storePromises(
  inside: Inside,
  teamId: number,
  { meeting, date }: { meeting: MeetingKind; date: Day },
  promised: readonly Promised[],
): Promise<void> {
  const { insertTodo } = await import('../../store/todo-writer.ts');
  for (const todo of promised) await insertTodo(inside.db, teamId, { ...todo, createdOn: date, meeting, parent: null });
}
