import { FSRSAlgorithm, generatorParameters } from 'ts-fsrs';
import type { Grade } from './grade.ts';

/** What FSRS knows of one card in one head. */
export interface Memory {
  /** Days after which nine of ten such cards are still known. */
  stability: number;
  /** 1 easy to 10 hard. */
  difficulty: number;
}

/** Scripts and products change: what was not asked for half a year is asked again. */
const LONGEST_DAYS = 180;

// Default weights of FSRS-6: nobody has enough reviews to fit their own. No fuzz: a plan said twice is the same plan.
const algorithm = new FSRSAlgorithm(generatorParameters({ enable_fuzz: false, maximum_interval: LONGEST_DAYS }));

/** Probability, 0 to 1, that a card is still known so many days after it was last asked. */
export const recallAfter = (memory: Memory, days: number): number => algorithm.forgetting_curve(days, memory.stability);

/** Memory after an answer; `before` null: asked for the first time. `days` since it was last asked. */
export function remember(before: Memory | null, days: number, grade: Grade): Memory {
  const { stability, difficulty } = algorithm.next_state(before, days, grade);
  return { stability, difficulty };
}

/** Days until nine of ten such cards are still known; at least 1. */
export const daysUntilDue = (memory: Memory): number => algorithm.next_interval(memory.stability, 0);
