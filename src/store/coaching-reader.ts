import type { Day } from '../domain/calendar/day.ts';
import type { DocumentOnFile } from '../domain/coaching/gates.ts';
import type { StepResult } from '../domain/coaching/ladder.ts';
import type { Reader } from './database.ts';

export interface StoredCoachPlan {
  id: number;
  memberId: number;
  focus: string;
  coping: 'persevere' | 'concentrate' | null;
  startedOn: Day;
  state: 'open' | 'exit' | 'referral' | 'closed';
  closedOn: Day | null;
  reason: string | null;
  /** In the order in which they were noted. */
  results: StepResult[];
  /** The rung that somebody wants to look at it from; nothing of it is stored before the first session. */
  beginsOn?: number;
}

/** Coaching plans of these members with their sessions, oldest first. Private: for the manager alone. */
export async function readCoachPlans(db: Reader, memberIds: readonly number[]): Promise<StoredCoachPlan[]> {
  if (memberIds.length === 0) return [];
  const plans = await db
    .selectFrom('private_coach_plan')
    .selectAll()
    .where('member_id', 'in', memberIds)
    .orderBy('id')
    .execute();
  if (plans.length === 0) return [];
  const steps = await db
    .selectFrom('private_coach_step')
    .selectAll()
    .where(
      'plan_id',
      'in',
      plans.map((plan) => plan.id),
    )
    .orderBy('id')
    .execute();
  return plans.map((plan) => ({
    id: plan.id,
    memberId: plan.member_id,
    focus: plan.focus,
    coping: plan.coping,
    startedOn: plan.started_on,
    state: plan.state,
    closedOn: plan.closed_on,
    reason: plan.reason,
    results: steps
      .filter((step) => step.plan_id === plan.id)
      .map((step) => ({ on: step.done_on, outcome: step.outcome, fear: step.fear, at: step.rung })),
  }));
}

/** What is on file about a member, by date. */
export async function readDocuments(db: Reader, memberId: number): Promise<DocumentOnFile[]> {
  const rows = await db
    .selectFrom('private_document')
    .select(['kind', 'filed_on', 'note'])
    .where('member_id', '=', memberId)
    .orderBy('filed_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ kind: row.kind, on: row.filed_on, note: row.note }));
}
