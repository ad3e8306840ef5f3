import { addDays, type Day, daysBetween, isoWeekday, startOfWeek } from '../calendar/day.ts';
import { addItem, type Board, emptyBoard, type World } from './board.ts';
import type { TrainingInput } from './input.ts';
import { isNewcomer } from './newcomer.ts';
import { type Item, makeItem } from './pack.ts';
import { rushOn } from './peaks.ts';
import { minuteOf, type Range, trainingRanges } from './room.ts';
import type { Session, TrainingMember } from './shapes.ts';

/** Minutes of training a person a day, and in the first two weeks of membership. */
const MINUTES_A_DAY = 60;
const MINUTES_AT_FIRST = 120;
const FIRST_DAYS = 14;
/** The share of that beside a peak of the trade. */
const BESIDE_A_PEAK = 0.5;
/** More than any week has. */
const ALL_WEEK = 7 * 24 * 60;

/** Most minutes of training that a member has on a day, training given included. */
function minuteLimit(member: Pick<TrainingMember, 'joinedOn'>, day: Day): number {
  const isFirst = member.joinedOn !== null && daysBetween(member.joinedOn, day) < FIRST_DAYS;
  return isFirst ? MINUTES_AT_FIRST : MINUTES_A_DAY;
}

/**
 * Most minutes of training in a week of who is settled, training given included, and of the manager; newcomers are
 * there to learn.
 */
function weekLimits({ settings, members }: TrainingInput, mondays: readonly Day[]): Int32Array {
  const people = members.length + 1;
  const limits = new Int32Array(mondays.length * people).fill(ALL_WEEK);
  for (const [week, monday] of mondays.entries()) {
    for (const [m, member] of members.entries())
      if (!isNewcomer(member, monday)) limits[week * people + m] = 60 * settings.trainingHoursPerWeek;
    limits[week * people + members.length] = 60 * settings.hoursPerWeek;
  }
  return limits;
}

/** The plan's days and people by index, and what is fixed on them. */
export interface Ground {
  world: World;
  dayIndex: ReadonlyMap<Day, number>;
  personIndex: ReadonlyMap<number, number>;
  /** Is the member on the team and not away on that day of the plan? */
  isThere(member: number, day: number): boolean;
}

function awayDays(input: TrainingInput): Map<number, Set<Day>> {
  const away = new Map<number, Set<Day>>();
  for (const { member, from, to } of input.absences) {
    const days = away.get(member) ?? new Set<Day>();
    const last = to < input.to ? to : input.to;
    for (let day = from > input.from ? from : input.from; day <= last; day = addDays(day, 1)) days.add(day);
    away.set(member, days);
  }
  return away;
}

export function groundOf(input: TrainingInput): Ground {
  const days = input.calendar.workdays(input.from, input.to);
  const personIndex = new Map(input.members.map((member, i) => [member.id, i]));
  const people = input.members.length + 1;
  const limits = new Int32Array(days.length * people).fill(24 * 60);
  const there = new Uint8Array(days.length * people);
  const away = awayDays(input);
  const rushes = days.map((day) => rushOn(day, input.peaks ?? []));
  for (const [d, day] of days.entries()) {
    for (const [m, member] of input.members.entries()) {
      limits[d * people + m] = minuteLimit(member, day) * (rushes[d] === 'beside' ? BESIDE_A_PEAK : 1);
      const isMember =
        (member.joinedOn === null || member.joinedOn <= day) && (member.leftOn === null || day <= member.leftOn);
      there[d * people + m] = isMember && !away.get(member.id)?.has(day) ? 1 : 0;
    }
  }
  const rangesOf = new Map<number, Range[]>();
  const ranges = days.map((day, d) => {
    if (rushes[d] === 'peak') return [];
    const weekday = isoWeekday(day);
    const open = rangesOf.get(weekday) ?? trainingRanges(input.settings, input.meetings, weekday);
    rangesOf.set(weekday, open);
    return open;
  });
  const mondays = [...new Set(days.map(startOfWeek))];
  return {
    world: {
      days,
      ranges,
      rooms: input.rooms,
      people,
      limits,
      weeks: days.map((day) => mondays.indexOf(startOfWeek(day))),
      weekLimits: weekLimits(input, mondays),
    },
    dayIndex: new Map(days.map((day, i) => [day, i])),
    personIndex,
    isThere: (member, day) => there[day * people + (personIndex.get(member) ?? people)] === 1,
  };
}

/** Indices of those in a session, its trainer included; null stands for the manager. */
export function peopleOf(ground: Ground, audience: readonly number[], trainer: number | null): number[] {
  const { personIndex, world } = ground;
  const lead = trainer === null ? world.people - 1 : personIndex.get(trainer);
  const members = audience.flatMap((member) => personIndex.get(member) ?? []);
  return lead === undefined ? members : [...members, lead];
}

export const itemOf = (ground: Ground, session: Session): Item =>
  makeItem(session.minutes, peopleOf(ground, session.audience, session.trainer), minuteOf(session.start));

/** What was held with somebody there: its minutes are spent. */
export const runningOf = ({ held }: Pick<TrainingInput, 'held'>): Session[] =>
  held.filter(({ there }) => there.length > 0).map(({ session }) => session);

/**
 * A board with the sessions that stand on it; those before and after the plan's days count for their week where the plan
 * begins or ends within it: else a plan of one week would fill hours that are spent a day later.
 */
export function boardWith(ground: Ground, standing: readonly Session[]): Board {
  const { world, dayIndex } = ground;
  const { days, weeks, people } = world;
  const board = emptyBoard(world);
  const weekBeside = (date: Day): number | undefined => {
    const edge = days.findIndex((day, d) => (d === 0 && date < day) || (d === days.length - 1 && date > day));
    return edge >= 0 && startOfWeek(date) === startOfWeek(days[edge] as Day) ? weeks[edge] : undefined;
  };
  for (const session of standing) {
    const day = dayIndex.get(session.date);
    const item = itemOf(ground, session);
    if (day !== undefined) {
      addItem(board, day, item);
      continue;
    }
    const week = weekBeside(session.date);
    if (week === undefined) continue;
    for (const person of item.people) {
      const at = week * people + person;
      board.weekSpent[at] = (board.weekSpent[at] as number) + session.minutes;
    }
  }
  return board;
}
