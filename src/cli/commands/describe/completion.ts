import type { Command } from 'commander';
import { completionWords } from '../../../i18n/areas/completion.ts';
import { scripts } from '../../../platform/completion-scripts.ts';
import { OWN_TEXT } from '../../../render/offered-formats.ts';
import type { Context } from '../../context.ts';
import { withFormats } from '../../line/formats.ts';
import { parseChoice } from '../../line/options.ts';
import { writeOwn } from '../../terminal/output.ts';

export function define(program: Command, context: Context): void {
  const { help } = completionWords(context.locale);
  const command = program.command('completion <shell>').description(help);
  withFormats(command, [OWN_TEXT]).action((shell: string) =>
    writeOwn(context, scripts[parseChoice(shell, Object.keys(scripts), 'completion')] as string),
  );
}
