import { type Day, isDay } from '../calendar/day.ts';
import { ENGLISH_MONTH, spokenDay, writtenDay } from '../calendar/spoken-day.ts';

const HAN_DIGITS = '〇零一二三四五六七八九';
const HAN = '[一二三四五六七八九十]';
const DATE = `(?:\\d{1,2}|${HAN}{1,2})\\s?月\\s?(?:\\d{1,2}|${HAN}{1,3})(?:\\s?[日号])?`;
/** Years before today's, as people say them. */
const YEARS_AGO: Readonly<Record<string, number>> = { 今年: 0, 去年: 1, 前年: 2, 大前年: 3 };
const SAID_YEAR = '(?:大前年|前年|去年|今年)';
/** `25/4/7` beside Chinese; 13 and above is no month. */
const SHORT_YEAR = "'?(?:1[3-9]|[2-9]\\d)[-/.]\\d{1,2}[-/.]\\d{1,2}(?![\\d.])";

const MONTH = `${ENGLISH_MONTH}\\.?`;
const WRITTEN = [
  `(?:\\d{4}|'?\\d{2}|[${HAN_DIGITS}]{4}|[${HAN_DIGITS}]{2})\\s?年\\s?${DATE}(?!\\d)`,
  `${SAID_YEAR}的?\\s?(?:${DATE}|\\d{1,2}[-/.]\\d{1,2})(?![\\d.])`,
  '上个?月\\d{1,2}[日号]',
  '\\d{4}(?:[-/.]|年)\\d{1,2}(?:[-/.]|月)\\d{1,2}[日号]?(?!\\d)',
  '\\d{1,2}(?:[-/.]|月)\\d{1,2}[日号]?(?![\\d.])',
  `${HAN}{1,2}月${HAN}{1,3}[日号]`,
  `\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4}\\b)?`,
  `\\b\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?![a-z])(?: \\d{4}\\b)?`,
].join('|');
const BEFORE = '(?:(?:入职|加入|到岗|报到|joined|joins|since|started|from)(?:日期|时间)?(?:\\s+on)?[\\s:：]{0,3})?';
const BEHIND = '(?:\\s?(?:入职|加入|到岗|报到|进组|来的|起))?';
const joined = (written: string) => new RegExp(`${BEFORE}(?<![a-z\\d./-])(${written})${BEHIND}`, 'gi');
const JOINED = joined(WRITTEN);
const JOINED_BESIDE_CHINESE = joined(`${SHORT_YEAR}|${WRITTEN}`);

/** `25年`, `二〇二五年`, `去年` and `25/` as `2025年`; null where the year is none that is over, or nobody knows today. */
function withWholeYear(typed: string, today: Day | undefined): string | null {
  const said = typed.normalize('NFKC').replace(/['\s](?=\S)/g, (blank, at: number) => (at === 0 ? '' : blank));
  const digits = said.replace(new RegExp(`^[${HAN_DIGITS}]+(?=\\s?年)`), (year) =>
    [...year].map((digit) => (digit === '〇' ? 0 : HAN_DIGITS.indexOf(digit) - 1)).join(''),
  );
  const relative = new RegExp(`^(${SAID_YEAR})的?\\s?`).exec(digits);
  if (relative) {
    if (today === undefined) return null;
    const year = Number(today.slice(0, 4)) - (YEARS_AGO[relative[1] as string] as number);
    return `${year}-${digits.slice(relative[0].length).replace(/\s?月\s?/, '月')}`.replace(
      /^(\d{4})-(?=\S*月)/,
      '$1年',
    );
  }
  const short = /^(\d{2})(?=\s?年|[-/.]\d{1,2}[-/.])/.exec(digits)?.[1];
  if (short === undefined) return digits;
  const isOver = today === undefined || `20${short}` <= today.slice(0, 4);
  return isOver ? `20${digits}` : null;
}

/** The day that is written; without its year the latest such day that is over, and none where there is no today. */
function joiningDay(typed: string, today: Day | undefined): Day | null {
  const said = withWholeYear(typed, today);
  if (said === null) return null;
  const written = writtenDay(said);
  if (written !== null || today === undefined) return written;
  const day = spokenDay(said, today, 'past');
  if (day === null || day <= today || /\d{4}/.test(said)) return day;
  const before = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return isDay(before) ? before : null;
}

/**
 * A line with every joining day in it as `2026-09-07`, apart from what stands around it: `9月7日`, `9.7`,
 * `11月2日入职`, `joined Nov 2`. What is no day stays as it is.
 */
export const withWholeDays = (line: string, today: Day | undefined): string =>
  line.replace(/\p{Script=Han}/u.test(line) ? JOINED_BESIDE_CHINESE : JOINED, (all, said: string) => {
    const day = joiningDay(said, today);
    return day === null ? all : ` ${day} `;
  });
