import type { z } from 'zod';
import { additionsTo } from './additions.ts';
import { exampleOf, formOf, idOf, shareOf } from './example.ts';
import { keyPlaceAt, type Located, nodeAt, type Plain, toPlain } from './located.ts';
import { oneForMissing } from './misfits.ts';
import { nearWords } from './near.ts';
import { type Problem, problem } from './problem.ts';

/** All field names of a schema at any depth; enough to find what a misspelt one was meant to be. */
function fieldNames(schema: unknown, found = new Set<string>(), seen = new Set<unknown>()): Set<string> {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return found;
  seen.add(schema);
  const definition = (schema as { _zod?: { def?: Record<string, unknown> } })._zod?.def ?? {};
  const shape = definition.shape as Record<string, unknown> | undefined;
  for (const [name, inner] of Object.entries(shape ?? {})) {
    found.add(name);
    fieldNames(inner, found, seen);
  }
  for (const key of ['element', 'innerType', 'valueType', 'in', 'out']) fieldNames(definition[key], found, seen);
  return found;
}

interface Definition {
  shape?: Record<string, unknown>;
  element?: unknown;
  innerType?: unknown;
  valueType?: unknown;
  options?: readonly unknown[];
  entries?: Record<string, string>;
}

const definitionOf = (schema: unknown): Definition =>
  (schema as { _zod?: { def?: Definition } } | undefined)?._zod?.def ?? {};

/** What lies at a path of a schema; undefined where several things may. */
function schemaAt(schema: unknown, path: readonly PropertyKey[]): unknown {
  const definition = definitionOf(schema);
  if (definition.innerType !== undefined) return schemaAt(definition.innerType, path);
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  if (definition.shape) return schemaAt(definition.shape[String(step)], rest);
  return schemaAt(definition.element ?? definition.valueType, rest);
}

/** Fields that editors know by themselves and nobody types. */
const UNTYPED = new Set(['origin', 'reconstructed', 'spare', 'channel']);

/** The fields that may stand at a path. */
function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const fields = Object.keys(definitionOf(schemaAt(schema, path)).shape ?? {});
  return [...fields, ...additionsTo(new Set(fields))].filter((field) => !UNTYPED.has(field));
}

/** `{min: …, max: …}`: how the fields that must be there would stand. */
function skeletonAt(schema: z.ZodType, path: readonly PropertyKey[], value: Plain): string {
  const shape = definitionOf(schemaAt(schema, path)).shape ?? {};
  const needed = Object.entries(shape).filter(([, field]) => !(field as z.ZodType).safeParse(undefined).success);
  const [first = '', ...others] = needed.map(([name]) => name);
  if (first === '') return '';
  const isRange = needed.every(([name]) => name === 'min' || name === 'max');
  const said = typeof value === 'string' || typeof value === 'number' ? String(value) : '…';
  return `{${[`${first}: ${said}`, ...others.map((name) => `${name}: ${isRange ? said : '…'}`)].join(', ')}}`;
}

/** The words among which one may choose where an entry of its own kind may stand instead. */
const wordsAt = (schema: z.ZodType, path: readonly PropertyKey[]): string[] =>
  (definitionOf(schemaAt(schema, path)).options ?? []).flatMap((each) => Object.keys(definitionOf(each).entries ?? {}));

type Issue = z.core.$ZodIssue;

/** What is counted; `beyond` where the limit itself is not allowed either. */
const kindOfLimit = (issue: { origin: string; inclusive?: boolean | undefined }) =>
  issue.inclusive === false ? 'beyond' : issue.origin;

/** As one would say it: entries of lists count from 1. */
const field = (issue: Issue) =>
  issue.path.map((step) => (typeof step === 'number' ? String(step + 1) : String(step))).join('.');

function unknownFields(
  issue: Extract<Issue, { code: 'unrecognized_keys' }>,
  node: Located,
  schema: z.ZodType,
): Problem[] {
  const own = fieldNames(schema);
  const known = [...own, ...additionsTo(own)];
  return issue.keys.map((key) =>
    problem('unknown-field', keyPlaceAt(node, issue.path, key), {
      field: key,
      near: nearWords(key, known),
      known: fieldsAt(schema, issue.path),
    }),
  );
}

/** zod's codes in the words of this project; its own sentences are English only. */
function toProblems(issue: Issue, node: Located, schema: z.ZodType): Problem[] {
  const at = nodeAt(node, issue.path).place;
  const name = field(issue);
  const value = toPlain(nodeAt(node, issue.path));
  // Only a value that is not there at all has no input; a choice that is not made says so by another code.
  if (issue.code !== 'unrecognized_keys' && issue.input === undefined)
    return [problem('missing-field', at, { field: name, near: [] })];
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownFields(issue, node, schema);
    case 'invalid_type':
      return [
        problem('wrong-type', at, {
          field: name,
          expected: issue.expected,
          example: exampleOf(issue.expected, name, value) || skeletonAt(schema, issue.path, value),
        }),
      ];
    case 'too_small':
      return [problem('too-small', at, { field: name, least: String(issue.minimum), what: kindOfLimit(issue) })];
    case 'too_big':
      return [
        problem('too-big', at, {
          field: name,
          most: String(issue.maximum),
          what: kindOfLimit(issue),
          example: issue.maximum === 1 ? shareOf(value) : '',
        }),
      ];
    case 'invalid_value': {
      const choices = issue.values.map(String);
      return [problem('bad-choice-value', at, { field: name, choices, near: nearWords(String(value), choices) })];
    }
    case 'invalid_format':
      return [
        name === 'id' || name.endsWith('.id')
          ? problem('bad-id', at, { value: String(value), example: idOf(String(value)) })
          : problem('bad-form', at, { field: name, value: String(value), example: formOf(name, value) }),
      ];
    default: {
      const choices = wordsAt(schema, issue.path);
      if (choices.length > 0 && typeof value === 'string')
        return [problem('bad-choice-value', at, { field: name, choices, near: nearWords(value, choices) })];
      return [problem('bad-form', at, { field: name, value: String(value), example: formOf(name, value) })];
    }
  }
}

/** Checks one entry against its schema; the value comes back with defaults filled in. */
export function validate<T>(schema: z.ZodType<T>, node: Located): { value: T | null; problems: Problem[] } {
  const result = schema.safeParse(toPlain(node), { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  return {
    value: null,
    problems: oneForMissing(result.error.issues.flatMap((issue) => toProblems(issue, node, schema))),
  };
}
