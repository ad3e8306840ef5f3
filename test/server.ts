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
  afterThisTest(async () => {
    const client = new Client(address);
    await client.connect();
    await client.query(`SET client_min_messages = warning; DROP SCHEMA IF EXISTS ${schema} CASCADE`);
    await client.end();
  });
  return `${address}${address.includes('?') ? '&' : '?'}schema=${schema}`;
}
