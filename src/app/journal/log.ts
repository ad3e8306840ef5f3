import { type JournalEntry, readJournal } from '../../store/undo.ts';
import type { Scope } from '../scope.ts';

/** Writing commands, latest first. */
export const readLog = async (scope: Scope, limit: number): Promise<JournalEntry[]> =>
  readJournal(await scope.reader(), limit);
