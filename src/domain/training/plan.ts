import type { Day } from '../calendar/day.ts';
import { type Board, settleTimes } from './board.ts';
import type { Choice, Placement } from './choice.ts';
import { type GatePath, gatePathOf } from './gates-first.ts';
import type { TrainingInput } from './input.ts';
import { openJobs } from './jobs.ts';
import { joinStanding } from './join.ts';
import { learnedFrom } from './learned.ts';
import { needsOf, staysOn } from './needs.ts';
import type { OpenJob } from './open-job.ts';
import { placeJobs } from './place.ts';
import { clockOf } from './room.ts';
import type { Need, Session, Unscheduled } from './shapes.ts';
import { boardWith, type Ground, groundOf, runningOf } from './world.ts';

/** A timetable: what stood already and what was added, in order of time. */
export interface TrainingPlan {
  from: Day;
  to: Day;
  sessions: Session[];
  unscheduled: Unscheduled[];
}

/** Sessions without a number yet carry a negative one, the same in `series`. */
const isNew = (session: Session) => session.id < 0;

/** Order of time; of two at the same time the one with the lower number. */
export const byTime = (a: Session, b: Session) =>
  a.date === b.date ? (a.start === b.start ? a.id - b.id : a.start < b.start ? -1 : 1) : a.date < b.date ? -1 : 1;

/**
 * Who comes to each job that is placed: whoever is away on the day of what comes first is not sent to what builds on
 * it either, and gets a later session of both.
 */
function comersOf(ground: Ground, jobs: readonly OpenJob[], placement: Placement): Set<number>[] {
  const comers: Set<number>[] = [];
  for (const [i, { members, after, anchored }] of jobs.entries()) {
    const main = anchored ? null : placement[i]?.pattern.parts[0];
    const isThere = (member: number) => !main || main.item.people.includes(ground.personIndex.get(member) as number);
    const isReady = (member: number) =>
      after.every(({ job }) => !jobs[job]?.members.includes(member) || comers[job]?.has(member));
    comers.push(new Set(members.filter((member) => isThere(member) && isReady(member))));
  }
  return comers;
}

function sessionsOf(
  ground: Ground,
  job: OpenJob,
  choice: Choice,
  comers: ReadonlySet<number>,
  key: () => number,
): Session[] {
  const sessions: Session[] = [];
  let series = job.series?.series ?? 0;
  for (const [i, { day, part: at, item }] of choice.pattern.parts.entries()) {
    const isIn = (member: number) => item.people.includes(ground.personIndex.get(member) as number);
    const audience = job.members.filter((member) => comers.has(member) && isIn(member));
    if (!choice.placed[i] || audience.length === 0) continue;
    const part = job.parts[at] as OpenJob['parts'][number];
    const id = key();
    if (part.step === 0) series = id;
    sessions.push({
      id,
      series,
      module: job.module.id,
      kind: part.kind,
      step: part.step,
      date: ground.world.days[day] as Day,
      start: clockOf(item.start as number),
      minutes: part.minutes,
      audience,
      trainer: job.trainer,
      reason: job.reason,
      origin: job.module.origin,
    });
  }
  return sessions;
}

/** On the same day what is more urgent comes first, as far as length allows. */
function inOrder(board: Board, placement: Placement): void {
  const order = new Map(
    placement.flatMap((choice, job) => (choice?.pattern.parts ?? []).map((part) => [part.item, job] as const)),
  );
  for (const items of board.items) items.sort((a, b) => (order.get(a) ?? -1) - (order.get(b) ?? -1));
}

function whyNot(job: OpenJob, jobs: readonly OpenJob[], placement: Placement): Unscheduled['reason'] {
  if (job.lacks) return job.lacks;
  return job.after.some((each) => placement[each.job] === null && jobs[each.job]) ? 'prerequisite' : 'no-room';
}

function leftOut(ground: Ground, jobs: readonly OpenJob[], placement: Placement): Unscheduled[] {
  return jobs.flatMap((job, i): Unscheduled[] => {
    const choice = placement[i];
    const { members, owed } = job;
    const module = job.module.id;
    if (!choice && job.anchored) return [];
    if (!choice)
      return [
        {
          module,
          members: owed,
          kind: (job.parts[0] as OpenJob['parts'][number]).kind,
          date: null,
          reason: whyNot(job, jobs, placement),
        },
      ];
    return choice.pattern.parts.flatMap((part, at): Unscheduled[] => {
      if (choice.placed[at]) return [];
      const { kind } = job.parts[part.part] as OpenJob['parts'][number];
      return [{ module, members, kind, date: ground.world.days[part.day] as Day, reason: 'review-no-room' }];
    });
  });
}

