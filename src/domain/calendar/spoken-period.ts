import { addDays, addMonths, type Day, isoWeek, startOfMonth, startOfWeek } from './day.ts';
import { spokenDay } from './spoken-day.ts';

/** What weeks or months are called, and how many they are away from this one. */
type Away = Readonly<Record<string, number>>;

/** Monday of `2026-W48`, of `下周`, or of the week that a day lies in; null: it names none. */
export function spokenWeek(typed: string, today: Day, weeksAway: Away): Day | null {
  const text = typed.normalize('NFKC').trim();
  const away = weeksAway[text.toLowerCase()];
  if (away !== undefined) return addDays(startOfWeek(today), 7 * away);
  const day = spokenDay(text, today);
  if (day !== null) return startOfWeek(day);
  const match = /^(\d{4})-W(\d{2})$/i.exec(text);
  const monday = match ? addDays(startOfWeek(`${match[1]}-01-04`), 7 * (Number(match[2]) - 1)) : '';
  return match && isoWeek(monday) === text.toUpperCase() ? monday : null;
}

/** First day of `2026-11`, `2026/11`, `2026年11月`, `11月` of the nearest year, `下个月`; null: it names none. */
export function spokenMonth(text: string, today: Day, monthsAway: Away): Day | null {
  const said = text.normalize('NFKC').trim();
  const away = monthsAway[said.toLowerCase()];
  if (away !== undefined) return addMonths(startOfMonth(today), away);
  const whole = said.replace(/月$/, '').replace(/^(\d{4})年/, '$1-');
  const first = spokenDay(`${whole.replace('/', '-')}-1`, today);
  return /^(\d{4}[-/])?\d{1,2}$/.test(whole) ? first : null;
}
