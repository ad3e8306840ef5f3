import type { Store, Writer } from '../database.ts';
import type { Home } from '../home.ts';
import { type Connection, connect, type Named } from './connect.ts';
import type { MakeError } from './error.ts';
import { migrate, refuseNewer, serverVersion, versionOf } from './migrate.ts';
import { organisationOf } from './organisation.ts';
import { type Place, serverStore } from './server-store.ts';

interface Opened {
  store: Store;
  connection: Connection;
}

/** A store inside of a transaction that is open: what is stored in it is a part of that. */
const within = (store: Store, db: Writer): Store => ({
  ...store,
  reader: db,
  transact: (work) => work(db),
});

/** What it takes the driver to do; what else a home is, is known without it. */
export type ServerHome = Pick<Home, 'open' | 'isMissing' | 'create' | 'organisation' | 'close'>;

/**
 * A database that lies in a schema of a server. One connection serves reading and writing.
 * @param named with what lets one in
 */
export function serverHome(named: Named, place: Place, make: MakeError): ServerHome {
  let opened: Opened | undefined;
  const open = async (): Promise<Opened> => {
    if (opened) return opened;
    const connection = await connect(named, place.file, make);
    const store = serverStore(connection, place, make);
    const close = async () => {
      opened = undefined;
      await store.close();
    };
    opened = { connection, store: { ...store, close } };
    return opened;
  };
  const organisation = async () => {
    const { store, connection } = await open();
    return organisationOf(connection, store);
  };
  const version = async () => {
    const { store, connection } = await open();
    return versionOf(store.reader, connection);
  };
  return {
    open: async () => {
      const found = await version();
      if (found === null) throw make('not-found', 'database-missing', { file: place.file });
      refuseNewer(found, place.file, make);
      const { store, connection } = await open();
      if (found === serverVersion) return store;
      // What a step makes has to get its owner and its rules with it.
      if ((await (await organisation()).rights()) !== null)
        throw make('database', 'server-upgrade', { address: place.file });
      await store.transact((db) => migrate(db, connection));
      return store;
    },
    isMissing: async () => (await version()) === null,
    organisation,
    create: async (fill) => {
      const { store, connection } = await open();
      await store.transact(async (db) => {
        await migrate(db, connection);
        await fill(within(store, db));
      });
      return store;
    },
    close: async () => {
      await opened?.store.close();
    },
  };
}
