import { existsSync, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { isWindows } from './system.ts';

/** Variables of the environment, as a process has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What cmd tries when the name has no ending. */
const USUAL_ENDINGS = '.COM;.EXE;.BAT;.CMD';

const isFile = (file: string): boolean => existsSync(file) && statSync(file).isFile();

/** Where the program of this name is that a shell would start. */
export function findProgram(name: string, env: Environment): string | undefined {
  const { join, delimiter, isAbsolute } = isWindows() ? win32 : posix;
  const endings = isWindows() ? ['', ...(env.PATHEXT ?? USUAL_ENDINGS).split(';')] : [''];
  const folders = isAbsolute(name) || /[\\/]/.test(name) ? [''] : (env.PATH ?? '').split(delimiter);
  return folders
    .filter((folder) => folder !== '' || name.length > 0)
    .flatMap((folder) => endings.map((ending) => (folder === '' ? name + ending : join(folder, name + ending))))
    .find(isFile);
}

/**
 * Whether a program of this name is there to be started: asked before, since a shell only says afterwards that it was
 * not, and what it was given is lost by then.
 */
export const hasProgram = (name: string, env: Environment): boolean => findProgram(name, env) !== undefined;

/** The same for a command line such as `less -FRX`; one that begins with a quote or an assignment is left to the shell. */
export function hasCommand(line: string, env: Environment): boolean {
  const [first = ''] = line.trim().split(/\s+/);
  return first !== '' && (/["'=$]/.test(first) || hasProgram(first, env));
}
