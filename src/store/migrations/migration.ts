import type { Kysely } from 'kysely';

/**
 * A numbered step of the schema. Append-only and written against an untyped database: a step
 * must keep meaning the same when the row types of today have moved on.
 */
export interface Migration {
  number: number;
  name: string;
  // biome-ignore lint/suspicious/noExplicitAny: a migration knows no current schema
  up(db: Kysely<any>): Promise<void>;
}
