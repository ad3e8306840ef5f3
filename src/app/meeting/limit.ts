import { type Day, daysBetween } from '../../domain/calendar/day.ts';
import { ENGLISH_MONTH, spokenDay } from '../../domain/calendar/spoken-day.ts';

const FIGURES = '[一二三四五六七八九十\\d]{1,3}';
const DAYS = [
  '(?:上{1,2}|下{1,2}|本|这)?个?(?:周|星期|礼拜)[一二三四五六七八九日天末\\d]',
  '(?:\\d{4}[-/.年])?\\d{1,2}[-/.]\\d{1,2}',
  `(?:\\d{4}年)?${FIGURES}月${FIGURES}[日号]?`,
  `(?:[上下]个?月|这个月|本月)?${FIGURES}[日号]`,
  '大?[前后]天|[今明昨][天日晚早]',
  '(?:本月|这个月|今年)?[月年]底',
].join('|');
const HOUR = '(?:上午|中午|下午|晚上|早上)?(?:\\d{1,2}(?::\\d{2}|点半?))?';
/** 前 also begins words (前台, 前来) and counts (前三位). */
const OTHER = /^[台来面提往后辈天期者任景线端途几两半\d一二三四五六七八九十]/u;
const WEEKDAY = '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*';
const EN_DAY = `(?:(?:next|this|last) )?${WEEKDAY}|\\d{1,2} ${ENGLISH_MONTH}|${ENGLISH_MONTH} \\d{1,2}|today|tomorrow|yesterday`;

const CHINESE = new RegExp(`(${DAYS})${HOUR}(之前|以前|前)`, 'gu');
const ENGLISH = new RegExp(`\\b(?:by|before|until) (${EN_DAY})\\b`, 'giu');
const NEXT_YEAR = 183;

/** Whether what stands before and behind leaves no other reading. */
function isCertain(before: string, behind: string, word: string | undefined): boolean {
  const atEnd = /^(?:做完|完成|交|搞定|给我)?[。.！!\s]*$/u.test(behind);
  if (word === undefined) return atEnd;
  if (before !== '' && !/[，,；;\s]$/u.test(before)) return false;
  if (atEnd || /^[，,、\s]*(?:把|将)|^[，,]/u.test(behind)) return true;
  return !behind.includes('的') && !(word === '前' && OTHER.test(behind));
}

/**
 * The limit that a to-do's sentence says: `周五前回三位客户`, `回三位客户，周五前`, `call three by Friday`.
 * @returns null where none is seen; `due` null where one is seen and is not certain, over, or no day
 */
export function limitIn(body: string, date: Day): { due: Day | null } | null {
  const [, rest = body] = /^[^:：]{1,40}[:：]\s*(.+)$/su.exec(body) ?? [];
  const seen = [...rest.matchAll(CHINESE), ...rest.matchAll(ENGLISH)];
  const [only] = seen;
  if (only === undefined) return null;
  const [whole, day = '', word] = only;
  const behind = rest.slice(only.index + whole.length);
  if (seen.length > 1 || !isCertain(rest.slice(0, only.index), behind, word)) return { due: null };
  const due = spokenDay(day, date, 'coming');
  // A date that is just over is a slip, and hardly next year's.
  const isFar = due !== null && !/\d{4}/.test(day) && daysBetween(date, due) > NEXT_YEAR;
  return { due: due === null || due < date || isFar ? null : due };
}
