import { lstatSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { TeamctlError } from '../errors.ts';
import { readOwnBytes } from '../platform/cannot-read.ts';
import { kindOfFile } from './file-kind.ts';
import { type Problem, problem } from './problem.ts';
import { MAX_BYTES } from './yaml-gate.ts';

export interface PlaybookFile {
  /** As it is shown to the user: the path as he or she would type it. */
  name: string;
  text: string;
}

export interface DirectoryFiles {
  files: PlaybookFile[];
  problems: Problem[];
}

const MOST_FILES = 200;
/** The one file that makes a directory a playbook. */
export const HEADER_FILE = 'playbook.yaml';

const DEEPEST_FOLDER = 8;
/** What systems and Word put beside the files of people. */
const LEFT_BY_PROGRAMS = /^(~\$|\.)|^(thumbs\.db|desktop\.ini)$/i;

/**
 * YAML files below a folder, relative to it. Walked by hand: the built-in recursion follows links,
 * and a link could lead out of the directory, to what was not written as a playbook.
 */
export function yamlFiles(folder: string, shownAs: string, below = '', depth = 0): string[] {
  if (depth > DEEPEST_FOLDER) return [];
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = join(below, entry.name);
    if (LEFT_BY_PROGRAMS.test(entry.name)) return [];
    if (entry.isDirectory()) return yamlFiles(folder, shownAs, name, depth + 1);
    const isYaml = /\.ya?ml$/.test(entry.name);
    if (entry.isSymbolicLink() && (isYaml || !entry.name.includes('.'))) throw linkRefused(join(shownAs, name));
    return isYaml && entry.isFile() ? [name] : [];
  });
}

/** Names of files that were surely meant to be read: other endings of YAML, and what Word and Excel save. */
const MEANT = /\.ya?ml[^/\\]*$|\.(txt|csv|xlsx?|docx?|et|wps)$/i;

/** Files that would lie there and do nothing, with the name under which they would be read. */
function notRead(folder: string, shownAs: string): Problem[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.ya?ml$/.test(entry.name) && !LEFT_BY_PROGRAMS.test(entry.name))
    .filter(
      (entry) =>
        MEANT.test(entry.name) &&
        !relative(folder, entry.parentPath)
          .split(/[\\/]/)
          .some((part) => part.startsWith('.')),
    )
    .map((entry) => {
      const stem = entry.name.replace(/\.ya?ml.{0,40}$/i, '').replace(/\.[^.]*$/, '');
      const file = join(shownAs, relative(folder, join(entry.parentPath, entry.name)));
      return problem(
        'file-not-read',
        { file, line: 1, column: 1 },
        { file: entry.name, example: /^[\w-]+$/.test(stem) ? `${stem}.yaml` : 'signs.yaml' },
      );
    });
}

const linkRefused = (file: string) => new TeamctlError('refused', 'playbook-link', { file }, { file });

const LINE_FEED = 0x0a;

/** Where the first byte stands that is no UTF-8: line and column from 1. */
function brokenByte(bytes: Uint8Array): { line: number; column: number } {
  const strict = new TextDecoder('utf-8', { fatal: true });
  for (let line = 1, start = 0; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed === -1 ? bytes.length : feed;
    const part = bytes.subarray(start, end);
    try {
      strict.decode(part);
    } catch {
      return { line, column: new TextDecoder().decode(part).indexOf('\ufffd') + 1 };
    }
    start = end + 1;
  }
  return { line: 1, column: 1 };
}

/** A letter of Latin text in UTF-16 is every other byte a nought. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const noughts = bytes.subarray(0, 200).filter((byte) => byte === 0).length;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || noughts > 20) return 'UTF-16';
  try {
    new TextDecoder('gbk', { fatal: true }).decode(bytes);
    return 'GBK';
  } catch {
    return '';
  }
}

function readOne(file: string, shown: string): { text: string } | { problem: Problem } {
  const stat = lstatSync(file);
  if (!stat.isFile()) throw linkRefused(shown);
  if (stat.size > MAX_BYTES)
    return {
      problem: problem(
        'yaml-too-big',
        { file: shown, line: 1, column: 1 },
        { kilobytes: Math.ceil(stat.size / 1024), most: MAX_BYTES / 1024 },
      ),
    };
  const bytes = readOwnBytes(file);
  const kind = kindOfFile(bytes);
  if (kind !== null)
    return {
      problem: problem('file-not-text', { file: shown, line: 1, column: 1 }, { kind, example: basename(shown) }),
    };
  try {
    // Lines that end as on a Macintosh of old are lines, too.
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r(?!\n)/g, '\n') };
  } catch {
    const encoding = encodingOf(bytes);
    // Of another encoding every line is wrong; of a stray byte its own.
    const place = encoding === 'UTF-16' ? { line: 1, column: 1 } : brokenByte(bytes);
    return { problem: problem('yaml-encoding', { file: shown, ...place }, { encoding }) };
  }
}

/**
 * All YAML files of a playbook directory, sub-folders included, in the order of their names.
 * @param shownAs how the directory is called in messages
 * @throws TeamctlError `not-found` when it is no playbook directory, `refused` for links
 */
export function readDirectory(folder: string, shownAs = folder): DirectoryFiles {
  let names: string[];
  try {
    names = yamlFiles(folder, shownAs).sort();
  } catch (error) {
    if (error instanceof TeamctlError) throw error;
    throw new TeamctlError('not-found', 'playbook-missing', { playbook: shownAs });
  }
  if (!names.includes(HEADER_FILE)) {
    const meant = readdirSync(folder).find((name) => /^playbook\.ya?ml(?:\.txt)?$/i.test(name));
    if (meant) throw new TeamctlError('not-found', 'playbook-misnamed', { playbook: shownAs, file: meant });
    // Translations of the header are called so, too.
    const below = names.find((name) => basename(name) === HEADER_FILE && !/^texts?[\\/]/i.test(name));
    if (below)
      throw new TeamctlError('not-found', 'playbook-below', {
        playbook: shownAs,
        folder: join(shownAs, dirname(below)),
      });
    throw new TeamctlError('not-found', 'playbook-missing', { playbook: shownAs });
  }
  const files: PlaybookFile[] = [];
  const problems: Problem[] = [];
  if (names.length > MOST_FILES)
    problems.push(problem('playbook-files', { file: shownAs }, { files: names.length, most: MOST_FILES }));
  problems.push(...notRead(folder, shownAs));
  for (const below of names.slice(0, MOST_FILES)) {
    const name = join(shownAs, below);
    const read = readOne(join(folder, below), name);
    if ('problem' in read) problems.push(read.problem);
    else files.push({ name, text: read.text });
  }
  return { files, problems };
}
