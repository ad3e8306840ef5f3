import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Debian keeps the loader out of the path. */
const LOADERS: readonly string[] = ['/usr/lib/wine/wine64', '/usr/bin/wine64', '/usr/bin/wine'];

const findWine = (): string | null => LOADERS.find((loader) => existsSync(loader)) ?? null;

/** Beside the loader; in the path it is only where the package with Wine's own scripts is installed, too. */
const serverOf = (loader: string): string =>
  ['wineserver', 'wineserver64'].map((name) => join(dirname(loader), name)).find((file) => existsSync(file)) ??
  'wineserver';

function installWine(msLeft: () => number): void {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return;
  const aptGet = (...words: string[]) => spawnSync('apt-get', words, { stdio: 'ignore', timeout: msLeft() });
  aptGet('update', '-qq');
  aptGet('install', '-y', '-qq', '--no-install-recommends', 'wine64', 'wine');
}

/** Wine's loader, installed where that can be done; null where it cannot. */
export function wineLoader(msLeft: () => number): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  if (findWine() === null) installWine(msLeft);
  return findWine();
}

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Wine {
  loader: string;
  /** Runs a Windows program to its end; its output goes through files, since Wine shares no pipe between two streams. */
  run(program: string, args: readonly string[], cwd: string, env?: Record<string, string>): Promise<Ended>;
  /** Ends whatever is still running there. */
  stop(): void;
}

/**
 * A Windows 10 of our own in a folder: nothing of it is left in the user's home.
 * @throws when it cannot be made in the time that is left
 */
export function openWine(loader: string, folder: string, msLeft: () => number): Wine {
  const prefix = join(folder, 'prefix');
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    LANG: 'zh_CN.UTF-8',
    LC_ALL: 'C.UTF-8',
    WINEPREFIX: prefix,
    WINEDEBUG: '-all',
    // No questions about .NET and no browser engine; nothing here shows a page.
    WINEDLLOVERRIDES: 'mscoree,mshtml=',
  };
  const kill = () => void spawnSync(serverOf(loader), ['-k'], { env, timeout: 20_000 });
  if (!existsSync(join(prefix, 'system.reg'))) {
    const setUp = (...words: string[]) => execFileSync(loader, words, { env, stdio: 'ignore', timeout: msLeft() });
    try {
      setUp('wineboot', '-i');
      setUp('winecfg', '/v', 'win10');
    } catch (error) {
      kill();
      rmSync(prefix, { recursive: true, force: true });
      throw error;
    }
  }
  const outputs = mkdtempSync(join(folder, 'output-'));
  let runs = 0;
  return {
    loader,
    run: (program, args, cwd, more = {}) => {
      runs += 1;
      const files = ['out', 'err'].map((name) => join(outputs, `${runs}.${name}`));
      const [out, err] = files.map((file) => openSync(file, 'w'));
      const child = spawn(loader, [program, ...args], {
        cwd,
        env: { ...env, ...more },
        stdio: ['ignore', out as number, err as number],
      });
      for (const descriptor of [out, err]) closeSync(descriptor as number);
      const [stdout, stderr] = files.map((file) => () => readFileSync(file, 'utf8')) as [() => string, () => string];
      return new Promise((resolve) => {
        child.on('close', (code) => resolve({ code, stdout: stdout(), stderr: stderr() }));
      });
    },
    stop: () => {
      kill();
      rmSync(outputs, { recursive: true, force: true });
    },
  };
}
