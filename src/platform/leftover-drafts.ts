import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** `team.db.new-1234`, and what SQLite keeps beside it. */
const DRAFT = /\.new-(\d+)(?:-journal|-wal|-shm)?$/;
/** Whether a file is somebody's draft, of a run that goes on or was killed. */
export const isDraft = (name: string): boolean => DRAFT.test(name);

/** The file that a draft is meant to become: nobody knows it by another name. */
export const withoutDraft = (file: string): string => file.replace(DRAFT, '');

const DAY_MS = 24 * 60 * 60 * 1000;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Numbers of processes are given anew: a draft from before this one began, or of yesterday, is nobody's any more. */
function isLeft(file: string, pid: number): boolean {
  const { mtimeMs } = statSync(file);
  if (pid === process.pid) return mtimeMs < performance.timeOrigin;
  return !isRunning(pid) || mtimeMs < Date.now() - DAY_MS;
}

/**
 * Drafts, files and folders, that killed runs left in a folder; those of a run that is still going on are not among them.
 * @param beginning only names that begin like this
 */
export function leftoverDrafts(folder: string, beginning = ''): string[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    const match = DRAFT.exec(name);
    if (!match || !name.startsWith(beginning)) return [];
    const file = join(folder, name);
    try {
      return isLeft(file, Number(match[1])) ? [file] : [];
    } catch {
      return [];
    }
  });
}

/** @returns what was removed; what cannot be stays for another day */
export function removeDrafts(drafts: readonly string[]): string[] {
  return drafts.filter((draft) => {
    try {
      rmSync(draft, { recursive: true, force: true });
      return true;
    } catch {
      return false;
    }
  });
}
