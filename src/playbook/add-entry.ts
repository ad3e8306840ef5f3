import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TeamctlError } from '../errors.ts';
import { makeFolder } from '../make-folder.ts';
import { readOwnText } from '../platform/cannot-read.ts';
import { cannotWrite } from '../platform/cannot-write.ts';
import { replaceFile } from '../platform/replace-file.ts';
import { HEADER_FILE } from './read-directory.ts';
import { schemaComment, schemaFile } from './starter.ts';

/** The file in which an author looks for a list first. */
const HOMES: Readonly<Record<string, string>> = {
  measures: 'measures.yaml',
  signs: 'signs.yaml',
  actions: 'actions.yaml',
  activities: 'activities.yaml',
  modules: 'curricula.yaml',
  objections: 'objections.yaml',
  meetings: 'meetings.yaml',
};

/** The list is the last thing in the file, written one entry under the other: what is put behind it belongs to it. */
function endsWith(text: string, list: string): boolean {
  const keys = [...text.matchAll(/^([A-Za-z]+):(.*)$/gm)];
  const last = keys.at(-1);
  return last?.[1] === list && /^\s*(#.*)?$/.test(last[2] as string);
}

/** Entries stand as deep as those that are there already. */
function indented(entry: string, text: string): string {
  const indent = /^( *)- /m.exec(text.slice(text.lastIndexOf('\n', text.search(/^[A-Za-z]+:\s*$/m))))?.[1] ?? '  ';
  return entry
    .split('\n')
    .map((line) => (line === '' ? line : `${indent}${line}`))
    .join('\n');
}

/** Where the playbook has the schema beside it, editors help in a new file, too. */
function schemaLine(folder: string, name: string): string {
  const up = '../'.repeat(name.split(/[\\/]/).length - 1);
  return existsSync(join(folder, schemaFile('playbook'))) ? schemaComment('playbook', up) : '';
}

/**
 * Puts an entry at the end of its list: into the usual file, or, where that one ends in something else, into a file of
 * its own. What stands there stays as it is, comments included.
 * @param entry YAML that begins with `- id: …`, without indent
 * @returns the file, below the folder
 * @throws TeamctlError `playbook-missing` where no playbook is; as `cannotWrite`
 */
export function addEntryTo(folder: string, list: string, id: string, entry: string): string {
  if (!existsSync(join(folder, HEADER_FILE)))
    throw new TeamctlError('not-found', 'playbook-missing', { playbook: folder });
  const home = HOMES[list] ?? `${list}.yaml`;
  const before = existsSync(join(folder, home)) ? readOwnText(join(folder, home)) : '';
  const isFree = before.trim() === '' || endsWith(before, list);
  const name = isFree ? home : join(list, `${id}.yaml`);
  const file = join(folder, name);
  const start = isFree && before.trim() !== '' ? `${before.trimEnd()}\n` : `${schemaLine(folder, name)}${list}:\n`;
  const text = indented(entry, start);
  try {
    makeFolder(dirname(file), 0o755);
    replaceFile(file, `${start}${text.endsWith('\n') ? text : `${text}\n`}`);
  } catch (error) {
    throw cannotWrite(file, error);
  }
  return name;
}
