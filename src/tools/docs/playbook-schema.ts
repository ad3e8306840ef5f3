import { z } from 'zod';
import { conditions } from '../../domain/agenda/conditions.ts';
import { fillers } from '../../domain/agenda/fill.ts';
import { memberDetectors } from '../../domain/coaching/compute-member-signs.ts';
import { detectors } from '../../domain/diagnosis/detectors/registry.ts';
import type { ParameterKind } from '../../domain/diagnosis/detectors/view.ts';
import { measures } from '../../domain/records/day-record.ts';
import { additionsOf, isOrdered } from '../../playbook/additions.ts';
import { type ProseShape, proseShape } from '../../playbook/prose.ts';
import { type ListName, listNames, lists } from '../../playbook/schema/lists.ts';
import { header } from '../../playbook/schema/playbook.ts';
import { model } from '../../playbook/schema/stages.ts';
import { knownIds } from './known-ids.ts';
import { fieldWords, listWords } from './schema-words.ts';

type Schema = Record<string, unknown> & { properties?: Record<string, Schema>; required?: string[] };

/** Editors know draft 7 at most. */
const toDraft7 = (type: z.ZodType): Schema =>
  z.toJSONSchema(type, { target: 'draft-7', io: 'input', unrepresentable: 'any' }) as Schema;

/** An overlay may say one field of one entry, so nothing but the id is required; `playbook lint` knows the rest. */
function relaxed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relaxed);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !['$schema', 'prose', 'default'].includes(key));
  const schema = Object.fromEntries(kept.map(([key, inner]) => [key, relaxed(inner)])) as Schema;
  if (Array.isArray(schema.required)) {
    schema.required = schema.required.filter((name) => name === 'id');
    if (schema.required.length === 0) delete schema.required;
  }
  return schema;
}

/** Offers what is known and takes what an author adds. */
const offered = (known: readonly string[]): Schema => ({ anyOf: [{ enum: [...known] }, { type: 'string' }] });

const LIMITS: Record<ParameterKind, Schema> = {
  share: { type: 'number', exclusiveMinimum: 0, maximum: 1 },
  ratio: { type: 'number', exclusiveMinimum: 0, maximum: 2 },
  count: { type: 'integer', minimum: 1 },
  number: { type: 'number', exclusiveMinimum: 0 },
  level: { type: 'number', minimum: 0 },
  measure: { type: 'string' },
};

/** A detector and the parameters that it has, no others. An overlay may name a parameter and not its detector. */
function computedOf(table: Readonly<Record<string, { parameters: Readonly<Record<string, ParameterKind>> }>>): Schema {
  const all = Object.entries(table).flatMap(([, { parameters }]) => Object.entries(parameters));
  const any = Object.fromEntries(all.map(([name, kind]) => [name, LIMITS[kind]]));
  const each = Object.entries(table).map(([name, { parameters }]) => ({
    if: { properties: { detector: { const: name } }, required: ['detector'] },
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
    then: { propertyNames: { enum: ['detector', ...Object.keys(parameters)] } },
  }));
  return {
    type: 'object',
    properties: { detector: { enum: Object.keys(table) }, ...any },
    additionalProperties: false,
    allOf: each,
  };
}

/** What may be written in fields that name something; by the name of the field, wherever it stands. */
const named = (list: ListName): Record<string, Schema> => {
  const stages = offered(knownIds('stages'));
  return {
    stages: { type: 'array', items: stages, minItems: 1 },
    belongsTo: offered([...knownIds('stages'), 'member', 'all']),
    cluster: offered(knownIds('clusters')),
    content: { enum: Object.keys(fillers) },
    when: offered([...Object.keys(conditions), ...knownIds('seasons')]),
    measures: { type: 'array', items: offered(measures) },
    computed: computedOf(list === 'memberSigns' || list === 'questions' ? memberDetectors : detectors),
    item: offered(knownIds('items')),
  };
};

