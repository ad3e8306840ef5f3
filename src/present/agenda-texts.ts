import type { AgendaTexts } from '../app/agenda/view.ts';
import type { FillValue } from '../domain/agenda/line.ts';
import { type Day, daysBetween, formatDay, isoWeekday, startOfMonth, startOfWeek } from '../domain/calendar/day.ts';
import type { TargetPeriod } from '../domain/records/target.ts';
import type { agenda as zh } from '../i18n/messages/zh-CN/agenda.ts';
import type { Words } from '../i18n/words.ts';
import { nameOf } from './name-of.ts';

export type AgendaWords = Words<typeof zh>;

/** Words and texts that a line is made with. */
export interface Voice {
  texts: AgendaTexts;
  words: AgendaWords;
  /** Picks one of several ways to say the same, so that no two days sound alike. */
  turn: number;
  /** The day that the news is about, as one says it today. */
  lastDay: string;
  /** The next work day, as one says it today. */
  nextDay: string;
  /** The period of what the news tell, or of what was reached `on` a day, as one says it today: what ended before is last week’s or last month’s. */
  periodOf: (period: TargetPeriod, on?: Day) => TargetPeriod | 'lastWeek' | 'lastMonth';
}

/** One of several ways to say it. */
export const vary = <T>(ways: readonly T[], { turn }: Pick<Voice, 'turn'>): T => ways[turn % ways.length] as T;

const DAYS_PER_WEEK = 7;

const titled = (texts: AgendaTexts) => [texts.activities, texts.themes, texts.modules, texts.objections];

export const titleOf = (texts: AgendaTexts, id: string): string =>
  titled(texts)
    .flat()
    .find((each) => each.id === id)?.title ?? id;

export const ownerOf = (texts: AgendaTexts, owner: number | null, words: AgendaWords): string =>
  owner === null ? words.lines.everyone : nameOf(texts, owner);

export const todoText = (texts: AgendaTexts, id: number): string =>
  texts.todos.find((each) => each.id === id)?.text ?? `#${id}`;

/** Whether it may be read out in the room. */
export const isSaid = (texts: AgendaTexts, id: number): boolean =>
  texts.todos.find((each) => each.id === id)?.unsaid === undefined;

export const dayText = (day: Day, words: AgendaWords): string => formatDay(day, words.date);
/** Said where figures end before the day itself. */
export const upToText = (day: Day | null, words: AgendaWords): string =>
  day === null ? '' : words.lines.upTo(dayText(day, words));

export const questionOf = (texts: AgendaTexts, theme: string, index: number): string =>
  texts.themes.find((each) => each.id === theme)?.questions[index] ?? '';

/** How a measure of the playbook is spoken of: its name, a figure with its unit, and what is asked of it. */
export function speakerOf(id: string, { texts, words: { lines } }: Pick<Voice, 'texts' | 'words'>) {
  const own = texts.measures?.find((each) => each.id === id);
  const say = (figure: number) => lines.figure(figure, own?.unit ?? '');
  const ask = own?.direction === 'less' ? lines.atMost : lines.atLeast;
  return {
    title: own?.title ?? id,
    direction: own?.direction,
    isSum: own?.adds === 'sum',
    addsUp: own?.adds === 'sum' && own.direction === 'more',
    said: (figure: number | null) => (figure === null ? null : say(figure)),
    asked: (figure: number | null) => (figure === null ? null : ask(say(figure))),
  };
}

/** See `Voice.periodOf`. */
export function periodText(period: TargetPeriod, { newsDay, date }: { newsDay: Day; date: Day }) {
  if (period === 'month' && startOfMonth(newsDay) < startOfMonth(date)) return 'lastMonth';
  return period === 'week' && startOfWeek(newsDay) < startOfWeek(date) ? 'lastWeek' : period;
}

/** Yesterday, or the last work day by its name: after a week-end nobody means Sunday. */
export function lastDayText(news: Day, today: Day, words: AgendaWords): string {
  const ago = daysBetween(news, today);
  if (ago === 0) return words.lastDay.same;
  if (ago === 1) return words.lastDay.yesterday;
  const weekday = words.weekdays[isoWeekday(news)] as string;
  if (startOfWeek(news) === startOfWeek(today)) return words.lastDay.thisWeek(weekday);
  return ago < DAYS_PER_WEEK ? words.lastDay.lastWeek(weekday) : words.lastDay.on(dayText(news, words));
}

/** Tomorrow, or the next work day by its name. */
export function nextDayText(next: Day, today: Day, words: AgendaWords): string {
  const ahead = daysBetween(today, next);
  if (ahead === 1) return words.nextDay.tomorrow;
  const weekday = words.weekdays[isoWeekday(next)] as string;
  if (startOfWeek(next) === startOfWeek(today)) return words.nextDay.thisWeek(weekday);
  return ahead < DAYS_PER_WEEK ? words.nextDay.nextWeek(weekday) : words.nextDay.on(dayText(next, words));
}

/** What stands in a variant where its {placeholder} was. */
export function fillText(value: FillValue, { texts, words, lastDay, nextDay }: Voice): string {
  switch (value.kind) {
    case 'number':
      return words.number(value.value);
    case 'member':
      return nameOf(texts, value.member);
    case 'members':
      return words.names(value.members.map((id) => nameOf(texts, id)));
    case 'metric':
      return words.metrics[value.metric];
    case 'weekday':
      return words.weekdays[value.weekday] ?? '';
    case 'date':
      return dayText(value.date, words);
    case 'last-day':
      return lastDay;
    case 'next-day':
      return nextDay;
    case 'team':
      return texts.team;
    case 'title':
      return titleOf(texts, value.id);
    case 'question':
      return questionOf(texts, value.theme, value.index);
    case 'todo':
      return todoText(texts, value.todo);
  }
}
