import { relative } from 'node:path';
import type { NamedFile } from '../../app/import/reading.ts';
import { TeamctlError } from '../../errors.ts';
import { isLock } from '../../platform/paths.ts';
import { filePathTyped, pathTyped } from '../../platform/typed-path.ts';
import type { Context } from '../context.ts';

const mayBePattern = (path: string) => /[*?]/.test(path);

/** bash and zsh expand `*.xlsx` themselves and hand locks over with the others. */
const withoutLocks = (files: NamedFile[]) => (files.length > 1 ? files.filter(({ name }) => !isLock(name)) : files);

/** The files meant: cmd and PowerShell hand `*.csv` over as it is. @throws TeamctlError `files-none` for a pattern without files */
export async function filesNamed({ host }: Pick<Context, 'host'>, typed: readonly string[]): Promise<NamedFile[]> {
  const whole = (name: string): NamedFile => ({ name, path: filePathTyped(host, name) });
  if (!typed.some(mayBePattern)) return withoutLocks(typed.map(whole));
  const { isPattern, matchingFiles } = await import('../../platform/matching-files.ts');
  const found = typed.flatMap((name) => {
    const path = pathTyped(host, name);
    if (!mayBePattern(name) || !isPattern(path)) return [whole(name)];
    const files = matchingFiles(path).map((file) => ({ name: relative(host.cwd, file) || file, path: file }));
    if (files.length === 0) throw new TeamctlError('not-found', 'files-none', { pattern: name });
    return files;
  });
  return withoutLocks(found);
}
