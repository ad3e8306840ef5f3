import { relative } from 'node:path';
import { TeamctlError } from '../errors.ts';
import { isLock } from './paths.ts';
import { filePathTyped, type Here, pathTyped } from './typed-path.ts';

/** A file as it was named, and as a whole path. */
export interface NamedFile {
  name: string;
  path: string;
}

const mayBePattern = (path: string) => /[*?]/.test(path);

/** bash and zsh expand `*.xlsx` themselves and hand locks over with the others. */
const withoutLocks = (files: NamedFile[]) => (files.length > 1 ? files.filter(({ name }) => !isLock(name)) : files);

/** The files meant: cmd and PowerShell hand `*.csv` over as it is. @throws TeamctlError `files-none` for a pattern without files */
export async function filesNamed(here: Here, typed: readonly string[]): Promise<NamedFile[]> {
  const whole = (name: string): NamedFile => ({ name, path: filePathTyped(here, name) });
  if (!typed.some(mayBePattern)) return withoutLocks(typed.map(whole));
  const { isPattern, matchingFiles } = await import('./matching-files.ts');
  const found = typed.flatMap((name) => {
    const path = pathTyped(here, name);
    if (!mayBePattern(name) || !isPattern(path)) return [whole(name)];
    const files = matchingFiles(path).map((file) => ({ name: relative(here.cwd, file) || file, path: file }));
    if (files.length === 0) throw new TeamctlError('not-found', 'files-none', { pattern: name });
    return files;
  });
  return withoutLocks(found);
}
