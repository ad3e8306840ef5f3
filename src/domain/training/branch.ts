import { addItem, type Board, fits, removeItem } from './board.ts';
import {
  type Choice,
  type Job,
  jobCost,
  type Pattern,
  type Placement,
  restore,
  totalCost,
  withdraw,
} from './choice.ts';
import { dayCost, spreadCost, WEIGHTS } from './cost.ts';

/** Steps after which the best placement so far has to do; most of five jobs over two weeks need far fewer. */
const MOST_STEPS = 60_000;

interface Search {
  board: Board;
  jobs: readonly Job[];
  /** Least that the jobs from here on can cost, whatever the others do. */
  rest: readonly number[];
  now: (Choice | null)[];
  best: { cost: number; placement: Placement };
  steps: number;
}

const alone = (minutes: number) => WEIGHTS.spread * (minutes / WEIGHTS.unitMinutes) ** 2;

/** A job's cheapest start on an empty day, or staying out: minutes on a day that has some already cost more. */
function leastOf(job: Job): number {
  if (job.anchored) return 0;
  const starts = job.patterns.map((pattern) => pattern.cost + alone(pattern.parts[0]?.item.minutes ?? 0));
  return Math.min(WEIGHTS.unplaced * job.weight, ...starts);
}

/** First day that the job's forerunners allow; null when one of them is out. */
function earliest(search: Search, job: Job): number | null {
  let from = Number.NEGATIVE_INFINITY;
  for (const { job: before, lag } of job.after) {
    const choice = search.now[before];
    if (!choice) return null;
    from = Math.max(from, choice.pattern.start + lag);
  }
  return from;
}

/** Lays the parts of a pattern one after the other, each review on its day or out, and goes on to the next job. */
function layParts(search: Search, at: number, pattern: Pattern, placed: readonly boolean[], cost: number): void {
  const { board, jobs } = search;
  const job = jobs[at] as Job;
  const part = pattern.parts[placed.length];
  if (!part) {
    search.now[at] = { pattern, placed: [...placed] };
    visit(search, at + 1, cost + jobCost(job, search.now[at] as Choice));
    search.now[at] = null;
    return;
  }
  if (fits(board, part.day, part.item)) {
    addItem(board, part.day, part.item);
    layParts(search, at, pattern, [...placed, true], cost);
    removeItem(board, part.day, part.item);
  }
  if (placed.length > 0 || job.anchored) layParts(search, at, pattern, [...placed, false], cost);
}

function visit(search: Search, at: number, cost: number): void {
  const { board, jobs, best } = search;
  search.steps += 1;
  if (search.steps > MOST_STEPS || cost + spreadCost(board) + (search.rest[at] ?? 0) >= best.cost - 1e-9) return;
  const job = jobs[at];
  if (!job) {
    const whole = cost + dayCost(board);
    if (whole < best.cost - 1e-9) search.best = { cost: whole, placement: [...search.now] };
    return;
  }
  const from = earliest(search, job);
  for (const pattern of from === null ? [] : job.patterns)
    if (pattern.start >= (from as number)) layParts(search, at, pattern, [], cost);
  // What goes on from before has its days already: only its parts can stay out.
  if (!job.anchored) visit(search, at + 1, cost + jobCost(job, null));
}

/**
 * Replaces a placement by the cheapest there is. Spread only grows as sessions are laid, so it bounds what is left
 * from below; forerunners must come before what builds on them in `jobs`.
 */
export function branchAndBound(board: Board, jobs: readonly Job[], placement: Placement): void {
  const best = { cost: totalCost(board, jobs, placement), placement: [...placement] };
  for (const choice of placement) withdraw(board, choice);
  const least = jobs.map(leastOf);
  const rest = jobs.map((_, at) => least.slice(at).reduce((sum, each) => sum + each, 0));
  const search: Search = { board, jobs, rest, now: jobs.map(() => null), best, steps: 0 };
  visit(search, 0, 0);
  for (const [i, choice] of search.best.placement.entries()) {
    placement[i] = choice;
    restore(board, choice);
  }
}
