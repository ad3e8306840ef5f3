import type { Command } from 'commander';
import { byLocale } from '../../../i18n/locale.ts';
import { man as en } from '../../../i18n/messages/en/man.ts';
import { man as zh } from '../../../i18n/messages/zh-CN/man.ts';
import type { Context } from '../../context.ts';
import { manPage } from '../../describe/man-page.ts';
import { writeManPage } from '../../terminal/pager.ts';
import { readVersion } from '../../line/version.ts';

export function define(program: Command, context: Context): void {
  program
    .command('man')
    .description(byLocale(context.locale, { 'zh-CN': zh, en }).help)
    .action(() => run(context));
}

async function run(context: Context): Promise<void> {
  const { page } = byLocale(context.locale, { 'zh-CN': zh, en });
  await writeManPage(context, manPage(await context.wholeProgram(), page, readVersion(), context.today));
}