/** Numbers for what is new, in order of time. */
function numbered(sessions: readonly Session[], lastId: number): Session[] {
  const numbers = new Map<number, number>();
  let next = lastId;
  for (const session of [...sessions].sort(byTime)) {
    if (!isNew(session)) continue;
    next += 1;
    numbers.set(session.id, next);
  }
  return sessions
    .map((session) => ({
      ...session,
      id: numbers.get(session.id) ?? session.id,
      series: numbers.get(session.series) ?? session.series,
    }))
    .sort(byTime);
}

const OWED_WEIGHT = 3;

/** What is needed, and what is owed for sessions that lost their place; each module and member once. */
function allNeeds(input: TrainingInput, lost: readonly Session[]): { needs: Need[]; waiting: string[] } {
  const learned = learnedFrom(input.held, input.results);
  const members = input.members.filter((member) => staysOn(member, input.to));
  const { needs, waiting } = needsOf({ ...input, members, learned });
  const known = new Set(needs.flatMap((need) => need.members.map((member) => `${need.module}|${member}`)));
  const stays = new Set(members.map((member) => member.id));
  const more = lost.flatMap(({ module, audience, reason }): Need[] => {
    const left = audience.filter((member) => stays.has(member) && !known.has(`${module}|${member}`));
    return left.length === 0 ? [] : [{ module, members: left, reason, weight: OWED_WEIGHT }];
  });
  const { only } = input;
  if (!only) return { needs: [...needs, ...more], waiting };
  const few = [...needs, ...more].flatMap((need) => {
    const own = need.members.filter((member) => only(need.module, member));
    return own.length === 0 ? [] : [{ ...need, members: own }];
  });
  return { needs: few, waiting: [] };
}

/**
 * Makes the timetable: what stands keeps its place, what is needed and not yet there is added at the least cost
 * (see cost.ts). Whoever can still come to a session that stands joins it. Whoever is away on the day of a session comes into a later one, so it goes on until nothing more
 * finds a place; therefore planning again from its own result adds nothing.
 * @param lost main sessions that lost their place: they are held again, by the same trainer if possible
 */
export function planTraining(input: TrainingInput, lost: readonly Session[] = []): TrainingPlan {
  const ground = groundOf(input);
  const { needs, waiting } = allNeeds(input, lost);
  const running = runningOf(input);
  let standing: readonly Session[] = input.standing;
  let unscheduled: Unscheduled[] = [];
  let lastKey = standing.reduce((least, { id }) => Math.min(least, id), 0);
  for (;;) {
    const joined = joinStanding({ ...input, standing }, ground, needs);
    const grew = joined !== standing;
    standing = joined;
    const jobs = openJobs({ ...input, standing }, ground, needs, lost);
    const board = boardWith(ground, [...standing, ...running]);
    const placement = placeJobs(board, jobs);
    inOrder(board, placement);
    settleTimes(board);
    const comers = comersOf(ground, jobs, placement);
    const added = jobs.flatMap((job, i) => {
      const choice = placement[i];
      return choice ? sessionsOf(ground, job, choice, comers[i] as Set<number>, () => --lastKey) : [];
    });
    unscheduled = leftOut(ground, jobs, placement);
    if (added.length === 0 && !grew) break;
    if (added.length > 0) standing = [...standing, ...added];
  }
  const sessions = numbered(standing, input.lastId).filter(
    (session) => session.date >= input.from && session.date <= input.to,
  );
  const noProblem = waiting.map(
    (module): Unscheduled => ({ module, members: [], kind: 'practice', date: null, reason: 'no-problem' }),
  );
  const open = [...unscheduled, ...noProblem].sort(
    (a, b) =>
      (a.date ?? '').localeCompare(b.date ?? '', 'en') ||
      (a.module < b.module ? -1 : a.module > b.module ? 1 : 0) ||
      (a.members[0] ?? 0) - (b.members[0] ?? 0),
  );
  return { from: input.from, to: input.to, sessions, unscheduled: open };
}

/**
 * The main sessions of the tests before live lists and of what leads to them, where nothing else is placed before them.
 * @param path which modules of whom these are
 * @param lost main sessions that they stand for
 * @returns what stood of them and what is new, without their reviews
 */
export const planGates = (
  input: TrainingInput,
  path: Pick<GatePath, 'has'>,
  lost: readonly Session[] = [],
): readonly Session[] => planTraining({ ...input, only: path.has }, lost).sessions.filter(({ step }) => step === 0);

/**
 * The timetable that is made around what stands: the tests before live lists and what leads to them are placed first, all else
 * around them. Nothing that stands moves for them, so nobody is unsettled; a new plan (`replanTraining`) weighs that.
 */
export function planTimetable(input: TrainingInput): TrainingPlan {
  const path = gatePathOf(input);
  if (path.gates.length === 0) return planTraining(input);
  const heads = planGates(input, path)
    .filter(({ id }) => id > input.lastId)
    .map((each, i) => ({ ...each, id: -1 - i, series: -1 - i }));
  return planTraining({ ...input, standing: [...input.standing, ...heads] });
}
