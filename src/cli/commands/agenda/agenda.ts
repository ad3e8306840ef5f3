import type { Command } from 'commander';
import { TeamctlError } from '../../../errors.ts';
import { agendaWords } from '../../../i18n/areas/agenda.ts';
import { meetingTyped } from '../../../i18n/typed-words.ts';
import type { Context } from '../../context.ts';
import { withFormats } from '../../line/formats.ts';
import { collect, parseCount, parseDay } from '../../line/options.ts';

const chatFormats = ['wecom', 'dingtalk', 'feishu'];

interface Options {
  date?: string;
  minutes?: string;
  absent?: string[];
  naming?: string[];
  private?: boolean;
  dryRun?: boolean;
}

export function define(program: Command, context: Context): void {
  const { help } = agendaWords(context.locale);
  const agenda = program.command('agenda').description(help.agenda);
  const define = (name: string, described: string, options: { isDefault?: true } = {}) =>
    withFormats(agenda.command(name, options), ['ics', ...chatFormats, 'html'])
      .description(described)
      .option('--date <date>', help.date)
      .option('--minutes <n>', help.minutes)
      .option('--absent <member>', help.absent, collect)
      .option('--naming <member>', help.naming, collect)
      .option('--private', help.private)
      .option('--dry-run', help.dryRun);
  for (const kind of ['morning', 'evening', 'weekly'] as const)
    define(kind, help[kind]).action((options: Options) => run(context, kind, options));
  // Whatever else the playbook in force has.
  define('* <meeting>', help.own, { isDefault: true }).action((typed: string, options: Options) =>
    run(context, typed, options),
  );
}

async function run(context: Context, typed: string, options: Options): Promise<void> {
  const date = options.date === undefined ? context.today : parseDay(options.date, '--date', context.today);
  const minutes = options.minutes === undefined ? null : parseCount(options.minutes, '--minutes', 1);
  const withNotes = options.private === true;
  // Those formats are made to be posted to everybody.
  if (withNotes && chatFormats.includes(context.globals.format ?? ''))
    throw new TeamctlError('refused', 'agenda-private-chat', { format: context.globals.format as string });
  const { requireKind } = await import('../../../app/find/meeting-kind.ts');
  const meeting = await requireKind(context.scope, meetingTyped(typed));
  const { prepareAgenda } = await import('../../../app/agenda/prepare.ts');
  const { presentAgenda } = await import('../../../present/agenda.ts');
  const wanted = { meeting, date, minutes, absent: options.absent ?? [], named: options.naming ?? [], withNotes };
  const { view } = await prepareAgenda(context.scope, wanted, { dryRun: options.dryRun === true });
  await context.show(presentAgenda(view, context.locale));
}
