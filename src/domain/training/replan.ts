import { isTested, openGates } from './experience.ts';
import { gatePathOf, isEarlier } from './gates-first.ts';
import type { TrainingInput } from './input.ts';
import { learnedFrom } from './learned.ts';
import { needsOf, staysOn } from './needs.ts';
import { tooEarly } from './order.ts';
import { planGates, planTraining, type TrainingPlan } from './plan.ts';
import { restoreTimes } from './restore-times.ts';
import type { Session } from './shapes.ts';
import { type Displaced, displacedOf, type Obstacle, shiftWithinDay } from './standing.ts';
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

/** What gave way to a test before live lists, and stands earlier than before, has moved for the room that came free. */
function whyMoved(
  now: Session,
  before: Session,
  obstacle: Obstacle | undefined,
  isOfGate: (session: Session) => boolean,
): Obstacle {
  if (obstacle === 'gate' && now.date < before.date && !isOfGate(before)) return 'freed';
  return obstacle ?? 'series';
}

function diffOf(
  input: TrainingInput,
  ground: Ground,
  plan: TrainingPlan,
  obstacles: ReadonlyMap<number, Obstacle>,
): PlanDiff {
  const before = within(input);
  const after = new Map(plan.sessions.map((session) => [session.id, session]));
  const known = new Set(before.map((session) => session.id));
  const path = gatePathOf(input);
  const isOfGate = ({ module, audience }: Session) => audience.some((member) => path.has(module, member));
  const diff: PlanDiff = { moved: [], changed: [], removed: [], added: [] };
  for (const session of before) {
    const now = after.get(session.id);
    const obstacle = obstacles.get(session.id);
    if (!now) diff.removed.push({ session, obstacle: obstacle ?? 'not-needed' });
    else if (!same(session, now))
      diff.moved.push({ before: session, after: now, obstacle: whyMoved(now, session, obstacle, isOfGate) });
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

/** What is to stand, with what keeps some of it from staying. */
interface Wanted {
  sessions: readonly Session[];
  obstacles: ReadonlyMap<number, Obstacle>;
  /** Those that keep their day, whoever of their people has to leave them. */
  first: ReadonlySet<number>;
}

interface Settled {
  plan: TrainingPlan;
  obstacles: ReadonlyMap<number, Obstacle>;
}

/** Lets go what cannot stay and fills in, until nothing that stands is before what it builds on. */
function settle(input: TrainingInput, ground: Ground, { sessions, obstacles: known, first }: Wanted): Settled {
  let wanted = sessions;
  const obstacles = new Map(known);
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
    if (early.size === 0) return { plan, obstacles };
    for (const session of standing) {
      const late = session.step === 0 ? (early.get(session.id) ?? []) : [];
      if (late.length * 2 > session.audience.length && !first.has(session.id)) giveWay(session);
      else if (late.length > 0) wanted = wanted.map((each) => without(each, session.id, late));
    }
  }
}

const NONE: ReadonlySet<number> = new Set();
const obstaclesOf = (displaced: readonly Displaced[]) =>
  new Map(displaced.map(({ session, obstacle }) => [session.id, obstacle]));

/**
 * The tests before live lists and what leads to them as they can be when all else gives way: as they stand, if only
 * what is less important is in their way; else from the beginning. Null where the usual plan has them as early.
 * @returns main sessions, the numbers of the old ones for which they stand, and why old ones could not stay
 */
function gatesAlone(
  input: TrainingInput,
  ground: Ground,
  wanted: readonly Session[],
  usual: TrainingPlan,
): { heads: readonly Session[]; replaced: ReadonlySet<number>; obstacles: ReadonlyMap<number, Obstacle> } | null {
  const path = gatePathOf(input);
  if (path.gates.length === 0) return null;
  const over = wanted.filter(({ date }) => date < input.from);
  const mains = wanted.filter(
    ({ step, module, date, audience }) =>
      step === 0 && date >= input.from && audience.some((member) => path.has(module, member)),
  );
  const own = new Set(mains.map(({ id }) => id));
  const sessions = wanted.filter(({ series, date }) => date < input.from || own.has(series));
  const obstacles = obstaclesOf(displacedOf(input, ground, sessions));
  const isWon = (plan: readonly Session[], against: readonly Session[]) =>
    isEarlier(path, ground, [...over, ...plan], [...over, ...against]);
  const kept = settle({ ...input, only: path.has }, ground, { sessions, obstacles, first: NONE });
  const standing = kept.plan.sessions;
  const helps = isWon(standing, usual.sessions);
  const anew = planGates({ ...input, standing: over }, path, mains);
  const isNew = isWon(anew, helps ? standing : usual.sessions);
  if (!helps && !isNew) return null;
  const heads = (isNew ? anew : standing).filter(({ step }) => step === 0);
  const { sessions: numbered } = keepNumbers({ ...usual, sessions: heads }, input.lastId, isNew ? mains : []);
  const why = isNew ? new Map(mains.map(({ id }): [number, Obstacle] => [id, 'gate'])) : kept.obstacles;
  return { heads: numbered, replaced: isNew ? own : NONE, obstacles: why };
}

/** The plan with the tests before live lists first, where they would be late otherwise. */
function gatesFirst(input: TrainingInput, ground: Ground, wanted: readonly Session[], usual: Settled): Settled {
  const alone = gatesAlone(input, ground, wanted, usual.plan);
  if (!alone) return usual;
  const { heads, replaced } = alone;
  const first = new Set(heads.map(({ id }) => id));
  const old = new Map(wanted.map((session) => [session.id, session]));
  // On its old day and with nobody new it keeps its reviews.
  const keepsReviews = new Set(
    heads.flatMap(({ id, date, audience }) => {
      const was = old.get(id);
      return was?.date === date && audience.every((member) => was.audience.includes(member)) ? [id] : [];
    }),
  );
  const rest = wanted.filter(({ id }) => !first.has(id));
  const giving = rest.flatMap(({ id, step, series }): [number, Obstacle][] =>
    replaced.has(series) && !keepsReviews.has(series) ? [[id, step === 0 ? 'gate' : 'series']] : [],
  );
  const gone = new Map<number, Obstacle>(giving);
  const staying = [...rest.filter(({ id }) => !gone.has(id)), ...heads];
  const before = obstaclesOf(displacedOf(input, ground, wanted));
  for (const { session, obstacle } of displacedOf(input, ground, staying, NONE, first))
    gone.set(session.id, before.get(session.id) ?? (obstacle === 'series' ? obstacle : 'gate'));
  const lastId = heads.reduce((most, { id }) => Math.max(most, id), input.lastId);
  const settled = settle({ ...input, lastId }, ground, { sessions: [...rest, ...heads], obstacles: gone, first });
  return { plan: settled.plan, obstacles: new Map([...alone.obstacles, ...before, ...settled.obstacles]) };
}

/**
 * Changes as little as possible in what stands: a session moves only when it cannot stay (no work day, no slot, people
 * away or over their limit, the wrong order), its reviews move with it, and what builds on it moves only when it has
 * no place before that, or for most of its people; the few who missed what comes first leave what builds on it. What is not needed any more goes, what is needed newly is added or joined.
 * Only where a test before live lists would be late for it, what is less important moves as well.
 */
export function replanTraining(input: TrainingInput): Replan {
  const ground = groundOf(input);
  const adjusted = withoutLeavers(input, ground);
  const needed = adjusted.filter((session) => session.audience.length > 0);
  const first = obstaclesOf(displacedOf(input, ground, needed));
  const sessions = shiftWithinDay(input, ground, needed);
  const usual = settle(input, ground, {
    sessions,
    obstacles: obstaclesOf(displacedOf(input, ground, sessions)),
    first: NONE,
  });
  const { plan, obstacles } = gatesFirst(input, ground, sessions, usual);
  return { plan, diff: diffOf(input, ground, plan, new Map([...first, ...obstacles])) };
}

/** Without some of the members, when the session is of that series. */
const without = (session: Session, series: number, members: readonly number[]): Session =>
  session.series === series
    ? { ...session, audience: session.audience.filter((member) => !members.includes(member)) }
    : session;

/** How many sessions that stand a new plan would take out, for nobody needs them any more: the stage has changed, or people have. */
export const notNeeded = (input: TrainingInput): number =>
  withoutLeavers(input, groundOf(input)).filter(({ audience, date }) => audience.length === 0 && date >= input.from)
    .length;

/** Would a new plan hold tests before live lists earlier than this one, which only adds to what stands? */
export function gatesWait(input: TrainingInput, plan: TrainingPlan): boolean {
  const path = gatePathOf(input);
  if (path.gates.length === 0) return false;
  const over = input.standing.filter(({ date }) => date < input.from);
  const anew = replanTraining(input).plan.sessions;
  return isEarlier(path, groundOf(input), [...over, ...anew], [...over, ...plan.sessions]);
}
