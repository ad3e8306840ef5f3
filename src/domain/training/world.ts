import { addDays, type Day, daysBetween, isoWeekday } from '../calendar/day.ts';
import { addItem, type Board, emptyBoard, type World } from './board.ts';
import type { TrainingInput } from './input.ts';
import { type Item, makeItem } from './pack.ts';
import { minuteOf, type Range, trainingRanges } from './room.ts';
import type { Session, TrainingMember } from './shapes.ts';

/** Minutes of training a person a day, and in the first two weeks of membership. */
const MINUTES_A_DAY = 60;
const MINUTES_AT_FIRST = 120;
const FIRST_DAYS = 14;

/** Most minutes of training that a member has on a day, training given included. */
function minuteLimit(member: Pick<TrainingMember, 'joinedOn'>, day: Day): number {
  const isFirst = member.joinedOn !== null && daysBetween(member.joinedOn, day) < FIRST_DAYS;
  return isFirst ? MINUTES_AT_FIRST : MINUTES_A_DAY;
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
  for (const [d, day] of days.entries()) {
    for (const [m, member] of input.members.entries()) {
      limits[d * people + m] = minuteLimit(member, day);
      const isMember =
        (member.joinedOn === null || member.joinedOn <= day) && (member.leftOn === null || day <= member.leftOn);
      there[d * people + m] = isMember && !away.get(member.id)?.has(day) ? 1 : 0;
    }
  }
  const rangesOf = new Map<number, Range[]>();
  const ranges = days.map((day) => {
    const weekday = isoWeekday(day);
    const open = rangesOf.get(weekday) ?? trainingRanges(input.settings, input.meetings, weekday);
    rangesOf.set(weekday, open);
    return open;
  });
  return {
    world: { days, ranges, rooms: input.rooms, people, limits },
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

/** A board with the sessions that stand on it. */
export function boardWith(ground: Ground, standing: readonly Session[]): Board {
  const board = emptyBoard(ground.world);
  for (const session of standing) {
    const day = ground.dayIndex.get(session.date);
    if (day !== undefined) addItem(board, day, itemOf(ground, session));
  }
  return board;
}
