import type { z } from 'zod';
import { type Located, type Plain, toPlain } from './located.ts';

/** What a translation may say at a place of an entry: a text, or the like for the parts below it. */
export type ProseShape =
  | 'text'
  | { list: ProseShape }
  | { fields: Record<string, ProseShape> }
  | { any: ProseShape }
  | null;

interface Def {
  type?: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  valueType?: z.ZodType;
}

/** Which parts of a schema are prose, read off the mark that `prose()` leaves. */
export function proseShape(schema: z.ZodType): ProseShape {
  if (schema.meta()?.prose === true) return 'text';
  const def = (schema as unknown as { _zod: { def: Def } })._zod.def;
  if (def.shape) {
    const fields = Object.entries(def.shape).map(([name, inner]) => [name, proseShape(inner)] as const);
    const told = fields.filter(([, shape]) => shape !== null);
    return told.length === 0 ? null : { fields: Object.fromEntries(told) };
  }
  const inner = def.element ?? def.valueType;
  if (inner) {
    const shape = proseShape(inner);
    if (shape === null) return null;
    return def.element ? { list: shape } : { any: shape };
  }
  return def.innerType ? proseShape(def.innerType) : null;
}

type Fields = Record<string, Plain>;
const isFields = (value: Plain | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const childOf = (shape: ProseShape, key: string): ProseShape => {
  if (shape === null || shape === 'text') return null;
  if ('fields' in shape) return shape.fields[key] ?? null;
  return 'any' in shape ? shape.any : null;
};

/** The entry in another language: prose replaced where there is a translation, everything else as it is. */
export function translate(value: Plain, text: Plain | undefined, shape: ProseShape): Plain {
  if (shape === null || text === undefined || text === null) return value;
  if (shape === 'text') {
    if (typeof text !== 'string' || text.trim() === '') return value;
    return isFields(value) ? { ...value, say: text } : text;
  }
  if ('list' in shape) {
    if (!Array.isArray(value) || !Array.isArray(text)) return value;
    return shape.list === 'text' && text.length !== value.length && !value.some(isFields)
      ? (text as Plain[])
      : value.map((item, i) => translate(item, text[i], shape.list));
  }
  if (!isFields(value) || !isFields(text)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, translate(inner, text[key], childOf(shape, key))]),
  );
}

/** Prose of an entry that a translation says nothing about, as paths such as `steps.2.text`. */
export function untranslated(value: Plain, text: Plain | undefined, shape: ProseShape, path = ''): string[] {
  if (shape === null || value === undefined || value === null) return [];
  if (shape === 'text') return typeof text === 'string' && text.trim() !== '' ? [] : [path];
  if (Array.isArray(value) && 'list' in shape) {
    if (shape.list === 'text' && Array.isArray(text) && text.length > 0 && !value.some(isFields)) return [];
    return value.flatMap((item, i) =>
      untranslated(item, Array.isArray(text) ? text[i] : undefined, shape.list, `${path}.${i}`),
    );
  }
  if (!isFields(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    untranslated(
      inner,
      isFields(text) ? text[key] : undefined,
      childOf(shape, key),
      path === '' ? key : `${path}.${key}`,
    ),
  );
}

/** Nested items have ids of their own (meeting items): a translation may be filed under either. */
export const plainText = (node: Located | undefined): Plain | undefined => (node ? toPlain(node) : undefined);
