import type { Command } from 'commander';
import { readVersion } from '../../../app/open/version.ts';
import { manWords } from '../../../i18n/areas/man.ts';
import type { Context } from '../../context.ts';
import { manPage } from '../../describe/man-page.ts';
import { verb } from '../../line/verb.ts';
import { writeManPage } from '../../terminal/pager.ts';

export function define(program: Command, context: Context): void {
  verb(program, 'man', manWords(context.locale).help, {}, () => run(context));
}

async function run(context: Context): Promise<void> {
  const { page } = manWords(context.locale);
  await writeManPage(context, manPage(await context.wholeProgram(), page, readVersion(), context.today));
}
