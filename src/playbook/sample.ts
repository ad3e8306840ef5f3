import type { z } from 'zod';
import { definitionOf, schemaAt, typeAt } from './schema-shape.ts';

/** Words of the program that suit nearly everybody. */
const USUAL: Readonly<Record<string, string>> = {
  element: 'added',
  content: 'roll',
  adds: 'mean',
  detector: 'drop',
  start: "'12:00'",
  version: '0.1.0',
  language: 'zh-CN',
  months: '[12, 24]',
  unit: "'%'",
  from: "'06-01'",
  to: "'06-20'",
  means: '[…]',
};

/** Figures of the usual size, larger ones first; the first that the schema takes is shown. */
const FIGURES: Readonly<Record<string, readonly number[]>> = {
  minutes: [10, 2],
  min: [2, 1],
  ideal: [3],
  max: [5],
  count: [5],
};
const ANY_FIGURE = [1, 0.5];

const mustBeThere = (field: unknown): boolean => !(field as z.ZodType).safeParse(undefined).success;

/**
 * What may stand in a field that is not there, on one line; `…` where only its author knows the words.
 * @param schema of the field
 */
function sampleOf(schema: unknown, name: string): string {
  const usual = USUAL[name];
  if (usual !== undefined) return usual;
  const inner = schemaAt(schema, []);
  const { shape, element, entries } = definitionOf(inner);
  switch (typeAt(inner)) {
    case 'number': {
      const figures = [...(FIGURES[name] ?? []), ...ANY_FIGURE];
      return String(figures.find((each) => (schema as z.ZodType).safeParse(each).success) ?? 1);
    }
    case 'boolean':
      return 'true';
    case 'enum':
      return Object.values(entries ?? {})[0] ?? '…';
    case 'array':
      return (schema as z.ZodType).safeParse([]).success ? '[]' : `[${sampleOf(element, '')}]`;
    case 'object': {
      const all = Object.entries(shape ?? {});
      const needed = all.filter(([, field]) => mustBeThere(field));
      const shown = needed.length > 0 ? needed : all.slice(0, 1);
      return `{${shown.map(([key, field]) => `${key}: ${sampleOf(field, key)}`).join(', ')}}`;
    }
    default:
      return '…';
  }
}

/** `hours: 1`: a field that is not there, as it may be written. @param path of the field in the schema */
export function lineFor(schema: unknown, path: readonly PropertyKey[]): string {
  const name = String(path.at(-1));
  return `${name}: ${sampleOf(fieldAt(schema, path), name)}`;
}

/** The schema of a field with its bounds; undefined where several may stand. */
function fieldAt(schema: unknown, path: readonly PropertyKey[]): unknown {
  const owner = schemaAt(schema, path.slice(0, -1));
  const { shape, element, valueType } = definitionOf(owner);
  return shape?.[String(path.at(-1))] ?? element ?? valueType;
}
