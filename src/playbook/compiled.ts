import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../platform/replace-file.ts';
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

/** Something worked out of a playbook of that content. */
export interface Kept<T> {
  digest: string;
  value: T;
}

export const keptFile = (name: string, locale: string): string => `kept-${name}.${locale}.json`;

function writeKept(folder: string, name: string, locale: string, kept: Kept<unknown>): void {
  const file = join(folder, keptFile(name, locale));
  try {
    replaceFile(file, JSON.stringify(kept));
  } catch {
    // Read-only home, full disk: next time it is worked out again.
  }
}

/**
 * What this process has read of a playbook, by its folder and language: a page or a test runs many commands in one, and parsing its
 * parts anew would be a sixth of their time.
 */
const read = new Map<string, { digest: string; parts: Partial<Parts> }>();

function partsRead(file: string, digest: string): Partial<Parts> {
  const known = read.get(file);
  if (known?.digest === digest) return known.parts;
  const parts = {};
  read.set(file, { digest, parts });
  return parts;
}

/**
 * Opens a playbook compiled to JSON, a part at a time: no YAML and no schema library is loaded,
 * which is most of the time that a command would take. Null when there is none or it is not whole.
 */
export function openCompiled(folder: string, locale: string): PlaybookSource | null {
  const identity = readJson<PlaybookIdentity>(join(folder, identityFile(locale)));
  if (!identity) return null;
  const parts = partsRead(join(folder, identityFile(locale)), identity.digest);
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
    heard: () => load('heard'),
    cases: () => load('cases'),
    base: () => null,
    kept<T>(name: string): T | null {
      const kept = readJson<Kept<T>>(join(folder, keptFile(name, locale)));
      return kept?.digest === identity.digest ? kept.value : null;
    },
    keep: (name, value) => writeKept(folder, name, locale, { digest: identity.digest, value }),
  };
}
