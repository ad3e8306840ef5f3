import type { Command } from 'commander';
import { dataWords } from '../../../i18n/areas/data.ts';
import type { Context } from '../../context.ts';
import { parseTodo } from '../../line/options.ts';
import { stepJournal, undoNumber } from './step.ts';

interface Options {
  dryRun?: boolean;
  withLater?: boolean;
}

export function define(program: Command, context: Context): void {
  const { help } = dataWords(context.locale);
  program
    .command('undo [number]')
    .description(help.undo)
    .option('--with-later', help.withLater)
    .option('--dry-run', help.dryRun)
    .action((number: string | undefined, { dryRun = false, withLater = false }: Options) =>
      number === undefined
        ? stepJournal(context, 'undo', dryRun)
        : undoNumber(context, parseTodo(number, 'NUMBER'), { dryRun, withLater }),
    );
}
