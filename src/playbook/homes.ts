import type { z } from 'zod';
import { additionsOf } from './additions.ts';
import { flowOf } from './example.ts';
import { type Located, type Plain, scalarAt, toPlain } from './located.ts';
import { type Problem, problem } from './problem.ts';
import { type ListName, listNames, lists } from './schema/lists.ts';
import { meetingItem } from './schema/meetings.ts';
import { header } from './schema/playbook.ts';
import { definitionOf, schemaAt } from './schema-shape.ts';

/** A kind of entry, as an author calls it by the list that it stands in; items of meetings are entries in their own right. */
interface Kind {
  list: ListName | 'items';
  schema: z.ZodObject;
}

const kinds: readonly Kind[] = [
  ...listNames.map((list) => ({ list, schema: lists[list].schema as z.ZodObject })),
  { list: 'items', schema: meetingItem },
];

const fieldsOf = ({ list, schema }: Kind): string[] => [...Object.keys(schema.shape), ...additionsOf(list)];

/** Above so many lists that have a field nobody can tell which one was meant. */
const FEW = 3;

/** Whether such a value may stand in a field of that name: a number called `goal` is no rung's goal. */
function takes({ list, schema }: Kind, field: string, value: Plain): boolean {
  const inner = schema.shape[field] as z.ZodType | undefined;
  return inner === undefined ? additionsOf(list).includes(field) : inner.safeParse(value).success;
}

/** Where a field belongs: in an entry of which list, or in the header. */
export interface Home {
  list: string;
  /** How it would stand there. */
  example: string;
}

const inEntry = (list: string, field: string, value: Plain): Home => ({
  list,
  example: `{id: …, ${field}: ${flowOf(value)}}`,
});

/** The lists whose entries have a field; none where too many have. @param but the list whose entry was asked */
export function homesOf(field: string, value: Plain, but?: string): Home[] {
  const found = kinds.filter((kind) => kind.list !== but && kind.list !== 'elements' && takes(kind, field, value));
  if (found.length > FEW) return [];
  const inHeader =
    but !== 'header' && field in header.shape ? [{ list: 'playbook.yaml', example: `${field}: ${flowOf(value)}` }] : [];
  return [...found.map(({ list }) => inEntry(list, field, value)), ...inHeader];
}

/** Where an entry has a field that stands at another depth of it: `''` for the entry itself, else the field it is in. */
export function depthOf(schema: unknown, field: string, below = ''): string | null {
  const { shape, element, valueType } = definitionOf(schemaAt(schema, []));
  if (element ?? valueType) return depthOf(element ?? valueType, field, below);
  if (shape === undefined) return null;
  if (field in shape) return below;
  for (const [name, inner] of Object.entries(shape)) {
    const found = depthOf(inner, field, name);
    if (found !== null) return found;
  }
  return null;
}

/** What has so many fields that are all right elsewhere is of there. */
const MANY = 5;

/** Fewer strange fields are slips of the pen. */
const STRANGE = 2;

/**
 * An entry that stands in another list than its own: with its fields it fits there, and here it does not.
 * @param told what is wrong with it where it stands
 * @param list where it stands
 */
export function astrayEntry(node: Located, list: ListName, told: readonly Problem[]): Problem | null {
  const id = scalarAt(node, lists[list].by ?? 'id');
  if (node.kind !== 'map' || id === undefined || !told.some(({ code }) => STRAY_CODES.has(code))) return null;
  const fields = [...node.entries.keys()];
  const strange = fields.filter((field) => !fieldsOf({ list, schema: lists[list].schema }).includes(field));
  const others = kinds.filter((kind) => kind.list !== list && (kind.list === 'items' || lists[kind.list].by !== null));
  const fits = others.filter(({ schema }) => schema.safeParse(toPlain(node)).success);
  const knows = others.filter((kind) => fields.every((field) => fieldsOf(kind).includes(field)));
  const [home] = fits.length > 0 ? fits : strange.length >= STRANGE ? knows : [];
  const lacks = told.reduce(
    (sum, { code, data }) => sum + (code === 'missing-field' ? String(data.field).split(', ').length : 0),
    0,
  );
  const isOther = fits.length > 0 && fields.length >= MANY && lacks >= STRANGE;
  if (!home || (strange.length === 0 && !isOther)) return null;
  const place = node.entries.get('id')?.value.place ?? node.place;
  return problem('entry-elsewhere', place, { id, list: home.list, here: list });
}

const STRAY_CODES: ReadonlySet<string> = new Set(['unknown-field', 'field-elsewhere', 'missing-field']);
