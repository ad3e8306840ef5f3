import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { nearMatches } from '../../domain/team/find-member.ts';
import { TeamctlError } from '../../errors.ts';
import { digestOf } from '../../platform/digest.ts';
import { readDirectory } from '../../playbook/read-directory.ts';
import { writeFolder } from '../../playbook/write-folder.ts';
import { type Published, type PublishedFiles, readPublished, readPublishedFiles } from '../../store/published.ts';
import type { Scope } from '../scope.ts';

/** What a team is said to go by: a version, and so many digits of its digest, so that it means the same files everywhere. */
const PIN = /^([\w-]+)@(\d+\.\d+\.\d+)\+([0-9a-f]{12})$/;
const VERSION = /^([\w-]+)(?:@(\d+\.\d+\.\d+))?$/;
const DIGITS = 12;

type Where = Pick<Scope, 'configDir' | 'reader'>;

export const pinOf = ({ id, version, digest }: Pick<Published, 'id' | 'version' | 'digest'>): string =>
  `${id}@${version}+${digest.slice(0, DIGITS)}`;

/** True for a published version as somebody types it: `ours@1.2.0`. */
export const isVersion = (name: string): boolean => name.includes('@') && VERSION.test(name);

/** Of all files of a folder: two folders with the same digest are the same playbook. */
export const digestOfFiles = (files: PublishedFiles): string =>
  digestOf(
    Object.keys(files)
      .sort()
      .map((name) => `${name}\0${files[name]}\0`)
      .join(''),
    64,
  );

/** The YAML of a folder, by path below it. */
export const filesOf = (folder: string): PublishedFiles =>
  Object.fromEntries(readDirectory(folder, '').files.map(({ name, text }) => [name.replaceAll('\\', '/'), text]));

const isSame = (folder: string, digits: string): boolean =>
  existsSync(join(folder, 'playbook.yaml')) && digestOfFiles(filesOf(folder)).startsWith(digits);

/**
 * The folder of the playbook that a team goes by. A published one is copied to this machine once, and again where somebody
 * has changed the copy: so it is there without a network, too. Other names are what they are.
 * @param name as a team holds it
 * @throws TeamctlError `playbook-unpublished` where it is neither here nor there
 */
export async function placeOf(where: Where, name: string): Promise<string> {
  const [, id, version, digits] = PIN.exec(name) ?? [];
  if (id === undefined || version === undefined || digits === undefined) return name;
  const folder = join(where.configDir, 'playbooks', name);
  if (isSame(folder, digits)) return folder;
  const files = await readPublishedFiles(await where.reader(), id, version);
  if (files === null || !digestOfFiles(files).startsWith(digits))
    throw new TeamctlError('not-found', 'playbook-unpublished', { playbook: name, near: [] });
  rmSync(folder, { recursive: true, force: true });
  try {
    writeFolder(folder, files);
  } catch (error) {
    // Another run of this program may have been first.
    if (!isSame(folder, digits)) throw error;
  }
  return folder;
}

/**
 * A published version by what somebody typed; without a version the latest.
 * @throws TeamctlError `playbook-unpublished` with those there are
 */
export async function requirePublished(where: Where, typed: string): Promise<Published> {
  const [, id, version] = VERSION.exec(typed) ?? [];
  const known = await readPublished(await where.reader());
  const found = known.findLast((each) => each.id === id && (version === undefined || each.version === version));
  if (found) return found;
  const names = known.map((each) => `${each.id}@${each.version}`);
  const near = nearMatches(typed, names, (each) => each);
  throw new TeamctlError('not-found', 'playbook-unpublished', {
    playbook: typed,
    near: near.length > 0 ? near : names.slice(-3),
  });
}
