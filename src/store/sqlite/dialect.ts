import type SQLite from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
} from 'kysely';
import type { Adapter } from '../idiom.ts';
import { waitForPassing } from '../passing-error.ts';
import { toDatabaseError } from '../sqlite-error.ts';
import { sqliteIdiom } from './idiom.ts';

/** Gives an error of the driver the name that a user can act on. */
type NameError = (error: unknown) => unknown;

async function untilPassed<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      waitForPassing(error, tries);
    }
  }
}

const naming = (connection: DatabaseConnection, name: NameError): DatabaseConnection => ({
  executeQuery: async <R>(query: CompiledQuery) => {
    try {
      return await untilPassed(() => connection.executeQuery<R>(query));
    } catch (error) {
      throw name(error);
    }
  },
  streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
});

/** As many texts of queries as a command has, and more; what a command makes of lists that grow is not kept for ever. */
const MOST_STATEMENTS = 300;

/**
 * Hands out a statement again where the same query is asked again, as for each row that is written: preparing one, with the triggers
 * of its table, takes longer than running it.
 */
function preparing(database: SQLite.Database): SqliteDatabase {
  const known = new Map<string, SQLite.Statement>();
  return {
    prepare(sql) {
      const kept = known.get(sql);
      // One that is being read row by row is nobody else's.
      if (kept && !kept.busy) return kept as unknown as SqliteStatement;
      if (known.size >= MOST_STATEMENTS) known.clear();
      const made = database.prepare(sql);
      known.set(sql, made);
      return made as unknown as SqliteStatement;
    },
    close: () => database.close(),
  };
}

/** Deferred transactions fail with SQLITE_BUSY when two writers upgrade at once; immediate ones wait. */
class ImmediateDriver extends SqliteDriver {
  readonly #database: SQLite.Database;
  readonly #name: NameError;

  constructor(database: SQLite.Database, name: NameError) {
    super({ database: preparing(database) });
    this.#database = database;
    this.#name = name;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return naming(await super.acquireConnection(), this.#name);
  }

  /** After a failing disk SQLite has rolled back by itself; a second time would hide the reason. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

class SpeakingAdapter extends SqliteAdapter implements Adapter {
  readonly idiom = sqliteIdiom;
}

export const immediateDialect = (
  database: SQLite.Database,
  name: NameError = (error) => toDatabaseError(error, database.name),
): Dialect => ({
  createAdapter: () => new SpeakingAdapter(),
  createDriver: (): Driver => new ImmediateDriver(database, name),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
});
