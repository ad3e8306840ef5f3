import { Kysely, sql } from 'kysely';
import type { Store, StoreCheck, Writer } from '../database.ts';
import type { DatabaseSchema } from '../schema/database-schema.ts';
import { serverBulkWriter } from './bulk-writer.ts';
import { checkServer } from './check-server.ts';
import type { Connection } from './connect.ts';
import { OneConnection, serverDialect } from './dialect.ts';
import { isLost, isPassing, type MakeError, toServerError } from './error.ts';
import { serverIdiom } from './idiom.ts';

/** Who writes past the program can still come between; so often it is tried again. */
const MOST_TRIES = 8;
const WAIT_MS = 10;

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

export interface Place {
  file: string;
  beside: string;
}

/** A store over an open connection, to tables that are there. */
export function serverStore(open: Connection, { file, beside }: Place, make: MakeError): Store {
  const { client, schema } = open;
  const name = (error: unknown) => (isPassing(error) ? error : toServerError(error, file, make));
  const connection = new OneConnection(client, name);
  const { dialect, mayBeStored } = serverDialect(connection, schema, () => client.end());
  const db = new Kysely<DatabaseSchema>({ dialect });

  async function transact<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await db.transaction().execute(work);
      } catch (error) {
        if (mayBeStored()) throw make('io', 'server-lost-at-end', { address: file });
        if (!isPassing(error) || tries >= MOST_TRIES) throw toServerError(error, file, make);
        await pause(WAIT_MS * tries);
      }
    }
  }

  return {
    file,
    beside,
    reader: db,
    bulk: serverBulkWriter(connection),
    stamp: async (within = db) => {
      const { rows } = await sql<{ stamp: string }>`SELECT data_stamp() AS stamp`.execute(within);
      return (rows[0] as { stamp: string }).stamp;
    },
    changes: () => connection.changes,
    isForgetting: async () => {
      const pending = db.selectFrom('forgotten').select('uid').where('state', '=', 'pending').limit(1);
      return (await pending.executeTakeFirst()) !== undefined;
    },
    compact: () => compact(db, connection),
    check: async (): Promise<StoreCheck[]> => checkServer(connection, open, Date.now() / 1000),
    transact,
    close: () => db.destroy(),
  };
}

/** What was in a row that is gone lies in the table's files until it is written anew. Of the numbers nobody is told. */
async function compact(db: Kysely<DatabaseSchema>, connection: OneConnection): Promise<boolean> {
  const names = (await serverIdiom.tables(db)).filter(({ hasRowId }) => hasRowId).map(({ name }) => `"${name}"`);
  try {
    await connection.queue((client) => client.query(`VACUUM FULL ${names.join(', ')}`));
    return true;
  } catch (error) {
    if (isLost(error)) throw error;
    return false;
  }
}
