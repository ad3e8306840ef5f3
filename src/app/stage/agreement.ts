import { type Agreement, compareAgreed, type Shown } from '../../domain/diagnosis/agreement.ts';
import type { Confirmed } from '../../domain/diagnosis/calibrate.ts';
import type { Team } from '../../domain/team/team.ts';
import type { CorePart } from '../../playbook/parts.ts';
import { type Confirmation, readConfirmations } from '../../store/observation-reader.ts';
import type { Scope } from '../scope.ts';
import { gatherStage } from './case.ts';

/** Those of stages that there still are, with the evidence that was kept. */
export const confirmedOf = (
  stages: readonly { id: string }[],
  all: readonly Confirmation[],
): (Confirmed & Confirmation)[] =>
  (all as readonly (Confirmed & Confirmation)[]).filter(
    (each) => stages.some((stage) => stage.id === each.stage) && Array.isArray(each.evidence),
  );

/** The page of that day once more, where its shares were not kept. */
async function shownOn(scope: Scope, team: Team, { stage, on, shares }: Confirmation): Promise<Shown> {
  if (shares !== null) return { stage, on, shares };
  const { diagnosis } = await gatherStage(scope, team, { asOf: on, withFlip: false, withQuestions: false });
  return { stage, on, shares: Object.fromEntries(diagnosis.stages.map(({ id, posterior }) => [id, posterior])) };
}

/** What was agreed on in a team, beside what its page showed on the same day. */
export async function agreementOf(scope: Scope, team: Team, core: CorePart): Promise<Agreement> {
  const agreed = confirmedOf(core.stages, await readConfirmations(await scope.reader(), team.id));
  const shown: Shown[] = [];
  for (const each of agreed) shown.push(await shownOn(scope, team, each));
  return compareAgreed(core, shown);
}
