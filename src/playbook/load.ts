import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { errorFrom, TeamctlError } from '../errors.ts';
import { baseFilled } from './alike.ts';
import { baseOf } from './base-version.ts';
import { LAYER_FILE, readCompiledLayer } from './compiled-layer.ts';
import { languages } from './languages.ts';
import { type Layer, mergeLayers, readLayer, settleAlone } from './layer.ts';
import { idOf, scalarAt } from './located.ts';
import { nearWords } from './near.ts';
import { isPlaybookPath } from './playbook-path.ts';
import { type Problem, problem } from './problem.ts';
import { type PlaybookFile, readDirectory } from './read-directory.ts';
import { readHeader } from './read-header.ts';

/** A directory with the directories it builds on, read but not yet checked. */
export interface Loaded {
  layer: Layer;
  /** The layer of the directory itself, before it was merged. */
  own: Layer;
  /** What it extends, merged, as it is compared with; null for a playbook that stands alone. */
  base: Layer | null;
  /** The same as it is without this playbook: where the one adds stages, the other does not know them. */
  bare: Layer | null;
  /** Every directory that was read: its own first, then what it builds on. */
  folders: string[];
  digest: string;
  problems: Problem[];
}

export interface Bundled {
  /** Where the playbooks live that come with the program. */
  bundledDir: string;
  /** The same, compiled by the build: what an author's playbook builds on is read from there. */
  compiledDir?: string;
}

/**
 * A base may lie beside the playbook or in it, nowhere else: a playbook that came from somebody else
 * must not make the program read other folders.
 */
function leaves(target: string, folder: string): boolean {
  const around = dirname(resolve(folder));
  if (!target.startsWith(around.endsWith(sep) ? around : around + sep)) return true;
  return existsSync(target) && lstatSync(target).isSymbolicLink();
}

/** The directory of a base: the id of a bundled playbook, or a path relative to who extends it. */
function baseFolder(name: string, from: string, bundled: Bundled): string {
  return isPlaybookPath(name) ? resolve(from, name) : join(bundled.bundledDir, name);
}

/** Where a playbook lives: the folder of a bundled id, or the path itself. */
export const playbookFolder = (idOrDir: string, bundled: Bundled): string =>
  isPlaybookPath(idOrDir) ? idOrDir : join(bundled.bundledDir, idOrDir);

const digestOf = (files: readonly PlaybookFile[], base = ''): string => {
  const hash = createHash('sha256').update(base);
  for (const file of files)
    hash
      .update(file.name.replace(/^.*[\\/](?=[^\\/]+[\\/])/, ''))
      .update('\0')
      .update(file.text)
      .update('\0');
  return hash.digest('hex').slice(0, 16);
};

/** How a directory is called in messages: short for bundled ones, as given for the user's own. */
const shownName = (folder: string, bundled: Bundled) =>
  folder.startsWith(bundled.bundledDir) ? `playbooks${folder.slice(bundled.bundledDir.length)}` : folder;

/**
 * Reads a playbook directory and everything it extends.
 * @throws TeamctlError `not-found` when the directory itself is none; all else comes back as problems
 */
export function loadPlaybook(idOrDir: string, bundled: Bundled, chain: readonly string[] = []): Loaded {
  const folder = playbookFolder(idOrDir, bundled);
  const { files, problems } = readDirectory(folder, shownName(folder, bundled));
  const own = readLayer(files, shownName(folder, bundled), problems);
  problems.push(...takenId(own, folder, bundled));
  const base = loadBase(own, folder, bundled, [...chain, resolve(folder)], problems);
  if (!base) {
    const folders = [resolve(folder)];
    const layer = settleAlone(own, problems);
    return { layer, own, base: null, bare: null, folders, digest: digestOf(files), problems };
  }
  const layer = mergeLayers(base.layer, own, problems);
  return {
    layer,
    own,
    base: baseFilled(base.layer, own, layer),
    bare: base.layer,
    folders: [resolve(folder), ...base.folders],
    digest: digestOf(files, base.digest),
    problems,
  };
}

const bundledIds = ({ bundledDir }: Bundled): string[] =>
  readdirSync(bundledDir).filter((each) => existsSync(join(bundledDir, each, 'playbook.yaml')));

/** A playbook of one's own is nobody else's: teams, `list` and `extends` would mean the one that comes with the program. */
function takenId(own: Layer, folder: string, bundled: Bundled): Problem[] {
  const id = scalarAt(own.header, 'id');
  if (id === undefined || folder.startsWith(bundled.bundledDir) || !bundledIds(bundled).includes(id)) return [];
  const place = own.header.entries.get('id')?.value.place ?? own.header.place;
  return [problem('playbook-id-taken', place, { id, example: `our-${id}` })];
}

const titlesOf = (id: string, { bundledDir }: Bundled): string[] =>
  languages.map((language) => readHeader(join(bundledDir, id), id, language).title);

