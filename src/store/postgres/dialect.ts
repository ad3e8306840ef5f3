import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type PrimitiveValueListNode,
  type QueryResult,
  type ValueListNode,
} from 'kysely';
import { type Client, escapeLiteral } from 'pg';
import type { Adapter } from '../idiom.ts';
import { isLost } from './error.ts';
import { serverIdiom } from './idiom.ts';

class SpeakingAdapter extends PostgresAdapter implements Adapter {
  readonly idiom = serverIdiom;
}

/** A list with nothing in it is no list here. */
class ForgivingCompiler extends PostgresQueryCompiler {
  protected override visitPrimitiveValueList(node: PrimitiveValueListNode): void {
    if (node.values.length === 0) this.append('(NULL)');
    else super.visitPrimitiveValueList(node);
  }

  protected override visitValueList(node: ValueListNode): void {
    if (node.values.length === 0) this.append('(NULL)');
    else super.visitValueList(node);
  }
}

const CHANGING = new Set(['INSERT', 'UPDATE', 'DELETE']);

/**
 * The one connection of a run, on which one query follows another: whoever asks something beside a transaction waits
 * until it is over, as with a file.
 */
export class OneConnection implements DatabaseConnection {
  /** Rows changed by what was asked through it. */
  changes = 0;
  readonly #client: Client;
  readonly #name: (error: unknown) => unknown;
  #before: Promise<unknown> = Promise.resolve();

  constructor(client: Client, name: (error: unknown) => unknown) {
    this.#client = client;
    this.#name = name;
  }

  /** Runs something on the connection once all before it is done. */
  queue<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const next = this.#before.then(() => work(this.#client));
    this.#before = next.catch(() => {});
    return next;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    try {
      const { command, rowCount, rows } = await this.queue((client) => client.query(sql, [...parameters]));
      if (!CHANGING.has(command)) return { rows: rows as R[] };
      this.changes += rowCount ?? 0;
      return { rows: rows as R[], numAffectedRows: BigInt(rowCount ?? 0) };
    } catch (error) {
      throw this.#name(error);
    }
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('nobody streams');
  }
}

/** One command writes at a time, so that a long import does not lose against short commands again and again. */
const TURN = 0x7463746c;

class OneConnectionDriver implements Driver {
  readonly #connection: OneConnection;
  readonly #end: () => Promise<void>;
  readonly #turn: string;
  #held: Promise<void> = Promise.resolve();
  #release: () => void = () => {};
  /** Whether the connection was lost after the server had been told to store everything, and before it said that it had. */
  mayBeStored = false;

  constructor(connection: OneConnection, schema: string, end: () => Promise<void>) {
    this.#connection = connection;
    this.#end = end;
    this.#turn = `(${TURN}, hashtext(${escapeLiteral(schema)}))`;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#held;
    let release = () => {};
    this.#held = new Promise((done) => {
      release = done;
    });
    await before;
    this.#release = release;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  async beginTransaction(): Promise<void> {
    // Before it begins: what a transaction sees is settled with its first query.
    await this.#run(`SELECT pg_advisory_lock${this.#turn}`);
    try {
      await this.#run('BEGIN ISOLATION LEVEL SERIALIZABLE');
    } catch (error) {
      await this.#endTurn();
      throw error;
    }
  }

  async commitTransaction(): Promise<void> {
    this.mayBeStored = true;
    try {
      const { command } = await this.#connection.queue((client) => client.query('COMMIT'));
      // So it answers where an error before was passed over.
      if (command !== 'COMMIT') throw new Error('the transaction had failed before its end');
    } catch (error) {
      this.mayBeStored = isLost(error);
      throw error;
    }
    this.mayBeStored = false;
    await this.#endTurn();
  }

  /** What goes wrong here would hide the reason; a connection that is lost has taken everything back already. */
  async rollbackTransaction(): Promise<void> {
    await this.#run('ROLLBACK').catch(() => {});
    await this.#endTurn();
  }

  async destroy(): Promise<void> {
    await this.#end();
  }

  /** A connection that is lost has given it back already. */
  async #endTurn(): Promise<void> {
    await this.#run(`SELECT pg_advisory_unlock${this.#turn}`).catch(() => {});
  }

  async #run(text: string): Promise<void> {
    await this.#connection.executeQuery(CompiledQuery.raw(text));
  }
}

/** @returns the dialect, and what tells whether a transaction that failed may have been stored all the same */
export function serverDialect(connection: OneConnection, schema: string, end: () => Promise<void>) {
  const driver = new OneConnectionDriver(connection, schema, end);
  const dialect: Dialect = {
    createAdapter: () => new SpeakingAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new ForgivingCompiler(),
  };
  return { dialect, mayBeStored: () => driver.mayBeStored };
}
