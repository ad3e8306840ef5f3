import type { Day } from '../calendar/day.ts';
import { addItem, fits, hasTime, settleTimes } from './board.ts';
import { isOffered } from './in-season.ts';
import type { TrainingInput } from './input.ts';
import { mayBeAway } from './jobs.ts';
import type { Item } from './pack.ts';
import { rushOn } from './peaks.ts';
import { busiest, clockOf, minuteOf, type Range } from './room.ts';
import type { Session } from './shapes.ts';
import { boardWith, type Ground, itemOf, runningOf } from './world.ts';

/** What keeps a session from staying where it is. */
export type Obstacle =
  | 'not-a-workday'
  | 'slot'
  /** A peak of the trade. */
  | 'peak'
  /** What is about a sale, when its season is over or yet to come. */
  | 'season'
  | 'away'
  | 'trainer-away'
  | 'limit'
  | 'overlap'
  | 'order'
  | 'review-day'
  | 'series'
  /** A test before live lists, or what leads to it, comes first. */
  | 'gate'
  /** Nothing: there is room for it earlier than it stood, for what stood there has moved. */
  | 'freed';

export interface Displaced {
  session: Session;
  obstacle: Obstacle;
}

const spanOf = (session: Session): Range => ({
  from: minuteOf(session.start),
  to: minuteOf(session.start) + session.minutes,
});
const overlap = (a: Session, b: Session) => busiest(spanOf(a), [spanOf(b)]) > 0;

/** Main sessions first, then tests, then reviews: of two that collide the one of less weight gives way. */
const rank = (session: Session) => (session.step === 0 ? 0 : session.kind === 'assessment' ? 1 : 2);
const byRank = (a: Session, b: Session) => rank(a) - rank(b) || a.id - b.id;

/** Nobody there, or too few of those who should have the module; then, nobody to lead it. */
function whoIsAway(ground: Ground, { audience, step, trainer }: Session, day: number): Obstacle | null {
  const there = audience.filter((member) => ground.isThere(member, day)).length;
  const most = step === 0 ? mayBeAway(audience.length) : audience.length;
  if (there === 0 || audience.length - there > most) return 'away';
  return trainer === null || ground.isThere(trainer, day) ? null : 'trainer-away';
}

function placeObstacle(
  { peaks = [], seasons, modules }: TrainingInput,
  ground: Ground,
  session: Session,
): Obstacle | null {
  const day = ground.dayIndex.get(session.date);
  if (day === undefined) return 'not-a-workday';
  if (rushOn(session.date, peaks) === 'peak') return 'peak';
  const module = session.step === 0 ? modules.find(({ id }) => id === session.module) : undefined;
  if (module && !isOffered(module, session.date, seasons)) return 'season';
  const away = whoIsAway(ground, session, day);
  if (away) return away;
  const start = minuteOf(session.start);
  const isOpen = (ground.world.ranges[day] ?? []).some(
    (range) => range.from <= start && start + session.minutes <= range.to,
  );
  return isOpen ? null : 'slot';
}

/** A main session on the day of what it builds on, or before. That a test wants reviews first is a wish, no reason to move it. */
function isTooEarly(input: TrainingInput, session: Session, mains: readonly Session[]): boolean {
  const module = input.modules.find((each) => each.id === session.module);
  if (!module) return false;
  const people = new Set(session.audience);
  return mains.some(
    (before) =>
      before.step === 0 &&
      module.after.includes(before.module) &&
      before.audience.some((member) => people.has(member)) &&
      session.date < input.calendar.addWorkdays(before.date, 1),
  );
}

/**
 * Sessions that only have to move within their day: another time is found for them there, so that their reviews can
 * stay. Everything else is as it was.
 */
export function shiftWithinDay(input: TrainingInput, ground: Ground, sessions: readonly Session[]): Session[] {
  const candidates = displacedOf(input, ground, sessions).flatMap(({ session, obstacle }) =>
    session.step === 0 && (obstacle === 'slot' || obstacle === 'overlap') ? [session] : [],
  );
  if (candidates.length === 0) return [...sessions];
  const ids = new Set(candidates.map((session) => session.id));
  const out = new Set(displacedOf(input, ground, sessions, ids).map(({ session }) => session.id));
  const board = boardWith(
    ground,
    sessions.filter((session) => !out.has(session.id)),
  );
  const items = new Map<number, Item>();
  for (const session of candidates) {
    const day = ground.dayIndex.get(session.date);
    if (day === undefined || whoIsAway(ground, session, day)) continue;
    const item: Item = { ...itemOf(ground, session), start: null };
    if (!fits(board, day, item)) continue;
    addItem(board, day, item);
    items.set(session.id, item);
  }
  settleTimes(board);
  return sessions.map((session) => {
    const start = items.get(session.id)?.start;
    return start === undefined || start === null ? session : { ...session, start: clockOf(start) };
  });
}

/**
 * Sessions of the plan that cannot stay as they are, each with what is in the way. What collides with something
 * heavier gives way; a review goes with its main session.
 * @param staying main sessions that keep their day whatever is in their way: their reviews are looked at for themselves
 * @param first those for which all others give way
 */
export function displacedOf(
  input: TrainingInput,
  ground: Ground,
  sessions: readonly Session[],
  staying: ReadonlySet<number> = new Set(),
  first: ReadonlySet<number> = new Set(),
): Displaced[] {
  const displaced: Displaced[] = [];
  // What is over has spent of the first week what it took.
  const board = boardWith(ground, [...sessions.filter(({ date }) => date < input.from), ...runningOf(input)]);
  const kept: Session[] = [];
  const gone = new Set<number>();
  const mains = sessions.filter((session) => session.step === 0);
  const before = [...mains, ...input.held.map(({ session, there }) => ({ ...session, audience: there }))];
  const dateOf = new Map<number, Day>(before.filter(({ step }) => step === 0).map(({ id, date }) => [id, date]));
  const obstacleOf = (session: Session): Obstacle | null => {
    if (session.step > 0 && gone.has(session.series)) return 'series';
    const place = placeObstacle(input, ground, session);
    if (place) return place;
    const main = dateOf.get(session.series);
    if (session.step > 0 && main && input.calendar.addWorkdays(main, session.step) !== session.date)
      return 'review-day';
    if (session.step === 0 && isTooEarly(input, session, before)) return 'order';
    const day = ground.dayIndex.get(session.date) as number;
    const item = itemOf(ground, session);
    if (!hasTime(board, day, item)) return 'limit';
    const same = kept.filter((other) => other.date === session.date && overlap(other, session));
    const people = new Set(item.people);
    const collides = same.some((other) => itemOf(ground, other).people.some((person) => people.has(person)));
    if (collides || busiest(spanOf(session), same.map(spanOf)) >= ground.world.rooms) return 'overlap';
    addItem(board, day, item);
    return null;
  };
  const byWeight = (a: Session, b: Session) => Number(first.has(b.id)) - Number(first.has(a.id)) || byRank(a, b);
  for (const session of [...sessions].filter((each) => each.date >= input.from).sort(byWeight)) {
    const obstacle = obstacleOf(session);
    if (obstacle) {
      displaced.push({ session, obstacle });
      if (session.step === 0 && !staying.has(session.id)) gone.add(session.id);
    } else kept.push(session);
  }
  return displaced;
}
