import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nearMatches } from '../../domain/team/find-member.ts';
import { TeamctlError } from '../../errors.ts';
import type { MappedColumn } from '../../importing/columns.ts';
import { builtInProfiles, type ImportProfile } from '../../importing/profiles/profile.ts';
import { windowsNameFault } from '../../platform/paths.ts';
import { isWindows } from '../../platform/system.ts';
import type { Plain } from '../../playbook/located.ts';
import type { Scope } from '../scope.ts';
import type { Reading } from './reading.ts';

type Folders = Pick<Scope, 'configDir'>;

const folderOf = ({ configDir }: Folders) => join(configDir, 'profiles');
/** Letters of any script, digits, hyphens: a name never becomes a path. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,60}$/u;

function ownProfiles(context: Folders): string[] {
  try {
    return readdirSync(folderOf(context))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => name.slice(0, -'.yaml'.length))
      .sort();
  } catch {
    return [];
  }
}

async function readOwn(context: Folders, name: string): Promise<ImportProfile> {
  const file = join(folderOf(context), `${name}.yaml`);
  const { readYamlFile } = await import('../../playbook/plain-yaml.ts');
  const { nodeAt, toPlain } = await import('../../playbook/located.ts');
  const { readProfile } = await import('../../importing/profiles/check-profile.ts');
  const node = readYamlFile(file);
  const profile = readProfile(name, toPlain(node));
  if (!('path' in profile)) return profile;
  const { path, wants } = profile;
  const place = path.length === 0 ? { file } : nodeAt(node, path).place;
  throw new TeamctlError('invalid', 'import-profile-invalid', { file, key: path.join('.') || name, wants }, place);
}

/**
 * The profile of that name: the user's own (`profiles/*.yaml` in the settings folder), or a built-in one.
 * Without a name everything is left to be recognised.
 * @throws TeamctlError `not-found`, or `invalid` with the place of the fault
 */
export async function findProfile(context: Folders, name: string | undefined): Promise<ImportProfile> {
  if (name === undefined) return {};
  const own = ownProfiles(context);
  if (own.includes(name)) return readOwn(context, name);
  const builtIn = builtInProfiles.find((profile) => profile.id === name);
  if (builtIn) return builtIn;
  const known = [...own, ...builtInProfiles.map((profile) => profile.id as string)];
  const near = nearMatches(name, known, (word) => word);
  throw new TeamctlError('not-found', 'import-profile-unknown', { name, known, near });
}

const kept = ['headerRow', 'identity', 'addUp', 'lines', 'currency', 'year', 'decimal'] as const;

/** What was told about the table itself. */
function tableSettings(profile: ImportProfile): { [key: string]: Plain } {
  const { where, whereNot, units, marks } = profile;
  const plain: { [key: string]: Plain } = {};
  for (const key of kept) if (profile[key] !== undefined) plain[key] = profile[key];
  if (where !== undefined) plain.where = [...where];
  if (whereNot !== undefined) plain.whereNot = [...whereNot];
  if (units !== undefined) plain.units = { ...units };
  if (marks !== undefined) plain.marks = { ...marks };
  return plain;
}

/** Field → header, or number where there is no header; several that add up stand in a list. */
function columnsOf(columns: readonly Pick<MappedColumn, 'header' | 'field'>[], isBare: boolean) {
  const found: { [field: string]: Plain } = {};
  columns.forEach(({ header, field }, i) => {
    if (field === null) return;
    const [before, here] = [found[field], isBare ? i + 1 : header];
    found[field] = before === undefined ? here : [before, here].flat();
  });
  return found;
}

/** How a file was read, in the words of a profile. */
function profileOf({ understanding, settings }: Reading): Plain {
  const { grain, sections, dateOrder } = understanding;
  const { connected, won, effectiveSeconds, period, teamBy, sheet } = settings.profile;
  const columns = sections[0]?.columns ?? [];
  const isBare = sections[0]?.headerLine === 0;
  const plain = {
    grain,
    ...(isBare ? { header: false } : {}),
    columns: columnsOf(columns, isBare),
    ...(dateOrder === null ? {} : { dateOrder }),
    ...(settings.encoding === undefined ? {} : { encoding: settings.encoding }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(teamBy === undefined ? {} : { teamBy }),
    ...(period === undefined ? {} : { period }),
    ...(connected === undefined ? {} : { connected: [...connected] }),
    ...(won === undefined ? {} : { won: [...won] }),
    ...(effectiveSeconds === undefined ? {} : { effectiveSeconds }),
    ...tableSettings(settings.profile),
  };
  return plain;
}

/** The file that a profile of this name will be; checked before the import begins. @throws TeamctlError `import-profile-name`, `import-profile-exists`, `bad-file-name` for a device of Windows */
export function profileFile(scope: Folders, name: string, mayReplace: boolean): string {
  if (!NAME.test(name)) throw new TeamctlError('usage', 'import-profile-name', { name });
  const fault = isWindows() ? windowsNameFault(name) : null;
  if (fault !== null) throw new TeamctlError('usage', 'bad-file-name', { file: name, ...fault });
  const file = join(folderOf(scope), `${name}.yaml`);
  if (existsSync(file) && !mayReplace) throw new TeamctlError('usage', 'import-profile-exists', { name, file });
  return file;
}

/** How a file was read, as the text of a profile. */
export async function profileText(reading: Reading): Promise<string> {
  const { writeYaml } = await import('../../playbook/plain-yaml.ts');
  return writeYaml(profileOf(reading));
}
