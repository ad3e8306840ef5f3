import { type Day, isDay } from '../calendar/day.ts';
import { ENGLISH_MONTH, spokenDay, writtenDay } from '../calendar/spoken-day.ts';

const MONTH = `${ENGLISH_MONTH}\\.?`;
const WRITTEN = [
  '\\d{4}(?:[-/.]|年)\\d{1,2}(?:[-/.]|月)\\d{1,2}[日号]?(?!\\d)',
  '\\d{1,2}(?:[-/.]|月)\\d{1,2}[日号]?(?![\\d.])',
  '[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}[日号]',
  `\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4}\\b)?`,
  `\\b\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?![a-z])(?: \\d{4}\\b)?`,
].join('|');
const BEFORE = '(?:(?:入职|加入|到岗|报到|joined|joins|since|started|from)(?:日期|时间)?(?:\\s+on)?[\\s:：]{0,3})?';
const BEHIND = '(?:\\s?(?:入职|加入|到岗|报到|进组|来的|起))?';
const JOINED = new RegExp(`${BEFORE}(?<![a-z\\d./-])(${WRITTEN})${BEHIND}`, 'gi');

/** The day that is written; without its year the latest such day that is over, and none where there is no today. */
function joiningDay(said: string, today: Day | undefined): Day | null {
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
  line.replace(JOINED, (all, said: string) => {
    const day = joiningDay(said, today);
    return day === null ? all : ` ${day} `;
  });
