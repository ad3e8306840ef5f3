import type { Command } from 'commander';
import { coachWords } from '../../../i18n/areas/coach.ts';
import type { Context } from '../../context.ts';
import { parseDay } from '../../line/options.ts';
import { verb } from '../../line/verb.ts';

interface FileOptions {
  on?: string;
  note: string;
}

export function defineRecords(coach: Command, context: Context): void {
  const { help } = coachWords(context.locale);
  verb(coach, 'list', help.list, { '--all': help.all }, ({ all }) => list(context, all === true));
  verb(coach, 'close <member>', help.close, { '--reason <text>': help.reason }, (who, { reason }) =>
    close(context, who, reason ?? null),
  );
  verb(coach, 'evidence <member>', help.evidence, {}, (who) => evidence(context, who));
  verb(coach, 'file <member> <document>', help.file, { '--on <date>': help.on }, (who, kind, options) =>
    file(context, who, kind, options),
  ).requiredOption('--note <text>', help.fileNote);
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
