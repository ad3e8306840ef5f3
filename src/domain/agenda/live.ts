import { allotMinutes } from './minutes.ts';
import type { MinuteRange } from './shapes.ts';

export interface LiveItem extends MinuteRange {
  id: string;
  drop?: number | undefined;
}

/** A meeting while it runs. Times are whole seconds; budgets whole minutes, 0 for an item that gave way. */
export interface LiveState {
  items: readonly LiveItem[];
  /** Planned length of the whole meeting in minutes. */
  length: number;
  index: number;
  /** The items that were left by `next`, in order: where `back` leads, whatever time they had. */
  passed: readonly number[];
  budgets: readonly number[];
  spent: readonly number[];
  paused: boolean;
  /** Text being typed, null when keys are commands. */
  typing: { kind: 'note' | 'todo'; text: string } | null;
  notes: readonly string[];
  todos: readonly string[];
  ended: 'finished' | 'interrupted' | null;
}

export type LiveEvent =
  | { kind: 'tick'; seconds: number }
  | { kind: 'next' }
  | { kind: 'back' }
  | { kind: 'pause' }
  | { kind: 'more' }
  | { kind: 'write'; what: 'note' | 'todo' }
  | { kind: 'type'; text: string }
  | { kind: 'erase' }
  | { kind: 'submit' }
  | { kind: 'cancel' }
  /** A whole line at once, from a face that has a field of its own to type it in. */
  | { kind: 'keep'; what: 'note' | 'todo'; text: string }
  | { kind: 'finish' }
  | { kind: 'interrupt' };

export interface Step {
  state: LiveState;
  /** Ring: the item's or the meeting's time has just run out. */
  bell: boolean;
}

export const startLive = (items: readonly LiveItem[], budgets: readonly number[]): LiveState => ({
  items,
  length: budgets.reduce((sum, minutes) => sum + minutes, 0),
  index: 0,
  passed: [],
  budgets,
  spent: items.map(() => 0),
  paused: false,
  typing: null,
  notes: [],
  todos: [],
  ended: null,
});

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** Seconds left for the current item and for all; negative when over. */
export const secondsLeft = (state: LiveState): { item: number; all: number } => ({
  item: (state.budgets[state.index] ?? 0) * 60 - (state.spent[state.index] ?? 0),
  all: state.length * 60 - total(state.spent),
});

/**
 * Shares what is left of the meeting among the later items with the solver that made the agenda, so that they
 * take the overrun or get what was saved. When even their shortest forms do not fit they keep those, and the
 * meeting runs over; when their longest do not fill it, it ends early.
 */
function rebudget(state: LiveState): LiveState {
  const later = state.items.slice(state.index + 1);
  if (later.length === 0) return state;
  const used = total(state.spent.slice(0, state.index)) / 60;
  const current = Math.max(state.budgets[state.index] as number, (state.spent[state.index] as number) / 60);
  const left = state.length - Math.ceil(used + current - 1e-9);
  const allotment = allotMinutes(later, left);
  const fallback = (item: LiveItem) => (allotment.kind === 'impossible' && allotment.most < left ? item.max : item.min);
  const minutes = later.map((item) =>
    allotment.kind === 'allotted' ? (allotment.minutes.get(item.id) ?? 0) : fallback(item),
  );
  return { ...state, budgets: [...state.budgets.slice(0, state.index + 1), ...minutes] };
}

function tick(state: LiveState, seconds: number): Step {
  if (state.paused || state.ended !== null) return { state, bell: false };
  const before = secondsLeft(state);
  const spent = state.spent.map((value, i) => (i === state.index ? value + seconds : value));
  let now: LiveState = { ...state, spent };
  const after = secondsLeft(now);
  // Every full minute over is taken from the items to come.
  const overBefore = Math.ceil(Math.max(0, -before.item) / 60);
  const overAfter = Math.ceil(Math.max(0, -after.item) / 60);
  if (overAfter > overBefore) now = rebudget(now);
  const crossed = (from: number, to: number) => from > 0 && to <= 0;
  return { state: now, bell: crossed(before.item, after.item) || crossed(before.all, after.all) };
}

/** Closes the current item at the time it took, and goes on to the next that has not given way. */
function next(state: LiveState): LiveState {
  const closed = state.budgets.map((minutes, i) =>
    i === state.index ? Math.ceil((state.spent[i] as number) / 60) : minutes,
  );
  const shared = rebudget({ ...state, budgets: closed });
  const following = shared.items.findIndex((_, i) => i > state.index && (shared.budgets[i] as number) > 0);
  return following < 0
    ? { ...shared, ended: 'finished' }
    : { ...shared, index: following, passed: [...state.passed, state.index] };
}

/** Back to the item before; it gets a minute more than it has used, at least. */
function back(state: LiveState): LiveState {
  const before = state.passed.at(-1);
  if (before === undefined) return state;
  const needed = Math.floor((state.spent[before] as number) / 60) + 1;
  const budgets = state.budgets.map((minutes, i) => (i === before ? Math.max(minutes, needed) : minutes));
  return rebudget({ ...state, index: before, passed: state.passed.slice(0, -1), budgets });
}

const more = (state: LiveState): LiveState =>
  rebudget({ ...state, budgets: state.budgets.map((minutes, i) => (i === state.index ? minutes + 1 : minutes)) });

function keep(state: LiveState, what: 'note' | 'todo', typed: string): LiveState {
  const text = typed.trim();
  const kept = (list: readonly string[], mine: boolean) => (mine && text !== '' ? [...list, text] : list);
  return { ...state, notes: kept(state.notes, what === 'note'), todos: kept(state.todos, what === 'todo') };
}

function submit(state: LiveState): LiveState {
  if (state.typing === null) return state;
  return keep({ ...state, typing: null }, state.typing.kind, state.typing.text);
}

function type(state: LiveState, change: (text: string) => string): LiveState {
  return state.typing === null ? state : { ...state, typing: { ...state.typing, text: change(state.typing.text) } };
}

function command(state: LiveState, event: Exclude<LiveEvent, { kind: 'tick' }>): LiveState {
  switch (event.kind) {
    case 'next':
      return next(state);
    case 'back':
      return back(state);
    case 'pause':
      return { ...state, paused: !state.paused };
    case 'more':
      return more(state);
    case 'write':
      return { ...state, typing: { kind: event.what, text: '' } };
    case 'type':
      return type(state, (text) => text + event.text);
    case 'erase':
      return type(state, (text) => Array.from(text).slice(0, -1).join(''));
    case 'submit':
      return submit(state);
    case 'cancel':
      return { ...state, typing: null };
    case 'keep':
      return keep(state, event.what, event.text);
    case 'finish':
      return { ...state, ended: 'finished' };
    case 'interrupt':
      return { ...state, ended: 'interrupted' };
  }
}

/** The whole behaviour of a running meeting; the screen and the clock are elsewhere. */
export function step(state: LiveState, event: LiveEvent): Step {
  if (state.ended !== null) return { state, bell: false };
  return event.kind === 'tick' ? tick(state, event.seconds) : { state: command(state, event), bell: false };
}

/** What each item really took, in whole minutes, rounded up once begun. */
export const minutesTaken = (state: LiveState): { id: string; minutes: number }[] =>
  state.items.flatMap((item, i) => {
    const seconds = state.spent[i] as number;
    return seconds === 0 ? [] : [{ id: item.id, minutes: Math.ceil(seconds / 60) }];
  });
