import { dirname, join } from 'node:path';
import { TeamctlError } from '../errors.ts';
import { cannotWrite } from './cannot-write.ts';
import { isSameFile, statOf } from './same-file.ts';
import { type Here, pathTyped } from './typed-path.ts';
import { finalTarget } from './write-target.ts';

/** Who writes: where they stand, what was typed, and the database that they work on. */
interface Writing {
  host: Here & { argv: readonly string[] };
  database: { file: string };
}

const COMPANIONS = ['', '-journal', '-wal', '-shm', '.written'];

/** Everything typed that is not what is written to: what a command reads is among it. */
function typedWords(argv: readonly string[]): string[] {
  return argv.flatMap((word, i) => {
    if (['-o', '--output'].includes(argv[i - 1] ?? '') || /^(?:-o|--output=)./.test(word)) return [];
    return [word.startsWith('--') && word.includes('=') ? word.slice(word.indexOf('=') + 1) : word];
  });
}

/** @throws TeamctlError as `cannotWrite`, for a name that is too long and links that go in a circle */
function targetOf(file: string): string {
  try {
    return finalTarget(file);
  } catch (error) {
    throw cannotWrite(file, error);
  }
}

/**
 * What the program lives by, and what a command reads, is never written over.
 * @throws TeamctlError `output-own-file`, `output-folder`
 */
export function refuseOwnFiles({ host, database }: Writing, file: string): void {
  const refuse = (what: 'database' | 'backup' | 'input') =>
    new TeamctlError('refused', 'output-own-file', { file, what });
  const stat = statOf(file);
  if (stat?.isDirectory()) throw new TeamctlError('io', 'output-folder', { file });
  const target = targetOf(file);
  if (COMPANIONS.some((ending) => isSameFile(file, database.file + ending))) throw refuse('database');
  const backups = join(dirname(database.file), 'backups');
  if (isSameFile(dirname(target), backups) && /\.db(?:\.gz)?$/.test(target)) throw refuse('backup');
  if (stat?.isFile() && typedWords(host.argv).some((word) => isSameFile(file, pathTyped(host, word))))
    throw refuse('input');
}
