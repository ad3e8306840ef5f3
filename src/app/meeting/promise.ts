import type { MeetingKind } from '../../domain/agenda/meeting-kind.ts';
import { addDays, type Day } from '../../domain/calendar/day.ts';
import { spokenDay } from '../../domain/calendar/spoken-day.ts';
import type { WorkCalendar } from '../../domain/calendar/work-calendar.ts';
import type { Member } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import { limitIn, type Said } from './limit.ts';
import { requireOwners, splitOwners, withColon } from './promise-owner.ts';

/** Something promised in a meeting, before it is stored. */
export interface Promised {
  owner: number | null;
  text: string;
  due: Day;
  /** A limit was seen in the sentence and not taken. */
  unread?: true;
  /** The day was said, and is not just the usual one. */
  said?: true;
}

/** Behind a letter or a figure it is an address, no day. */
const DUE = /^(.*?)(?<![A-Za-z0-9._-])[@＠]([^@＠]*)$/su;

/** When a promise is made, and when it is due if it does not say. */
export interface When extends Said {
  usual: Day;
  /** `usual` was said outright, and the sentence does not overrule it. */
  isGiven?: boolean;
}

/** When a promise is due if nobody says: the next work day, after a weekly the last one of the coming week. */
export function usualDue(meeting: MeetingKind, date: Day, calendar: WorkCalendar): Day {
  if (meeting !== 'weekly') return calendar.addWorkdays(date, 1);
  const days = calendar.workdays(addDays(date, 1), addDays(date, 7));
  return days.at(-1) ?? calendar.addWorkdays(date, 1);
}

/**
 * What is to be done, and by when: the day stands behind an @, as people say it, or as a limit in the sentence, which stays whole.
 * @throws TeamctlError `todo-empty`, `bad-day` for what is no day, `todo-due-past`
 */
export function splitDue(
  typed: string,
  { date, usual, calendar, isGiven = false }: When,
): { body: string; due: Day; unread?: true; said?: true } {
  const trimmed = typed.trim();
  const [, untilDay, said] = DUE.exec(trimmed) ?? [];
  const body = (untilDay ?? trimmed).trim();
  if (!/[\p{L}\p{N}]/u.test(body)) throw new TeamctlError('usage', 'todo-empty');
  const limit = said === undefined && !isGiven ? limitIn(body, { date, calendar }) : null;
  if (limit) return limit.due === null ? { body, due: usual, unread: true } : { body, due: limit.due, said: true };
  const due = said === undefined ? usual : spokenDay(said, date, 'coming');
  if (due === null) throw new TeamctlError('usage', 'bad-day', { value: (said ?? '').trim(), flag: '@' });
  if (due < date) throw new TeamctlError('invalid', 'todo-due-past', { due });
  return said === undefined ? { body, due } : { body, due, said: true };
}

/**
 * A promise as it is typed: `名字：事情 @周五`; without a name it is everybody's, without a day `usual`. Of several
 * names each one promises it.
 * @throws TeamctlError as `splitDue`, `splitOwners` and `requireOwners`
 */
export async function readPromise(typed: string, members: readonly Member[], when: When): Promise<Promised[]> {
  const { body, ...due } = splitDue(withColon(typed, members), when);
  const { owners, text } = await splitOwners(body, members);
  requireOwners(members, owners, when.date);
  return owners.map((owner) => ({ owner, text, ...due }));
}

/**
 * Several promises at the end of a meeting that has been held: a name that is unclear or a day that is none must not
 * lose what was promised. Then it is everybody's, word for word.
 */
export async function readPromises(
  typed: readonly string[],
  members: readonly Member[],
  when: When,
): Promise<Promised[]> {
  const all: Promised[] = [];
  for (const text of typed) {
    try {
      all.push(...(await readPromise(text, members, when)));
    } catch (error) {
      if (!(error instanceof TeamctlError)) throw error;
      all.push({ owner: null, text, due: when.usual });
    }
  }
  return all;
}
