import type { Command } from 'commander';
import { reportWords } from '../../i18n/areas/report.ts';
import type { Context } from '../context.ts';
import { withFormats } from '../line/formats.ts';

export function define(program: Command, context: Context): void {
  const { help, helpOrg, helpPrivate, helpStage } = reportWords(context.locale);
  withFormats(program.command('report'), ['html', 'docx', 'pdf'])
    .description(help)
    .option('--private', helpPrivate)
    .option('--with-stage', helpStage)
    .option('--org', helpOrg)
    .action((options: Options) => run(context, options));
}

interface Options {
  private?: boolean;
  withStage?: boolean;
  org?: boolean;
}

async function run(context: Context, { private: withPrivate = false, withStage = false, org }: Options): Promise<void> {
  if (org) {
    const { presentCompany } = await import('../../present/company.ts');
    const { reportCompany } = await import('../../app/report/company.ts');
    return context.show(presentCompany(await reportCompany(context.scope), context.locale));
  }
  const { reportTeam } = await import('../../app/report/report.ts');
  const { presentReport } = await import('../../present/report.ts');
  await context.show(presentReport(await reportTeam(context.scope, withPrivate, withStage), context.locale));
}
