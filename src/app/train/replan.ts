import { addDays, type Day } from '../../domain/calendar/day.ts';
import { type Replan, replanTraining } from '../../domain/training/replan.ts';
import { readTraining } from '../../store/training-reader.ts';
import { applyPlan, makePlan, type Planned } from '../plan.ts';
import type { Inside, Scope } from '../scope.ts';
import { gatherTrain } from './case.ts';
import { type TrainTexts, textsOf } from './view.ts';

const PLAN_DAYS = 28;

/** What is to change, and for which team: as much as somebody agrees to. */
type TeamReplan = Replan & { teamId: number };

export interface ReplanView {
  replan: Replan;
  texts: TrainTexts;
}

/** A new plan to look at before it is applied. */
export interface ReplanProposal {
  planned: Planned<TeamReplan>;
  view: ReplanView;
  /** Texts for what was planned last: who joined meanwhile has a name there. */
  texts(): TrainTexts;
}

export const changesNothing = ({ diff: { moved, changed, removed, added } }: Replan): boolean =>
  moved.length + changed.length + removed.length + added.length === 0;

/** The last planned day, at least four weeks from today. */
async function lastDay(scope: Scope): Promise<Day> {
  const stored = await readTraining(await scope.reader(), (await scope.team()).id);
  return stored
    .filter(({ state }) => state === 'planned')
    .reduce((last, { date }) => (date > last ? date : last), addDays(scope.today, PLAN_DAYS - 1));
}

/** What has to change in the timetable so that it can be held; as little as can be. Nothing is written. */
export async function proposeReplan(scope: Scope): Promise<ReplanProposal> {
  // Beside the plan: a name that was corrected is no other plan.
  let texts: TrainTexts | undefined;
  const planned = await makePlan(scope, async (within): Promise<TeamReplan> => {
    const found = await gatherTrain(within, { from: within.today, to: await lastDay(within) });
    texts = textsOf(found, within.today);
    return { ...replanTraining(found.input), teamId: found.team.id };
  });
  const latest = () => texts as TrainTexts;
  return { planned, view: { replan: planned.plan, texts: latest() }, texts: latest };
}

async function keep({ db, summarize }: Inside, { teamId, plan, diff }: TeamReplan): Promise<void> {
  const { deleteSessions, insertSessions, updateSession } = await import('../../store/training-writer.ts');
  const keys = new Map((await readTraining(db, teamId)).map(({ id, key }) => [id, key]));
  const keyOf = ({ id }: { id: number }) => keys.get(id) as number;
  await deleteSessions(
    db,
    diff.removed.map(({ session }) => keyOf(session)),
  );
  for (const { before, after } of [...diff.moved, ...diff.changed])
    await updateSession(db, keyOf(before), before, after);
  await insertSessions(db, teamId, diff.added);
  summarize(`${plan.from} – ${plan.to}`);
}

/**
 * Changes the timetable as proposed.
 * @param agreed true where somebody has seen the proposal and said yes: then nothing else is applied
 * @returns what was changed in the end
 * @throws TeamctlError `changed-meanwhile` when what was agreed to is no longer what has to be done
 */
export async function applyReplan(scope: Scope, proposal: ReplanProposal, agreed: boolean): Promise<ReplanView> {
  const replan = await applyPlan(scope, 'train replan', proposal.planned, keep, { agreed });
  return { replan, texts: proposal.texts() };
}
