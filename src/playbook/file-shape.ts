import { relative } from 'node:path';
import type { Place } from '../errors.ts';
import { homesOf } from './homes.ts';
import { idOf, type Located, type LocatedMap, toPlain } from './located.ts';
import { nearWords } from './near.ts';
import { type Problem, problem } from './problem.ts';
import { type ListName, listNames, lists } from './schema/lists.ts';

/** What a file of a playbook may begin with. */
export const sections: readonly string[] = [...listNames, 'model'];

/** Translations stand under ids; a list, or one under the name of a list, is how entries are written. */
export const isOfTexts = (root: Located): root is LocatedMap =>
  root.kind === 'map' && ![...root.entries].some(([key, { value }]) => sections.includes(key) && value.kind === 'list');

/** Where a list begins in a file of translations. */
export const listPlace = (root: Located): Place =>
  (root.kind === 'map' ? [...root.entries.values()].find(({ value }) => value.kind === 'list')?.key : undefined) ??
  root.place;

export function textExample(root: Located): { example: string } {
  const lists = root.kind === 'map' ? [...root.entries.values()].map(({ value }) => value) : [root];
  const id = lists.flatMap((list) => (list.kind === 'list' ? list.items.flatMap((item) => idOf(item) ?? []) : []))[0];
  return { example: `${id ?? 'avoids-calling'}: {title: …}` };
}

/** The list whose entries have most of the fields that stand in one without its name. */
export function listOf(root: Located): string {
  const [item] = root.kind === 'list' ? root.items : [];
  const fields = item?.kind === 'map' ? [...item.entries.keys()] : [];
  const shared = (list: ListName) => fields.filter((field) => field in lists[list].schema.shape).length;
  const best = [...listNames].sort((a, b) => shared(b) - shared(a))[0] as ListName;
  return fields.length === 0 ? 'signs' : best;
}

const LANGUAGE = /^(?:texts[\\/])?(en|english|zh|zh-cn|chinese)(?=[\\/.])(.*)$/i;
const [CHINESE, ENGLISH] = ['zh-CN', 'en'];

/** Where translations would be read that lie in `en/` or in `texts/en/`. */
export function strayText(file: string, folder: string): { file: string; example: string } {
  const below = relative(folder, file);
  const [, said = '', rest = ''] = LANGUAGE.exec(below) ?? [];
  const language = /^e/i.test(said) ? ENGLISH : CHINESE;
  return { file: below, example: `text/${language}${rest.replaceAll('\\', '/')}` };
}

/** Translations in a folder of their language that is not below `text`. */
export const isStrayText = (file: string, folder: string, root: Located): boolean =>
  LANGUAGE.test(relative(folder, file)) &&
  root.kind === 'map' &&
  ![...root.entries.keys()].some((key) => sections.includes(key));

/** `text/en.yaml` and `text/en/signs.yaml` are English; null for a file that is no translation. */
export function languageOf(file: string): string | null {
  return /(?:^|[\\/])text[\\/]([a-zA-Z-]+)(?:\.ya?ml$|[\\/])/.exec(file)?.[1] ?? null;
}

/** `- forming:` with its fields beneath: the id stands where the names of fields do. */
function idBefore(entries: LocatedMap['entries']): string | undefined {
  const [only, ...others] = entries;
  return only !== undefined && others.length === 0 && only[1].value.kind === 'map' ? only[0] : undefined;
}

/** An entry without its id: it is written in capitals, or not at all. */
export function noId({ entries, place }: LocatedMap, by: string): Problem {
  const [field, written] = [...entries].find(([name]) => name.toLowerCase() === by) ?? [];
  return field === undefined || !written
    ? problem('missing-field', place, { field: by, near: [], examples: [`${by}: ${idBefore(entries) ?? '…'}`] })
    : problem('unknown-field', written.key, { field, near: [by], known: [] });
}

/** A name at the edge of a file that is no list: misspelt, or a field that slid out of its entry. */
export function unknownSection(key: string, place: Place, value: Located, inFile: readonly string[]): Problem {
  const near = nearWords(key, sections);
  const all = near.length > 0 ? [] : homesOf(key, toPlain(value));
  const beside = all.filter(({ list }) => inFile.includes(list));
  const homes = beside.length > 0 ? beside : all;
  const [first] = homes;
  return first
    ? problem('field-outside', place, { field: key, lists: homes.map(({ list }) => list), example: first.example })
    : problem('unknown-field', place, { field: key, near, known: sections });
}

/** A whole playbook within another one: its header, and nothing that is a list. */
export const isSecondHeader = ({ entries }: LocatedMap): boolean =>
  entries.has('id') &&
  (entries.has('extends') || entries.has('version')) &&
  ![...entries.keys()].some((key) => sections.includes(key));

/** How the first entry of what should be a list would begin: its keys are ids, or it is one entry without a dash. */
export function listExample(value: Located): string {
  if (value.kind !== 'map') return '- id: …';
  const [first] = value.entries.keys();
  const own = value.entries.get('id')?.value;
  return `- id: ${(own?.kind === 'scalar' ? own.value : first) ?? '…'}`;
}
