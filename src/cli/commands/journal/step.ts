import { type Direction, previewStep, takeStep } from '../../../app/journal/step.ts';
import { dataWords } from '../../../i18n/areas/data.ts';
import { presentNoStep, presentStep, stepDone } from '../../../present/journal.ts';
import type { Context } from '../../context.ts';
import { confirmed } from '../../terminal/confirm.ts';

/** Shows the step, asks on a terminal, takes it. */
export async function stepJournal(context: Context, direction: Direction, dryRun: boolean): Promise<void> {
  const { locale, scope, database } = context;
  const asks = context.interactive && !context.globals.yes && !dryRun;
  const preview = asks || dryRun ? await previewStep(scope, direction) : null;
  if (asks || dryRun) {
    if (preview === null) return context.show(presentNoStep(direction, locale));
    await context.show(presentStep(direction, preview, dryRun ? 'rehearsed' : 'asked', locale));
    const { undoAsk, redoAsk } = dataWords(locale);
    if (dryRun || !(await confirmed(context, direction === 'undo' ? undoAsk : redoAsk, true))) return;
  }
  const step = await takeStep(database, direction, preview);
  if (step === null) return context.show(presentNoStep(direction, locale));
  await context.show(asks ? stepDone(direction, step, locale) : presentStep(direction, step, 'done', locale));
}
