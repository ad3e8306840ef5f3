import type { Command } from 'commander';
import { TeamctlError } from '../../../errors.ts';
import { coachWords } from '../../../i18n/areas/coach.ts';
import type { Context } from '../../context.ts';
import { collect, parseCount, parseDay, parseSign } from '../../line/options.ts';
import { defineRecords } from './records.ts';
import { defineStep } from './step.ts';

interface Options {
  start?: string;
  rung?: string;
  ask?: boolean;
  answer?: string[];
  dryRun?: boolean;
}

export function define(program: Command, context: Context): void {
  const { help } = coachWords(context.locale);
  const coach = program
    .command('coach')
    .description(help.coach)
    .argument('<member>', help.who)
    .option('--start <date>', help.start)
    .option('--rung <n>', help.rung)
    .option('--ask', help.ask)
    .option('--answer <sign=degree>', help.answer, collect)
    .option('--dry-run', help.dryRun)
    .action((who: string, options: Options) => run(context, who, options));
  defineStep(coach, context);
  defineRecords(coach, context);
}

export async function run(context: Context, who: string, options: Options): Promise<void> {
  const start = options.start === undefined ? null : parseDay(options.start, '--start', context.today);
  const answers = (options.answer ?? []).map(parseSign);
  if (options.ask) await ask(context, who);
  const { lookAtMember } = await import('../../../app/coach/look.ts');
  const { presentCoach } = await import('../../../present/coach.ts');
  const begin = options.rung === undefined ? {} : { rung: parseCount(options.rung, '--rung', 1) };
  const view = await lookAtMember(context.scope, { who, start, answers, ...begin, dryRun: options.dryRun === true });
  const { listRemarks } = await import('../../../app/remark/list.ts');
  const { withRemarks } = await import('../../../present/remark.ts');
  const { remarks } = await listRemarks(context.scope, who);
  await context.show(withRemarks(presentCoach(view, context.locale), remarks, context.locale));
}

async function ask(context: Context, who: string): Promise<void> {
  if (!context.interactive) throw new TeamctlError('usage', 'option-missing-no-input', { flag: '--answer' });
  const { askAboutMember } = await import('./ask.ts');
  await askAboutMember(context, who);
}
