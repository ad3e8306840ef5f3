import type { Command } from 'commander';
import { readVersion } from '../../../app/open/version.ts';
import { manWords } from '../../../i18n/areas/man.ts';
import { type CommandPage, manPage } from '../../../present/man-page.ts';
import type { Context } from '../../context.ts';
import { verb } from '../../line/verb.ts';
import { writeManPage } from '../../terminal/pager.ts';

export function define(program: Command, context: Context): void {
  verb(program, 'man', manWords(context.locale).help, {}, () => run(context));
}

const pageOf = (command: Command): CommandPage => ({
  name: command.name(),
  usage: command.usage(),
  description: command.description(),
  options: command.options,
  commands: command
    .createHelp()
    .visibleCommands(command)
    .filter((below) => below.name() !== 'help')
    .map(pageOf),
});

async function run(context: Context): Promise<void> {
  const { page } = manWords(context.locale);
  await writeManPage(
    context,
    manPage(pageOf(await context.wholeProgram()), page, readVersion(), context.today, context.locale),
  );
}
