import { basename } from 'node:path';
import { TeamctlError } from '../errors.ts';
import { judge } from './check.ts';
import { identityFile, partFile } from './compiled.ts';
import { languages } from './languages.ts';
import { firstError, type Loaded } from './load.ts';
import type { Parts, PlaybookIdentity, PlaybookSource } from './parts.ts';
import { partsOf, titleIn } from './resolve.ts';

/** File name → content, for every language and part. */
export type CompiledFiles = Readonly<Record<string, unknown>>;

/**
 * Turns a loaded playbook into the JSON files that commands read.
 * @throws TeamctlError `invalid` with the place of the first error
 */
export function compile(loaded: Loaded, name: string): CompiledFiles {
  const { resolved, problems } = judge(loaded);
  const error = firstError(problems, name);
  if (error) throw error;
  const { header } = resolved;
  if (!header) throw new TeamctlError('invalid', 'playbook-missing', { playbook: name });
  const files: Record<string, unknown> = {};
  for (const language of languages) {
    const identity: PlaybookIdentity = {
      id: header.id,
      version: header.version,
      title: titleIn(resolved, language),
      digest: loaded.digest,
      bases: loaded.folders.slice(1).map((base) => basename(base)),
    };
    files[identityFile(language)] = identity;
    for (const [part, content] of Object.entries(partsOf(resolved, language)))
      files[partFile(part as keyof Parts, language)] = content;
  }
  return files;
}

/** The same interface as a compiled directory has, over files that are in memory. */
export function inMemory(files: CompiledFiles, locale: string): PlaybookSource {
  const part = async <Name extends keyof Parts>(name: Name) => files[partFile(name, locale)] as Parts[Name];
  return {
    ...(files[identityFile(locale)] as PlaybookIdentity),
    core: () => part('core'),
    meetings: () => part('meetings'),
    curricula: () => part('curricula'),
    lessons: () => part('lessons'),
    coaching: () => part('coaching'),
    sayings: () => part('sayings'),
    heard: () => part('heard'),
    cases: () => part('cases'),
    base: () => null,
    kept: () => null,
    keep: () => undefined,
  };
}
