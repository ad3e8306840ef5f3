// Writes src/domain/calendar/holiday-data.ts from the announcements collected in the package chinese-days, and lunar-data.ts.
import { readFileSync, writeFileSync } from 'node:fs';
import chineseDays from 'chinese-days';

interface Collected {
  /** Day → "English name,Chinese name,statutory days". */
  holidays: Record<string, string>;
  workdays: Record<string, string>;
}

const { holidays, workdays } = JSON.parse(
  readFileSync('node_modules/chinese-days/dist/chinese-days.json', 'utf8'),
) as Collected;

const nameOf = (text: string) => text.split(',')[1] as string;
const short = (day: string) => day.slice(5, 7) + day.slice(8, 10);
const next = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** `0210-0217` for days in a row, `0101` for one alone. */
function runs(days: readonly string[]): string[] {
  const found: string[][] = [];
  for (const day of days) {
    const last = found[found.length - 1];
    if (last && next(last[last.length - 1] as string) === day) last.push(day);
    else found.push([day]);
  }
  return found.map((run) =>
    run.length === 1 ? short(run[0] as string) : `${short(run[0] as string)}-${short(run[run.length - 1] as string)}`,
  );
}

function yearRow(year: string): string {
  const off = Object.keys(holidays).filter((day) => day.startsWith(year));
  const worked = Object.keys(workdays).filter((day) => day.startsWith(year));
  const names = new Set([
    ...off.map((day) => nameOf(holidays[day] as string)),
    ...worked.map((day) => nameOf(workdays[day] as string)),
  ]);
  const parts = [...names].map((name) => {
    const rest = runs(off.filter((day) => nameOf(holidays[day] as string) === name).sort());
    const makeUp = worked.filter((day) => nameOf(workdays[day] as string) === name).sort();
    return [name, ...rest, ...makeUp.map((day) => `+${short(day)}`)].join(' ');
  });
  return `${year}|${parts.join('|')}`;
}

const years = [...new Set([...Object.keys(holidays), ...Object.keys(workdays)].map((day) => day.slice(0, 4)))].sort();
writeFileSync(
  'src/domain/calendar/holiday-data.ts',
  `/**
 * Days off and make-up days as the State Council announced them, a line a year, from the package
 * chinese-days (MIT) by src/tools/make-holidays.ts: \`name days…\`, \`+\` before a weekend day that is worked.
 */
export const holidayRows: readonly string[] = [
${years.map((year) => `  '${yearRow(year)}',`).join('\n')}
];
`,
);

const LAST_YEAR = 2100;
const lunar = (year: number, day: string) => short(chineseDays.getSolarDateFromLunar(`${year}-${day}`).date);
/** The statute of today begins to hold; announced years too, for teams that an announcement moves no weekends for. */
const FIRST_YEAR = 2025;
const rows = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i).map(
  (year) => `  '${year} ${lunar(year, '01-01')} ${lunar(year, '05-05')} ${lunar(year, '08-15')}',`,
);
writeFileSync(
  'src/domain/calendar/lunar-data.ts',
  `/**
 * The first of the first, the fifth of the fifth and the fifteenth of the eighth lunar month in the years of today's
 * statute, a line a year; computed with the package chinese-days (MIT) by src/tools/make-holidays.ts.
 */
export const lunarRows: readonly string[] = [
${rows.join('\n')}
];
`,
);