/** Descriptions, enumerations and known ids, at every depth. */
function told(schema: Schema, list: ListName | null): Schema {
  const copy = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key !== 'properties' && typeof value === 'object' && value !== null && !Array.isArray(value)
        ? told(value as Schema, list)
        : Array.isArray(value)
          ? value.map((each) => (typeof each === 'object' && each !== null ? told(each as Schema, list) : each))
          : value,
    ]),
  ) as Schema;
  if (!schema.properties) return copy;
  const choices = list === null ? {} : named(list);
  copy.properties = Object.fromEntries(
    Object.entries(schema.properties).map(([name, inner]) => {
      const description = fieldWords[`${list}.${name}`] ?? fieldWords[name];
      return [name, { ...(choices[name] ?? told(inner, list)), ...(description ? { description } : {}) }];
    }),
  );
  return copy;
}

const entry = (type: z.ZodType, list: ListName | null) => told(relaxed(toDraft7(type)) as Schema, list);

/** `{id: x, after: y}` beside the members of a list themselves. */
function withAdditions(list: ListName, schema: Schema): Schema {
  const places = { before: offered(knownIds('items')), after: offered(knownIds('items')) };
  const placed = { type: 'object', properties: { id: { type: 'string' }, ...places }, additionalProperties: false };
  const items = (schema.properties?.items?.items ?? {}) as Schema;
  const properties = Object.fromEntries(
    additionsOf(list).map((name) => [
      name,
      {
        type: 'array',
        description: fieldWords[name],
        items: name.endsWith('Items')
          ? { ...items, properties: { ...items.properties, ...(name === 'addItems' ? places : {}) } }
          : { anyOf: [{ type: 'string' }, placed] },
      },
    ]),
  );
  const order = isOrdered(list) ? { before: { type: 'string' }, after: { type: 'string' } } : {};
  return { ...schema, properties: { ...schema.properties, ...properties, ...order } as Record<string, Schema> };
}

/** Shape of every YAML file of a playbook, as a JSON Schema for editors. */
export function playbookSchema(): Schema {
  const properties: Record<string, unknown> = { ...entry(header, null).properties, model: entry(model, null) };
  for (const name of listNames)
    properties[name] = {
      type: 'array',
      description: listWords[name],
      items: withAdditions(name, entry(lists[name].schema, name)),
    };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'teamctl-playbook-1',
    title: 'teamctl playbook',
    type: 'object',
    properties: properties as Record<string, Schema>,
    additionalProperties: false,
  };
}

/** Where translations may say something, of every list at once: which entry an id is of, `playbook lint` knows. */
function texts(shape: ProseShape): Schema {
  if (shape === 'text') return { type: ['string', 'null'] };
  if (shape === null) return {};
  if ('list' in shape) return { type: ['array', 'null'], items: texts(shape.list) };
  if ('any' in shape) return { type: ['object', 'null'], additionalProperties: texts(shape.any) };
  const fields = Object.entries(shape.fields).map(([name, inner]) => [name, texts(inner)]);
  return { type: ['object', 'null'], properties: Object.fromEntries(fields), additionalProperties: false };
}

/** Translations repeat the prose of an entry under its id, and nothing else. */
export function textSchema(): Schema {
  const fields = new Map<string, Schema[]>();
  for (const name of listNames) {
    const { properties = {} } = texts(proseShape(lists[name].schema));
    const items = (properties.items?.items as Schema | undefined)?.properties ?? {};
    for (const [field, schema] of [...Object.entries(properties), ...Object.entries(items)]) {
      const known = fields.get(field) ?? [];
      if (!known.some((each) => JSON.stringify(each) === JSON.stringify(schema))) fields.set(field, [...known, schema]);
    }
  }
  const properties = Object.fromEntries(
    [...fields].map(([name, all]) => [
      name,
      {
        ...(all.length === 1 ? all[0] : { anyOf: all }),
        ...(fieldWords[name] ? { description: fieldWords[name] } : {}),
      },
    ]),
  );
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'teamctl-playbook-text-1',
    title: 'teamctl playbook translation',
    type: 'object',
    propertyNames: { pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' },
    additionalProperties: {
      type: ['object', 'null'],
      properties: properties as Record<string, Schema>,
      additionalProperties: false,
    },
  };
}
