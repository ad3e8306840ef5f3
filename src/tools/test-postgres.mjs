// `npm run test:postgres`: tests that open a database, on a PostgreSQL of their own that is started in a temporary folder
// and goes with it. Words are handed on: `npm run test:postgres -- test/store/undo`. `TEAMCTL_TEST_DB` names one that runs.
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';

/** Those that have been seen to pass on a server; what is about files alone skips itself. */
const TESTS = [
  'test/store',
  'test/cli/undo-every-command.test.ts',
  'test/cli/undo-number.test.ts',
  'test/cli/rights.test.ts',
];

const DEBIAN = '/usr/lib/postgresql';

/** The folder of the newest PostgreSQL here; undefined where there is none. */
function binaries() {
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...debian.map((version) => join(DEBIAN, version, 'bin')), ...process.env.PATH.split(delimiter)];
  return folders.find((folder) => existsSync(join(folder, 'initdb')));
}

/** It does not run as root. */
const NOBODY = ['postgres', 'nobody'];
const isRoot = process.getuid?.() === 0;

function asSomebody(file, ...args) {
  if (!isRoot) return spawnSync(file, args, { stdio: 'ignore' }).status === 0;
  return NOBODY.some(
    (user) => spawnSync('runuser', ['-u', user, '--', file, ...args], { stdio: 'ignore' }).status === 0,
  );
}

function whoRuns() {
  if (!isRoot) return userInfo();
  for (const user of NOBODY) {
    const [uid, gid] = ['-u', '-g'].map((flag) => Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout));
    if (uid > 0) return { uid, gid };
  }
  return userInfo();
}

/** @returns its address, null where it does not start */
function start(bin, folder) {
  const { uid, gid } = whoRuns();
  if (isRoot) chownSync(folder, uid, gid);
  const data = join(folder, 'data');
  const settings = `-k ${folder} -c listen_addresses='' -c fsync=off -c max_connections=100`;
  const isUp =
    asSomebody(join(bin, 'initdb'), '-D', data, '-A', 'trust', '-U', 'tests', '-E', 'UTF8', '--locale=C') &&
    asSomebody(join(bin, 'pg_ctl'), '-D', data, '-o', settings, '-l', join(folder, 'log'), '-w', 'start');
  return isUp ? `postgres://tests@/postgres?host=${folder}` : null;
}

function run(address) {
  const words = process.argv.slice(2);
  const vitest = ['vitest', 'run', '--config', 'test/vitest.config.ts', ...(words.length > 0 ? words : TESTS)];
  const env = { ...process.env, TEAMCTL_TEST_DB: address };
  return spawnSync('npx', vitest, { stdio: 'inherit', env }).status ?? 1;
}

if (process.env.TEAMCTL_TEST_DB) process.exit(run(process.env.TEAMCTL_TEST_DB));
const bin = process.platform === 'win32' ? undefined : binaries();
const folder = mkdtempSync(join(tmpdir(), 'teamctl-postgres-'));
let status = 0;
try {
  const address = bin === undefined ? null : start(bin, folder);
  if (address === null)
    console.log('SKIPPED: no PostgreSQL can be started here; apt-get install postgresql brings one.');
  else status = run(address);
} finally {
  if (bin !== undefined) asSomebody(join(bin, 'pg_ctl'), '-D', join(folder, 'data'), '-m', 'immediate', '-w', 'stop');
  rmSync(folder, { recursive: true, force: true });
}
process.exit(status);
