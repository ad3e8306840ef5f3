import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { TeamctlError } from '../errors.ts';
import { readOwnText } from '../platform/cannot-read.ts';
import { baseOf } from './base-version.ts';
import { nodeAt, scalarAt } from './located.ts';
import { parseYaml } from './parse-yaml.ts';
import { HEADER_FILE } from './read-directory.ts';

export interface PlaybookHeader {
  id: string;
  title: string;
  version: string;
  extends: string | null;
}

/**
 * Who a playbook is, from its header file alone and its translation.
 * @throws TeamctlError `not-found` when there is none
 */
export function readHeader(folder: string, shownAs: string, locale: string): PlaybookHeader {
  const file = join(folder, HEADER_FILE);
  if (!existsSync(file)) throw new TeamctlError('not-found', 'playbook-missing', { playbook: shownAs });
  const header = parseYaml(file, readOwnText(file)).node;
  const read = (key: string) => (header ? scalarAt(header, key) : undefined);
  const id = read('id') ?? shownAs;
  const base = read('extends');
  const translated = join(folder, 'text', locale, HEADER_FILE);
  const text = existsSync(translated) ? parseYaml(translated, readOwnText(translated)).node : null;
  return {
    id,
    title: (text && scalarAt(nodeAt(text, [id]), 'title')) ?? read('title') ?? id,
    version: read('version') ?? '',
    extends: base === undefined ? null : baseOf(base).name,
  };
}
