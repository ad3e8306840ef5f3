import { type JournalEntry, readJournal } from '../../store/undo.ts';
import type { Database } from '../open/database.ts';
import type { Scope } from '../scope.ts';

/** Writing commands, latest first; on a server with rights one's own, and for an auditor everybody's without words. */
export async function readLog(scope: Scope, limit: number, database?: Database): Promise<JournalEntry[]> {
  const rights = await (await database?.organisation())?.rights();
  return readJournal(await scope.reader(), limit, rights?.kinds.includes('auditor') !== true);
}
