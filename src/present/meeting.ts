import type { Day } from '../domain/calendar/day.ts';
import { byLocale, type Locale } from '../i18n/locale.ts';
import { meeting as en } from '../i18n/messages/en/meeting.ts';
import { meeting as zh } from '../i18n/messages/zh-CN/meeting.ts';
import type { Block, Report } from './document.ts';

const wordsOf = (locale: Locale) => byLocale(locale, { 'zh-CN': zh, en });
type Kind = 'morning' | 'evening' | 'weekly';
type NameOf = (id: number) => string;

export interface MeetingView {
  kind: Kind;
  date: Day;
  state: 'planned' | 'held' | 'skipped';
  minutes: number | null;
  sharers: readonly number[];
  absent: readonly number[];
  note: string | null;
  reason: string | null;
}

export function presentMeetings(meetings: readonly MeetingView[], nameOf: NameOf, locale: Locale): Report {
  const words = wordsOf(locale);
  const { columns } = words;
  const names = (ids: readonly number[]) => ids.map(nameOf).join(words.separator);
  const table: Block = {
    kind: 'table',
    columns: [
      columns.date,
      columns.meeting,
      columns.state,
      columns.sharers,
      columns.absent,
      columns.minutes,
      columns.note,
    ].map((title) => ({ title })),
    rows: meetings.map((each) => [
      each.date,
      words.kinds[each.kind] ?? each.kind,
      words.states[each.state],
      names(each.sharers),
      names(each.absent),
      each.minutes === null ? '' : String(each.minutes),
      each.note ?? each.reason ?? '',
    ]),
  };
  return {
    data: { schema: 'teamctl.meetings/1', meetings: meetings.map(({ kind, ...rest }) => ({ meeting: kind, ...rest })) },
    document: meetings.length === 0 ? [{ kind: 'paragraph', text: words.none }] : [table],
  };
}

/** What the closing of a meeting writes down. */
export interface ClosingView {
  kind: Kind;
  date: Day;
  present: readonly number[];
  absent: readonly number[];
  sharers: readonly number[];
  note: string | null;
  done: readonly { id: number; text: string }[];
  todos: readonly { owner: number | null; text: string; due: Day }[];
  dryRun: boolean;
}

export function presentClosing(view: ClosingView, nameOf: NameOf, locale: Locale): Report {
  const words = wordsOf(locale);
  const names = (ids: readonly number[]) => ids.map(nameOf).join(words.separator);
  const owner = (id: number | null) => (id === null ? words.everyone : nameOf(id));
  const items = [
    words.attendance(view.present.length, names(view.absent)),
    ...(view.sharers.length === 0 ? [] : [words.shared(names(view.sharers))]),
    ...(view.note === null ? [] : view.note.split('\n').map((line) => words.noted(line))),
    ...view.done.map((todo) => words.todoDone(todo.id, todo.text)),
    ...view.todos.map((todo) => words.newTodo(owner(todo.owner), todo.text, todo.due)),
  ];
  const { kind, dryRun, ...rest } = view;
  const head = dryRun ? words.wouldClose(kind, view.date) : words.closed(kind, view.date);
  return {
    data: { schema: 'teamctl.meeting/1', meeting: kind, stored: !dryRun, ...rest },
    document: [
      { kind: 'paragraph', text: head },
      { kind: 'list', items: items.map((text) => ({ text })) },
    ],
  };
}

/** What `meeting run` tells afterwards. */
export interface RunView {
  kind: Kind;
  date: Day;
  planned: number;
  minutes: number;
  items: readonly { id: string; title: string; minutes: number; planned: number }[];
  notes: readonly string[];
  todos: readonly { owner: number | null; text: string; due: Day }[];
  stored: boolean;
  interrupted: boolean;
}

export function presentRun(view: RunView, nameOf: NameOf, locale: Locale): Report {
  const words = wordsOf(locale);
  const { kind, interrupted, ...rest } = view;
  const owner = (id: number | null) => (id === null ? words.everyone : nameOf(id));
  const items = [
    ...view.items.map((item) => words.live.took(item.title, item.minutes, item.planned)),
    ...view.notes.map((line) => words.noted(line)),
    ...view.todos.map((todo) => words.newTodo(owner(todo.owner), todo.text, todo.due)),
  ];
  const last = view.stored ? (interrupted ? words.live.broken : words.live.afterwards(kind)) : words.live.rehearsed;
  return {
    data: { schema: 'teamctl.meeting/1', meeting: kind, interrupted, ...rest },
    document: [
      { kind: 'paragraph', text: words.live.summary(kind, view.minutes, view.planned) },
      ...(items.length === 0 ? [] : [{ kind: 'list' as const, items: items.map((text) => ({ text })) }]),
      { kind: 'paragraph', text: [{ text: last, tone: 'muted' }] },
    ],
  };
}
