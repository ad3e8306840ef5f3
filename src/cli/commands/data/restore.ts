import { resolve } from 'node:path';
import type { Command } from 'commander';
import { TeamctlError } from '../../../errors.ts';
import { dataWords } from '../../../i18n/areas/data.ts';
import { confirmed } from '../../terminal/confirm.ts';
import type { Context } from '../../context.ts';

export function define(program: Command, context: Context): void {
  const { help } = dataWords(context.locale);
  program
    .command('restore')
    .description(help.restore)
    .argument('<file>', help.restoreFile)
    .action((file: string) => run(context, file));
}

async function backupNamed(context: Context, wanted: string): Promise<string> {
  if (wanted !== 'latest') return resolve(context.host.cwd, wanted);
  const { listBackups } = await import('../../../store/backup-files.ts');
  const latest = listBackups(context.databaseFile).find((backup) => backup.reason !== 'restore');
  if (!latest) throw new TeamctlError('not-found', 'backup-none');
  return latest.file;
}

export async function run(context: Context, wanted: string): Promise<void> {
  const words = dataWords(context.locale);
  const file = await backupNamed(context, wanted);
  if (!(await confirmed(context, words.restoreAsk(file)))) return;
  const { restoreDatabase } = await import('../../../store/backup.ts');
  const kept = restoreDatabase(context.databaseFile, file, context.now);
  const { presentDone } = await import('../../../present/team.ts');
  await context.show(presentDone(words.restored(kept), { restored: file, kept }));
}
