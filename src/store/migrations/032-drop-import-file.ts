import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** No command ever wrote to it: what a file brought stands in the journal. */
export const dropImportFile: Migration = {
  number: 32,
  name: 'drop-import-file',
  async up(db) {
    await sql`DROP TABLE import_file`.execute(db);
  },
};
