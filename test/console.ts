import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import type { Host } from '../src/cli/terminal/io.ts';
import { main } from '../src/main.ts';
import { isServerAddress } from '../src/platform/server-address.ts';
import { type Outcome, otherCache, otherProgram, runProgram } from './program.ts';
import { ownSchema } from './server.ts';
import { temporaryFolder } from './temporary.ts';

export type { Outcome } from './program.ts';

class Capture extends Writable {
  text = '';
  readonly columns: number;
  readonly isTTY: boolean;
  /** Called whenever more was written. */
  seen: () => void = () => {};

  constructor(columns: number, isTTY = false) {
    super();
    this.columns = columns;
    this.isTTY = isTTY;
  }

  /** A prompt that is over ends what it wrote to; a terminal goes on. */
  override end(): this {
    return this;
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
    this.seen();
  }
}

export interface Console {
  /** A folder of its own, removed after the test. */
  readonly folder: string;
  readonly file: string;
  /** The same, or the address of a server: what commands are told. */
  readonly database: string;
  /** Runs `teamctl` with these words, in this process; the day is fixed unless the words say otherwise. */
  run(...argv: string[]): Promise<Outcome>;
  /** The same at a keyboard: each time the text on the left is shown, what stands beside it is typed. */
  answer(argv: readonly string[], keys: readonly (readonly [shown: string, typed: string])[]): Promise<Outcome>;
  /** The same, parsed from `--json`. @throws when it did not exit with 0 */
  json<T = Record<string, unknown>>(...argv: string[]): Promise<T>;
}

export const TODAY = '2026-11-24';

/** A fresh home with no database; `env` is all the program sees of the environment. */
export function openConsole(env: Record<string, string> = {}, columns = 80): Console {
  const folder = temporaryFolder('test');
  const file = join(folder, 'team.db');
  const database = env.TEAMCTL_DB ?? ownSchema() ?? file;
  const seen = {
    TEAMCTL_DB: database,
    TEAMCTL_TODAY: TODAY,
    XDG_CONFIG_HOME: folder,
    XDG_CACHE_HOME: folder,
    XDG_DATA_HOME: folder,
    ...env,
  };
  const start = async (argv: readonly string[], stdin: Host['stdin'], stderr: Capture): Promise<Outcome> => {
    const stdout = new Capture(columns);
    const host: Host = {
      argv,
      env: seen,
      cwd: folder,
      stdin,
      stdout,
      stderr,
      now: () => new Date(`${TODAY}T00:00:00Z`),
    };
    const code = await main(host);
    return { code, stdout: stdout.text, stderr: stderr.text };
  };
  const run = (...argv: string[]) =>
    otherProgram === undefined
      ? start(argv, new PassThrough(), new Capture(columns))
      : runProgram(argv, { ...seen, COLUMNS: `${columns}`, XDG_CACHE_HOME: otherCache }, folder);
  return {
    folder,
    file,
    database,
    run,
    answer(argv, keys) {
      const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin });
      const stderr = new Capture(columns, true);
      const waiting = [...keys];
      let looked = 0;
      stderr.seen = () => {
        const [shown, typed] = waiting[0] ?? [];
        const at = shown === undefined ? -1 : stderr.text.indexOf(shown, looked);
        if (at < 0) return;
        waiting.shift();
        looked = stderr.text.length;
        setImmediate(() => stdin.write(typed));
      };
      return start(argv, stdin, stderr);
    },
    async json<T>(...argv: string[]) {
      const outcome = await run(...argv, '--json');
      if (outcome.code !== 0) throw new Error(`teamctl ${argv.join(' ')} → ${outcome.code}\n${outcome.stderr}`);
      return JSON.parse(outcome.stdout) as T;
    },
  };
}

const filled = new Map<string, Buffer>();

/**
 * A home with a database that begins like others: it is filled once a worker, all further ones are copies of that file. On a
 * server each is filled.
 * @param like names what is in it, for the whole suite
 * @param fill makes the database file of a home, and nothing else that is looked at
 */
export async function consoleLike(
  like: string,
  fill: (home: Console) => Promise<unknown>,
  env: Record<string, string> = {},
  columns = 80,
): Promise<Console> {
  const home = openConsole(env, columns);
  const bytes = filled.get(like);
  if (bytes !== undefined && !isServerAddress(home.database)) writeFileSync(home.file, bytes, { mode: 0o600 });
  else {
    await fill(home);
    if (!isServerAddress(home.database)) filled.set(like, readFileSync(home.file));
  }
  return home;
}
