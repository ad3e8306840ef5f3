import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts what a package of the registry holds into `folder`, once: neither installed nor run, so it may be of another system.
 * @param spec name and version, as npm takes them
 * @throws when it cannot be had within `timeout` milliseconds
 */
export function unpackPackage(spec: string, folder: string, timeout: number): void {
  if (existsSync(folder)) return;
  const draft = `${folder}.new-${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const words = ['pack', spec, '--silent', '--pack-destination', draft];
  try {
    const [archive] = execFileSync('npm', words, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout,
      shell: process.platform === 'win32',
    })
      .trim()
      .split('\n')
      .slice(-1);
    execFileSync('tar', ['-xzf', archive as string], { cwd: draft });
    renameSync(join(draft, 'package'), folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
