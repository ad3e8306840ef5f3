import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TeamctlError } from '../errors.ts';
import { requireBrowser } from './find-browser.ts';
import type { Environment } from './find-program.ts';

/** A page is printed in a second or two; a browser that is stuck must not keep anybody from the meeting. */
const PATIENCE_MS = 60_000;

function run(program: string, words: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const browser = process.getBuiltinModule('node:child_process').spawn(program, words, { stdio: 'ignore' });
    const clock = setTimeout(() => browser.kill('SIGKILL'), PATIENCE_MS);
    const ended = (code: number | null) => {
      clearTimeout(clock);
      resolve(code ?? 1);
    };
    browser.on('error', () => ended(1)).on('exit', ended);
  });
}

/**
 * Has a browser print a page as PDF, with its own style for paper. Nothing is left behind, and the user's own profile of
 * the browser is not touched.
 * @throws TeamctlError `no-browser`, `print-failed`
 */
export async function printPage(env: Environment, page: string): Promise<Uint8Array> {
  const browser = requireBrowser(env);
  const folder = mkdtempSync(join(tmpdir(), 'teamctl-print-'));
  const [from, to] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
  try {
    writeFileSync(from, page, { mode: 0o600 });
    const code = await run(browser, [
      '--headless=new',
      '--disable-gpu',
      '--no-first-run',
      '--disable-extensions',
      // Its older and its newer name.
      '--print-to-pdf-no-header',
      '--no-pdf-header-footer',
      // Chromium refuses to run as root with its sandbox; the page has no script and loads nothing.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(folder, 'profile')}`,
      `--print-to-pdf=${to}`,
      pathToFileURL(from).href,
    ]);
    if (code !== 0) throw new TeamctlError('io', 'print-failed', { browser });
    return readFileSync(to);
  } catch (error) {
    throw error instanceof TeamctlError ? error : new TeamctlError('io', 'print-failed', { browser });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
