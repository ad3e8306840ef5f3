// `npm run test:postgres`: tests that open a database, on a PostgreSQL of their own. Words are handed on:
// `npm run test:postgres -- test/store/undo`. `TEAMCTL_TEST_DB` names a server that runs.
import { spawnSync } from 'node:child_process';
import { NO_POSTGRES, withOwnPostgres } from './own-postgres.ts';

/** Those that have been seen to pass on a server; what is about files alone skips itself. */
const TESTS = [
  'test/store',
  'test/cli/undo-every-command.test.ts',
  'test/cli/undo-number.test.ts',
  'test/cli/rights.test.ts',
];

function run(address: string): number {
  const words = process.argv.slice(2);
  const vitest = ['vitest', 'run', '--config', 'test/vitest.config.ts', ...(words.length > 0 ? words : TESTS)];
  const env = { ...process.env, TEAMCTL_TEST_DB: address };
  return spawnSync('npx', vitest, { stdio: 'inherit', env }).status ?? 1;
}

const running = process.env.TEAMCTL_TEST_DB;
const status = running
  ? run(running)
  : await withOwnPostgres(['fsync=off', 'max_connections=100'], ({ address }) => run(address));
if (status === null) console.log(NO_POSTGRES);
process.exitCode = status ?? 0;
