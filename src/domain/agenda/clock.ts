import { twoDigits } from '../two-digits.ts';

const MINUTES_PER_DAY = 1440;

/** `HH:MM` some minutes later, past midnight from the start of the day. */
export function clockPlus(clock: string, minutes: number): string {
  const at = (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5)) + minutes) % MINUTES_PER_DAY;
  return `${twoDigits(Math.floor(at / 60))}:${twoDigits(at % 60)}`;
}

/** From `start`, `HH:MM`, on for some minutes. */
interface Stretch {
  start: string;
  minutes: number;
}

/** Whether two stretches of one day run into one another. */
export const overlap = (a: Stretch, b: Stretch): boolean =>
  a.start < clockPlus(b.start, b.minutes) && b.start < clockPlus(a.start, a.minutes);
