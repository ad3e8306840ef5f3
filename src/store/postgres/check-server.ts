import type { Client } from 'pg';
import type { StoreCheck } from '../database.ts';
import type { OneConnection } from './dialect.ts';

const isLocal = ({ host }: Client) => host.startsWith('/') || ['localhost', '127.0.0.1', '::1'].includes(host);

/** Looks at the server: whether it keeps Chinese as it is written, and is spoken to in secret. */
export async function checkServer(connection: OneConnection, client: Client): Promise<StoreCheck[]> {
  const { rows } = await connection.queue(() =>
    client.query<{ encoding: string; encrypted: number }>(
      `SELECT current_setting('server_encoding') AS encoding,
        coalesce((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false) AS encrypted`,
    ),
  );
  const [{ encoding, encrypted }] = rows as [(typeof rows)[number]];
  const isOpen = encrypted !== 1 && !isLocal(client);
  return [
    { id: 'server-encoding', problem: encoding === 'UTF8' ? null : { value: encoding } },
    isOpen
      ? { id: 'server-secrecy', problem: { value: client.host }, warning: true }
      : { id: 'server-secrecy', problem: null },
  ];
}
