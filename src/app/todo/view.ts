import type { Day } from '../../domain/calendar/day.ts';
import type { DueDay } from '../meeting/due-day.ts';

export interface TodoView {
  id: number;
  text: string;
  /** Null: everybody's. */
  owner: number | null;
  due: Day;
  createdOn: Day;
  /** The to-do that this one goes on with. */
  parent: number | null;
  state: 'open' | 'done' | 'dropped';
  closedOn: Day | null;
  reason: string | null;
}

export interface TodosView {
  todos: readonly TodoView[];
  /** Names by member id. */
  names: ReadonlyMap<number, string>;
  today: Day;
}

/** A to-do that was just added. */
export interface AddedTodo extends DueDay {
  id: number;
  owner: { id: number; name: string } | null;
  text: string;
  due: Day;
  parent: number | null;
  /** A limit was seen in the sentence and not taken. */
  unread: boolean;
  /** An open to-do that says the same of the same person. */
  twin: number | null;
}
