import { existsSync } from 'node:fs';
import { join, parse, sep } from 'node:path';
import { escapePath, globSync } from 'tinyglobby';
import { isLock } from './paths.ts';
import { isWindows } from './system.ts';

/** Only these two: brackets and braces are everyday letters in the names of exported files. */
const WILD = /[*?]/;

/** The folder above the first part with a wildcard, and the pattern below it. */
function split(whole: string): { folder: string; pattern: string } {
  const { root } = parse(whole);
  const parts = whole.slice(root.length).split(isWindows() ? /[\\/]/ : '/');
  const first = parts.findIndex((part) => WILD.test(part));
  const escaped = parts
    .slice(first)
    .map((part) => (part === '**' ? part : escapePath(part).replace(/\\([*?])/g, '$1')));
  return { folder: join(root, ...parts.slice(0, first)), pattern: escaped.join('/') };
}

export const isPattern = (file: string): boolean => WILD.test(file) && (isWindows() || !existsSync(file));

/**
 * The files of a pattern such as `导出\*.xlsx`, in the order of their names: cmd and PowerShell leave it to the program.
 * Files that begin with a dot and the locks of Excel and WPS are passed over.
 * @param whole a whole path with `*` or `?` in it
 */
export function matchingFiles(whole: string): string[] {
  const { folder, pattern } = split(whole);
  return globSync(pattern, { cwd: folder, expandDirectories: false, caseSensitiveMatch: !isWindows() })
    .filter((file) => !isLock(file))
    .sort()
    .map((file) => join(folder, file.replaceAll('/', sep)));
}
