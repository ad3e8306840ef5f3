import type { Command } from 'commander';
import { trainWords } from '../../../i18n/areas/train.ts';
import type { Context } from '../../context.ts';
import { withFormats } from '../../line/formats.ts';
import { collect, parseCount, parseDay } from '../../line/options.ts';
import { hintOverdue } from './overdue.ts';
import type { ShowOptions } from './show.ts';

/** A timetable goes into calendars, sheets and onto the wall. */
const TIMETABLE_FORMATS = ['ics', 'csv', 'xlsx', 'html'];

interface Options {
  weeks: string;
  from?: string;
  member?: string[];
  dryRun?: boolean;
}

/** commander gives an option that `train` has too to `train`, wherever it stands: both together are what was typed. */
const given = <T>(command: Command): T => command.optsWithGlobals() as T;

const marking = () => import('./mark.ts');

function defineMarks(train: Command, context: Context): void {
  const { help } = trainWords(context.locale);
  train
    .command('done <session...>')
    .description(help.done)
    .option('--score <member=points>', help.score, collect)
    .option('--absent <member>', help.absent, collect)
    .action(async (ids: string[], options: { score?: string[]; absent?: string[] }) =>
      (await marking()).done(context, ids, options),
    );
  train
    .command('miss <session>')
    .description(help.miss)
    .option('--member <member>', help.missed, collect)
    .action(async (id: string, _own: object, command: Command) =>
      (await marking()).miss(context, id, given<{ member?: string[] }>(command)),
    );
  train
    .command('score <member> <module> <points>')
    .description(help.scoreCommand)
    .option('--on <date>', help.on)
    .action(async (member: string, module: string, points: string, options: { on?: string }) =>
      (await marking()).score(context, [member, module, points], options),
    );
  train
    .command('away <member>')
    .description(help.away)
    .option('--from <date>', help.awayFrom)
    .option('--to <date>', help.awayTo)
    .option('--back', help.back)
    .action(async (member: string, _own: object, command: Command) =>
      (await marking()).away(context, member, given<{ from?: string; to?: string; back?: boolean }>(command)),
    );
}

export function define(program: Command, context: Context): void {
  const { help } = trainWords(context.locale);
  const train = program
    .command('train')
    .description(help.train)
    .option('--weeks <n>', help.weeks, '4')
    .option('--from <date>', help.from)
    .option('--member <member>', help.member, collect)
    .option('--dry-run', help.dryRun)
    .action((options: Options) => run(context, options));
  const shown = train
    .command('show [module]')
    .description(help.show)
    .option('--week [date]', help.week)
    .option('--person <member>', help.person)
    .option('--module <id>', help.module)
    .option('--materials', help.materials)
    .action(async (named: string | undefined, options: ShowOptions) =>
      (await import('./show.ts')).show(context, options, named),
    );
  withFormats(train, TIMETABLE_FORMATS);
  withFormats(shown, TIMETABLE_FORMATS);
  defineMarks(train, context);
  train
    .command('replan')
    .description(help.replan)
    .option('--dry-run', help.dryRun)
    .action(async (_own: object, command: Command) =>
      (await import('./replan.ts')).replan(context, given<{ dryRun?: boolean }>(command).dryRun === true),
    );
}

export async function run(context: Context, options: Options): Promise<void> {
  const from = options.from === undefined ? context.today : parseDay(options.from, '--from', context.today);
  const weeks = parseCount(options.weeks, '--weeks', 1);
  const { makeTimetable } = await import('../../../app/train/timetable.ts');
  const { presentTraining } = await import('../../../present/train.ts');
  const only = options.member?.at(-1) ?? null;
  const view = await makeTimetable(context.scope, { from, weeks, only, dryRun: options.dryRun === true });
  await context.show(presentTraining(view.timetable, context.locale));
  await hintOverdue(context, view.overdue);
  if (view.displaced > 0) await context.hint(trainWords(context.locale).hintReplan);
}
