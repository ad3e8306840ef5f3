import { posix, win32 } from 'node:path';
import { TeamctlError } from '../errors.ts';

/** Where a path is to be understood: what is typed means different things there. */
export interface PathPlace {
  cwd: string;
  home: string;
  system: NodeJS.Platform;
}

const rulesOf = (system: NodeJS.Platform) => (system === 'win32' ? win32 : posix);

/** A shell on Windows hands `~` over as it is; so does every other one inside quotes. */
function expandHome(typed: string, { home, system }: PathPlace): string {
  const isHome = system === 'win32' ? /^~(?=[\\/]|$)/ : /^~(?=\/|$)/;
  return typed.replace(isHome, () => home);
}

/** A path as typed (`~\`, `..\`, a drive, a share) as a whole one. */
export const typedPath = (typed: string, place: PathPlace): string =>
  rulesOf(place.system).resolve(place.cwd, expandHome(typed, place));

/** Why Windows has no file of a name. */
export type NameFault = 'reserved' | 'character' | 'trailing' | 'stream' | 'long';

/** In UTF-16, for one part of a path, on every file system that Windows knows. */
const LONGEST_PART = 255;

/** Names of devices, whatever the ending and however many blanks before it: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\..*)?$/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const CHARACTER = /[<>"|?*\u0000-\u001f]/;

function faultOf(name: string): NameFault | null {
  if (name.length > LONGEST_PART) return 'long';
  if (name.includes(':')) return 'stream';
  if (CHARACTER.test(name)) return 'character';
  if (/[. ]$/.test(name)) return 'trailing';
  return DEVICE.test(name) ? 'reserved' : null;
}

/**
 * The first part of a whole Windows path that no file can be called, and why; null when all may. `a:b` would be a hidden
 * stream of `a`; a dot or blank at the end would be dropped, and the file would be another one.
 */
export function windowsNameFault(whole: string): { part: string; fault: NameFault } | null {
  const { root } = win32.parse(whole.replace(/^\\\\\?\\(?:UNC\\)?/, ''));
  const parts = whole
    .replace(/^\\\\\?\\(?:UNC\\)?/, '')
    .slice(root.length)
    .split(/[\\/]/);
  for (const part of parts) {
    const fault = part === '' ? null : faultOf(part);
    if (fault !== null) return { part, fault };
  }
  return null;
}

/** `..` and `.` are no names. */
const withoutSteps = (typed: string) => typed.replace(/(^|[\\/])\.{1,2}(?=[\\/]|$)/g, '$1');

/** `\\\\.\\` is where the devices themselves are. */
const typedFault = (typed: string) =>
  /^[\\/]{2}\.(?:[\\/]|$)/.test(typed)
    ? { part: typed, fault: 'reserved' as const }
    : windowsNameFault(withoutSteps(typed));

/**
 * A path that something is to be written to or read from: the console would be read for `CON`, a hidden stream for `a:b`.
 * What was typed is looked at, since resolving drops dots and blanks.
 * @throws TeamctlError `bad-file-name` for a name that Windows does not have
 */
export function filePath(typed: string, place: PathPlace): string {
  const fault = place.system === 'win32' ? typedFault(expandHome(typed, place)) : null;
  if (fault !== null) throw new TeamctlError('usage', 'bad-file-name', { file: typed, ...fault });
  return typedPath(typed, place);
}

/** What Excel and WPS keep beside an open file; nobody's data. */
export const isLock = (file: string): boolean => /(?:^|[\\/])~\$[^\\/]*$/.test(file);

/** Longest name that every Windows program takes; behind it only the long form works. */
const LONGEST_SHORT = 240;

/** The form in which SQLite, which knows no long paths of its own, opens a file; journals get a longer name beside it. */
export const longPath = (file: string, system: NodeJS.Platform = process.platform): string =>
  system === 'win32' && file.length > LONGEST_SHORT ? win32.toNamespacedPath(file) : file;
