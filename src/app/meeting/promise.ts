import type { MeetingKind } from '../../domain/agenda/meeting-kind.ts';
import { addDays, type Day } from '../../domain/calendar/day.ts';
import { spokenDay } from '../../domain/calendar/spoken-day.ts';
import type { WorkCalendar } from '../../domain/calendar/work-calendar.ts';
import type { Member } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import type { Inside } from '../scope.ts';
import { splitOwner } from './promise-owner.ts';

/** Something promised in a meeting, before it is stored. */
export interface Promised {
  owner: number | null;
  text: string;
  due: Day;
}

/** Behind a letter or a figure it is an address, no day. */
const DUE = /^(.*?)(?<![A-Za-z0-9._-])[@＠]([^@＠]*)$/su;

/** When a promise is due if nobody says: the next work day, after a weekly the last one of the coming week. */
export function usualDue(meeting: MeetingKind, date: Day, calendar: WorkCalendar): Day {
  if (meeting !== 'weekly') return calendar.addWorkdays(date, 1);
  const days = calendar.workdays(addDays(date, 1), addDays(date, 7));
  return days.at(-1) ?? calendar.addWorkdays(date, 1);
}

const AT_FIRST = /^(.{2,8}?)(?:之前|以前|前)(?:要|得|必须)?[，,、\s]{0,3}(.+)$/su;
const AT_LAST = /^(.+?)[，,；;\s]{1,3}(.{2,8}?)(?:之前|以前|前)(?:做完|完成|交|搞定|给我)?[。.！!]?$/su;

/** `周五前回三位客户`, `回三位客户，周五前`: a limit that is said in the sentence is one, and goes out of it. */
function limitIn(body: string, date: Day): { body: string; due: Day } | null {
  const [, owner = '', rest = body] = /^([^:：]{1,40}[:：]\s*)(.+)$/su.exec(body) ?? [];
  const [, first = '', behind = ''] = AT_FIRST.exec(rest) ?? [];
  const [, before = '', last = ''] = AT_LAST.exec(rest) ?? [];
  const candidates = [[first, behind] as const, [last, before] as const];
  for (const [said, text] of candidates) {
    const due = said === '' ? null : spokenDay(said, date, 'coming');
    if (due !== null && due >= date) return { body: `${owner}${text.trim()}`, due };
  }
  return null;
}

/**
 * What is to be done, and by when: the day stands behind an @, as people say it, or as a limit in the sentence.
 * @throws TeamctlError `todo-empty`, `bad-day` for what is no day, `todo-due-past`
 */
export function splitDue(typed: string, date: Day, usual: Day): { body: string; due: Day } {
  const trimmed = typed.trim();
  const [, untilDay, said] = DUE.exec(trimmed) ?? [];
  const body = (untilDay ?? trimmed).trim();
  if (body === '') throw new TeamctlError('usage', 'todo-empty');
  const limit = said === undefined ? limitIn(body, date) : null;
  if (limit) return limit;
  const due = said === undefined ? usual : spokenDay(said, date, 'coming');
  if (due === null) throw new TeamctlError('usage', 'bad-day', { value: (said ?? '').trim(), flag: '@' });
  if (due < date) throw new TeamctlError('invalid', 'todo-due-past', { due });
  return { body, due };
}

/**
 * A promise as it is typed: `名字：事情 @周五`; without a name it is everybody's, without a day `usual`.
 * @throws TeamctlError as `splitDue` and `splitOwner`
 */
export async function readPromise(typed: string, members: readonly Member[], date: Day, usual: Day): Promise<Promised> {
  const { body, due } = splitDue(typed, date, usual);
  return { ...(await splitOwner(body, members)), due };
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
