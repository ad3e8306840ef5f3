import type { Command } from 'commander';
import { trainWords } from '../../../i18n/areas/train.ts';
import { isHandedOn, PAPER } from '../../../render/offered-formats.ts';
import type { Context } from '../../context.ts';
import { withFormats } from '../../line/formats.ts';
import { collect, parseCount, parseDay } from '../../line/options.ts';
import { verb } from '../../line/verb.ts';
import { hintOverdue } from './overdue.ts';

/** A timetable goes into calendars, sheets and onto the wall. */
const TIMETABLE_FORMATS = ['ics', 'csv', ...PAPER];

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
  const scored = {
    '--score <member=points>': [help.score, collect],
    '--absent <member>': [help.absent, collect],
  } as const;
  verb(train, 'done <session...>', help.done, scored, async (ids, options) =>
    (await marking()).done(context, ids, options),
  );
  const missed = { '--member <member>': [help.missed, collect] } as const;
  verb(train, 'miss <session...>', help.miss, missed, async (ids, _, command) =>
    (await marking()).miss(context, ids, given(command)),
  );
  const on = { '--on <date>': help.on };
  verb(train, 'score <member> <module> <points>', help.scoreCommand, on, async (member, module, points, options) =>
    (await marking()).score(context, [member, module, points], options),
  );
  const gone = { '--from <date>': help.awayFrom, '--to <date>': help.awayTo, '--back': help.back };
  verb(train, 'away <member>', help.away, gone, async (member, _, command) =>
    (await marking()).away(context, member, given(command)),
  );
}

export function define(program: Command, context: Context): void {
  const { help } = trainWords(context.locale);
  const planned = {
    '--weeks <n>': [help.weeks, '4'],
    '--from <date>': help.from,
    '--member <member>': [help.member, collect],
    '--dry-run': help.dryRun,
  } as const;
  const train = verb(program, 'train', help.train, planned, (options) => run(context, options));
  const looked = { '--week [date]': help.week, '--person <member>': help.person, '--module <id>': help.module };
  const shown = { ...looked, '--materials': help.materials };
  withFormats(train, TIMETABLE_FORMATS);
  withFormats(
    verb(train, 'show [module]', help.show, shown, async (named, options) =>
      (await import('./show.ts')).show(context, options, named),
    ),
    TIMETABLE_FORMATS,
  );
  defineMarks(train, context);
  verb(train, 'replan', help.replan, { '--dry-run': help.dryRun }, async (_, command) =>
    (await import('./replan.ts')).replan(context, given<{ dryRun?: boolean }>(command).dryRun === true),
  );
}

export async function run(context: Context, options: Options): Promise<void> {
  const from = options.from === undefined ? context.today : parseDay(options.from, '--from', context.today);
  const weeks = parseCount(options.weeks, '--weeks', 1);
  const { makeTimetable } = await import('../../../app/train/timetable.ts');
  const { presentTraining } = await import('../../../present/train.ts');
  const only = options.member?.at(-1) ?? null;
  const wish = { from, weeks, only, dryRun: options.dryRun === true, forCalendars: context.format === 'ics' };
  const view = await makeTimetable(context.scope, wish);
  await context.show(presentTraining(view.timetable, context.locale, { forTeam: isHandedOn(context.format) }));
  if (view.kept > 0) await context.hint(trainWords(context.locale).keptNow(view.kept));
  await hintOverdue(context, view.overdue);
  if (view.displaced > 0) await context.hint(trainWords(context.locale).hintReplan);
}
