import type SQLite from 'better-sqlite3';
import { Kysely } from 'kysely';
import type { DatabaseSchema } from './schema/database-schema.ts';
import { immediateDialect } from './sqlite/dialect.ts';

/** Queries over a file of its own: a backup, a draft. */
export const over = (native: SQLite.Database): Kysely<DatabaseSchema> =>
  new Kysely<DatabaseSchema>({ dialect: immediateDialect(native) });
