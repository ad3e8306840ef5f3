import { type Item, packDay, share } from './pack.ts';
import { byTime, type TrainingPlan } from './plan.ts';
import { busiest, clockOf, minuteOf } from './room.ts';
import type { Session } from './shapes.ts';
import { type Ground, itemOf } from './world.ts';

/**
 * What landed on its old day again goes back to its old time there, as long as the others of the day still fit around
 * it.
 */
export function restoreTimes(plan: TrainingPlan, ground: Ground, before: readonly Session[]): TrainingPlan {
  const old = new Map(before.map((session) => [session.id, session]));
  const { ranges, rooms } = ground.world;
  const starts = new Map<number, string>();
  for (const [day, date] of ground.world.days.entries()) {
    const sessions = plan.sessions.filter((session) => session.date === date);
    const back = sessions.filter((session) => {
      const was = old.get(session.id);
      return was?.date === date && was.start !== session.start && was.minutes === session.minutes;
    });
    if (back.length === 0) continue;
    const isFixed = (session: Session) => old.get(session.id)?.date === date && !back.includes(session);
    const items = sessions.map((session) => ({
      ...itemOf(ground, session),
      ...(isFixed(session) ? {} : { start: null }),
    }));
    const pack = () => packDay(ranges[day] ?? [], rooms, items);
    for (const session of back) {
      const item = items[sessions.indexOf(session)] as Item;
      item.start = minuteOf((old.get(session.id) as Session).start);
      if (!isLawful(ground, day, items, item) || pack() === null) item.start = null;
    }
    const packed = pack();
    if (packed) for (const [i, session] of sessions.entries()) starts.set(session.id, clockOf(packed[i] as number));
  }
  if (starts.size === 0) return plan;
  const sessions = plan.sessions.map((session) => ({ ...session, start: starts.get(session.id) ?? session.start }));
  return { ...plan, sessions: sessions.sort(byTime) };
}

/** Is the settled time within a slot, in a free room and with nobody in two places, as far as others are settled? */
function isLawful(ground: Ground, day: number, items: readonly Item[], item: Item): boolean {
  const { rooms, ranges } = ground.world;
  const start = item.start as number;
  const end = start + item.minutes;
  if (!(ranges[day] ?? []).some((range) => range.from <= start && end <= range.to)) return false;
  const same = items.filter(
    (other) => other !== item && other.start !== null && other.start < end && start < other.start + other.minutes,
  );
  const spans = same.map((other) => ({ from: other.start as number, to: (other.start as number) + other.minutes }));
  return busiest({ from: start, to: end }, spans) < rooms && !same.some((other) => share(other, item));
}
