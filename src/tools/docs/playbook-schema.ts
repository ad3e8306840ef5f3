import { z } from 'zod';
import { listNames, lists } from '../../playbook/schema/lists.ts';
import { header } from '../../playbook/schema/playbook.ts';
import { model } from '../../playbook/schema/stages.ts';

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

const entry = (type: z.ZodType) => relaxed(toDraft7(type)) as Schema;

/** Shape of every YAML file of a playbook, as a JSON Schema for editors. */
export function playbookSchema(): Schema {
  const properties: Record<string, unknown> = { ...entry(header).properties, model: entry(model) };
  for (const name of listNames) properties[name] = { type: 'array', items: entry(lists[name].schema) };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'teamctl playbook',
    type: 'object',
    properties: properties as Record<string, Schema>,
    additionalProperties: false,
  };
}

/** Translations repeat the prose of an entry under its id; which fields those are, `playbook lint` knows. */
export function textSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'teamctl playbook translation',
    type: 'object',
    propertyNames: { pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' },
    additionalProperties: { type: 'object' },
  };
}
