import { existsSync, readFileSync } from 'node:fs';
import type { Layer } from './layer.ts';
import type { Located, LocatedEntry, LocatedMap, Plain } from './located.ts';
import type { Resolved } from './resolve.ts';
import { listNames, lists } from './schema/lists.ts';
import { SoundEntry } from './sound.ts';

/** Scalar: `[0, file, line, column, value]`; list: `[1, …, nodes]`; map: `[2, …, [key, line, column, node, key …]]`. */
type Packed = readonly [kind: number, file: number, line: number, column: number, content: unknown];

/** The first line of the file. What follows it is a line an entry, which is cut up when somebody looks into it. */
interface Head {
  files: string[];
  header: Packed;
  model: Packed | null;
  /** How many lines each list and each language has, in the order in which they stand. */
  entries: Record<string, number>;
  texts: Record<string, number>;
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

/** Nothing in JSON is a tab or ends a line. */
const TAB = '\t';

/**
 * A sound playbook as those see it who build on it: every entry with its places and its checked value. Reading its YAML
 * took nine tenths of the time of `playbook lint`; of the thousands of sentences that are no matter here not even the
 * JSON is read.
 */
export function packLayer({ layer, values }: Resolved, digest: string, bases: string[]): string {
  const files = new Map<string, number>();
  const line = (id: string, node: Located, value: unknown) =>
    [id, JSON.stringify(pack(node, files)), JSON.stringify(value)].join(TAB);
  const entries = listNames.map((list) => values[list].map(({ id, node, value }) => line(id, node, value)));
  const texts = Object.entries(layer.texts).map(
    // A translation that says nothing yet is no map, and as good as none.
    ([language, all]) =>
      [language, [...all].filter(([, { kind }]) => kind === 'map').map(([id, node]) => line(id, node, null))] as const,
  );
  const head: Omit<Head, 'files'> = {
    header: pack(layer.header, files),
    model: layer.model && pack(layer.model, files),
    entries: Object.fromEntries(listNames.map((list, i) => [list, (entries[i] as string[]).length])),
    texts: Object.fromEntries(texts.map(([language, lines]) => [language, lines.length])),
    digest,
    bases,
  };
  const first = JSON.stringify({ files: [...files.keys()], ...head });
  return [first, ...entries.flat(), ...texts.flatMap(([, lines]) => lines)].join('\n');
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

/** An entry of a base, cut out of its line when somebody looks into it. */
class KeptEntry extends SoundEntry {
  private node: LocatedMap | undefined;
  private checked: { value: Plain } | undefined;

  private readonly line: string;
  private readonly files: readonly string[];

  constructor(line: string, files: readonly string[]) {
    super();
    this.line = line;
    this.files = files;
  }

  private get whole(): LocatedMap {
    this.node ??= unpack(JSON.parse(this.line.split(TAB, 2)[1] as string) as Packed, this.files) as LocatedMap;
    return this.node;
  }

  get entries() {
    return this.whole.entries;
  }

  get place() {
    return this.whole.place;
  }

  get value() {
    this.checked ??= { value: JSON.parse(this.line.slice(this.line.lastIndexOf(TAB) + 1)) as Plain };
    return this.checked.value;
  }
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
  const [first = '', ...lines] = readFileSync(file, 'utf8').split('\n');
  const { files, header, model, entries, texts, digest, bases } = JSON.parse(first) as Head;
  let at = 0;
  const open = (count = 0) => {
    at += count;
    return new Map<string, Located>(
      lines.slice(at - count, at).map((line) => {
        const id = line.slice(0, line.indexOf(TAB));
        // Entries without an id are numbered as they are read: those of a base must not meet those that lie over it.
        return [id.startsWith('#') ? `#base-${id.slice(1)}` : id, new KeptEntry(line, files)];
      }),
    );
  };
  const layer: Layer = {
    header: unpack(header, files) as LocatedMap,
    model: model && (unpack(model, files) as LocatedMap),
    entries: Object.fromEntries(listNames.map((list) => [list, open(entries[list])])),
    texts: Object.fromEntries(Object.entries(texts).map(([language, count]) => [language, open(count)])),
  };
  return { layer, digest, bases };
}
