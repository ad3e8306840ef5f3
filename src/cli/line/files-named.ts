import { relative } from 'node:path';
import type { NamedFile } from '../../app/import/reading.ts';
import { TeamctlError } from '../../errors.ts';
import { pathTyped } from '../../platform/typed-path.ts';
import type { Context } from '../context.ts';

const mayBePattern = (path: string) => /[*?]/.test(path);

/** The files meant: cmd and PowerShell hand `*.csv` over as it is. @throws TeamctlError `files-none` for a pattern without files */
export async function filesNamed({ host }: Pick<Context, 'host'>, typed: readonly string[]): Promise<NamedFile[]> {
  const whole = (name: string): NamedFile => ({ name, path: pathTyped(host, name) });
  if (!typed.some(mayBePattern)) return typed.map(whole);
  const { isPattern, matchingFiles } = await import('../../platform/matching-files.ts');
  return typed.flatMap((name) => {
    const { path } = whole(name);
    if (!mayBePattern(name) || !isPattern(path)) return [whole(name)];
    const files = matchingFiles(path).map((file) => ({ name: relative(host.cwd, file) || file, path: file }));
    if (files.length === 0) throw new TeamctlError('not-found', 'files-none', { pattern: name });
    return files;
  });
}
