import type { Day } from '../../domain/calendar/day.ts';
import { type Lean, spokenDay } from '../../domain/calendar/spoken-day.ts';
import { TeamctlError } from '../../errors.ts';
import { degreeTyped } from '../../i18n/typed-words.ts';

/** Flags of what is to come, and of what is over; of the others the nearest day is meant. */
const LEANS: Readonly<Record<string, Lean>> = {
  '--due': 'coming',
  '--start': 'coming',
  '--on': 'past',
  '--joined': 'past',
  '--founded': 'past',
};

/** A day given on the command line, as people say it. @throws TeamctlError `bad-day` */
export function parseDay(text: string, flag: string, today: Day): Day {
  const day = spokenDay(text, today, LEANS[flag]);
  if (day !== null) return day;
  throw new TeamctlError('usage', 'bad-day', { value: text, flag });
}

/** A whole number of at least `least`. */
export function parseCount(text: string, flag: string, least = 0): number {
  const typed = text.normalize('NFKC').trim();
  const value = Number(typed);
  if (/^\d+$/.test(typed) && Number.isSafeInteger(value) && value >= least) return value;
  throw new TeamctlError('usage', 'bad-count', { value: text, flag, least });
}

/** The number of a to-do, as `7` or `#7`. */
export const parseTodo = (text: string, flag: string): number => parseCount(text.replace(/^[#＃]/, ''), flag, 1);

export function parseAmount(text: string, flag: string): number {
  const typed = text.normalize('NFKC').trim();
  const value = Number(typed);
  if (/^-?\d+(\.\d+)?$/.test(typed) && Number.isFinite(value)) return value;
  throw new TeamctlError('usage', 'bad-number', { value: text, flag });
}

/** For flags that may be given several times. */
export const collect = (value: string, before: readonly string[] | undefined): string[] => [...(before ?? []), value];

/** What each choice is called in Chinese, see `i18n/typed-words.ts`. */
type Names = Readonly<Record<string, readonly string[]>>;

/** One of a closed list, by its own word or its Chinese name; else an error that shows the list. */
export function parseChoice<T extends string>(text: string, choices: readonly T[], flag: string, names: Names = {}): T {
  const typed = text.normalize('NFKC').trim().toLowerCase();
  const said = (name: string) => name.toLowerCase() === typed;
  const found = choices.find((choice) => said(choice) || names[choice]?.some(said));
  if (found !== undefined) return found;
  const shown = choices.map((choice) =>
    names[choice]?.[0] === undefined ? choice : `${choice}（${names[choice][0]}）`,
  );
  throw new TeamctlError('usage', 'bad-choice', { value: text, flag, choices: shown });
}

/** `SIGN=DEGREE`, the degree also by its Chinese name, or `SIGN` alone for a yes. */
export function parseSign(text: string): { sign: string; degree: string } {
  const at = text.search(/[=＝]/);
  return at === -1
    ? { sign: text.trim(), degree: 'yes' }
    : { sign: text.slice(0, at).trim(), degree: degreeTyped(text.slice(at + 1)) };
}
