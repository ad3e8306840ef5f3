import type { Command } from 'commander';
import { dataWords } from '../../../i18n/areas/data.ts';
import type { Context } from '../../context.ts';
import { stepJournal } from './step.ts';

export function define(program: Command, context: Context): void {
  const { help } = dataWords(context.locale);
  program
    .command('undo')
    .description(help.undo)
    .option('--dry-run', help.dryRun)
    .action((options: { dryRun?: boolean }) => stepJournal(context, 'undo', options.dryRun === true));
}
