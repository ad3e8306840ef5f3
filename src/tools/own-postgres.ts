import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';

/** A PostgreSQL that is started in a temporary folder and goes with it. */
export interface OwnServer {
  /** Of its superuser. */
  address: string;
  /** The folder of its socket. */
  socket: string;
  /** The folder of its programs, `psql` among them. */
  bin: string;
}

const DEBIAN = '/usr/lib/postgresql';

/** The folder of the newest PostgreSQL here; undefined where there is none. */
function binaries(): string | undefined {
  if (process.platform === 'win32') return undefined;
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const path = (process.env.PATH ?? '').split(delimiter);
  const folders = [...debian.map((version) => join(DEBIAN, version, 'bin')), ...path];
  return folders.find((folder) => existsSync(join(folder, 'initdb')));
}

/** It does not run as root. */
const NOBODY = ['postgres', 'nobody'];
const isRoot = process.getuid?.() === 0;

function asSomebody(file: string, ...args: readonly string[]): boolean {
  if (!isRoot) return spawnSync(file, args, { stdio: 'ignore' }).status === 0;
  return NOBODY.some(
    (user) => spawnSync('runuser', ['-u', user, '--', file, ...args], { stdio: 'ignore' }).status === 0,
  );
}

function whoRuns(): { uid: number; gid: number } {
  if (!isRoot) return userInfo();
  const idOf = (flag: string, user: string) => Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout);
  for (const user of NOBODY) {
    const [uid, gid] = [idOf('-u', user), idOf('-g', user)];
    if (uid > 0) return { uid, gid };
  }
  return userInfo();
}

/**
 * Starts a server, hands it to the work, and takes it away.
 * @param settings of the server, `name=value`
 * @returns what the work returns; null where no PostgreSQL can be started here
 */
export async function withOwnPostgres<T>(
  settings: readonly string[],
  work: (server: OwnServer) => T | Promise<T>,
): Promise<T | null> {
  const bin = binaries();
  if (bin === undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), 'teamctl-postgres-'));
  const { uid, gid } = whoRuns();
  if (isRoot) chownSync(folder, uid, gid);
  const data = join(folder, 'data');
  const options = [`-k ${folder}`, ...["listen_addresses=''", ...settings].map((each) => `-c ${each}`)].join(' ');
  try {
    const isUp =
      asSomebody(join(bin, 'initdb'), '-D', data, '-A', 'trust', '-U', 'tests', '-E', 'UTF8', '--locale=C') &&
      asSomebody(join(bin, 'pg_ctl'), '-D', data, '-o', options, '-l', join(folder, 'log'), '-w', 'start');
    if (!isUp) return null;
    return await work({ address: `postgres://tests@/postgres?host=${folder}`, socket: folder, bin });
  } finally {
    asSomebody(join(bin, 'pg_ctl'), '-D', data, '-m', 'immediate', '-w', 'stop');
    rmSync(folder, { recursive: true, force: true });
  }
}

export const NO_POSTGRES = 'SKIPPED: no PostgreSQL can be started here; apt-get install postgresql brings one.';
