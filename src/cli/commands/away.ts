import type { Command } from 'commander';
import { absenceKinds, halves } from '../../domain/team/absence.ts';
import { awayWords } from '../../i18n/areas/away.ts';
import { absenceNames, halfNames } from '../../i18n/typed-words.ts';
import type { Context } from '../context.ts';
import { parseChoice, parseDay } from '../line/options.ts';

interface Options {
  from?: string;
  to?: string;
  half?: string;
  kind?: string;
  back?: boolean;
}

export function define(program: Command, context: Context): void {
  const { help } = awayWords(context.locale);
  const away = program
    .command('away')
    .description(help.away)
    .argument('<member>', help.who)
    .option('--from <date>', help.from)
    .option('--to <date>', help.to)
    .option('--half <am|pm>', help.half)
    .option('--kind <kind>', help.kind)
    .option('--back', help.back)
    .action((who: string, options: Options) => mark(context, who, options));
  away
    .command('list')
    .description(help.list)
    .option('--from <date>', help.listFrom)
    .option('--to <date>', help.listTo)
    .action((_own: object, command: Command) => list(context, command.optsWithGlobals() as Options));
}

async function mark(context: Context, who: string, options: Options): Promise<void> {
  const { markAway } = await import('../../app/away/mark.ts');
  const { presentAway } = await import('../../present/away.ts');
  const view = await markAway(context.scope, {
    who,
    from: options.from === undefined ? context.today : parseDay(options.from, '--from', context.today),
    to: options.to === undefined ? null : parseDay(options.to, '--to', context.today),
    half: options.half === undefined ? null : parseChoice(options.half, halves, '--half', halfNames),
    kind: options.kind === undefined ? null : parseChoice(options.kind, absenceKinds, '--kind', absenceNames),
    back: options.back === true,
  });
  await context.show(presentAway(view, context.locale));
}

async function list(context: Context, { from, to }: Options): Promise<void> {
  const { listAbsences } = await import('../../app/away/list.ts');
  const { presentAbsences } = await import('../../present/away.ts');
  const span = {
    from: from === undefined ? context.today : parseDay(from, '--from', context.today),
    to: to === undefined ? null : parseDay(to, '--to', context.today),
  };
  await context.show(presentAbsences(await listAbsences(context.scope, span), context.locale));
}
