import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Parts, PlaybookIdentity, PlaybookSource } from './parts.ts';

function readJson<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return null;
  }
}

export const identityFile = (locale: string): string => `playbook.${locale}.json`;
export const partFile = (part: keyof Parts, locale: string): string => `${part}.${locale}.json`;

/**
 * Opens a playbook compiled to JSON, a part at a time: no YAML and no schema library is loaded,
 * which is most of the time that a command would take. Null when there is none or it is not whole.
 */
export function openCompiled(folder: string, locale: string): PlaybookSource | null {
  const identity = readJson<PlaybookIdentity>(join(folder, identityFile(locale)));
  if (!identity) return null;
  const parts: Partial<Parts> = {};
  const load = async <Name extends keyof Parts>(part: Name): Promise<Parts[Name]> => {
    parts[part] ??= JSON.parse(readFileSync(join(folder, partFile(part, locale)), 'utf8')) as Parts[Name];
    return parts[part] as Parts[Name];
  };
  return {
    ...identity,
    core: () => load('core'),
    meetings: () => load('meetings'),
    curricula: () => load('curricula'),
    lessons: () => load('lessons'),
    coaching: () => load('coaching'),
    sayings: () => load('sayings'),
    cases: () => load('cases'),
  };
}
