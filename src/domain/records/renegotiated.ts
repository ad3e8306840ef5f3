import type { Day } from '../calendar/day.ts';
import type { OwnTarget } from './target.ts';

/** A target as it was, and the figure that was agreed on instead. */
export interface Renegotiated extends OwnTarget {
  agreed: number;
  on: Day;
}
