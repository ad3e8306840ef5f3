import type { Command } from 'commander';
import { coachWords } from '../../../i18n/areas/coach.ts';
import type { Context } from '../../context.ts';
import { parseDay } from '../../line/options.ts';

interface FileOptions {
  on?: string;
  note: string;
}

export function defineRecords(coach: Command, context: Context): void {
  const { help } = coachWords(context.locale);
  coach
    .command('list')
    .description(help.list)
    .option('--all', help.all)
    .action((options: { all?: boolean }) => list(context, options.all === true));
  coach
    .command('close <member>')
    .description(help.close)
    .option('--reason <text>', help.reason)
    .action((who: string, options: { reason?: string }) => close(context, who, options.reason ?? null));
  coach
    .command('evidence <member>')
    .description(help.evidence)
    .action((who: string) => evidence(context, who));
  coach
    .command('file <member> <document>')
    .description(help.file)
    .option('--on <date>', help.on)
    .requiredOption('--note <text>', help.fileNote)
    .action((who: string, kind: string, options: FileOptions) => file(context, who, kind, options));
}

async function list(context: Context, all: boolean): Promise<void> {
  const { listCoaching } = await import('../../../app/coach/list.ts');
  const { presentCoachList } = await import('../../../present/coach-records.ts');
  await context.show(presentCoachList(await listCoaching(context.scope, all), context.locale));
}

async function close(context: Context, who: string, reason: string | null): Promise<void> {
  const { closeCoachPlan } = await import('../../../app/coach/close.ts');
  const member = await closeCoachPlan(context.scope, who, reason);
  await context.done(coachWords(context.locale).closed(member), { member, state: 'closed' });
}

async function evidence(context: Context, who: string): Promise<void> {
  const { coachEvidence } = await import('../../../app/coach/evidence.ts');
  const { presentEvidence } = await import('../../../present/coach-evidence.ts');
  await context.show(presentEvidence(await coachEvidence(context.scope, who), context.locale));
}

async function file(context: Context, who: string, kind: string, options: FileOptions): Promise<void> {
  const on = options.on === undefined ? context.today : parseDay(options.on, '--on', context.today);
  const { fileDocument } = await import('../../../app/coach/file.ts');
  const { member, title } = await fileDocument(context.scope, { who, kind, on, note: options.note });
  await context.done(coachWords(context.locale).filed(member, title, on), { member, kind, on });
}
