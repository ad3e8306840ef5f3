import type { TrainingInput } from './input.ts';
import { chooseTrainer } from './jobs.ts';
import { learnedFrom } from './learned.ts';
import { needsOf, staysOn } from './needs.ts';
import { type Item, packDay, share } from './pack.ts';
import { byTime, planTraining, type TrainingPlan } from './plan.ts';
import { busiest, clockOf, minuteOf } from './room.ts';
import type { Need, Session } from './shapes.ts';
import { displacedOf, type Obstacle, shiftWithinDay } from './standing.ts';
import { type Ground, groundOf, itemOf } from './world.ts';

/** What a new plan changes in the one that stands. */
interface PlanDiff {
  moved: { before: Session; after: Session; obstacle: Obstacle }[];
  /** Same day and time, other people. */
  changed: { before: Session; after: Session }[];
  removed: { session: Session; obstacle: Obstacle | 'not-needed' }[];
  added: Session[];
}

export interface Replan {
  plan: TrainingPlan;
  diff: PlanDiff;
}

/** Reasons that can fade although the session is still worth holding once it is planned. */
const STAYING = new Set(['sign', 'metric', 'problem']);

/** Takes out of each session whoever has left or no longer needs it; what nobody needs is left with no people. */
function withoutLeavers(input: TrainingInput, ground: Ground): Session[] {
  const learned = learnedFrom(input.held, input.results);
  const { needs } = needsOf({ ...input, learned });
  const needed = new Set(needs.flatMap((need) => need.members.map((member) => `${need.module}|${member}`)));
  const byId = new Map(input.members.map((member) => [member.id, member]));
  const isOn = (member: number, session: Session) => {
    const { joinedOn, leftOn } = byId.get(member) ?? { joinedOn: null, leftOn: '' };
    return (joinedOn === null || joinedOn <= session.date) && staysOn({ leftOn }, input.to);
  };
  const mains = new Map<number, readonly number[]>();
  for (const { session, there } of input.held) if (session.step === 0) mains.set(session.id, there);
  const ofMain = (session: Session) => {
    const audience = session.audience.filter(
      (member) =>
        isOn(member, session) &&
        (STAYING.has(session.reason.code) || session.date < input.from || needed.has(`${session.module}|${member}`)),
    );
    mains.set(session.id, audience);
    return { ...session, audience };
  };
  const all = [...input.standing].sort((a, b) => a.step - b.step);
  return all
    .map((session) => {
      if (session.step === 0) return ofMain(session);
      const main = mains.get(session.series) ?? session.audience;
      return {
        ...session,
        audience: session.audience.filter((member) => isOn(member, session) && main.includes(member)),
      };
    })
    .map((session) => withTrainer(input, ground, session));
}

/** A trainer who has left or is away that day gives way to another one; nothing moves for that. */
function withTrainer(input: TrainingInput, ground: Ground, session: Session): Session {
  const { trainer } = session;
  const module = input.modules.find((each) => each.id === session.module);
  if (trainer === null || session.date < input.from || !module) return session;
  const member = input.members.find((each) => each.id === trainer);
  const day = ground.dayIndex.get(session.date) ?? -1;
  if (member && (day === -1 || ground.isThere(trainer, day))) return session;
  const group = session.audience.flatMap((id) => input.members.find((each) => each.id === id) ?? []);
  const next = chooseTrainer(input, module, group, new Map());
  const isFree =
    next === null ||
    (ground.isThere(next, day) &&
      !session.audience.includes(next) &&
      !input.standing.some(
        (other) => other.date === session.date && (other.trainer === next || other.audience.includes(next)),
      ));
  return { ...session, trainer: isFree ? next : null };
}

/** Whoever is away on the day drops out of a session that stands, and with the main session out of its reviews. */
function withoutAway(ground: Ground, sessions: readonly Session[]): Session[] {
  const mains = new Map<number, readonly number[]>();
  const there = sessions.map((session) => {
    const day = ground.dayIndex.get(session.date);
    const audience =
      day === undefined ? session.audience : session.audience.filter((member) => ground.isThere(member, day));
    if (session.step === 0) mains.set(session.id, audience);
    return { ...session, audience };
  });
  return there
    .map((session) => {
      const main = mains.get(session.series);
      return main ? { ...session, audience: session.audience.filter((member) => main.includes(member)) } : session;
    })
    .filter((session) => session.audience.length > 0);
}

const owedFor = (session: Session): Need => ({
  module: session.module,
  members: session.audience,
  reason: session.reason,
  weight: 3,
});

const sharing = (a: Session, b: Session) => a.audience.filter((member) => b.audience.includes(member)).length;

/** A session that took the place of one that had to go keeps its number. */
function keepNumbers(plan: TrainingPlan, lastId: number, gone: readonly Session[]): TrainingPlan {
  const numbers = new Map<number, number>();
  const free = [...gone];
  const take = (fresh: Session, fits: (old: Session) => boolean) => {
    const best = free.filter(fits).sort((a, b) => sharing(b, fresh) - sharing(a, fresh) || a.id - b.id)[0];
    if (!best || sharing(best, fresh) === 0) return;
    numbers.set(fresh.id, best.id);
    free.splice(free.indexOf(best), 1);
  };
  const fresh = plan.sessions.filter((session) => session.id > lastId).sort((a, b) => a.step - b.step || a.id - b.id);
  for (const each of fresh) {
    if (each.step === 0) take(each, (old) => old.step === 0 && old.module === each.module);
    else {
      const series = numbers.get(each.series) ?? each.series;
      take(each, (old) => old.step === each.step && old.series === series);
    }
  }
  // Numbers that were not needed close up, so that the next free one follows the last.
  let next = lastId;
  for (const each of plan.sessions.filter((session) => session.id > lastId && !numbers.has(session.id)))
    numbers.set(each.id, ++next);
  const renumber = (id: number) => numbers.get(id) ?? id;
  return {
    ...plan,
    sessions: plan.sessions.map((each) => ({ ...each, id: renumber(each.id), series: renumber(each.series) })),
  };
}

