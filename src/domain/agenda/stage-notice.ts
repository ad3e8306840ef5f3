import type { Day } from '../calendar/day.ts';
import type { StageChange } from '../diagnosis/stage-said.ts';

/** The stage that the week goes by, as its first meeting says it. */
export interface StageNotice {
  code: 'stage';
  id: string;
  how: 'confirmed' | 'diagnosed' | 'age' | 'kept' | 'unknown';
  since: Day | null;
  /** Only while it is news. */
  change: StageChange | null;
  /** The day of the agreement whose eight weeks were over before; left out where that is not why. */
  ranOut?: Day;
  /** What shook the team, where that brought the change, and the day of the agreement that held until then. */
  shaken?: { kinds: readonly string[]; agreedOn: Day | null };
  /** The day of the last sign, where the signs were too old to go by. */
  faded?: Day;
  /** The day of another playbook, by which the change was judged. */
  remeasured?: Day;
}
