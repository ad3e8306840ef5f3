import type { Day } from '../domain/calendar/day.ts';
import type { DocumentOnFile } from '../domain/coaching/gates.ts';
import type { StepResult } from '../domain/coaching/ladder.ts';
import type { Writer } from './database.ts';

export interface NewCoachPlan {
  focus: string;
  coping: 'persevere' | 'concentrate' | null;
  startedOn: Day;
}

export async function insertCoachPlan(db: Writer, memberId: number, plan: NewCoachPlan): Promise<void> {
  await db
    .insertInto('private_coach_plan')
    .values({
      member_id: memberId,
      focus: plan.focus,
      coping: plan.coping,
      started_on: plan.startedOn,
      closed_on: null,
      reason: null,
    })
    .execute();
}

export async function moveCoachPlan(db: Writer, planId: number, startedOn: Day): Promise<void> {
  await db.updateTable('private_coach_plan').set({ started_on: startedOn }).where('id', '=', planId).execute();
}

export interface PlanEnd {
  state: 'exit' | 'referral' | 'closed';
  on: Day;
  reason: string | null;
}

export async function endCoachPlan(db: Writer, planId: number, end: PlanEnd): Promise<void> {
  await db
    .updateTable('private_coach_plan')
    .set({ state: end.state, closed_on: end.on, reason: end.reason })
    .where('id', '=', planId)
    .execute();
}

export async function insertCoachStep(db: Writer, planId: number, rung: string, result: StepResult): Promise<void> {
  await db
    .insertInto('private_coach_step')
    .values({ plan_id: planId, done_on: result.on, rung, outcome: result.outcome, fear: result.fear })
    .execute();
}

export async function insertDocument(db: Writer, memberId: number, document: DocumentOnFile): Promise<void> {
  await db
    .insertInto('private_document')
    .values({ member_id: memberId, kind: document.kind, filed_on: document.on, note: document.note })
    .execute();
}
