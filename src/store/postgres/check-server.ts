import { type Client, escapeLiteral } from 'pg';
import type { StoreCheck } from '../database.ts';
import type { Connection } from './connect.ts';
import type { OneConnection } from './dialect.ts';
import { serverMigrations, serverVersion } from './migrate.ts';

/** What two clocks may be apart before days and times of the log are doubtful. */
const APART_SECONDS = 120;

const isLocal = ({ host }: Client) => host.startsWith('/') || ['localhost', '127.0.0.1', '::1'].includes(host);

interface Seen {
  encoding: string;
  encrypted: number;
  version: string;
  seconds: number;
  /** Numbers of the steps that were taken. */
  steps: string;
  isSetUp: number;
  /** Tables whose rows have no rules, or whose owner is above them. */
  open: string | null;
}

const look = (quoted: string) => `SELECT current_setting('server_encoding') AS encoding,
    coalesce((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false) AS encrypted,
    current_setting('server_version') AS version, extract(epoch FROM clock_timestamp())::double precision AS seconds,
    (SELECT json_agg(number ORDER BY number) FROM ${quoted}.schema_version)::text AS steps,
    to_regprocedure(${escapeLiteral(`${quoted}.is_it()`)}) IS NOT NULL AS "isSetUp",
    (SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class
     WHERE relnamespace = ${escapeLiteral(quoted)}::regnamespace AND relkind IN ('r', 'p')
       AND NOT (relrowsecurity AND relforcerowsecurity)) AS open`;

/** Looks at the server: whether it keeps Chinese as it is written, is spoken to in secret, keeps rights, and tells the time. */
export async function checkServer(
  connection: OneConnection,
  { client, quoted }: Connection,
  nowSeconds: number,
): Promise<StoreCheck[]> {
  const { rows } = await connection.queue(() => client.query<Seen>(look(quoted)));
  const seen = rows[0] as Seen;
  const isOpen = seen.encrypted !== 1 && !isLocal(client);
  const missing = serverMigrations.filter(({ number }) => !(JSON.parse(seen.steps) as number[]).includes(number));
  const apart = Math.round(Math.abs(seen.seconds - nowSeconds));
  return [
    { id: 'server-encoding', problem: seen.encoding === 'UTF8' ? null : { value: seen.encoding } },
    isOpen
      ? { id: 'server-secrecy', problem: { value: client.host }, warning: true }
      : { id: 'server-secrecy', problem: null },
    // Older ones are refused before this.
    { id: 'server-version', problem: null },
    { id: 'server-steps', problem: missing.length === 0 ? null : { value: serverVersion } },
    seen.isSetUp === 1
      ? { id: 'server-rights', problem: seen.open === null ? null : { value: seen.open } }
      : { id: 'server-rights', problem: { value: '' }, warning: true },
    apart > APART_SECONDS
      ? { id: 'server-clock', problem: { value: apart }, warning: true }
      : { id: 'server-clock', problem: null },
  ];
}
