import type { Command } from 'commander';
import { dataWords } from '../../../i18n/areas/data.ts';
import type { Context } from '../../context.ts';

export function define(program: Command, context: Context): void {
  const { help } = dataWords(context.locale);
  program
    .command('backup')
    .description(help.backup)
    .option('--list', help.backupList)
    .action((options: { list?: boolean }) => (options.list ? list(context) : run(context)));
}

export async function list(context: Context): Promise<void> {
  const { listBackups } = await import('../../../store/backup-files.ts');
  const { presentBackups } = await import('../../../present/data.ts');
  await context.show(presentBackups(listBackups(context.databaseFile), context.locale));
}

export async function run(context: Context): Promise<void> {
  const { backupDatabase } = await import('../../../store/backup.ts');
  const { thinBackups } = await import('../../../store/backup-files.ts');
  const store = await context.store();
  const file = backupDatabase(store.native, store.file, context.now, 'manual');
  thinBackups(store.file);
  const { presentDone } = await import('../../../present/team.ts');
  await context.show(presentDone(dataWords(context.locale).backedUp(file), { file }));
}
