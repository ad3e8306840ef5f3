import {
  type Direction,
  previewEntry,
  previewStep,
  refuseBuiltOn,
  takeStep,
  undoOne,
} from '../../../app/journal/step.ts';
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
    await context.show(presentStep(direction, preview, dryRun ? 'rehearsed' : 'asked', { locale }));
    const { undoAsk, redoAsk } = dataWords(locale);
    if (dryRun || !(await confirmed(context, direction === 'undo' ? undoAsk : redoAsk, true))) return;
  }
  const taken = await takeStep(database, direction, preview);
  if (taken === null) return context.show(presentNoStep(direction, locale));
  await context.show(
    asks ? stepDone(direction, taken.step, locale) : presentStep(direction, taken, 'done', { locale }),
  );
}

/** The same for one command of the log, and those that build on it. */
export async function undoNumber(
  context: Context,
  id: number,
  { dryRun, withLater }: { dryRun: boolean; withLater: boolean },
): Promise<void> {
  const { locale, scope, database } = context;
  const asks = context.interactive && !context.globals.yes && !dryRun;
  const agreed = asks || dryRun ? await previewEntry(scope, id) : null;
  if (agreed !== null) {
    if (!dryRun) refuseBuiltOn(agreed, withLater);
    await context.show(presentStep('undo', agreed, dryRun ? 'rehearsed' : 'asked', { locale, numbered: true }));
    if (dryRun || !(await confirmed(context, dataWords(locale).undoAsk, true))) return;
  }
  const done = await undoOne(database, id, { withLater, agreed });
  await context.show(
    asks ? stepDone('undo', done.step, locale) : presentStep('undo', done, 'done', { locale, numbered: true }),
  );
}
