import type { Command } from 'commander';
import { TeamctlError } from '../../../errors.ts';
import { agendaWords } from '../../../i18n/areas/agenda.ts';
import { meetingTyped } from '../../../i18n/typed-words.ts';
import { PAPER } from '../../../render/offered-formats.ts';
import type { Context } from '../../context.ts';
import { withFormats } from '../../line/formats.ts';
import { collect, parseCount, parseDay } from '../../line/options.ts';
import { verb } from '../../line/verb.ts';

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
  const who = { '--absent <member>': [help.absent, collect], '--naming <member>': [help.naming, collect] } as const;
  const when = { '--date <date>': help.date, '--minutes <n>': help.minutes };
  const flags = { ...when, ...who, '--private': help.private, '--dry-run': help.dryRun };
  const usual = (['morning', 'evening', 'weekly'] as const).map((kind) =>
    verb(agenda, kind, help[kind], flags, (options) => run(context, kind, options)),
  );
  // Whatever else the playbook in force has.
  const further = verb(agenda, '* <meeting>', help.own, flags, (typed, options) => run(context, typed, options));
  for (const command of [...usual, further]) withFormats(command, ['ics', ...chatFormats, ...PAPER]);
}

async function run(context: Context, typed: string, options: Options): Promise<void> {
  const date = options.date === undefined ? context.today : parseDay(options.date, '--date', context.today);
  const minutes = options.minutes === undefined ? null : parseCount(options.minutes, '--minutes', 1);
  const withNotes = options.private === true;
  // Those formats are made to be posted to everybody.
  if (withNotes && chatFormats.includes(context.format))
    throw new TeamctlError('refused', 'agenda-private-chat', { format: context.format });
  const forCalendars = context.format === 'ics' ? { isDaySaid: options.date !== undefined } : undefined;
  const { droppedKind, requireKind } = await import('../../../app/find/meeting-kind.ts');
  const dropped = forCalendars ? await droppedKind(context.scope, meetingTyped(typed)) : null;
  if (dropped !== null) {
    const { presentDroppedKind } = await import('../../../present/dropped-kind.ts');
    return context.show(presentDroppedKind(dropped, options.dryRun === true));
  }
  const meeting = await requireKind(context.scope, meetingTyped(typed));
  const { prepareAgenda } = await import('../../../app/agenda/prepare.ts');
  const { presentAgenda } = await import('../../../present/agenda.ts');
  const who = { absent: options.absent ?? [], named: options.naming ?? [] };
  const wanted = { meeting, date, minutes, ...who, withNotes, forCalendars };
  const { view } = await prepareAgenda(context.scope, wanted, { dryRun: options.dryRun === true });
  await context.show(presentAgenda(view, context.locale));
}
