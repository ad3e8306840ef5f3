import type { Command } from 'commander';
import { completionWords } from '../../../i18n/areas/completion.ts';
import { scripts } from '../../../platform/completion-scripts.ts';
import { filePathTyped } from '../../../platform/typed-path.ts';
import type { Context } from '../../context.ts';
import { parseChoice } from '../../line/options.ts';
import { writeAll } from '../../terminal/io.ts';

export function define(program: Command, context: Context): void {
  const { help } = completionWords(context.locale);
  program
    .command('completion <shell>')
    .description(help)
    .action((shell: string) => printScript(context, shell));
}

async function printScript(context: Context, shell: string): Promise<void> {
  const script = scripts[parseChoice(shell, Object.keys(scripts), 'completion')] as string;
  const { output } = context.globals;
  // Written by us: what PowerShell 5.1 redirects becomes UTF-16.
  if (output) {
    const { writeFile } = await import('../../terminal/output.ts');
    await writeFile(context, filePathTyped(context.host, output), script);
  } else await writeAll(context.host.stdout, script);
}
