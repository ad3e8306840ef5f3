import { closeSync, readSync } from 'node:fs';
import { TeamctlError } from '../../errors.ts';
import { openPlain } from '../../platform/read-plain.ts';
import { type Restored, restoreDatabase } from '../../store/backup.ts';
import { backupsByState } from '../../store/backup-files.ts';
import type { Database } from '../open/database.ts';
import type { Inside, Scope } from '../scope.ts';

const onServer = ({ file }: Database) => new TeamctlError('refused', 'server-restore', { address: file });

/** What `latest` means: what a restore replaced is no backup that anybody asks for. @throws TeamctlError `backup-none` */
export function latestBackup(database: Database): string {
  if (database.isServer) throw onServer(database);
  const latest = backupsByState(database.beside).find((backup) => backup.reason !== 'restore');
  if (!latest) throw new TeamctlError('not-found', 'backup-none');
  return latest.file;
}

/** A byte order mark, and the second bytes of UTF-16: what PowerShell 5.1 redirects begins with them. */
const NOT_TEXT = /[\0\xef\xbb\xbf\xff\xfe]/g;

/** Whether a file is written out in JSON rather than a copy of the database. */
export function isExport(file: string): boolean {
  const start = Buffer.alloc(64);
  try {
    const descriptor = openPlain(file);
    try {
      readSync(descriptor, start);
    } finally {
      closeSync(descriptor);
    }
    return /^\s*\{/.test(start.toString('latin1').replace(NOT_TEXT, ''));
  } catch {
    // What cannot be read is named by whoever goes on to read it.
    return false;
  }
}

/** Puts a backup in the place of the database. */
export async function restoreBackup(scope: Scope, database: Database, file: string): Promise<Restored> {
  if (database.isServer) throw onServer(database);
  await database.close();
  return await restoreDatabase(database.file, file, scope.now);
}

/**
 * Fills an empty database with what was exported.
 * @returns rows read, and how many of them are private notes that are past their time if today is right: nothing else
 * here says that it is, so they stay until somebody does
 * @throws TeamctlError `database-not-empty`
 */
export async function restoreExport(
  scope: Scope,
  database: Database,
  file: string,
): Promise<{ rows: number; overdue: number }> {
  const { readExport } = await import('./read-export.ts');
  const { readTeams } = await import('../../store/team-reader.ts');
  const { countRows, importTables } = await import('../../store/export.ts');
  const { overdueBy } = await import('../../store/retention.ts');
  const tables = readExport(file);
  const fill = async ({ db, journalId, summarize }: Inside) => {
    if ((await readTeams(db)).length > 0)
      throw new TeamctlError('refused', 'database-not-empty', { file: database.file });
    await importTables(db, tables, journalId);
    summarize(file);
    return (await overdueBy(db, scope.today))?.count ?? 0;
  };
  const overdue = await scope.change('restore', fill, { create: true });
  return { rows: countRows(tables), overdue };
}
