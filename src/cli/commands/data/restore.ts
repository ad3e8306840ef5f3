import type { Command } from 'commander';
import { dataWords } from '../../../i18n/areas/data.ts';
import { filePathTyped } from '../../../platform/typed-path.ts';
import type { Context } from '../../context.ts';
import { verb } from '../../line/verb.ts';
import { confirmed } from '../../terminal/confirm.ts';

export function define(program: Command, context: Context): void {
  const { help } = dataWords(context.locale);
  verb(program, 'restore', help.restore, {}, (file) => run(context, file)).argument('<file>', help.restoreFile);
}

async function run(context: Context, wanted: string): Promise<void> {
  const { isExport, latestBackup, restoreBackup, restoreExport } = await import('../../../app/data/restore.ts');
  const { locale, scope, database } = context;
  const words = dataWords(locale);
  const file = wanted === 'latest' ? latestBackup(database) : filePathTyped(context.host, wanted);
  if (isExport(file)) {
    const { rows, overdue } = await restoreExport(scope, database, file);
    return context.done(words.imported(rows, overdue), { rows, overdue });
  }
  if (!(await confirmed(context, words.restoreAsk(file)))) return;
  const { kept, expired } = await restoreBackup(scope, database, file);
  await context.done(words.restored(kept, expired), { restored: file, kept, expired });
}