/**
 * What landed on its old day again goes back to its old time there, as long as the others of the day still fit around
 * it.
 */
function restoreTimes(plan: TrainingPlan, ground: Ground, before: readonly Session[]): TrainingPlan {
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

const same = (a: Session, b: Session) => a.date === b.date && a.start === b.start && a.minutes === b.minutes;
const samePeople = (a: Session, b: Session) => a.trainer === b.trainer && a.audience.join() === b.audience.join();

function diffOf(before: readonly Session[], plan: TrainingPlan, obstacles: ReadonlyMap<number, Obstacle>): PlanDiff {
  const after = new Map(plan.sessions.map((session) => [session.id, session]));
  const known = new Set(before.map((session) => session.id));
  const diff: PlanDiff = { moved: [], changed: [], removed: [], added: [] };
  for (const session of before) {
    const now = after.get(session.id);
    const obstacle = obstacles.get(session.id);
    if (!now) diff.removed.push({ session, obstacle: obstacle ?? 'not-needed' });
    else if (!same(session, now)) diff.moved.push({ before: session, after: now, obstacle: obstacle ?? 'series' });
    else if (!samePeople(session, now)) diff.changed.push({ before: session, after: now });
  }
  diff.added = plan.sessions.filter((session) => !known.has(session.id));
  return diff;
}

/** Main sessions that were to come after one that has no place any more before them. */
function followers(input: TrainingInput, standing: readonly Session[], lost: readonly Session[]): Session[] {
  const builds = new Map(input.modules.map((module) => [module.id, module.after]));
  return standing.filter(
    (session) =>
      session.step === 0 &&
      session.date >= input.from &&
      lost.some((before) => builds.get(session.module)?.includes(before.module) && sharing(before, session) > 0),
  );
}

interface Early {
  series: number;
  members: readonly number[];
}

/** Sessions that stand with people who could not have what comes before them in time. */
function tooEarly(input: TrainingInput, standing: readonly Session[], plan: TrainingPlan): Early[] {
  const builds = new Map(input.modules.map((module) => [module.id, module.after]));
  const open = plan.unscheduled.filter((each) => each.date === null);
  return standing.flatMap((session): Early[] => {
    if (session.step !== 0 || session.date < input.from) return [];
    const members = session.audience.filter((member) =>
      open.some((each) => builds.get(session.module)?.includes(each.module) && each.members.includes(member)),
    );
    return members.length === 0 ? [] : [{ series: session.id, members }];
  });
}

function withoutEarly(session: Session, early: readonly Early[]): Session {
  const own = early.find((each) => each.series === session.series);
  return own ? { ...session, audience: session.audience.filter((member) => !own.members.includes(member)) } : session;
}

/**
 * Changes as little as possible in what stands: a session moves only when it cannot stay (no work day, no slot, people
 * away or over their limit, the wrong order), its reviews move with it, and what builds on it moves only when it has
 * no place before that; who missed what comes first leaves what builds on it. What is not needed any more goes, what is needed newly is added or joined.
 */
export function replanTraining(input: TrainingInput): Replan {
  const ground = groundOf(input);
  const adjusted = withoutLeavers(input, ground);
  const needed = adjusted.filter((session) => session.audience.length > 0);
  const first = new Map(displacedOf(input, ground, needed).map(({ session, obstacle }) => [session.id, obstacle]));
  let wanted = shiftWithinDay(input, ground, needed);
  const obstacles = new Map(displacedOf(input, ground, wanted).map(({ session, obstacle }) => [session.id, obstacle]));
  for (;;) {
    const gone = wanted.filter((session) => obstacles.has(session.id));
    const standing = withoutAway(
      ground,
      wanted.filter((session) => !obstacles.has(session.id)),
    );
    const lost = gone.filter((session) => session.step === 0);
    const raw = planTraining({ ...input, standing }, lost.map(owedFor));
    const plan = keepNumbers(raw, input.lastId, gone);
    const unplaced = lost.filter((session) => !plan.sessions.some((each) => each.id === session.id));
    const next = followers(input, standing, unplaced);
    const early = tooEarly(input, standing, plan);
    if (next.length === 0 && early.length > 0) {
      wanted = wanted.map((session) => withoutEarly(session, early)).filter((each) => each.audience.length > 0);
      continue;
    }
    if (next.length === 0) {
      const before = input.standing.filter((each) => each.date >= input.from && each.date <= input.to);
      const settled = restoreTimes(plan, ground, before);
      return { plan: settled, diff: diffOf(before, settled, new Map([...first, ...obstacles])) };
    }
    for (const session of next) {
      obstacles.set(session.id, 'order');
      for (const each of wanted)
        if (each.series === session.id && each.id !== session.id) obstacles.set(each.id, 'series');
    }
  }
}
