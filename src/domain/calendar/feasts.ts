import { addDays, type Day } from './day.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** A feast as it is spoken of: a holiday of the calendar by its name, or a day of every year. */
type Feast = { words: string; english: string } & ({ holiday: string } | { monthDay: string });

const feasts: readonly Feast[] = [
  { holiday: '元旦', words: '元旦|新年', english: "new year(?:['’]s(?: day)?)?" },
  { holiday: '春节', words: '春节|过年|年', english: '(?:spring festival|(?:chinese|lunar) new year)' },
  { holiday: '清明', words: '清明', english: 'qingming' },
  { holiday: '劳动节', words: '五一|劳动', english: '(?:may|labou?r) day' },
  { holiday: '端午', words: '端午', english: 'dragon boat(?: festival)?' },
  { holiday: '中秋', words: '中秋', english: 'mid-autumn(?: festival)?' },
  { holiday: '国庆节', words: '国庆|十一(?!月)', english: '(?:national day|golden week)' },
  { monthDay: '02-14', words: '情人', english: "valentine['’]?s(?: day)?" },
  { monthDay: '03-08', words: '三八|女神|妇女', english: "women['’]s day" },
  { monthDay: '06-01', words: '六一|儿童', english: "children['’]s day" },
  { monthDay: '06-18', words: '618|六一八', english: '618' },
  { monthDay: '09-10', words: '教师', english: "teachers['’] day" },
  { monthDay: '11-11', words: '双(?:十一|11)|光棍', english: "(?:double (?:11|eleven)|singles?['’]?s?['’]? day)" },
  { monthDay: '12-12', words: '双(?:十二|12)', english: 'double (?:12|twelve)' },
  { monthDay: '12-24', words: '平安夜', english: 'christmas eve' },
  { monthDay: '12-25', words: '圣诞', english: 'christmas' },
];
const NEXT = { words: '节|放假|长假|小长假|假期', english: 'holidays?' };

/** Feasts by their names, with 节 or without, for a pattern that looks for them. */
export const FEAST = `(?:(?:${feasts.map(({ words }) => words).join('|')})(?:节|大促|长假|假期)?|${NEXT.words})`;
/** Those that mean nothing else wherever they stand: `年` and `节` also end other words. */
export const SURE_FEAST =
  '(?:元旦|春节|过年|清明节|五一|端午|中秋|国庆|女神节|六一|双(?:十[一二]|1[12])|平安夜|圣诞)(?:节|大促|长假|假期)?';
export const ENGLISH_FEAST = `(?:the )?(?:${feasts.map(({ english }) => english).join('|')}|${NEXT.english})`;

const named = (pattern: string, word: string) =>
  new RegExp(`^(?:the )?(?:${pattern})(?:节|大促|长假|假期)?$`, 'i').test(word);

const feastOf = (word: string) => feasts.find(({ words, english }) => named(words, word) || named(english, word));

/** A year, and the days by which the moon and announcements move a feast. */
const AHEAD = 400;

/** The first day from `from` on that is off for this holiday, or for any; null where the calendar knows none. */
function holidayFrom(name: string | null, from: Day, calendar: WorkCalendar): Day | null {
  for (let i = 0; i < AHEAD; i += 1) {
    const { kind, name: found } = calendar.status(addDays(from, i));
    if (kind === 'holiday' && (name === null || found === name)) return addDays(from, i);
  }
  return null;
}

/**
 * The day by which something is done that is to be done before a feast: the last work day before it or its holidays begin;
 * `until` it, where it is a day of work, that day.
 * @param word as `FEAST` or `ENGLISH_FEAST` has it
 * @returns null where the calendar knows no such day to come, or no work day is left before it
 */
export function limitByFeast(
  word: string,
  { isBefore, today }: { isBefore: boolean; today: Day },
  calendar: WorkCalendar,
): Day | null {
  const feast = feastOf(word);
  const isDay = feast !== undefined && 'monthDay' in feast;
  const year = Number(today.slice(0, 4));
  const first = isDay
    ? [year, year + 1].map((each) => `${each}-${feast.monthDay}`).find((day) => day >= today)
    : holidayFrom(feast === undefined ? null : feast.holiday, today, calendar);
  if (!first) return null;
  if (isDay && !isBefore) return first;
  const due = calendar.addWorkdays(first, -1);
  return due < today ? null : due;
}

/** The day of a feast that is the same every year. @param word such as `双十一` @returns null for other words */
export function feastDay(word: string, near: (candidates: readonly Day[]) => Day | null, today: Day): Day | null {
  const feast = feastOf(word);
  if (feast === undefined || !('monthDay' in feast)) return null;
  const year = Number(today.slice(0, 4));
  return near([year - 1, year, year + 1].map((each) => `${each}-${feast.monthDay}`));
}
