import type { z } from 'zod';
import { flowOf } from './example.ts';
import { keyPlaceAt, type Located, nodeAt, toPlain } from './located.ts';
import { type Problem, problem } from './problem.ts';
import { definitionOf, schemaAt } from './schema-shape.ts';

type Issue = z.core.$ZodIssue;

/** Whether a name may stand in what a field holds; of numbers by stage any may. */
function mayHold(schema: z.ZodType, path: readonly PropertyKey[], name: string): boolean {
  const { shape, valueType } = definitionOf(schemaAt(schema, path));
  return shape === undefined ? valueType !== undefined : name in shape;
}

/**
 * `probability:` with nothing behind it, and the stages in the lines below it no further in: one mistake, not one a line.
 * @returns what is left to be told one by one, and what is told of such fields
 */
export function beneath(
  all: readonly Issue[],
  node: Located,
  schema: z.ZodType,
): { issues: Issue[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const left = all.flatMap((issue): Issue[] => {
    if (issue.code !== 'unrecognized_keys') return [issue];
    const owner = nodeAt(node, issue.path);
    const keys = owner.kind === 'map' ? [...owner.entries.keys()] : [];
    const slid = keys.flatMap((field, at): { field: string; names: string[] }[] => {
      if (toPlain(nodeAt(owner, [field])) !== null) return [];
      const after = keys.slice(at + 1);
      const end = after.findIndex(
        (name) => !issue.keys.includes(name) || !mayHold(schema, [...issue.path, field], name),
      );
      const names = end === -1 ? after : after.slice(0, end);
      return names.length === 0 ? [] : [{ field, names }];
    });
    for (const { field, names } of slid) {
      const inner = Object.fromEntries(names.map((name) => [name, toPlain(nodeAt(owner, [name]))]));
      const place = keyPlaceAt(node, issue.path, field);
      problems.push(problem('not-beneath', place, { field, example: `${field}: ${flowOf(inner)}` }));
    }
    const told = new Set(slid.flatMap(({ names }) => names));
    const keysLeft = issue.keys.filter((key) => !told.has(key));
    return keysLeft.length === 0 ? [] : [{ ...issue, keys: keysLeft }];
  });
  const fields = new Set(problems.map(({ data }) => String(data.field)));
  // Of the field itself nothing else is wrong.
  const issues = left.filter(({ path }) => path.length === 0 || !fields.has(String(path.at(-1))));
  return { issues, problems };
}
