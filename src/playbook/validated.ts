import type { z } from 'zod';
import type { Located } from './located.ts';
import type { Problem } from './problem.ts';
import { validate } from './validate.ts';

interface Result<T> {
  value: T | null;
  problems: Problem[];
}

/** A base is read once and lies under many: its entries are checked once. */
const seen = new WeakMap<Located, { schema: unknown; result: Result<unknown> }>();

/** The value of an entry with defaults filled in, and what does not fit. */
export function validated<T>(schema: z.ZodType<T>, node: Located): Result<T> {
  const before = seen.get(node);
  if (before?.schema === schema) return before.result as Result<T>;
  const result = validate(schema, node);
  seen.set(node, { schema, result });
  return result;
}
