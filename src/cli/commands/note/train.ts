import { filePathTyped } from '../../../platform/typed-path.ts';
import type { Context } from '../../context.ts';

/** `note train DIR`: what the desk decided becomes sentences of the user's own playbook. */
export async function runTrain(context: Context, folder: string): Promise<void> {
  const { trainNote } = await import('../../../app/note/train.ts');
  const { languageOf, lexicons } = await import('../../../i18n/lexicon/lexicons.ts');
  const { presentTrained } = await import('../../../present/note.ts');
  const lexiconOf = (text: string) => lexicons[languageOf(text)];
  const added = await trainNote(context.scope, filePathTyped(context.host, folder), lexiconOf);
  await context.show(presentTrained(folder, added, context.locale));
}
