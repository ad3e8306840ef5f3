import type { Noted } from '../app/meeting/agreed.ts';
import type { ClosingView, MeetingsView, RunView } from '../app/meeting/view.ts';
import { meetingWords } from '../i18n/areas/meeting.ts';
import { todoWords } from '../i18n/areas/todo.ts';
import type { Locale } from '../i18n/locale.ts';
import { itemTexts } from './agenda.ts';
import type { Block, Report } from './document.ts';
import { agreedText } from './due-day.ts';

type Names = ReadonlyMap<number, string>;
const nameOf = (names: Names, id: number) => names.get(id) ?? `#${id}`;

export function presentMeetings({ meetings, titles, names: all }: MeetingsView, locale: Locale): Report {
  const words = meetingWords(locale);
  const { columns } = words;
  const names = (ids: readonly number[]) => ids.map((id) => nameOf(all, id)).join(words.separator);
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
      words.kinds[each.kind] ?? titles.get(each.kind) ?? each.kind,
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

function todoLine(todo: Noted, all: Names, locale: Locale): string {
  const words = meetingWords(locale);
  const owner = todo.owner === null ? words.everyone : nameOf(all, todo.owner);
  return words.newTodo(owner, todo.text, todo.due) + agreedText(todo, owner, locale);
}

/** The same on the screen that the room may still look at. */
function roomTodoLine(todo: Noted, all: Names, locale: Locale): string {
  return todo.unsaid === null ? todoLine(todo, all, locale) : todoWords(locale).unsaidHere(todo.id);
}

export function presentClosing(view: ClosingView, locale: Locale): Report {
  const words = meetingWords(locale);
  const { kind, title, dryRun, names: all, ...rest } = view;
  const name = words.kinds[kind] ?? title;
  const names = (ids: readonly number[]) => ids.map((id) => nameOf(all, id)).join(words.separator);
  const items = [
    words.attendance(view.present.length, names(view.absent)),
    ...(view.sharers.length === 0 ? [] : [words.shared(names(view.sharers))]),
    ...(view.note === null ? [] : view.note.split('\n').map((line) => words.noted(line))),
    ...view.done.map((todo) => words.todoDone(todo.id, todo.text)),
    ...view.todos.map((todo) => todoLine(todo, all, locale)),
    ...view.unkept.map((line) => words.unkept(line)),
  ];
  const head = dryRun ? words.wouldClose(name, view.date) : words.closed(name, view.date);
  return {
    data: { schema: 'teamctl.meeting/1', meeting: kind, stored: !dryRun, ...rest },
    document: [
      { kind: 'paragraph', text: head },
      { kind: 'list', items: items.map((text) => ({ text })) },
    ],
  };
}

/** What `meeting run` tells afterwards. */
export function presentRun(view: RunView, locale: Locale): Report {
  const words = meetingWords(locale);
  const { agenda, minutes, notes, todos, unkept, stored, interrupted, names: all } = view;
  const { plan } = agenda;
  const titles = itemTexts(agenda, locale).map(({ title }) => title);
  const took = view.items.map(({ id, ...spent }) => {
    const title = titles[plan.items.findIndex((item) => item.id === id)] ?? id;
    return { id, title, ...spent };
  });
  const items = [
    ...took.map((item) => words.live.took(item.title, item.minutes, item.planned)),
    ...notes.map((line) => words.noted(line)),
    ...todos.map((todo) => roomTodoLine(todo, all, locale)),
    ...unkept.map((line) => words.unkept(line)),
  ];
  const told = interrupted ? words.live.broken : words.live.afterwards(plan.meeting);
  const last = stored ? told : words.live.rehearsed;
  return {
    data: {
      schema: 'teamctl.meeting/1',
      meeting: plan.meeting,
      interrupted,
      date: plan.date,
      planned: plan.minutes,
      minutes,
      items: took,
      notes,
      todos: todos.map((todo) => (todo.unsaid === null ? todo : { ...todo, owner: null, text: null })),
      unkept,
      stored,
    },
    document: [
      {
        kind: 'paragraph',
        text: words.live.summary(words.kinds[plan.meeting] ?? agenda.texts.meeting.title, minutes, plan.minutes),
      },
      ...(items.length === 0 ? [] : [{ kind: 'list' as const, items: items.map((text) => ({ text })) }]),
      { kind: 'paragraph', text: [{ text: last, tone: 'muted' }] },
    ],
  };
}
