import { addItem, type Board, fits, removeItem } from './board.ts';
import { dayCost, WEIGHTS } from './cost.ts';
import type { Item } from './pack.ts';

/** One way to hold a job: which day each of its parts has, and what that costs. */
export interface Pattern {
  /** Index of the day of the main session; for what goes on from before the plan, its distance (negative). */
  start: number;
  /** A day and a session for each part within the plan; the first is the main one unless `anchored`. */
  parts: readonly { day: number; item: Item; part: number }[];
  /** Waiting and absence. */
  cost: number;
}

/** A module for a group of people, to be placed with all that belongs to it. */
export interface Job {
  weight: number;
  /** True when only reviews and tests of an earlier session are left: none of them is a must. */
  anchored: boolean;
  patterns: readonly Pattern[];
  /** Jobs whose main session must lie at least `lag` work days before this one's. */
  after: readonly { job: number; lag: number }[];
}

export interface Choice {
  pattern: Pattern;
  /** Which of the pattern's parts found their place. */
  placed: readonly boolean[];
}

/** The chosen pattern of each job; null: not placed. */
export type Placement = (Choice | null)[];

function withdraw(board: Board, choice: Choice | null): void {
  if (!choice) return;
  for (const [i, part] of choice.pattern.parts.entries()) if (choice.placed[i]) removeItem(board, part.day, part.item);
}

function restore(board: Board, choice: Choice | null): void {
  if (!choice) return;
  for (const [i, part] of choice.pattern.parts.entries()) if (choice.placed[i]) addItem(board, part.day, part.item);
}

/** Puts a job where the pattern says; parts that are no must may stay out. Null, and nothing changed, when the main session does not fit. */
function tryPattern(board: Board, job: Job, pattern: Pattern): Choice | null {
  const placed: boolean[] = [];
  for (const [i, part] of pattern.parts.entries()) {
    const fitting = fits(board, part.day, part.item);
    if (!fitting && i === 0 && !job.anchored) return null;
    if (fitting) addItem(board, part.day, part.item);
    placed.push(fitting);
  }
  return { pattern, placed };
}

const missing = (choice: Choice) => choice.placed.filter((each) => !each).length;

function jobCost(job: Job, choice: Choice | null): number {
  if (choice) return choice.pattern.cost + WEIGHTS.missingPart * missing(choice);
  return job.anchored ? 0 : WEIGHTS.unplaced * job.weight;
}

export const totalCost = (board: Board, jobs: readonly Job[], placement: Placement): number =>
  dayCost(board) + jobs.reduce((sum, job, i) => sum + jobCost(job, placement[i] ?? null), 0);

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

const MOST_ROUNDS = 12;
/** Beyond this many jobs only neighbours in urgency are tried together: all pairs would take too long. */
const ALL_PAIRS_UP_TO = 14;
const NEIGHBOURS = 3;

function* groups(count: number): Generator<number[]> {
  for (let i = 0; i < count; i += 1) yield [i];
  const reach = count <= ALL_PAIRS_UP_TO ? count : NEIGHBOURS;
  for (let i = 0; i < count; i += 1) {
    for (let j = i + 1; j < Math.min(count, i + 1 + reach); j += 1) {
      yield [i, j];
      yield [j, i];
    }
  }
}

/**
 * Places jobs on the board at the least cost that greedy building and then taking out and putting back one and two at
 * a time can find. Deterministic: the same jobs in the same order give the same placement.
 */
export function placeJobs(board: Board, jobs: readonly Job[]): Placement {
  const successors = jobs.map((_, i) =>
    jobs.flatMap((job, j) => job.after.filter((each) => each.job === i).map(({ lag }) => ({ job: j, lag }))),
  );
  const search: Search = { board, jobs, placement: jobs.map(() => null), successors };
  buildGreedily(search);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let improved = false;
    for (const group of groups(jobs.length)) if (retry(search, group)) improved = true;
    if (!improved) break;
  }
  return search.placement;
}
