import type { Command } from 'commander';
import { type Measure, type Measures, measures, measureWord } from '../../domain/records/day-record.ts';
import { TeamctlError } from '../../errors.ts';
import { teamWords } from '../../i18n/areas/team.ts';
import { askReading } from '../asking/import-questions.ts';
import type { Context } from '../context.ts';
import { withFormats } from '../line/formats.ts';
import { collect, parseAmount, parseCount, parseDay } from '../line/options.ts';

const present = () => import('../../present/record.ts');

type Options = Partial<Record<Measure, string>> & { on: string; figure?: string[] };

const flagOf = (measure: Measure) => `--${measureWord(measure)}`;

export function define(program: Command, context: Context): void {
  const { help } = teamWords(context.locale);
  const record = program.command('record').description(help.record);
  const typed = record.command('add <member>').description(help.recordAdd).option('--on <date>', help.on);
  for (const measure of measures) typed.option(`${flagOf(measure)} <n>`, help.measures[measure]);
  typed.option('--figure <measure=n>', help.figure, collect);
  typed.action((who: string, options: Options) => add(context, who, options));
  withFormats(record.command('list'), ['csv', 'xlsx'])
    .description(help.recordList)
    .option('--from <date>', help.from)
    .option('--to <date>', help.to)
    .option('--member <member>', help.ofMember)
    .action((options: ListOptions) => list(context, options));
}

function readMeasures(options: Options): Partial<Measures> {
  const given: Partial<Measures> = {};
  for (const measure of measures) {
    const text = options[measure];
    if (text !== undefined)
      given[measure] = measure === 'amount' ? parseAmount(text, '--amount') : parseCount(text, flagOf(measure));
  }
  return given;
}

async function add(context: Context, member: string, options: Options): Promise<void> {
  const { addRecord } = await import('../../app/record/record.ts');
  const day = options.on === undefined ? context.today : parseDay(options.on, '--on', context.today);
  const measured = readMeasures(options);
  const { figure: figures = [] } = options;
  if (Object.keys(measured).length + figures.length === 0) throw new TeamctlError('usage', 'record-empty');
  const { untilClear } = await import('../../app/find/figure.ts');
  const added = await untilClear(figures, askReading(context), (figures) =>
    addRecord(context.scope, { member, day, measures: measured, figures }),
  );
  await context.show((await present()).presentAdded(added, { date: day, ...measured }, context.locale));
}

type ListOptions = Partial<Record<'from' | 'to' | 'member', string>>;

async function list(context: Context, { from, to, member }: ListOptions): Promise<void> {
  const { listRecords } = await import('../../app/record/list.ts');
  const view = await listRecords(context.scope, {
    from: from === undefined ? null : parseDay(from, '--from', context.today),
    to: to === undefined ? null : parseDay(to, '--to', context.today),
    member: member ?? null,
  });
  await context.show((await present()).presentRecords(view, context.locale));
}
