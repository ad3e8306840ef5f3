import type { Day } from '../../domain/calendar/day.ts';
import { spokenDay } from '../../domain/calendar/spoken-day.ts';
import { twoDigits } from '../../domain/two-digits.ts';
import { TeamctlError } from '../../errors.ts';
import type { Host } from '../terminal/io.ts';

/** Local wall time of the machine as `YYYY-MM-DDTHH:MM:SS`; the only place that reads the clock's parts. */
const wallTime = (date: Date) =>
  `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}T${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}:${twoDigits(date.getSeconds())}`;

export interface Clock {
  today: Day;
  now: string;
}

/** The clock of this run; `--today` or TEAMCTL_TODAY fixes the day and sets the time to 08:00. */
export function clockOf(host: Pick<Host, 'env' | 'now'>, flag: string | undefined): Clock {
  const told = flag ?? host.env.TEAMCTL_TODAY;
  if (told === undefined || told === '') {
    const now = wallTime(host.now());
    return { today: now.slice(0, 10), now };
  }
  const today = spokenDay(told, wallTime(host.now()).slice(0, 10));
  if (today === null) throw new TeamctlError('usage', 'bad-day', { value: told, flag: '--today' });
  return { today, now: `${today}T08:00:00` };
}
