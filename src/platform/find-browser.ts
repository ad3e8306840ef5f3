import { existsSync } from 'node:fs';
import { win32 } from 'node:path';
import { TeamctlError } from '../errors.ts';
import { type Environment, findProgram } from './find-program.ts';
import { isWindows } from './system.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge'];
const MAC = ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);
/** Edge is a part of Windows. */
const WINDOWS = [String.raw`Google\Chrome\Application\chrome.exe`, String.raw`Microsoft\Edge\Application\msedge.exe`];
const FOLDERS = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'];

function onWindows(env: Environment): string | undefined {
  const all = FOLDERS.flatMap((name) =>
    env[name] ? WINDOWS.map((file) => win32.join(env[name] as string, file)) : [],
  );
  return all.find((file) => existsSync(file));
}

/** A browser that prints pages: the one of TEAMCTL_BROWSER, else Chromium, Chrome or Edge where they usually are. */
function findBrowser(env: Environment): string | undefined {
  if (env.TEAMCTL_BROWSER) return findProgram(env.TEAMCTL_BROWSER, env);
  const usual = NAMES.map((name) => findProgram(name, env)).find((file) => file !== undefined);
  return usual ?? (isWindows() ? onWindows(env) : MAC.find((file) => existsSync(file)));
}

/** @throws TeamctlError `no-browser` */
export function requireBrowser(env: Environment): string {
  const browser = findBrowser(env);
  if (browser === undefined) throw new TeamctlError('not-found', 'no-browser');
  return browser;
}