/** Bundled playbooks that are spelt nearly so, or called so. */
function nearBases(name: string, bundled: Bundled): string[] {
  const ids = bundledIds(bundled);
  // `insurance-telesales v1.0`, `insurance-telesales 1.0`: the version is there, only the sign before it is another.
  const [, said = '', version = ''] =
    /^([a-z-]{1,60})[@＠\s_]{0,3}v?\.?(\d{1,4}(?:\.\d{1,4}){0,2})?\D{0,20}$/i.exec(name.trim()) ?? [];
  if (ids.includes(said)) return [version === '' ? said : `${said}@${version}`];
  const titled = ids.filter((id) => titlesOf(id, bundled).includes(name.trim()));
  if (titled.length > 0) return titled;
  const near = nearWords(name, ids);
  return near.length > 0 ? near : ids.filter((id) => id.split('-').includes(name.toLowerCase()));
}

/** `./base` where it lies beside the playbook: one step up it is there. */
function besides(name: string, folder: string): string[] {
  const other = `../${basename(name)}`;
  return isPlaybookPath(name) && existsSync(join(folder, other, 'playbook.yaml')) ? [other] : [];
}

/** A base that is not named as one: without it every entry would lack what only the base has. */
function unnamedBase(own: Layer, bundled: Bundled): Problem[] {
  const { header } = own;
  const [example = ''] = bundledIds(bundled).filter((id) => id !== scalarAt(header, 'id'));
  const written = header.entries.get('extends');
  if (written && scalarAt(header, 'extends') === undefined) {
    const { value } = written;
    const first = value.kind === 'list' ? idOf(value.items[0] ?? value) : undefined;
    return [problem('wrong-type', value.place, { field: 'extends', expected: 'string', example: first ?? example })];
  }
  const misspelt = [...header.entries].flatMap(([field, { key }]) =>
    !written && nearWords(field, ['extends']).length > 0
      ? [problem('unknown-field', key, { field, near: ['extends'], known: [] })]
      : [],
  );
  const isWithout = !written && misspelt.length === 0 && leansOn(own);
  return isWithout ? [problem('extends-absent', header.place, { known: bundledIds(bundled) })] : misspelt;
}

/** Whether a playbook speaks of what only a base can have: it adds to lists that it has not begun, and has no model. */
const leansOn = ({ model, entries, header }: Layer): boolean =>
  model === null &&
  header.entries.size > 0 &&
  (entries.stages?.size === 0 ||
    [...(entries.stages?.values() ?? [])].some((stage) => !(stage.kind === 'map' && stage.entries.has('actions'))));

/** Bundled playbooks do not change while the program runs, and are most of the reading. */
const bundledLoads = new Map<string, Loaded>();

function loadBundled(target: string, bundled: Bundled, chain: readonly string[]): Loaded {
  const known = bundledLoads.get(target);
  if (known) return known;
  const loaded = readCompiled(target, bundled) ?? loadPlaybook(target, bundled, chain);
  bundledLoads.set(target, loaded);
  return loaded;
}

function readCompiled(target: string, { bundledDir, compiledDir }: Bundled): Loaded | null {
  const compiled =
    compiledDir === undefined ? null : readCompiledLayer(join(compiledDir, basename(target), LAYER_FILE));
  if (!compiled) return null;
  const { layer, digest, bases } = compiled;
  const folders = [target, ...bases.map((base) => join(bundledDir, base))];
  return { layer, own: layer, base: null, bare: null, folders, digest, problems: [] };
}

function loadBase(
  own: Layer,
  folder: string,
  bundled: Bundled,
  chain: readonly string[],
  problems: Problem[],
): Loaded | null {
  const written = scalarAt(own.header, 'extends');
  if (written === undefined) {
    problems.push(...unnamedBase(own, bundled));
    return null;
  }
  const { name, pinned } = baseOf(written);
  const place = own.header.entries.get('extends')?.value.place ?? own.header.place;
  const target = resolve(baseFolder(name, folder, bundled));
  if (isPlaybookPath(name) && leaves(target, folder))
    throw new TeamctlError('refused', 'playbook-outside', { base: name }, place);
  if (chain.includes(target)) problems.push(problem('extends-cycle', place, { base: name }));
  else if (!existsSync(join(target, 'playbook.yaml')))
    problems.push(
      problem('extends-missing', place, {
        base: name,
        near: [
          ...besides(name, folder),
          ...nearBases(name, bundled).map((id) => (pinned === null || id.includes('@') ? id : `${id}@${pinned}`)),
        ],
        known: bundledIds(bundled),
      }),
    );
  else {
    const base = isPlaybookPath(name) ? loadPlaybook(target, bundled, chain) : loadBundled(target, bundled, chain);
    problems.push(...base.problems);
    return base;
  }
  return null;
}

/** The first error of a playbook that is needed and cannot be used. */
export function firstError(problems: readonly Problem[], playbook: string): TeamctlError | null {
  const errors = problems.filter((each) => each.severity === 'error');
  const first = errors[0];
  if (!first) return null;
  return errorFrom('invalid', first.code, { ...first.data, playbook, others: errors.length - 1 }, first.place);
}
