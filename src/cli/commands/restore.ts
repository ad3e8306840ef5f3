import type { Command } from 'commander';
import { TeamctlError } from '../../errors.ts';
import { byLocale } from '../../i18n/locale.ts';
import { data as en } from '../../i18n/messages/en/data.ts';
import { data as zh } from '../../i18n/messages/zh-CN/data.ts';
import { confirmed } from '../confirm.ts';
import type { Context } from '../context.ts';
import { pathTyped } from '../typed-path.ts';

const wordsOf = (context: Context) => byLocale(context.locale, { 'zh-CN': zh, en });

export function define(program: Command, context: Context): void {
  const { help } = wordsOf(context);
  program
    .command('restore')
    .description(help.restore)
    .argument('<file>', help.restoreFile)
    .action((file: string) => run(context, file));
}

async function backupNamed(context: Context, wanted: string): Promise<string> {
  if (wanted !== 'latest') return pathTyped(context.host, wanted);
  const { listBackups } = await import('../../store/backup-files.ts');
  const latest = listBackups(context.databaseFile).find((backup) => backup.reason !== 'restore');
  if (!latest) throw new TeamctlError('not-found', 'backup-none');
  return latest.file;
}

export async function run(context: Context, wanted: string): Promise<void> {
  const words = wordsOf(context);
  const file = await backupNamed(context, wanted);
  if (!(await confirmed(context, words.restoreAsk(file)))) return;
  const { restoreDatabase } = await import('../../store/backup.ts');
  const kept = restoreDatabase(context.databaseFile, file, context.now);
  const { presentDone } = await import('../../present/team.ts');
  await context.show(presentDone(words.restored(kept), { restored: file, kept }));
}
