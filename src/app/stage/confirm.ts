import { TeamctlError } from '../../errors.ts';
import type { Scope } from '../scope.ts';
import { gatherStage } from './case.ts';

/**
 * Keeps the stage that was agreed on, with the evidence of the day and the shares that the page showed.
 * @param wanted id or title of a stage
 * @throws TeamctlError `stage-unknown`
 */
export function confirmStage(scope: Scope, wanted: string): Promise<{ id: string; title: string }> {
  return scope.change('stage confirm', async (inside) => {
    const team = await inside.team();
    const { core, diagnosis } = await gatherStage(inside, team, { withFlip: false });
    const stage = core.stages.find((each) => each.id === wanted || each.title === wanted);
    if (!stage) {
      const choices = core.stages.flatMap((each) => [each.id, each.title]);
      throw new TeamctlError('not-found', 'stage-unknown', { stage: wanted, choices });
    }
    const { insertConfirmation } = await import('../../store/observation-writer.ts');
    const evidence = diagnosis.evidence.map(({ sign, answer, source }) => ({ sign, answer, source }));
    const shares = Object.fromEntries(diagnosis.stages.map(({ id, posterior }) => [id, posterior]));
    await insertConfirmation(inside.db, team.id, { stage: stage.id, on: inside.today, evidence, shares });
    inside.summarize(stage.id);
    return { id: stage.id, title: stage.title };
  });
}
