import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { afterEach } from 'vitest';
import type { Host } from '../src/cli/terminal/io.ts';
import { main } from '../src/main.ts';

export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

class Capture extends Writable {
  text = '';
  readonly isTTY = false;
  readonly columns: number;

  constructor(columns: number) {
    super();
    this.columns = columns;
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

export interface Console {
  /** A folder of its own, removed after the test. */
  readonly folder: string;
  readonly file: string;
  /** Runs `teamctl` with these words, in this process; the day is fixed unless the words say otherwise. */
  run(...argv: string[]): Promise<Outcome>;
  /** The same, parsed from `--json`. @throws when it did not exit with 0 */
  json<T = Record<string, unknown>>(...argv: string[]): Promise<T>;
}

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export const TODAY = '2026-11-24';

/** A fresh home with no database; `env` is all the program sees of the environment. */
export function openConsole(env: Record<string, string> = {}, columns = 80): Console {
  const folder = mkdtempSync(join(tmpdir(), 'teamctl-test-'));
  folders.push(folder);
  const file = join(folder, 'team.db');
  const run = async (...argv: string[]): Promise<Outcome> => {
    const stdout = new Capture(columns);
    const stderr = new Capture(columns);
    const host: Host = {
      argv,
      env: {
        TEAMCTL_DB: file,
        TEAMCTL_TODAY: TODAY,
        XDG_CONFIG_HOME: folder,
        XDG_CACHE_HOME: folder,
        XDG_DATA_HOME: folder,
        ...env,
      },
      cwd: folder,
      stdin: new PassThrough(),
      stdout,
      stderr,
      now: () => new Date(`${TODAY}T00:00:00Z`),
    };
    const code = await main(host);
    return { code, stdout: stdout.text, stderr: stderr.text };
  };
  return {
    folder,
    file,
    run,
    async json<T>(...argv: string[]) {
      const outcome = await run(...argv, '--json');
      if (outcome.code !== 0) throw new Error(`teamctl ${argv.join(' ')} → ${outcome.code}\n${outcome.stderr}`);
      return JSON.parse(outcome.stdout) as T;
    },
  };
}
