import { trainWords } from '../../../i18n/areas/train.ts';
import type { Context } from '../../context.ts';
import { confirmed } from '../../terminal/confirm.ts';

/** Shows what would change, asks, and changes it. */
export async function replan(context: Context, dryRun: boolean): Promise<void> {
  const { scope, locale, globals } = context;
  const { applyReplan, changesNothing, proposeReplan } = await import('../../../app/train/replan.ts');
  const { presentDiff, presentReplanned } = await import('../../../present/train-diff.ts');
  const proposal = await proposeReplan(scope);
  const asks = globals.yes !== true;
  const isOver = dryRun || changesNothing(proposal.view.replan);
  if (isOver || asks) await context.show(presentDiff(proposal.view, locale));
  if (isOver || !(await confirmed(context, trainWords(locale).diff.ask, true))) return;
  const view = await applyReplan(scope, proposal, asks);
  await context.show(presentReplanned(view, asks, locale));
}
