import type { Generated } from 'kysely';

/** A stage that the manager and a deputy agreed on, with the evidence of that day for a later refit. */
export interface ConfirmationTable {
  id: Generated<number>;
  team_id: number;
  stage: string;
  confirmed_on: string;
  evidence: string;
}
