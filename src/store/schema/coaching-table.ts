import type { Generated } from 'kysely';

/** A plan for one member; private, with a retention. */
export interface PrivateCoachPlanTable {
  id: Generated<number>;
  member_id: number;
  /** Id of the explanation that it goes by. */
  focus: string;
  coping: 'persevere' | 'concentrate' | null;
  started_on: string;
  state: Generated<'open' | 'exit' | 'referral' | 'closed'>;
  closed_on: string | null;
  reason: string | null;
}

/** One session of practice. */
export interface PrivateCoachStepTable {
  id: Generated<number>;
  plan_id: number;
  done_on: string;
  /** Id of the rung at the time; where somebody stands follows from the outcomes alone. */
  rung: string;
  outcome: 'pass' | 'fail';
  fear: number | null;
}

/** A document on file for a gate: no state of mind, and so no retention. */
export interface PrivateDocumentTable {
  id: Generated<number>;
  member_id: number;
  /** Id of a gate's requirement. */
  kind: string;
  filed_on: string;
  note: string;
}
