import { twoDigits } from '../two-digits.ts';
import { addDays, addMonths, type Day, daysBetween, endOfMonth, isDay, startOfMonth, startOfWeek } from './day.ts';

/** Which way a day is meant that has several: `周五` of a promise is to come, of a record it is over. */
export type Lean = 'past' | 'coming' | 'near';

const dayOf = (year: string | number, month: string, date: string): Day | null => {
  const day = `${year}-${twoDigits(month)}-${twoDigits(date)}`;
  return isDay(day) ? day : null;
};

const AWAY: Readonly<Record<string, number>> = {
  大前天: -3,
  前天: -2,
  昨天: -1,
  昨日: -1,
  昨晚: -1,
  今天: 0,
  今日: 0,
  今晚: 0,
  明天: 1,
  明日: 1,
  明早: 1,
  后天: 2,
  大后天: 3,
  yesterday: -1,
  today: 0,
  tonight: 0,
  tomorrow: 1,
};

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];
const ENGLISH = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** 1 to 7 of `五`, `5`, `天`, `friday`, `fri`. */
function weekdayOf(word: string): number | null {
  const at = WEEKDAYS.indexOf(word === '天' ? '日' : word);
  if (at >= 0) return at + 1;
  if (/^[1-7]$/.test(word)) return Number(word);
  const english = ENGLISH.findIndex((short) => word.startsWith(short));
  return english < 0 ? null : english + 1;
}

/** Of several days the one that is meant. */
function meant(candidates: readonly (Day | null)[], today: Day, lean: Lean): Day | null {
  const days = candidates.filter((day): day is Day => day !== null).sort();
  const coming = days.find((day) => day >= today);
  const past = days.findLast((day) => day <= today);
  if (lean === 'coming') return coming ?? past ?? null;
  if (lean === 'past') return past ?? coming ?? null;
  const near = (day: Day) => Math.abs(daysBetween(today, day));
  return days.sort((a, b) => near(a) - near(b))[0] ?? null;
}

const EN_WEEKDAY =
  '(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
const ZH_WEEKDAY = '(?:周|星期|礼拜)([一二三四五六日天1-7])';

type Reading = (match: RegExpExecArray, today: Day, lean: Lean) => Day | null;

/** A weekday some weeks from this one. */
const inWeek = (today: Day, weeks: number, word: string): Day | null => {
  const weekday = weekdayOf(word);
  return weekday === null ? null : addDays(startOfWeek(today), 7 * weeks + weekday - 1);
};

const bareWeekday: Reading = ([, word = ''], today, lean) => {
  const weeks = lean === 'near' ? [0] : [-1, 0, 1];
  return meant(
    weeks.map((week) => inWeek(today, week, word)),
    today,
    lean,
  );
};

const readings: readonly (readonly [RegExp, Reading])[] = [
  [
    /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})[日号]?$/,
    ([, year = '', month = '', date = '']) => dayOf(year, month, date),
  ],
  [
    /^(\d{1,2})(?:[-/.]|月)(\d{1,2})[日号]?$/,
    ([, month = '', date = ''], today, lean) => {
      const year = Number(today.slice(0, 4));
      return meant(
        [year - 1, year, year + 1].map((each) => dayOf(each, month, date)),
        today,
        lean,
      );
    },
  ],
  [
    /^(\d{1,2})[日号]$/,
    ([, date = ''], today, lean) =>
      meant(
        [-1, 0, 1].map((months) => {
          const [year = '', month = ''] = addMonths(startOfMonth(today), months).split('-');
          return dayOf(year, month, date);
        }),
        today,
        lean,
      ),
  ],
  [new RegExp(`^${ZH_WEEKDAY}$`), bareWeekday],
  [new RegExp(`^${EN_WEEKDAY}$`), bareWeekday],
  [new RegExp(`^(?:本|这)(?:个)?${ZH_WEEKDAY}$`), ([, word = ''], today) => inWeek(today, 0, word)],
  [new RegExp(`^this ${EN_WEEKDAY}$`), ([, word = ''], today) => inWeek(today, 0, word)],
  [
    new RegExp(`^(下{1,2})(?:个)?${ZH_WEEKDAY}$`),
    ([, next = '', word = ''], today) => inWeek(today, next.length, word),
  ],
  [new RegExp(`^next ${EN_WEEKDAY}$`), ([, word = ''], today) => inWeek(today, 1, word)],
  [
    new RegExp(`^(上{1,2})(?:个)?${ZH_WEEKDAY}$`),
    ([, last = '', word = ''], today) => inWeek(today, -last.length, word),
  ],
  [new RegExp(`^last ${EN_WEEKDAY}$`), ([, word = ''], today) => inWeek(today, -1, word)],
  [/^(\d{1,3})天(?:以)?后$/, ([, days = ''], today) => addDays(today, Number(days))],
  [/^in (\d{1,3}) days?$/, ([, days = ''], today) => addDays(today, Number(days))],
  [/^(\d{1,3})天(?:以)?前$/, ([, days = ''], today) => addDays(today, -Number(days))],
  [/^(\d{1,3}) days? ago$/, ([, days = ''], today) => addDays(today, -Number(days))],
  [/^(?:本月|这个月)?月底$|^本月底$/, (_, today) => endOfMonth(today)],
];

/**
 * A day as people say or write it, in either language: `2026-11-27`, `2026/11/27`, `11-27`, `11月27日`, `27号`, `昨天`,
 * `明天`, `周五`, `下周一`, `tomorrow`, `next Monday`; full-width figures too.
 * @param lean which of several days is meant where a year or a week is left out
 * @returns null for what is no day, or one that does not exist
 */
export function spokenDay(text: string, today: Day, lean: Lean = 'near'): Day | null {
  const said = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/(?<=[\p{Script=Han}\d])\s+(?=[\p{Script=Han}\d])/gu, '');
  const away = AWAY[said];
  if (away !== undefined) return addDays(today, away);
  for (const [pattern, read] of readings) {
    const match = pattern.exec(said);
    if (match) return read(match, today, lean);
  }
  return null;
}

/** A day that is written whole, year included; for places where there is no today. @returns null for anything else */
export function writtenDay(text: string): Day | null {
  const said = text.normalize('NFKC').trim();
  return /^\d{4}\D/.test(said) ? spokenDay(said, '2000-01-01') : null;
}
