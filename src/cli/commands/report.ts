import type { Command } from 'commander';
import { reportWords } from '../../i18n/areas/report.ts';
import type { Context } from '../context.ts';
import { withFormats } from '../line/formats.ts';

export function define(program: Command, context: Context): void {
  const { help, helpPrivate } = reportWords(context.locale);
  withFormats(program.command('report'), ['html'])
    .description(help)
    .option('--private', helpPrivate)
    .action((options: { private?: boolean }) => run(context, options.private === true));
}

async function run(context: Context, withPrivate: boolean): Promise<void> {
  const { reportTeam } = await import('../../app/report/report.ts');
  const { presentReport } = await import('../../present/report.ts');
  await context.show(presentReport(await reportTeam(context.scope, withPrivate), context.locale));
}
