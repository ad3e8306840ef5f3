import type { Command } from 'commander';
import { byLocale } from '../../i18n/locale.ts';
import { completion as en } from '../../i18n/messages/en/completion.ts';
import { completion as zh } from '../../i18n/messages/zh-CN/completion.ts';
import { scripts } from '../completion/scripts.ts';
import type { Context } from '../context.ts';
import { writeAll } from '../io.ts';
import { parseChoice } from '../options.ts';
import { newPathTyped } from '../typed-path.ts';

export function define(program: Command, context: Context): void {
  const { help } = byLocale(context.locale, { 'zh-CN': zh, en });
  program
    .command('completion <shell>')
    .description(help)
    .action((shell: string) => printScript(context, shell));
}

async function printScript(context: Context, shell: string): Promise<void> {
  const script = scripts[parseChoice(shell, Object.keys(scripts), 'completion')] as string;
  const { output } = context.globals;
  // Written by us: what PowerShell 5.1 redirects becomes UTF-16.
  if (output) (await import('../output.ts')).replaceFile(newPathTyped(context.host, output), script);
  else await writeAll(context.host.stdout, script);
}
