import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { TeamctlError } from '../errors.ts';
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

function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name) && !name.split(/[\\/]/).some((part) => part.startsWith('.')))
    .sort()
    .map((name) => join(folder, name));
}

/** A link could lead out of the directory, and what it leads to was not written as a playbook. */
function readOne(file: string, shown: string): { text: string } | { problem: Problem } {
  const stat = lstatSync(file);
  if (stat.isSymbolicLink()) throw new TeamctlError('refused', 'playbook-link', { file: shown }, { file: shown });
  if (stat.size > MAX_BYTES)
    return {
      problem: problem(
        'yaml-too-big',
        { file: shown },
        { kilobytes: Math.ceil(stat.size / 1024), most: MAX_BYTES / 1024 },
      ),
    };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)) };
  } catch {
    return { problem: problem('yaml-encoding', { file: shown }) };
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
    names = yamlFiles(folder);
  } catch {
    throw new TeamctlError('not-found', 'playbook-missing', { playbook: shownAs });
  }
  if (!names.some((name) => basename(name) === 'playbook.yaml')) {
    throw new TeamctlError('not-found', 'playbook-missing', { playbook: shownAs });
  }
  const files: PlaybookFile[] = [];
  const problems: Problem[] = [];
  if (names.length > MOST_FILES)
    problems.push(problem('playbook-files', { file: shownAs }, { files: names.length, most: MOST_FILES }));
  for (const file of names.slice(0, MOST_FILES)) {
    const name = join(shownAs, relative(folder, file));
    const read = readOne(file, name);
    if ('problem' in read) problems.push(read.problem);
    else files.push({ name, text: read.text });
  }
  return { files, problems };
}
