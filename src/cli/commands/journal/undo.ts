import type { Command } from 'commander';
import { byLocale } from '../../../i18n/locale.ts';
import { data as en } from '../../../i18n/messages/en/data.ts';
import { data as zh } from '../../../i18n/messages/zh-CN/data.ts';
import type { Context } from '../../context.ts';
import { stepJournal } from './step.ts';

export function define(program: Command, context: Context): void {
  const { help } = byLocale(context.locale, { 'zh-CN': zh, en });
  program
    .command('undo')
    .description(help.undo)
    .option('--dry-run', help.dryRun)
    .action((options: { dryRun?: boolean }) => stepJournal(context, 'undo', options.dryRun === true));
}
