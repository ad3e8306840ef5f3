// An exhaustive solver for small timetables: it reads what there is to place, and shares no code with the planner.
import type { World } from '../../../src/domain/training/board.ts';
import type { Job } from '../../../src/domain/training/choice.ts';

/** The objective as cost.ts states it, from the minutes of each day and what became of each job. */
export interface Outcome {
  /** Start of each job; null: not placed. */
  starts: (number | null)[];
  /** Cost of waiting and absence, reviews left out, jobs left out. */
  jobs: number;
  minutes: number[];
}

export function costOf({ jobs, minutes }: Outcome): number {
  const last = minutes.reduce((most, each, day) => (each > 0 ? day : most), -1);
  const gaps = minutes.filter((each, day) => day < last && each === 0).length;
  return jobs + gaps + 4 * minutes.reduce((sum, each) => sum + (each / 30) ** 2, 0);
}

/** Can pieces of these lengths be laid into bins of these lengths? Tries everything. */
export function canFill(bins: readonly number[], pieces: readonly number[]): boolean {
  const [first, ...rest] = pieces;
  if (first === undefined) return true;
  return bins.some((bin, i) => bin >= first && canFill(bins.with(i, bin - first), rest));
}

const alone = (minutes: number) => 4 * (minutes / 30) ** 2;

interface Laid {
  day: number;
  minutes: number;
  people: readonly number[];
}

/**
 * The least cost below `limit`, by trying every start of every job and every choice of reviews to leave out; `limit`
 * itself when nothing is cheaper.
 */
export function solve(world: World, jobs: readonly Job[], limit: number): number {
  const bins = world.ranges.map((ranges) => ranges.map((range) => range.to - range.from));
  const laid: Laid[] = [];
  const starts: (number | null)[] = [];
  const packed = new Map<string, boolean>();
  let best = limit;

  const isPossible = (piece: Laid): boolean => {
    const same = laid.filter((each) => each.day === piece.day);
    for (const person of piece.people) {
      const spent = same.filter((each) => each.people.includes(person)).reduce((sum, each) => sum + each.minutes, 0);
      if (spent + piece.minutes > (world.limits[piece.day * world.people + person] as number)) return false;
      const week = world.weeks[piece.day] as number;
      const inWeek = laid
        .filter((each) => world.weeks[each.day] === week && each.people.includes(person))
        .reduce((sum, each) => sum + each.minutes, piece.minutes);
      if (inWeek > (world.weekLimits[week * world.people + person] as number)) return false;
    }
    const lengths = [...same.map((each) => each.minutes), piece.minutes].sort((a, b) => b - a);
    const key = `${piece.day}:${lengths}`;
    const known = packed.get(key) ?? canFill(bins[piece.day] as number[], lengths);
    packed.set(key, known);
    return known;
  };
  const minutesNow = () =>
    world.days.map((_, day) => laid.reduce((sum, each) => sum + (each.day === day ? each.minutes : 0), 0));
  // What is laid only grows, so spread and job costs so far are a lower bound; gaps may still be filled.
  const bound = (cost: number) => cost + 4 * minutesNow().reduce((sum, each) => sum + (each / 30) ** 2, 0);

  // Each job that is left costs at least its cheapest start and what its own minutes add to an empty day.
  const least = jobs.map((job) => {
    const cheapest = Math.min(
      ...job.patterns.map((pattern) => pattern.cost + alone(pattern.parts[0]?.item.minutes ?? 0)),
    );
    return Math.min(100 * job.weight, cheapest);
  });
  const rest = jobs.map((_, at) => least.slice(at + 1).reduce((sum, each) => sum + each, 0));

  const visit = (at: number, cost: number): void => {
    if (bound(cost) + (at < jobs.length ? (rest[at] as number) + (least[at] as number) : 0) >= best) return;
    const job = jobs[at];
    if (!job) {
      best = Math.min(best, costOf({ starts, jobs: cost, minutes: minutesNow() }));
      return;
    }
    const from = job.after.map(({ job: before, lag }) => {
      const start = starts[before];
      return start === null || start === undefined ? null : start + lag;
    });
    if (!from.includes(null)) {
      for (const pattern of job.patterns) {
        if (from.some((day) => pattern.start < (day as number))) continue;
        starts[at] = pattern.start;
        const layParts = (part: number, more: number): void => {
          const piece = pattern.parts[part];
          if (!piece) {
            visit(at + 1, cost + pattern.cost + more);
            return;
          }
          if (bound(cost + pattern.cost + more) + (part > 0 ? (rest[at] as number) : 0) >= best) return;
          const one: Laid = { day: piece.day, minutes: piece.item.minutes, people: piece.item.people };
          if (isPossible(one)) {
            laid.push(one);
            layParts(part + 1, more);
            laid.pop();
          }
          if (part > 0) layParts(part + 1, more + 8);
        };
        layParts(0, 0);
      }
    }
    starts[at] = null;
    visit(at + 1, cost + 100 * job.weight);
  };
  visit(0, 0);
  return best;
}
