import { twoDigits } from '../two-digits.ts';
import { addDays, addMonths, type Day, daysBetween, endOfMonth, isDay, startOfMonth, startOfWeek } from './day.ts';
import { feastDay } from './feasts.ts';
import { HAN_NUMBER, hanNumber } from './han-number.ts';
import { ENGLISH_TIME, TIME_BEHIND_DAY } from './spoken-clock.ts';
import { ENGLISH_WEEKDAY, SPOKEN_WEEKDAY, weekdayNamed } from './weekday.ts';

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
  今早: 0,
  今天: 0,
  今日: 0,
  今晚: 0,
  明天: 1,
  明日: 1,
  明早: 1,
  明晚: 1,
  后天: 2,
  大后天: 3,
  yesterday: -1,
  today: 0,
  tonight: 0,
  'the day after tomorrow': 2,
  'the day before yesterday': -2,
  tomorrow: 1,
};

const SOON = 31;
const LONG_AGO = 300;

/** Of several days the one that is meant. */
function meant(candidates: readonly (Day | null)[], today: Day, lean: Lean): Day | null {
  const days = candidates.filter((day): day is Day => day !== null).sort();
  const coming = days.find((day) => day >= today);
  const past = days.findLast((day) => day <= today);
  if (lean === 'coming') return coming ?? past ?? null;
  // `11-30` on 24 November is a slip or a plan, and never last year's: who takes no day to come says so.
  const isSoon = coming !== undefined && daysBetween(today, coming) <= SOON;
  const isLongAgo = past === undefined || daysBetween(past, today) > LONG_AGO;
  if (lean === 'past') return (isSoon && isLongAgo ? coming : past) ?? coming ?? null;
  const near = (day: Day) => Math.abs(daysBetween(today, day));
  return days.sort((a, b) => near(a) - near(b))[0] ?? null;
}

const IN_CHINESE = new RegExp(`(?<![周期拜])${HAN_NUMBER}(?=[月日号]|天以?[后前])|(?<=月)${HAN_NUMBER}$`, 'g');
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** A month's name in English, whole or short. */
export const ENGLISH_MONTH = `(?:${MONTHS.join('|')})[a-z]*`;
const EN_MONTH = `(${MONTHS.join('|')})[a-z]*\\.?`;
const monthOf = (word: string) => String(MONTHS.indexOf(word) + 1);

/** What may stand behind a day and does not move it: a time of the day, or that it is a limit. */
const BEHIND = new RegExp(`${TIME_BEHIND_DAY}(?:之前|以前|前)?$|\\s{1,3}(?:at )?${ENGLISH_TIME}$`);
const BEFORE = /^(?:on|by|before|until|到|在)\s*/;

const EN_WEEKDAY = `(${ENGLISH_WEEKDAY})`;
const ZH_WEEKDAY = `(${SPOKEN_WEEKDAY})`;

type Reading = (match: RegExpExecArray, today: Day, lean: Lean) => Day | null;

/** A weekday some weeks from this one. */
const inWeek = (today: Day, weeks: number, word: string): Day | null => {
  const weekday = weekdayNamed(word);
  return weekday === null ? null : addDays(startOfWeek(today), 7 * weeks + weekday - 1);
};

/** A date without its year: the one that is meant. */
const ofSomeYear = (month: string, date: string, today: Day, lean: Lean): Day | null => {
  const year = Number(today.slice(0, 4));
  return meant(
    [year - 1, year, year + 1].map((each) => dayOf(each, month, date)),
    today,
    lean,
  );
};

/** A date of the month that is so many away. */
const ofMonth = (months: number, date: string, today: Day): Day | null => {
  const [year = '', month = ''] = addMonths(startOfMonth(today), months).split('-');
  return dayOf(year, month, date);
};

const FRIDAY = 4;

/** A week's end as people at work mean it: Friday, or the Sunday that is left once that is over. */
const endOfWork = (today: Day): Day => {
  const friday = addDays(startOfWeek(today), FRIDAY);
  return friday >= today ? friday : addDays(friday, 2);
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
    ([, month = '', date = ''], today, lean) => ofSomeYear(month, date, today, lean),
  ],
  [/^(\d{4})(\d{2})(\d{2})$/, ([, year = '', month = '', date = '']) => dayOf(year, month, date)],
  [
    new RegExp(`^${EN_MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?$`),
    ([, month = '', date = '', year], today, lean) =>
      year === undefined ? ofSomeYear(monthOf(month), date, today, lean) : dayOf(year, monthOf(month), date),
  ],
  [
    new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)? ${EN_MONTH}(?: (\\d{4}))?$`),
    ([, date = '', month = '', year], today, lean) =>
      year === undefined ? ofSomeYear(monthOf(month), date, today, lean) : dayOf(year, monthOf(month), date),
  ],
  [/^(?:这个|本)月(\d{1,2})[日号]?$/, ([, date = ''], today) => ofMonth(0, date, today)],
  [/^下(?:个)?月(\d{1,2})[日号]?$/, ([, date = ''], today) => ofMonth(1, date, today)],
  [/^上(?:个)?月(\d{1,2})[日号]?$/, ([, date = ''], today) => ofMonth(-1, date, today)],
  [
    /^(\d{1,2})[日号]$/,
    ([, date = ''], today, lean) =>
      meant(
        [-1, 0, 1].map((months) => ofMonth(months, date, today)),
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
  [/^(?:(?:the )?end of (?:the|this) week|[本这]周内)$/, (_, today) => endOfWork(today)],
  [/^(?:the )?end of (?:the|this) month$/, (_, today) => endOfMonth(today)],
  [/^(?:(?:the )?end of (?:the|this) year|(?:今年)?年底)$/, (_, today) => `${today.slice(0, 4)}-12-31`],
  [/^(?:本月|这个月)?月底$|^本月底$/, (_, today) => endOfMonth(today)],
];

/**
 * A day as people say or write it, in either language: `2026-11-27`, `2026/11/27`, `11-27`, `11月27日`, `27号`, `昨天`,
 * `明天`, `周五`, `双十一`, `下周一`, `下个月5号`, `十一月二十七`, `tomorrow`, `next Monday`, `27 Nov`; full-width figures too, and with what may stand
 * behind it (`周五下午`, `周五前`).
 * @param lean which of several days is meant where a year or a week is left out
 * @returns null for what is no day, or one that does not exist
 */
export function spokenDay(text: string, today: Day, lean: Lean = 'near'): Day | null {
  const said = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/(?<=[\p{Script=Han}\d])\s+(?=[\p{Script=Han}\d])/gu, '')
    .replace(IN_CHINESE, (figures) => String(hanNumber(figures)));
  const bare = said.replace(BEFORE, '').replace(BEHIND, '').trim();
  return dayIn(said, today, lean) ?? (bare === said ? null : dayIn(bare, today, lean));
}

function dayIn(said: string, today: Day, lean: Lean): Day | null {
  const away = AWAY[said];
  if (away !== undefined) return addDays(today, away);
  for (const [pattern, read] of readings) {
    const match = pattern.exec(said);
    if (match) return read(match, today, lean);
  }
  return feastDay(said, (days) => meant(days, today, lean), today);
}

/** A day that is written whole, year included; for places where there is no today. @returns null for anything else */
export function writtenDay(text: string): Day | null {
  const said = text.normalize('NFKC').trim();
  return /^\d{4}\D/.test(said) || /^\d{8}$/.test(said) ? spokenDay(said, '2000-01-01') : null;
}
