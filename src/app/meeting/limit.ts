import { addDays, type Day, daysBetween } from '../../domain/calendar/day.ts';
import { ENGLISH_FEAST, FEAST, limitByFeast, SURE_FEAST } from '../../domain/calendar/feasts.ts';
import { HAN_NUMBER, numberOf } from '../../domain/calendar/han-number.ts';
import { ENGLISH_TIME, TIME_BEHIND_DAY, TIME_OF_DAY } from '../../domain/calendar/spoken-clock.ts';
import { ENGLISH_MONTH, spokenDay } from '../../domain/calendar/spoken-day.ts';
import { ENGLISH_WEEKDAY, SPOKEN_WEEKDAY } from '../../domain/calendar/weekday.ts';
import type { WorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { splitAtColon } from './colon.ts';

const NUMBER = `(?:${HAN_NUMBER}|\\d{1,3})`;
const PLAIN = [
  `(?:上{1,2}|下{1,2}|本|这)?个?(?:${SPOKEN_WEEKDAY}|(?:周|星期|礼拜)[末八九])`,
  '(?:\\d{4}[-/.年])?\\d{1,2}[-/.]\\d{1,2}',
  `(?:\\d{4}年)?${NUMBER}月${NUMBER}[日号]?`,
  `(?:[上下]个?月|这个月|本月)?${NUMBER}[日号]`,
  '大?[前后]天|[今明昨][天日晚早]',
].join('|');
const DAYS = `${PLAIN}|(?:本月|这个月|今年)?[月年]底`;
const LATEST = '(?:最晚|最迟|不晚于|不迟于)';
const UNTIL = '(?<word>之前|以前|前)';
/** 前 also begins words (前台, 前来) and counts (前三位). */
const OTHER = /^[台来面提往后辈天期者任景线端途几两半\d一二三四五六七八九十]/u;

const EN_DAYS = [
  `(?:(?:next|this|last) )?${ENGLISH_WEEKDAY}`,
  `\\d{1,2}(?:st|nd|rd|th)? ${ENGLISH_MONTH}|${ENGLISH_MONTH} \\d{1,2}(?:st|nd|rd|th)?|\\d{4}-\\d{1,2}-\\d{1,2}`,
  'today|tonight|tomorrow|yesterday|(?:the )?end of (?:the|this) (?:week|month|year)',
].join('|');
const BY = '\\b(?:by|before|until|(?:no|not) later than|at the latest)';
const NUMBERS = ['a', 'two', 'three', 'four', 'five', 'six', 'seven'];

const chinese = (pattern: string) => new RegExp(pattern, 'gu');
const english = (pattern: string) => new RegExp(`${pattern}(?![\\w'’])`, 'giu');

/** Limits that name their day. */
const dated = [
  chinese(`${LATEST}[在到]?(?<day>${DAYS})${TIME_BEHIND_DAY}${UNTIL}?`),
  chinese(`(?<!${LATEST}[在到]?)(?<day>${DAYS})${TIME_BEHIND_DAY}${UNTIL}`),
  english(`${BY} (?:${ENGLISH_TIME} (?:on |of )?)?(?<day>${EN_DAYS})(?: (?:at )?${ENGLISH_TIME})?`),
  chinese(`(?<![\\p{Script=Han}\\d])(?<feast>${FEAST})${UNTIL}`),
  chinese(`(?<=\\p{Script=Han})(?<!${LATEST}[在到]?)(?<feast>${SURE_FEAST})${UNTIL}`),
  chinese(`${LATEST}[在到]?(?<feast>${SURE_FEAST})${UNTIL}?`),
  english(`${BY} (?<feast>${ENGLISH_FEAST})`),
  // Behind it is no limit, and no day that is known.
  chinese(`(?<feast>${SURE_FEAST})(?:之|以)?后(?!面|台)`),
];
/** Limits that say how long, or a time of today. The same words often say something else: in doubt they are none. */
const undated = [
  chinese(`(?<![\\p{Script=Han}\\d:])(?<time>${TIME_OF_DAY})${UNTIL}`),
  chinese(`(?<![\\p{Script=Han}\\d])(?<count>${NUMBER})(?<unit>天|个?周|个?星期)(?:之|以)?内`),
  chinese('(?<day>[本这]周内)'),
  english(`${BY} (?<time>${ENGLISH_TIME})`),
  english(`\\bwithin (?:the next )?(?<count>\\d{1,2}|${NUMBERS.join('|')}) (?<unit>days?|weeks?)`),
];

/**
 * A day without a word for a limit: at the beginning it says when (`后天交话术`), behind a comma too (`交方案，下周一`). What
 * follows may make it another thing: `周五的名单`, `周五没接的`, `周一到周三`, `明天之后`.
 */
const days = [
  chinese(
    `^在?(?<day>${PLAIN})${TIME_BEHIND_DAY}(?=\\s{0,3}(?!的|[之以]?[前后]|起|开始|[到至~—–-]|来|没|有|是|那|这|我|不)[\\p{L}\\d])`,
  ),
  chinese(`[，,、；;\\s]在?(?<day>${PLAIN})${TIME_BEHIND_DAY}(?=(?:交|做完|完成|给我)?[。.！!\\s]{0,3}$)`),
  english(
    `^(?:on )?(?<day>${EN_DAYS})(?: (?:at )?${ENGLISH_TIME})?(?=,? (?!(?:of|to|and|or|is|was|leads?|calls?|list)\\b)[a-z\\d])`,
  ),
  english(`(?<!\\bfor )\\b(?:on )?(?<day>${EN_DAYS})(?: (?:at )?${ENGLISH_TIME})?(?=[.!\\s]{0,3}$)`),
];
/** A day anywhere else: what it is the day of, only who wrote it knows. */
const elsewhere = [chinese(`(?<!每)(?<day>${PLAIN})`), english(`\\b(?<day>${EN_DAYS})`)];

const isEnglish = ([whole]: RegExpMatchArray) => /^[a-z]/i.test(whole);

/** Whether what stands before and behind leaves no other reading. */
function isCertain(before: string, behind: string, seen: RegExpMatchArray): boolean {
  const atEnd = /^(?:做完|完成|交|搞定|给我)?[。.！!\s]*$/u.test(behind);
  const begins = before.trim() === '' || /[，,；;：:。.]\s*$/u.test(before);
  if (isEnglish(seen))
    return atEnd
      ? !/\b(?:who|whom|that|which)\b/i.test(before)
      : begins && /^(?:,|\s+(?!(?:of|who|that|which|and|or|we|they|i|you)\b)\w)/i.test(behind);
  if (!begins && !(atEnd && seen.groups?.word === undefined) && !/\s$/u.test(before)) return false;
  if (atEnd || /^[，,、\s]*(?:把|将)|^[，,：:]/u.test(behind)) return true;
  return !behind.includes('的') && !(seen.groups?.word === '前' && OTHER.test(behind));
}

/** When something is to be said, and the work days around it. */
export interface Said {
  date: Day;
  calendar: WorkCalendar;
}

function dueOf({ 0: whole, groups = {} }: RegExpMatchArray, { date, calendar }: Said): Day | null {
  const { day, feast, word, count, unit = '' } = groups;
  if (feast !== undefined)
    return /后$/u.test(whole)
      ? null
      : limitByFeast(feast, { isBefore: word !== undefined || /^before/i.test(whole), today: date }, calendar);
  if (day !== undefined) return spokenDay(day, date, 'coming');
  if (count === undefined) return date;
  const at = NUMBERS.indexOf(count.toLowerCase());
  const days = (at < 0 ? numberOf(count) : at + 1) * (/周|星期|week/i.test(unit) ? 7 : 1);
  return addDays(date, days);
}

const NEXT_YEAR = 183;

const found = (patterns: readonly RegExp[], text: string) => patterns.flatMap((pattern) => [...text.matchAll(pattern)]);

/** Whether words are a limit and nothing else: `周五前` before a colon is nobody's name. */
export const isLimit = (text: string): boolean =>
  found([...dated, ...undated], text.trim()).some(([whole]) => whole === text.trim());

/** What is to be done, without whose it is. */
function taskIn(body: string): string {
  const [before, behind] = splitAtColon(body) ?? [];
  return before === undefined || behind === undefined || isLimit(before) ? body : behind;
}

/** The day that a task names without a word for a limit; one that is over belongs to the task. */
function dayIn(task: string, said: Said): { due: Day | null } | null {
  const { date } = said;
  const isComing = (seen: RegExpMatchArray): boolean => {
    const day = dueOf(seen, said);
    return day !== null && day >= date && daysBetween(date, day) <= NEXT_YEAR;
  };
  const one = found(days, task).find(isComing);
  const others = found(elsewhere, task).filter((seen) => isComing(seen) && seen.groups?.day !== one?.groups?.day);
  if (one && others.length === 0) return { due: dueOf(one, said) };
  const isOfSomething = ({ index = 0, 0: whole }: RegExpMatchArray) =>
    /^(?:的|没|那|这)|^['’]s\b/u.test(task.slice(index + whole.length));
  return one || others.some((seen) => !isOfSomething(seen)) ? { due: null } : null;
}

/**
 * The limit that a to-do's sentence says: `周五前回三位客户`, `回三位客户，周五下班前`, `三天内回`, `call three by 3pm Friday`, `双十一前改好`.
 * @returns null where none is seen; `due` null where one is seen and is not certain, over, or no day
 */
export function limitIn(body: string, said: Said): { due: Day | null } | null {
  const { date } = said;
  const task = taskIn(body);
  const certain = (seen: RegExpMatchArray) =>
    isCertain(task.slice(0, seen.index), task.slice((seen.index ?? 0) + seen[0].length), seen);
  const named = found(dated, task);
  const all = named.length > 0 ? named : found(undated, task).filter(certain);
  const [only] = all;
  if (only === undefined) return dayIn(task, said);
  if (all.length > 1 || !certain(only)) return { due: null };
  const due = dueOf(only, said);
  // A date that is just over is a slip, and hardly next year's.
  const isExact = only.groups?.feast === undefined && /\d{4}|[年周天]|year/.test(only[0]);
  const isFar = due !== null && !isExact && daysBetween(date, due) > NEXT_YEAR;
  return { due: due === null || due < date || isFar ? null : due };
}
