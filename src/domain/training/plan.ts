import type { Day } from '../calendar/day.ts';
import type { TrainingInput } from './input.ts';
import { type OpenJob, openJobs } from './jobs.ts';
import { learnedFrom } from './learned.ts';
import { needsOf } from './needs.ts';
import { packDay } from './pack.ts';
import { type Choice, type Placement, placeJobs } from './place.ts';
import { clockOf } from './room.ts';
import type { Session, Unscheduled } from './shapes.ts';
import { boardWith, type Ground, groundOf } from './world.ts';

/** A timetable: what stood already and what was added, in order of time. */
export interface TrainingPlan {
  from: Day;
  to: Day;
  sessions: Session[];
  unscheduled: Unscheduled[];
}

/** Sessions without a number yet carry a negative one, the same in `series`. */
const isNew = (session: Session) => session.id < 0;

const byTime = (a: Session, b: Session) =>
  a.date === b.date ? (a.start === b.start ? a.id - b.id : a.start < b.start ? -1 : 1) : a.date < b.date ? -1 : 1;

function sessionsOf(ground: Ground, job: OpenJob, choice: Choice, key: () => number): Session[] {
  const sessions: Session[] = [];
  let series = job.series?.series ?? 0;
  for (const [i, { day, part: at, item }] of choice.pattern.parts.entries()) {
    if (!choice.placed[i]) continue;
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
      audience: job.members.filter((member) => item.people.includes(ground.personIndex.get(member) as number)),
      trainer: job.trainer,
      reason: job.reason,
      origin: job.module.origin,
    });
  }
  return sessions;
}

/** Settles the time of day of everything on the board. */
function settleTimes(ground: Ground, board: ReturnType<typeof boardWith>): void {
  const { world } = ground;
  for (const [day, items] of board.items.entries()) {
    const starts = packDay(world.ranges[day] ?? [], world.rooms, items);
    for (const [i, item] of items.entries()) item.start ??= starts?.[i] ?? null;
  }
}

function whyNot(job: OpenJob, jobs: readonly OpenJob[], placement: Placement): Unscheduled['reason'] {
  if (job.lacks) return job.lacks;
  return job.after.some((each) => placement[each.job] === null && jobs[each.job]) ? 'prerequisite' : 'no-room';
}

function leftOut(ground: Ground, jobs: readonly OpenJob[], placement: Placement): Unscheduled[] {
  return jobs.flatMap((job, i): Unscheduled[] => {
    const choice = placement[i];
    const { members } = job;
    const module = job.module.id;
    if (!choice && job.anchored) return [];
    if (!choice)
      return [
        {
          module,
          members,
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

/**
 * Makes the timetable: what stands keeps its place, what is needed and not yet there is added at the least cost
 * (see cost.ts). Whoever is away on the day of a session comes into a later one, so it goes on until nothing more
 * finds a place; therefore planning again from its own result adds nothing.
 */
export function planTraining(input: TrainingInput): TrainingPlan {
  const ground = groundOf(input);
  const learned = learnedFrom(input.held, input.results);
  const { needs, waiting } = needsOf({ ...input, learned });
  let standing = [...input.standing];
  let unscheduled: Unscheduled[] = [];
  let lastKey = 0;
  for (;;) {
    const jobs = openJobs({ ...input, standing }, ground, needs);
    const board = boardWith(ground, standing);
    const placement = placeJobs(board, jobs);
    settleTimes(ground, board);
    const added = jobs.flatMap((job, i) => {
      const choice = placement[i];
      return choice ? sessionsOf(ground, job, choice, () => --lastKey) : [];
    });
    unscheduled = leftOut(ground, jobs, placement);
    if (added.length === 0) break;
    standing = [...standing, ...added];
  }
  const sessions = numbered(standing, input.lastId).filter(
    (session) => session.date >= input.from && session.date <= input.to,
  );
  const noProblem = waiting.map(
    (module): Unscheduled => ({ module, members: [], kind: 'practice', date: null, reason: 'no-problem' }),
  );
  return { from: input.from, to: input.to, sessions, unscheduled: [...unscheduled, ...noProblem] };
}
