import { type Agreement, compareAgreed } from '../../domain/diagnosis/agreement.ts';
import type { Confirmed } from '../../domain/diagnosis/calibrate.ts';
import { ageOn } from '../../domain/diagnosis/diagnose.ts';
import type { Member, Team } from '../../domain/team/team.ts';
import type { CorePart } from '../../playbook/parts.ts';
import { type Confirmation, readConfirmations } from '../../store/observation-reader.ts';
import type { Scope } from '../scope.ts';

/** Those of stages that there still are, with the evidence that was kept. */
export const confirmedOf = (
  stages: readonly { id: string }[],
  all: readonly Confirmation[],
): (Confirmed & { on: string })[] =>
  (all as readonly (Confirmed & { on: string })[]).filter(
    (each) => stages.some((stage) => stage.id === each.stage) && Array.isArray(each.evidence),
  );

/** What was agreed on in a team, beside what the tables make of the same day's evidence. */
export async function agreementOf(
  scope: Scope,
  { id, foundedOn }: Team,
  core: CorePart,
  members: readonly Member[],
): Promise<Agreement> {
  const agreed = confirmedOf(core.stages, await readConfirmations(await scope.reader(), id));
  return compareAgreed(core, agreed, (day) => ageOn({ foundedOn, members }, day));
}
