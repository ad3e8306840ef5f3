import { addItem, type Board, fits, removeItem } from './board.ts';
import { branchAndBound } from './branch.ts';
import { type Choice, type Job, jobCost, type Placement, restore, totalCost, tryPattern, withdraw } from './choice.ts';
import { dayCost } from './cost.ts';

interface Window {
  from: number;
  to: number;
}

interface Search {
  board: Board;
  jobs: readonly Job[];
  placement: Placement;
  /** Jobs that wait for this one. */
  successors: readonly (readonly { job: number; lag: number }[])[];
}

/** Days on which the job may start, given where its neighbours are; null while something before it has no place. */
function windowOf({ jobs, placement, successors }: Search, index: number): Window | null {
  let [from, to] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const { job, lag } of (jobs[index] as Job).after) {
    const before = placement[job];
    if (!before) return null;
    from = Math.max(from, before.pattern.start + lag);
  }
  for (const { job, lag } of successors[index] as { job: number; lag: number }[]) {
    const after = placement[job];
    if (after) to = Math.min(to, after.pattern.start - lag);
  }
  return { from, to };
}

/** The cheapest place for a job that is off the board; the board is left with it when there is one. */
function insertBest(search: Search, index: number): void {
  const { board, jobs, placement } = search;
  const job = jobs[index] as Job;
  const window = windowOf(search, index);
  let best: { choice: Choice; cost: number } | null = null;
  for (const pattern of window ? job.patterns : []) {
    if (pattern.start < (window as Window).from || pattern.start > (window as Window).to) continue;
    if (best && pattern.cost >= best.cost) continue;
    const choice = tryPattern(board, job, pattern);
    if (!choice) continue;
    const cost = jobCost(job, choice) + dayCost(board);
    withdraw(board, choice);
    if (!best || cost < best.cost - 1e-9) best = { choice, cost };
  }
  placement[index] = best?.choice ?? null;
  restore(board, placement[index] as Choice | null);
}

/** The most urgent job first whose forerunners are placed. */
function buildGreedily(search: Search): void {
  const { jobs } = search;
  const open = new Set(jobs.keys());
  while (open.size > 0) {
    const ready = [...open].filter((i) => (jobs[i] as Job).after.every(({ job }) => !open.has(job)));
    const next = ready.sort((a, b) => (jobs[b] as Job).weight - (jobs[a] as Job).weight || a - b)[0];
    if (next === undefined) return;
    open.delete(next);
    insertBest(search, next);
  }
}

/** Takes some jobs off the board and puts them back one after the other; keeps the better of before and after. */
function retry(search: Search, group: readonly number[]): boolean {
  const { board, jobs, placement } = search;
  const before = group.map((i) => placement[i] as Choice | null);
  const cost = totalCost(board, jobs, placement);
  const clear = () => {
    for (const i of group) {
      withdraw(board, placement[i] as Choice | null);
      placement[i] = null;
    }
  };
  clear();
  for (const i of group) insertBest(search, i);
  const isWhole = group.every(
    (i) => placement[i] !== null || (search.successors[i] ?? []).every(({ job }) => placement[job] === null),
  );
  if (isWhole && totalCost(board, jobs, placement) < cost - 1e-9) return true;
  clear();
  for (const [at, i] of group.entries()) {
    placement[i] = before[at] as Choice | null;
    restore(board, placement[i] as Choice | null);
  }
  return false;
}

/** Reviews and tests off the board and on again as they fit; in the order of the jobs. */
function setOptional(search: Search, index: number, on: boolean): void {
  const { board, jobs, placement } = search;
  const choice = placement[index];
  if (!choice) return;
  const first = (jobs[index] as Job).anchored ? 0 : 1;
  const placed = choice.pattern.parts.map((part, i) => {
    if (i < first) return choice.placed[i] as boolean;
    if (!on) {
      if (choice.placed[i]) removeItem(board, part.day, part.item);
      return false;
    }
    const fitting = fits(board, part.day, part.item);
    if (fitting) addItem(board, part.day, part.item);
    return fitting;
  });
  placement[index] = { ...choice, placed };
}

/** A module that found no place is worth more than reviews: they make room for it, and come back where there is some left. */
function makeRoom(search: Search, index: number): boolean {
  const { board, jobs, placement } = search;
  const before = [...placement];
  const cost = totalCost(board, jobs, placement);
  for (const i of jobs.keys()) setOptional(search, i, false);
  insertBest(search, index);
  setOptional(search, index, false);
  for (const i of jobs.keys()) setOptional(search, i, true);
  if (placement[index] && totalCost(board, jobs, placement) < cost - 1e-9) return true;
  for (const choice of placement) withdraw(board, choice);
  for (const [i, choice] of before.entries()) {
    placement[i] = choice;
    restore(board, choice);
  }
  return false;
}

/** A job and everything placed that waits for it, nearest first. */
function withSuccessors({ placement, successors }: Search, index: number): number[] {
  const group = [index];
  for (const at of group)
    for (const { job } of successors[at] ?? []) if (placement[job] && !group.includes(job)) group.push(job);
  return group;
}

/** A lighter job, with what waits for it, moves away for one that found no place. */
function pushAside(search: Search, index: number): boolean {
  const { jobs, placement } = search;
  const job = jobs[index] as Job;
  if (job.patterns.length === 0) return false;
  const lighter = [...jobs.keys()].filter((i) => {
    const other = jobs[i] as Job;
    return placement[i] && !other.anchored && other.weight < job.weight && !job.after.some((each) => each.job === i);
  });
  return lighter.some((other) => retry(search, [index, ...withSuccessors(search, other)]));
}

const MOST_ROUNDS = 12;
/** Beyond this many jobs only neighbours in urgency are tried together: all pairs would take too long. */
const ALL_PAIRS_UP_TO = 14;
const NEIGHBOURS = 8;
/** So few jobs are placed at the least cost there is. */
const EXACT_UP_TO = 5;

/** Every job alone, then two by two those that have a choice of days. */
function* groups(jobs: readonly Job[]): Generator<number[]> {
  const free = [...jobs.keys()].filter((i) => !(jobs[i] as Job).anchored);
  for (const i of jobs.keys()) yield [i];
  const reach = free.length <= ALL_PAIRS_UP_TO ? free.length : NEIGHBOURS;
  for (const [at, i] of free.entries()) {
    for (const j of free.slice(at + 1, at + 1 + reach)) {
      yield [i, j];
      yield [j, i];
    }
  }
}

/** One round of taking out and putting back. True when something got better. */
function improve(search: Search): boolean {
  let improved = false;
  for (const group of groups(search.jobs)) if (retry(search, group)) improved = true;
  for (const [i, choice] of search.placement.entries())
    if (!choice && (makeRoom(search, i) || pushAside(search, i))) improved = true;
  return improved;
}

/**
 * Places jobs on the board at the least cost that greedy building and then taking out and putting back one and two at
 * a time can find; few jobs at the least cost there is. Deterministic: the same jobs in the same order give the same placement.
 */
export function placeJobs(board: Board, jobs: readonly Job[]): Placement {
  const successors = jobs.map((_, i) =>
    jobs.flatMap((job, j) => job.after.filter((each) => each.job === i).map(({ lag }) => ({ job: j, lag }))),
  );
  const search: Search = { board, jobs, placement: jobs.map(() => null), successors };
  buildGreedily(search);
  for (let round = 0; round < MOST_ROUNDS && improve(search); round += 1);
  if (jobs.length <= EXACT_UP_TO) branchAndBound(board, jobs, search.placement);
  return search.placement;
}
