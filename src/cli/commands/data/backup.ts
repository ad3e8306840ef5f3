import type { Command } from 'commander';
import { TeamctlError } from '../../../errors.ts';
import { dataWords } from '../../../i18n/areas/data.ts';
import type { Context } from '../../context.ts';
import { verb } from '../../line/verb.ts';

export function define(program: Command, context: Context): void {
  const { help } = dataWords(context.locale);
  verb(program, 'backup', help.backup, { '--list': help.backupList }, (options) =>
    options.list ? list(context) : run(context),
  );
}

async function list(context: Context): Promise<void> {
  const { backupsOf } = await import('../../../app/data/backup.ts');
  const { presentBackups } = await import('../../../present/data.ts');
  await context.show(presentBackups(backupsOf(context.database), context.locale));
}

async function run(context: Context): Promise<void> {
  // The sentence about it would stand in that file, and somebody would take it for the backup.
  if (context.globals.output !== undefined) throw new TeamctlError('usage', 'backup-output');
  const { backUp } = await import('../../../app/data/backup.ts');
  const file = await backUp(context.scope, context.database);
  await context.done(dataWords(context.locale).backedUp(file), { file });
}
