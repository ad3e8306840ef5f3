import type { z } from 'zod';
import { choicesNear } from './choices.ts';
import { flowOf, partsIn, runOn } from './example.ts';
import { keyPlaceAt, type Located, nodeAt, type Plain, toPlain } from './located.ts';
import { type Problem, problem } from './problem.ts';
import { definitionOf, schemaAt } from './schema-shape.ts';

type Issue = z.core.$ZodIssue;

const isMissing = (issue: Issue) => issue.code !== 'unrecognized_keys' && issue.input === undefined;

/** The names of tables that may stand in a field beside something else. */
const optionShape = (field: unknown): Record<string, unknown> =>
  Object.assign({}, ...(definitionOf(field).options ?? []).map((each) => definitionOf(each).shape ?? {}));

/** What a field would hold that takes such a value, one text for several or several for one too; null where it takes none. */
function asTaken(field: z.ZodType, key: string, value: Plain): Plain | null {
  const listed = typeof value === 'string' ? partsIn(value) : [value];
  const joined = Array.isArray(value) && value.every((each) => typeof each === 'string') ? [runOn(value)] : [];
  // `weightedBy: dials` for `adds: {weightedBy: dials}`: what the field may hold, without the field.
  const within = key in (definitionOf(field).shape ?? optionShape(field)) ? [{ [key]: value }] : [];
  return [value, listed, ...joined, ...within].find((each) => field.safeParse(each).success) ?? null;
}

interface Renaming {
  key: string;
  field: string;
  value: Plain;
  taken: Plain;
}

/** Strange names and missing fields of one map, each with the one it fits; none where one of them is left over. */
function pairsOf(keys: readonly string[], fields: readonly string[], owner: Located, schema: unknown): Renaming[] {
  if (keys.length !== fields.length || keys.length === 0) return [];
  const { shape = {} } = definitionOf(schema);
  const left = [...fields];
  const found = keys.flatMap((key): Renaming[] => {
    const value = toPlain(nodeAt(owner, [key]));
    const takes = (field: string) => asTaken(shape[field] as z.ZodType, key, value);
    const [named] = choicesNear(key, left);
    const field = named !== undefined && takes(named) !== null ? named : left.find((each) => takes(each) !== null);
    if (field === undefined) return [];
    left.splice(left.indexOf(field), 1);
    return [{ key, field, value, taken: takes(field) as Plain }];
  });
  return found.length === keys.length ? found : [];
}

/**
 * A field under another name (`steps` for `how`, `q` and `a`) is strange where it stands and missing under its own: one
 * mistake, whatever else has a field that is called so.
 * @returns what is left to be told one by one, and what is told of such fields
 */
export function renamed(
  all: readonly Issue[],
  node: Located,
  schema: z.ZodType,
): { issues: Issue[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const told = new Set<Issue>();
  for (const strange of all) {
    if (strange.code !== 'unrecognized_keys') continue;
    const at = JSON.stringify(strange.path);
    const missing = all.filter((each) => isMissing(each) && JSON.stringify(each.path.slice(0, -1)) === at);
    const fields = missing.map(({ path }) => String(path.at(-1)));
    const owner = nodeAt(node, strange.path);
    const pairs = pairsOf(strange.keys, fields, owner, schemaAt(schema, strange.path));
    if (pairs.length === 0) continue;
    for (const each of [strange, ...missing]) told.add(each);
    for (const { key, field, value, taken } of pairs) {
      const example = taken === value ? {} : { example: `${field}: ${flowOf(taken)}` };
      problems.push(
        problem('unknown-field', keyPlaceAt(node, strange.path, key), {
          field: key,
          near: [field],
          known: [],
          ...example,
        }),
      );
    }
  }
  return { issues: all.filter((each) => !told.has(each)), problems };
}
