import { CHINESE_WEEKDAY, ENGLISH_WEEKDAY, weekdayNamed } from '../domain/calendar/weekday.ts';

const BEFORE = new RegExp(`^${CHINESE_WEEKDAY}\\s?[(（]?`);
const BEHIND = new RegExp(`\\s?[(（]?${CHINESE_WEEKDAY}[)）]?$`);
const ALONE = new RegExp(`^(?:${CHINESE_WEEKDAY}|${ENGLISH_WEEKDAY}\\.?)$`, 'i');

/** `周一(11/2)`, `11月2日（周一）` without the day of the week. */
export function bareDay(header: string): string {
  const text = header.normalize('NFKC').trim();
  const bare = text.replace(BEHIND, '').trim();
  if (!BEFORE.test(bare)) return bare;
  return (
    bare
      .replace(BEFORE, '')
      .replace(/[)）]$/, '')
      .trim() || bare
  );
}

/** Day of the week of a header that says nothing else, Monday 0: 周三, 星期天, Wed, Wednesday; null for any other. */
export function weekdayOf(header: string): number | null {
  const text = header.normalize('NFKC').trim();
  const weekday = ALONE.test(text) ? weekdayNamed(text) : null;
  return weekday === null ? null : weekday - 1;
}
