import { type Day, startOfMonth, startOfWeek } from '../calendar/day.ts';
import type { ManagerNote } from './notes.ts';
import { hash } from './pick.ts';

/** What makes two hints the same one: of a state that lasts it is the week in which it is told. */
function keyOf(note: ManagerNote, date: Day): string {
  switch (note.code) {
    case 'sighting':
      return `${note.member}|${note.sign}|${note.on}${note.seenOn === undefined ? '' : `|${note.seenOn}`}`;
    case 'warning-open':
      return `${note.remark}|${note.sign}|${note.member}`;
    case 'harm-open':
      return `${note.remark}|${note.kind}`;
    case 'below-own-usual':
    case 'no-records':
      return `${note.member}|${startOfWeek(date)}`;
    case 'many-below-usual':
    case 'records-missing':
      return startOfWeek(date);
    case 'target-out-of-reach':
      return `${note.member}|${note.metric}|${note.period}|${note.startsOn}|${note.target}`;
    case 'own-out-of-reach':
      return `${note.member}|${note.measure}|${note.period}|${note.startsOn}|${note.target}`;
    case 'own-limit':
      return `${note.member}|${note.measure}|${note.period}|${note.value}|${startOfWeek(date)}`;
    case 'day-target-unusual':
      return `${note.member}|${note.metric}|${date}`;
    case 'nothing-yet':
      return `${note.member}|${note.metric}|${startOfMonth(date)}`;
    case 'targets-missing':
      return startOfMonth(date);
    case 'todo-missed':
      return String(note.todo);
    case 'todos-unsaid':
      return note.todos.map(({ todo }) => todo).join();
    case 'coach-step':
    case 'back-from-leave':
      return `${note.member}|${date}`;
    case 'untested':
      return `${note.members.join()}|${JSON.stringify([note.modules, note.failed, note.unmarked])}|${note.asked}`;
    case 'coach-again':
      return `${note.member}|${note.on}${note.first ? '|first' : ''}`;
    case 'handover':
    case 'private-deal':
      return `${note.member}|${note.on}`;
    case 'news-unsaid':
      return `${note.on}|${note.people.map(({ member }) => member).join()}`;
    case 'gate':
      return note.gate;
  }
}

/**
 * The number under which a hint is put away. It says nothing of what the hint is about, and is the same as long as the
 * hint is.
 */
export const hintNumber = (note: ManagerNote, date: Day): number => hash(`${note.code}|${keyOf(note, date)}`);

const DIGITS = 10_000;
/** The last four figures are what people type. */
export const shortNumber = (hint: number): string => String(hint % DIGITS).padStart(4, '0');
