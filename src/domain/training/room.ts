import type { TeamSettings } from '../team/team.ts';
import { twoDigits } from '../two-digits.ts';

/** Minutes since midnight; `to` is the first minute that is no longer in it. */
export interface Range {
  from: number;
  to: number;
}

export const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
export const clockOf = (minute: number): string => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;

/** How long each meeting may last; the whole of it is kept free. */
export interface MeetingMinutes {
  morning: number;
  evening: number;
  weekly: number;
  /** Of further kinds of meeting, by id. */
  others?: Readonly<Record<string, number>>;
}

/** What is left of some ranges when others are cut out of them; in order of time. */
export function cutOut(ranges: readonly Range[], busy: readonly Range[]): Range[] {
  return busy
    .reduce(
      (left, hole) =>
        left.flatMap((range) => [
          { from: range.from, to: Math.min(range.to, Math.max(range.from, hole.from)) },
          { from: Math.max(range.from, Math.min(range.to, hole.to)), to: range.to },
        ]),
      ranges.map((range) => ({ ...range })),
    )
    .filter((range) => range.to > range.from)
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .filter((range, i, all) => i === 0 || range.from !== all[i - 1]?.from || range.to !== all[i - 1]?.to);
}

const toRange = (range: { from: string; to: string }): Range => ({
  from: minuteOf(range.from),
  to: minuteOf(range.to),
});

/** Ranges that overlap become one. */
function merged(ranges: readonly Range[]): Range[] {
  const out: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = out[out.length - 1];
    if (last && range.from < last.to) last.to = Math.max(last.to, range.to);
    else out.push({ ...range });
  }
  return out;
}

/** Where training may sit on a weekday, 1 = Monday: the team's slots within working hours, without meetings and the best calling hours. */
export function trainingRanges(settings: TeamSettings, meetings: MeetingMinutes, weekday: number): Range[] {
  const { morning, evening, weekly, others = {} } = settings.meetings;
  // One that is held every other week keeps its time free in the week between, too: courses stay at their hour.
  const further = Object.entries(others).filter(([, { weekdays }]) => weekdays?.includes(weekday) ?? true);
  const at = (start: string, minutes: number): Range => ({ from: minuteOf(start), to: minuteOf(start) + minutes });
  const busy = [
    at(morning, meetings.morning),
    at(evening, meetings.evening),
    ...(weekday === weekly.weekday ? [at(weekly.start, meetings.weekly)] : []),
    ...further.map(([id, { start }]) => at(start, meetings.others?.[id] ?? 0)),
    ...settings.callingHours.map(toRange),
  ];
  const hours = toRange(settings.workHours);
  const slots = merged(settings.trainingSlots.map(toRange)).flatMap((slot) => {
    const within = { from: Math.max(slot.from, hours.from), to: Math.min(slot.to, hours.to) };
    return within.to > within.from ? [within] : [];
  });
  return cutOut(slots, busy);
}

/** Most of these ranges that hold the same minute of a span. */
export function busiest(span: Range, ranges: readonly Range[]): number {
  const within = ranges.filter((range) => range.from < span.to && span.from < range.to);
  const at = (minute: number) => within.filter((range) => range.from <= minute && minute < range.to).length;
  return [span.from, ...within.map((range) => Math.max(span.from, range.from))]
    .map(at)
    .reduce((most, count) => Math.max(most, count), 0);
}
