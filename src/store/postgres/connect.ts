import { Client, type ClientConfig } from 'pg';
import { parse } from 'pg-connection-string';
import { type MakeError, toConnectError } from './error.ts';
import { readService, USUAL_SERVICES } from './service-file.ts';

/** How long nobody may answer. */
const CONNECT_MS = 10_000;
/** How long one command waits for another that is writing, as with a file. */
const LOCK_MS = 10_000;

const DEFAULT_SCHEMA = 'teamctl';
const OLDEST_SERVER = 140_000;

const INT8 = 20;
const NUMERIC = 1700;
const BOOL = 16;

/** Numbers come back as numbers, and yes and no as 1 and 0, as from a file. */
const types: ClientConfig['types'] = {
  // biome-ignore lint/suspicious/noExplicitAny: the driver's own type of what a parser returns
  getTypeParser: (oid: number): any => {
    if (oid === INT8 || oid === NUMERIC || oid === 21 || oid === 23 || oid === 700 || oid === 701) return Number;
    return oid === BOOL ? (text: string) => (text === 't' ? 1 : 0) : (text: string) => text;
  },
};

export interface Connection {
  client: Client;
  /** Where the tables are, as a name and as it is written in SQL. */
  schema: string;
  quoted: string;
}

export interface Named {
  address: string;
  /** Where services are written down; left out: in the usual place. */
  serviceFile: string | undefined;
}

/** https://www.postgresql.org/docs/14/libpq-ssl.html; the driver takes any other word for one of these. */
const SSL_MODES = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full'];

/** The address with what a service says of TLS, which the driver reads from addresses alone. */
function withTls(address: string, serviceFile: string | undefined): string {
  const typed = new URLSearchParams(address.split('?')[1] ?? '');
  const service = typed.get('service');
  if (service === null) return address;
  const known = Object.entries(readService(service, serviceFile)).filter(
    ([name]) => name.startsWith('ssl') && !typed.has(name),
  );
  return [address, ...known.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)].join('&');
}

/** What the address says, with what the service file says below it. @throws what `parse` throws */
function settingsOf({ address, serviceFile }: Named): { schema: string; config: ClientConfig } {
  // The modes mean what they mean to psql. Without this the driver warns in words of its own, and looks at certificates in all.
  const { schema, service, ...told } = parse(withTls(address, serviceFile), { useLibpqCompat: true }) as ReturnType<
    typeof parse
  > & {
    schema?: string;
    service?: string;
    sslmode?: string;
  };
  if (told.sslmode !== undefined && !SSL_MODES.includes(told.sslmode)) throw new Error('no such mode');
  const config: Record<string, unknown> = service === undefined ? {} : readService(service, serviceFile);
  for (const [name, value] of Object.entries(told))
    if (value !== undefined && value !== null && value !== '') config[name] = value;
  return { schema: schema ?? DEFAULT_SCHEMA, config: config as ClientConfig };
}

/** @throws TeamctlError `server-old` */
async function refuseOld(client: Client, address: string, make: MakeError): Promise<void> {
  const { rows } = await client.query<{ version: string; number: string }>(
    "SELECT current_setting('server_version') AS version, current_setting('server_version_num') AS number",
  );
  const [{ version, number }] = rows as [(typeof rows)[number]];
  if (Number(number) < OLDEST_SERVER) throw make('database', 'server-old', { address, version });
}

/**
 * Connects to the server that an address names. What it leaves open comes from where `psql` looks, too: `PGHOST` and the
 * like, `PGPASSWORD`, `~/.pgpass`, `PGSERVICEFILE`.
 * @param shown the address without what lets one in, for errors
 * @throws TeamctlError `server-…`
 */
export async function connect(named: Named, shown: string, make: MakeError): Promise<Connection> {
  let settings: ReturnType<typeof settingsOf>;
  try {
    settings = settingsOf(named);
  } catch (error) {
    const { code, path } = (error ?? {}) as { code?: string; path?: string };
    // A certificate that is not there, or cannot be read.
    if (code !== undefined && path !== undefined && !path.endsWith(named.serviceFile ?? USUAL_SERVICES))
      throw make('io', 'server-tls', { address: shown, reason: `${code} ${path}` });
    // The reason would repeat the address, password and all.
    throw make('usage', 'server-address', { address: shown });
  }
  const { schema, config } = settings;
  const client = new Client({
    ...config,
    types,
    application_name: 'teamctl',
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
  });
  // A connection that is lost while nobody asks anything is noticed by whoever asks next.
  client.on('error', () => {});
  const quoted = client.escapeIdentifier(schema);
  try {
    await client.connect();
    await client.query(
      `SET search_path TO ${quoted}; SET lock_timeout = ${LOCK_MS}; SET client_min_messages = warning`,
    );
    await refuseOld(client, shown, make);
  } catch (error) {
    await client.end().catch(() => {});
    throw toConnectError(error, shown, make);
  }
  return { client, schema, quoted };
}
