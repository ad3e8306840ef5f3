import type { Command } from 'commander';
import { TeamctlError } from '../../errors.ts';
import { stageWords } from '../../i18n/areas/stage.ts';
import { observedText } from '../../present/stage-other.ts';
import type { Context } from '../context.ts';
import { parseDay, parseSign } from '../line/options.ts';

interface Options {
  member?: string;
  on?: string;
  note?: string;
  list?: boolean;
}

export function define(program: Command, context: Context): void {
  const { help } = stageWords(context.locale);
  program
    .command('observe [signs...]')
    .description(help.observe)
    .option('--member <member>', help.observeMember)
    .option('--on <date>', help.on)
    .option('--note <text>', help.note)
    .option('--list', help.list)
    .action((signs: string[], options: Options) => (options.list ? list(context) : run(context, signs, options)));
}

async function run(context: Context, texts: readonly string[], options: Options): Promise<void> {
  if (texts.length === 0) throw new TeamctlError('usage', 'missing-argument', { wanted: 'SIGN' });
  const { observe } = await import('../../app/observe/observe.ts');
  const view = await observe(context.scope, {
    signs: texts.map(parseSign),
    member: options.member ?? null,
    on: options.on === undefined ? context.today : parseDay(options.on, '--on', context.today),
    note: options.note ?? null,
  });
  await context.done(observedText(view, context.today, context.locale), { ...view });
}

async function list(context: Context): Promise<void> {
  const { observableSigns } = await import('../../app/observe/observe.ts');
  const signs = await observableSigns(context.scope);
  await context.show({
    data: { schema: 'teamctl.signs/1', signs },
    document: [{ kind: 'facts', rows: signs.map((sign) => ({ label: sign.id, value: sign.title })) }],
  });
}
