import { Client } from 'pg';
import { afterThisTest } from './temporary.ts';

/** A PostgreSQL on which the tests that open a database run instead of on files: `npm run test:postgres`. */
const address: string | undefined = process.env.TEAMCTL_TEST_DB;

export const isOnServer: boolean = address !== undefined;

let last = 0;

/** The address of a schema of its own, which goes when the test is over; null where the tests run on files. */
export function ownSchema(): string | null {
  if (address === undefined) return null;
  last += 1;
  const schema = `test_${process.pid}_${last}`;
  afterThisTest(() =>
    asOwner(
      `SET client_min_messages = warning; DROP SCHEMA IF EXISTS ${schema} CASCADE`,
      // Its groups and people are the whole server's.
      `DO $$ DECLARE one text; BEGIN
         FOR one IN SELECT rolname FROM pg_roles WHERE rolname LIKE '${schema}\\_%' LOOP EXECUTE 'DROP ROLE ' || one; END LOOP;
       END $$`,
    ),
  );
  return `${address}${address.includes('?') ? '&' : '?'}schema=${schema}`;
}

const schemaOf = (of: string) => new URLSearchParams(of.split('?')[1]).get('schema') as string;

/** Somebody who may log in, and goes with the schema. @returns the name and the address to connect with */
export async function ownLogin(of: string, name: string): Promise<{ login: string; address: string }> {
  const login = `${schemaOf(of)}_${name}`;
  await asOwner(`CREATE ROLE ${login} LOGIN`);
  return { login, address: of.replace(/^(postgres(?:ql)?:\/\/)(?:[^@/]*@)?/, `$1${login}@`) };
}

/** A connection of the driver's own, past the program. */
export async function rawClient(of: string): Promise<Client> {
  const client = new Client(of.replace(/[?&]schema=[^&]*/, ''));
  await client.connect();
  await client.query(`SET search_path TO ${schemaOf(of)}`);
  return client;
}

async function asOwner(...statements: readonly string[]): Promise<void> {
  const client = new Client(address);
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}
