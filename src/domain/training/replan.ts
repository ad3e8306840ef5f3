import { isTested, openGates } from './experience.ts';
import type { TrainingInput } from './input.ts';
import { learnedFrom } from './learned.ts';
import { needsOf, staysOn } from './needs.ts';
import { tooEarly } from './order.ts';
import { planTraining, type TrainingPlan } from './plan.ts';
import { restoreTimes } from './restore-times.ts';
import type { Session } from './shapes.ts';
import { displacedOf, type Obstacle, shiftWithinDay } from './standing.ts';
import { lacksTrainer, withTrainers } from './trainer.ts';
import { type Ground, groundOf } from './world.ts';

/** What a new plan changes in the one that stands. */
interface PlanDiff {
  moved: { before: Session; after: Session; obstacle: Obstacle }[];
  /** Same day and time, other people. */
  changed: { before: Session; after: Session; obstacle: 'trainer-away' | null }[];
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
  const needed = new Set([
    ...needs.flatMap((need) => need.members.map((member) => `${need.module}|${member}`)),
    // A test before live lists stands for everybody who has not passed it, also for who sat in it and has no mark.
    ...input.members
      .filter((member) => isTested(member, input))
      .flatMap((member) => openGates(member, { ...input, learned }).map(({ id }) => `${id}|${member.id}`)),
  ]);
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
  const left = all.map((session) => {
    if (session.step === 0) return ofMain(session);
    const main = mains.get(session.series) ?? session.audience;
    return {
      ...session,
      audience: session.audience.filter((member) => isOn(member, session) && main.includes(member)),
    };
  });
  return withTrainers(input, ground, left);
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

const same = (a: Session, b: Session) => a.date === b.date && a.start === b.start && a.minutes === b.minutes;
const samePeople = (a: Session, b: Session) => a.trainer === b.trainer && a.audience.join() === b.audience.join();

const within = (input: TrainingInput) =>
  input.standing.filter((session) => session.date >= input.from && session.date <= input.to);

function diffOf(
  input: TrainingInput,
  ground: Ground,
  plan: TrainingPlan,
  obstacles: ReadonlyMap<number, Obstacle>,
): PlanDiff {
  const before = within(input);
  const after = new Map(plan.sessions.map((session) => [session.id, session]));
  const known = new Set(before.map((session) => session.id));
  const diff: PlanDiff = { moved: [], changed: [], removed: [], added: [] };
  for (const session of before) {
    const now = after.get(session.id);
    const obstacle = obstacles.get(session.id);
    if (!now) diff.removed.push({ session, obstacle: obstacle ?? 'not-needed' });
    else if (!same(session, now)) diff.moved.push({ before: session, after: now, obstacle: obstacle ?? 'series' });
    else if (!samePeople(session, now)) {
      const isLost = now.trainer !== session.trainer && lacksTrainer(input, ground, session);
      diff.changed.push({ before: session, after: now, obstacle: isLost ? 'trainer-away' : null });
    }
  }
  diff.added = plan.sessions.filter((session) => !known.has(session.id));
  return diff;
}

/**
 * Fills in what is owed and needed around what stands. Sessions that go back to their old time may leave room for
 * another one, so it goes on until nothing more finds a place: planning again from the result changes nothing.
 */
function fill(
  input: TrainingInput,
  ground: Ground,
  standing: readonly Session[],
  gone: readonly Session[],
): TrainingPlan {
  const lost = gone.filter((session) => session.step === 0);
  const outside = standing.filter((session) => session.date < input.from || session.date > input.to);
  const people = (sessions: readonly Session[]) => sessions.reduce((sum, { audience }) => sum + audience.length, 0);
  let now = { lastId: input.lastId, standing, inPlan: -1 };
  for (;;) {
    const { lastId } = now;
    const free = gone.filter(({ id }) => !now.standing.some((session) => session.id === id));
    const plan = keepNumbers(planTraining({ ...input, standing: now.standing, lastId }, lost), lastId, free);
    if (people(plan.sessions) === now.inPlan) return plan;
    const settled = restoreTimes(plan, ground, within(input));
    if (settled === plan) return plan;
    now = {
      lastId: settled.sessions.reduce((most, { id }) => Math.max(most, id), lastId),
      standing: [...outside, ...settled.sessions],
      inPlan: people(settled.sessions),
    };
  }
}

/**
 * Changes as little as possible in what stands: a session moves only when it cannot stay (no work day, no slot, people
 * away or over their limit, the wrong order), its reviews move with it, and what builds on it moves only when it has
 * no place before that, or for most of its people; the few who missed what comes first leave what builds on it. What is not needed any more goes, what is needed newly is added or joined.
 */
export function replanTraining(input: TrainingInput): Replan {
  const ground = groundOf(input);
  const adjusted = withoutLeavers(input, ground);
  const needed = adjusted.filter((session) => session.audience.length > 0);
  const first = new Map(displacedOf(input, ground, needed).map(({ session, obstacle }) => [session.id, obstacle]));
  let wanted = shiftWithinDay(input, ground, needed);
  const obstacles = new Map(displacedOf(input, ground, wanted).map(({ session, obstacle }) => [session.id, obstacle]));
  const giveWay = ({ id }: Session) => {
    for (const each of wanted)
      if (each.series === id && each.date >= input.from) obstacles.set(each.id, each.id === id ? 'order' : 'series');
  };
  for (;;) {
    const gone = wanted.filter((session) => obstacles.has(session.id));
    const standing = withoutAway(
      ground,
      wanted.filter((session) => !obstacles.has(session.id)),
    );
    const plan = fill(input, ground, standing, gone);
    const early = tooEarly(input, standing, plan);
    if (early.size === 0) return { plan, diff: diffOf(input, ground, plan, new Map([...first, ...obstacles])) };
    for (const session of standing) {
      const late = session.step === 0 ? (early.get(session.id) ?? []) : [];
      if (late.length * 2 > session.audience.length) giveWay(session);
      else if (late.length > 0) wanted = wanted.map((each) => without(each, session.id, late));
    }
  }
}

/** Without some of the members, when the session is of that series. */
const without = (session: Session, series: number, members: readonly number[]): Session =>
  session.series === series
    ? { ...session, audience: session.audience.filter((member) => !members.includes(member)) }
    : session;
