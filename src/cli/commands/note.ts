import type { Command } from 'commander';
import type { NoteView, Ticked } from '../../app/note/view.ts';
import { noteWords } from '../../i18n/areas/note.ts';
import type { Context } from '../context.ts';
import { parseDay } from '../line/options.ts';

interface Options {
  member?: string;
  on?: string;
  dryRun?: boolean;
}

export function define(program: Command, context: Context): void {
  const { help } = noteWords(context.locale);
  program
    .command('note')
    .argument('<text...>', help.text)
    .description(help.note)
    .option('--member <member>', help.member)
    .option('--on <date>', help.on)
    .option('--dry-run', help.dryRun)
    .action((text: string[], options: Options) => run(context, text.join(' '), options));
}

/** Signs are recognised in the language of the sentence, whatever the language of the program. */
async function readNote(
  context: Context,
  text: string,
  { member = null, on }: Pick<Options, 'on'> & { member?: string | null },
) {
  const { languageOf, lexicons } = await import('../../i18n/lexicon/lexicons.ts');
  const { understandNote } = await import('../../app/note/understand.ts');
  const id = languageOf(text);
  const day = on === undefined ? context.today : parseDay(on, '--on');
  return understandNote(context.scope, { text, member, on: day }, { id, lexicon: lexicons[id], isHan: id === 'zh-CN' });
}

/** What the manager takes of the readings. */
async function askTicks(context: Context, view: NoteView): Promise<Ticked[]> {
  const { sureReadings } = await import('../../app/note/store.ts');
  const { askYes } = await import('../terminal/prompt.ts');
  const sure = sureReadings(view);
  if (sure.length === 0) return [];
  const taken = await askYes(context, noteWords(context.locale).ask(sure.length), true);
  return sure.map((each) => ({ ...each, taken }));
}

async function run(context: Context, text: string, options: Options): Promise<void> {
  const { storeNote, sureReadings } = await import('../../app/note/store.ts');
  const { presentNote, presentNoteEnd } = await import('../../present/note.ts');
  const { globals, locale, scope } = context;
  const view = await readNote(context, text, options);
  if (options.dryRun) return context.show(presentNote({ ...view, state: 'open' }, locale));
  const asks = context.interactive && !globals.yes && !globals.json;
  if (asks) await context.show(presentNote({ ...view, state: 'asking' }, locale));
  const ticked = asks ? await askTicks(context, view) : globals.yes ? sureReadings(view) : [];
  const { remark, stored } = await storeNote(scope, view, ticked);
  const end = { ...view, remark, stored, state: stored > 0 ? ('stored' as const) : ('open' as const) };
  await context.show(asks ? presentNoteEnd(end, locale) : presentNote(end, locale));
}
