import { basename, dirname } from 'node:path';
import { leftoverDrafts, removeDrafts } from '../platform/leftover-drafts.ts';
import { backupFolder } from './backup-files.ts';
import { removeIfThere } from './create-file.ts';

/** Drafts of this database and of its backups that killed runs left behind. */
const leftoversOf = (database: string): string[] => [
  ...leftoverDrafts(dirname(database), basename(database)),
  ...leftoverDrafts(backupFolder(database), basename(database, '.db')),
];

/** Removes them, and the sum that versions before 32 kept. @returns what was removed */
export function removeLeftovers(database: string): string[] {
  removeIfThere(`${database}.sum`);
  return removeDrafts(leftoversOf(database));
}
