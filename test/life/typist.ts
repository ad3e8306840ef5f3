import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import type { Day } from './days-of-2026.ts';

type Main = (host: never) => Promise<number>;
export type Language = 'zh-CN' | 'en';
export interface Answer {
  code: number;
  out: string;
  err: string;
}

class Paper extends Writable {
  text = '';
  readonly isTTY = false;
  readonly columns = 100;

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

/** In memory where there is such a folder: thousands of commands wait for the disk otherwise. */
const ROOT = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Types commands into the program, on a day, in a language; in a folder of its own. */
export class Typist {
  readonly folder = mkdtempSync(join(ROOT, 'teamctl-life-'));
  readonly file = join(this.folder, 'team.db');
  day: Day = '2026-01-01';
  typed = 0;
  private readonly main: Main;

  constructor(main: Main) {
    this.main = main;
  }

  async type(language: Language, words: readonly string[], file = this.file): Promise<Answer> {
    this.typed += 1;
    const [out, err] = [new Paper(), new Paper()];
    const folder = this.folder;
    const host = {
      argv: [...words, '--lang', language, '--no-input', '-y'],
      env: {
        TEAMCTL_DB: file,
        TEAMCTL_TODAY: this.day,
        XDG_CONFIG_HOME: folder,
        XDG_CACHE_HOME: folder,
        XDG_DATA_HOME: folder,
      },
      cwd: folder,
      stdin: new PassThrough(),
      stdout: out,
      stderr: err,
      now: () => new Date(`${this.day}T00:00:00Z`),
    };
    const code = await this.main(host as never);
    return { code, out: out.text, err: err.text };
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
