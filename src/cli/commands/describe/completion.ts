import type { Command } from 'commander';
import { completionWords } from '../../../i18n/areas/completion.ts';
import { scripts } from '../../../platform/completion-scripts.ts';
import { OWN_TEXT } from '../../../render/offered-formats.ts';
import type { Context } from '../../context.ts';
import { withFormats } from '../../line/formats.ts';
import { parseChoice } from '../../line/options.ts';
import { writeAll } from '../../terminal/io.ts';
import { writeAsked } from '../../terminal/output.ts';

export function define(program: Command, context: Context): void {
  const { help } = completionWords(context.locale);
  const command = program.command('completion <shell>').description(help);
  withFormats(command, [OWN_TEXT]).action((shell: string) => printScript(context, shell));
}

async function printScript(context: Context, shell: string): Promise<void> {
  const script = scripts[parseChoice(shell, Object.keys(scripts), 'completion')] as string;
  const { output } = context.globals;
  // Written by us: what PowerShell 5.1 redirects becomes UTF-16.
  if (output) await writeAsked(context, output, script);
  else await writeAll(context.host.stdout, script);
}
