import { existsSync, readFileSync } from 'node:fs';
import type { Layer } from './layer.ts';
import type { Located, LocatedEntry, LocatedMap, Plain } from './located.ts';
import type { Resolved } from './resolve.ts';
import { listNames, lists } from './schema/lists.ts';
import { markSound } from './sound.ts';
import { remember } from './validated.ts';

/** Scalar: `[0, file, line, column, value]`; list: `[1, …, nodes]`; map: `[2, …, [key, line, column, node, key …]]`. */
type Packed = readonly [kind: number, file: number, line: number, column: number, content: unknown];

/** Id, the node as a text of its own, and the checked value; most nodes are never looked into. */
type PackedEntry = readonly [id: string, node: string, value: Plain | null];

interface PackedLayer {
  files: string[];
  header: string;
  model: PackedEntry | null;
  entries: Record<string, PackedEntry[]>;
  texts: Record<string, PackedEntry[]>;
  digest: string;
  bases: string[];
}

/** What is kept of a bundled playbook for those that build on it. */
export interface CompiledLayer {
  layer: Layer;
  digest: string;
  /** Ids of what it builds on itself. */
  bases: string[];
}

/** The file beside a bundled playbook's compiled parts. */
export const LAYER_FILE = 'layer.json';

function pack(node: Located, files: Map<string, number>): Packed {
  const { file, line, column } = node.place;
  const number = files.get(file) ?? files.size;
  files.set(file, number);
  const at = [number, line ?? 1, column ?? 1] as const;
  if (node.kind === 'scalar') return [0, ...at, node.value];
  if (node.kind === 'list') return [1, ...at, node.items.map((item) => pack(item, files))];
  const content = [...node.entries].flatMap(([key, { key: place, value }]) => [
    key,
    place.line ?? 1,
    place.column ?? 1,
    pack(value, files),
  ]);
  return [2, ...at, content];
}

/**
 * A sound playbook as those see it who build on it: every entry with its places and its checked value. Reading its YAML
 * took nine tenths of the time of `playbook lint`.
 */
export function packLayer({ layer, values, model }: Resolved, digest: string, bases: string[]): unknown {
  const files = new Map<string, number>();
  const text = (node: Located) => JSON.stringify(pack(node, files));
  const packed: Omit<PackedLayer, 'files'> = {
    header: text(layer.header),
    model: layer.model && ['model', text(layer.model), model as unknown as Plain],
    entries: Object.fromEntries(
      listNames.map((list) => [list, values[list].map(({ id, node, value }) => [id, text(node), value] as const)]),
    ),
    texts: Object.fromEntries(
      Object.entries(layer.texts).map(([language, all]) => [
        language,
        [...all].map(([id, node]) => [id, text(node), null] as const),
      ]),
    ),
    digest,
    bases,
  };
  return { files: [...files.keys()], ...packed };
}

function unpack([kind, file, line, column, content]: Packed, files: readonly string[]): Located {
  const place = { file: files[file] as string, line, column };
  if (kind === 0) return { kind: 'scalar', value: content as null, place };
  if (kind === 1) return { kind: 'list', items: (content as Packed[]).map((item) => unpack(item, files)), place };
  const parts = content as unknown[];
  const entries = new Map<string, LocatedEntry>();
  for (let i = 0; i < parts.length; i += 4)
    entries.set(parts[i] as string, {
      // A key stands in the file of its value, or in that of the map where the value came from elsewhere.
      key: {
        file: files[(parts[i + 3] as Packed)[1]] as string,
        line: parts[i + 1] as number,
        column: parts[i + 2] as number,
      },
      value: unpack(parts[i + 3] as Packed, files),
    });
  return { kind: 'map', entries, place };
}

/** Unpacked when somebody looks into it. */
function later(text: string, files: readonly string[]): LocatedMap {
  let node: LocatedMap | undefined;
  const whole = () => {
    node ??= unpack(JSON.parse(text) as Packed, files) as LocatedMap;
    return node;
  };
  return {
    kind: 'map',
    get entries() {
      return whole().entries;
    },
    get place() {
      return whole().place;
    },
  };
}

/** Of entries without ids no difference is told. */
const isCompared = (list: keyof typeof lists) => lists[list].by !== null;

/** A layer as far as `differences` looks at it. */
export function packNodes({ header, model, entries }: Layer): string {
  const files = new Map<string, number>();
  const all = listNames
    .filter(isCompared)
    .map((list) => [list, [...(entries[list] ?? [])].map(([id, node]) => [id, pack(node, files)] as const)]);
  const packed = { header: pack(header, files), model: model && pack(model, files), entries: Object.fromEntries(all) };
  return JSON.stringify({ ...packed, files: [...files.keys()] });
}

/** @throws for a text that `packNodes` did not make */
export function unpackNodes(text: string): Layer {
  const { header, model, entries, files } = JSON.parse(text) as {
    header: Packed;
    model: Packed | null;
    entries: Record<string, [string, Packed][]>;
    files: string[];
  };
  const open = (all: readonly [string, Packed][] = []) => new Map(all.map(([id, node]) => [id, unpack(node, files)]));
  return {
    header: unpack(header, files) as LocatedMap,
    model: model && (unpack(model, files) as LocatedMap),
    entries: Object.fromEntries(listNames.map((list) => [list, open(entries[list])])),
    texts: {},
  };
}

/** @returns null where the build left none, as when running from source */
export function readCompiledLayer(file: string): CompiledLayer | null {
  if (!existsSync(file)) return null;
  const { files, header, model, entries, texts, digest, bases } = JSON.parse(readFileSync(file, 'utf8')) as PackedLayer;
  const open = (all: readonly PackedEntry[], list: keyof typeof lists | null) =>
    new Map<string, Located>(
      all.map(([id, text, value]) => {
        // A translation that says nothing yet is no map.
        const node = text.startsWith('[2') ? later(text, files) : unpack(JSON.parse(text) as Packed, files);
        markSound(node);
        if (list !== null) remember(lists[list].schema, node, value);
        // Entries without an id are numbered as they are read: those of a base must not meet those that lie over it.
        return [id.replace(/^#/, '#base-'), node];
      }),
    );
  const layer: Layer = {
    header: later(header, files),
    model: model && later(model[1], files),
    entries: Object.fromEntries(listNames.map((list) => [list, open(entries[list] ?? [], list)])),
    texts: Object.fromEntries(Object.entries(texts).map(([language, all]) => [language, open(all, null)])),
  };
  return { layer, digest, bases };
}
