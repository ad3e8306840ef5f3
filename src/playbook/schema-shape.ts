/** What a schema of zod says of itself, as far as it is asked here. */
export interface Definition {
  type?: string;
  shape?: Record<string, unknown>;
  element?: unknown;
  innerType?: unknown;
  valueType?: unknown;
  options?: readonly unknown[];
  entries?: Record<string, string>;
}

export const definitionOf = (schema: unknown): Definition =>
  (schema as { _zod?: { def?: Definition } } | undefined)?._zod?.def ?? {};

/** What lies at a path of a schema; undefined where several things may. */
export function schemaAt(schema: unknown, path: readonly PropertyKey[]): unknown {
  const definition = definitionOf(schema);
  if (definition.innerType !== undefined) return schemaAt(definition.innerType, path);
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  if (definition.shape) return schemaAt(definition.shape[String(step)], rest);
  return schemaAt(definition.element ?? definition.valueType, rest);
}

/** What a schema is of, behind its defaults. */
export const typeAt = (schema: unknown): string => definitionOf(schemaAt(schema, [])).type ?? '';
