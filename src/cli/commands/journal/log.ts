import type { Command } from 'commander';
import { dataWords } from '../../../i18n/areas/data.ts';
import type { Context } from '../../context.ts';
import { parseCount } from '../../line/options.ts';
import { verb } from '../../line/verb.ts';

export function define(program: Command, context: Context): void {
  const { help } = dataWords(context.locale);
  verb(program, 'log', help.log, { '--limit <n>': [help.limit, '20'] }, (options) => run(context, options));
}

export async function run(context: Context, options: { limit: string }): Promise<void> {
  const { readLog } = await import('../../../app/journal/log.ts');
  const { presentLog } = await import('../../../present/journal.ts');
  const entries = await readLog(context.scope, parseCount(options.limit, '--limit', 1), context.database);
  await context.show(presentLog(entries, context.locale));
}
