import type { Day } from '../../domain/calendar/day.ts';
import type { HarmCode } from '../harm/typed.ts';
import type { Twin } from '../meeting/agreed.ts';
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
  /** What is not read out in the room, and why. */
  unsaid: ReadonlyMap<number, HarmCode>;
  today: Day;
}

/** A to-do that was just put into other words. */
export interface EditedTodo extends DueDay {
  id: number;
  owner: { id: number; name: string } | null;
  text: string;
  due: Day;
  /** A limit was seen in the sentence and not taken. */
  unread: boolean;
  /** Why it is not read out in the room; null: it is. */
  unsaid: HarmCode | null;
}

/** A to-do that was just added. */
export interface AddedTodo extends EditedTodo {
  parent: number | null;
  /** It was noted already, and nothing was stored beside it: as it was until then. */
  twin: Twin | null;
}
