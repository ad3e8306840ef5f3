import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { TeamctlError } from '../errors.ts';
import { readOwnText } from '../platform/cannot-read.ts';
import { cannotWrite } from '../platform/cannot-write.ts';
import { replaceFile } from '../platform/replace-file.ts';
import type { HeardSentence } from './parts.ts';
import { HEADER_FILE } from './read-directory.ts';

/** The file of a user's own playbook that holds what its manager's desk taught. */
const OWN_HEARD = 'heard-own.yaml';

const line = ({ text, means, hand }: HeardSentence) =>
  `  - {hand: ${JSON.stringify(hand)}, text: ${JSON.stringify(text)}, means: [${means.map((each) => JSON.stringify(each)).join(', ')}]}\n`;

/**
 * Adds sentences to a playbook; those that stand there already are passed over. The file is replaced whole or not at all.
 * @returns how many were added
 * @throws TeamctlError `playbook-missing` where no playbook is; as `cannotWrite`
 */
export function addHeard(folder: string, sentences: readonly HeardSentence[]): number {
  if (!existsSync(join(folder, HEADER_FILE)))
    throw new TeamctlError('not-found', 'playbook-missing', { playbook: folder });
  const file = join(folder, OWN_HEARD);
  // As Notepad leaves it: a mark at the start, other ends of lines.
  const before = existsSync(file) ? readOwnText(file).replaceAll('\r\n', '\n') : 'heard:\n';
  const fresh = [...new Set(sentences.map(line))].filter((each) => !before.includes(each));
  if (fresh.length === 0) return 0;
  try {
    replaceFile(file, `${before}${before.endsWith('\n') ? '' : '\n'}${fresh.join('')}`);
  } catch (error) {
    throw cannotWrite(file, error);
  }
  return fresh.length;
}
