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

export function withdraw(board: Board, choice: Choice | null): void {
  if (!choice) return;
  for (const [i, part] of choice.pattern.parts.entries()) if (choice.placed[i]) removeItem(board, part.day, part.item);
}

export function restore(board: Board, choice: Choice | null): void {
  if (!choice) return;
  for (const [i, part] of choice.pattern.parts.entries()) if (choice.placed[i]) addItem(board, part.day, part.item);
}

/** Puts a job where the pattern says; parts that are no must may stay out. Null, and nothing changed, when the main session does not fit. */
export function tryPattern(board: Board, job: Job, pattern: Pattern): Choice | null {
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

export function jobCost(job: Job, choice: Choice | null): number {
  if (choice) return choice.pattern.cost + WEIGHTS.missingPart * missing(choice);
  return job.anchored ? 0 : WEIGHTS.unplaced * job.weight;
}

export const totalCost = (board: Board, jobs: readonly Job[], placement: Placement): number =>
  dayCost(board) + jobs.reduce((sum, job, i) => sum + jobCost(job, placement[i] ?? null), 0);
