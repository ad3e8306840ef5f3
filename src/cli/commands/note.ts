import type { Command } from 'commander';
import type { NoteView } from '../../app/note/view.ts';
import type { Heard } from '../../domain/note/understand.ts';
import type { Member } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import { noteWords } from '../../i18n/areas/note.ts';
import type { Context } from '../context.ts';
import { parseDay } from '../line/options.ts';
import { verb } from '../line/verb.ts';

interface Options {
  member?: string;
  on?: string;
  dryRun?: boolean;
}

export function define(program: Command, context: Context): void {
  const { help } = noteWords(context.locale);
  const note = program
    .command('note')
    .argument('<text...>', help.text)
    .description(help.note)
    .option('--member <member>', help.member)
    .option('--on <date>', help.on)
    .option('--dry-run', help.dryRun)
    .action((text: string[], options: Options) => run(context, text.join(' '), options));
  verb(note, 'train', help.train, {}, async (folder) =>
    (await import('./note/train.ts')).runTrain(context, folder),
  ).argument('<dir>', help.folder);
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
  const day = on === undefined ? context.today : parseDay(on, '--on', context.today);
  return understandNote(context.scope, { text, member, on: day }, { id, lexicon: lexicons[id] });
}

/** What else the sentence asks for, each after a yes. */
async function askHomes(context: Context, view: NoteView): Promise<void> {
  const words = noteWords(context.locale);
  const { askYes } = await import('../terminal/prompt.ts');
  const { presentReminded } = await import('../../present/note.ts');
  for (const home of view.homes) {
    if (home.kind !== 'reminder' || !(await askYes(context, words.askReminder(home.on)))) continue;
    const { addTodo } = await import('../../app/todo/add.ts');
    const todo = { text: words.toMyself(view.text), owner: null, due: home.on, from: null, meeting: null };
    const [{ due } = { due: context.today }] = await addTodo(context.scope, todo);
    await context.show(presentReminded(due, context.locale));
  }
}

/** The same sentence, read anew where a name in it that is a word too is said to be the person. */
async function asNamed(context: Context, view: NoteView): Promise<NoteView> {
  const { wordsToAsk } = await import('../../app/note/store.ts');
  const { askYes } = await import('../terminal/prompt.ts');
  for (const { text, members } of wordsToAsk(view)) {
    if (!(await askYes(context, noteWords(context.locale).askWord(text), false))) continue;
    return readNote(context, view.text, { member: members[0]?.code ?? text, on: view.on });
  }
  return view;
}

async function run(context: Context, text: string, options: Options): Promise<void> {
  const { storeNote, sureReadings, withoutPerson } = await import('../../app/note/store.ts');
  const { presentNote, presentNoteEnd } = await import('../../present/note.ts');
  const { globals, locale, scope } = context;
  let view = await readNote(context, text, options);
  if (options.dryRun) return context.show(presentNote({ ...view, state: 'open' }, locale));
  const asks = context.interactive && !globals.yes && !globals.json;
  if (asks) view = await asNamed(context, view);
  if (asks) await context.show(presentNote({ ...view, state: 'asking' }, locale));
  const { askTicks } = await import('./note/checklist.ts');
  const ticked = asks ? await askTicks(context, view) : globals.yes ? sureReadings(view) : [];
  const { remark, stored } = await storeNote(scope, view, ticked, asks);
  const end = { ...view, remark, stored, state: stored > 0 ? ('stored' as const) : ('open' as const) };
  await context.show(asks ? presentNoteEnd(end, locale) : presentNote(end, locale));
  if (asks) return askHomes(context, view);
  const open = globals.yes ? withoutPerson(view) : null;
  // What is sure but nobody's cannot be stored, and a script must not take it for stored.
  if (open) throw needsMember(open);
}

function needsMember({ words, mention }: Heard<Member>): TeamctlError {
  const candidates = (mention?.members ?? []).map(({ name }) => name);
  if (candidates.length > 1)
    return new TeamctlError('not-found', 'member-ambiguous', { wanted: mention?.text ?? '', candidates });
  return new TeamctlError('usage', 'note-needs-member', { words });
}
