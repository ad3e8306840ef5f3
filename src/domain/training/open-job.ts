import type { Job } from './choice.ts';
import type { Part } from './parts.ts';
import type { PlannableModule, Reason, Session } from './shapes.ts';

/** A job with everything needed to make sessions of it. */
export interface OpenJob extends Job {
  module: PlannableModule;
  parts: readonly Part[];
  /** Who comes. */
  members: readonly number[];
  /** Who needs it: the same, and whoever of them leads it. */
  owed: readonly number[];
  trainer: number | null;
  reason: Reason;
  /** The session it goes on from; null when its own main session is yet to be placed. */
  series: Session | null;
  /** Why it has no pattern at all, when it has none. */
  lacks: 'nobody-there' | 'too-long' | 'no-room' | null;
}
