import type { Command } from 'commander';
import type { DayQuestions, DayWanted } from '../../app/day/day.ts';
import type { ImportWords } from '../../app/import/settings.ts';
import { splitNames } from '../../domain/team/member-list.ts';
import { dayWords } from '../../i18n/areas/day.ts';
import { importWords } from '../../i18n/areas/import.ts';
import { meetingWords } from '../../i18n/areas/meeting.ts';
import { dayTyped } from '../../present/typed-back.ts';
import type { Context } from '../context.ts';
import { collect, parseTodo } from '../line/options.ts';
import { sayKept, sayTyped } from '../terminal/kept.ts';

type Told = { note?: string } & Partial<Record<'absent' | 'todo' | 'done' | 'held', string[]>>;
type Options = Told & Pick<ImportWords, (typeof tableFlags)[number]>;

export function define(program: Command, context: Context): void {
  const [{ help }, meeting] = [dayWords(context.locale), meetingWords(context.locale)];
  const { help: tables } = importWords(context.locale);
  program
    .command('day')
    .description(help.day)
    .argument('[file...]', help.files)
    .option('--profile <name>', tables.profile)
    .option('--map <field=column>', tables.map, collect)
    .option('--add', tables.add)
    .option('--replace', tables.replace)
    .option('--absent <member>', meeting.help.absent, collect)
    .option('--held <session>', help.held, collect)
    .option('--done <id>', meeting.help.done, collect)
    .option('--todo <text>', meeting.help.todo, collect)
    .option('--note <text>', meeting.help.note)
    .action((files: string[], options: Options) => run(context, files, options));
}

/** Flags that are about the tables. */
const tableFlags = ['profile', 'map', 'add', 'replace'] as const;

const told = ({ absent = [], note, todo = [], done = [], held = [] }: Told): DayWanted => ({
  absent,
  sharers: null,
  note: note ?? null,
  todos: todo,
  done: done.map((word) => parseTodo(word, '--done')),
  held,
});

/** Every question has a default: Enter takes it. */
async function asked(context: Context, questions: DayQuestions): Promise<DayWanted> {
  const { askChecked, askClosing } = await import('../asking/closing-questions.ts');
  const { checkSessions } = await import('../../app/train/done.ts');
  const { ask, separator } = dayWords(context.locale);
  const { agenda, known, sessions, todos, kind } = questions;
  const titles = sessions.map(({ id, title }) => `#${id} ${title}`).join(separator);
  const isThere = (text: string) => checkSessions(context.scope, text === '0' ? [] : splitNames(text));
  const held = sessions.length === 0 ? '0' : (await askChecked(context, ask.held(titles), isThere)).trim();
  if (todos.length > 0) await context.hint(ask.due(todos.map(({ id, text }) => `#${id} ${text}`).join(separator)));
  const hasTodos = todos.length > 0;
  const answers = await askClosing(context, { ...questions, hasTodos }, { kind, date: context.today });
  const ids = held === '' ? sessions.map(({ id }) => String(id)) : held === '0' ? [] : splitNames(held);
  return { ...answers, asked: agenda, known, held: ids };
}

async function run(context: Context, named: readonly string[], flags: Options): Promise<void> {
  const reading = Object.fromEntries(tableFlags.flatMap((flag) => (flag in flags ? [[flag, flags[flag]]] : [])));
  const { checkDay, dayQuestions, endDay } = await import('../../app/day/day.ts');
  const { refuseShort } = await import('../../app/import/refuse-short.ts');
  const { importNamed } = await import('../asking/import-named.ts');
  const { presentImports } = await import('../../present/import.ts');
  const { presentDay } = await import('../../present/day.ts');
  const isAsked = context.interactive && Object.keys(flags).every((flag) => flag in reading);
  const { askText } = await import('../terminal/prompt.ts');
  const asks = isAsked && named.length === 0;
  const files = asks ? splitNames(await askText(context, dayWords(context.locale).ask.file)) : named;
  if (!isAsked) await checkDay(context.scope, told(flags));
  const read = files.length === 0 ? null : await importNamed(context, files, reading as ImportWords);
  if (read?.failure !== undefined) throw read.failure;
  const questions = isAsked ? await dayQuestions(context.scope) : null;
  const answers = questions === null ? told(flags) : await asked(context, questions).catch(sayKept(read !== null));
  const typed = questions ? dayTyped(questions.kind, answers, context.locale) : null;
  const view = await endDay(context.scope, answers).catch(sayTyped(context, typed));
  const imported =
    read === null
      ? null
      : presentImports(read.views, context.locale, { withReading: !read.isRead && 'warnings', withSums: false });
  await context.show(presentDay(view, imported, context.locale));
  await (await import('../terminal/tell-harm.ts')).tellAid(context, [answers.note, ...answers.todos], [answers.note]);
  if (read !== null) refuseShort(read.views);
}
