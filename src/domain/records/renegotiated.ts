import type { Day } from '../calendar/day.ts';
import type { Target } from './target.ts';

/** A target as it was, and the figure that was agreed on instead. */
export interface Renegotiated extends Target {
  agreed: number;
  on: Day;
}
