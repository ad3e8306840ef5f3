import { exampleOf, flowOf } from '../example.ts';
import type { Located } from '../located.ts';
import { nearWords } from '../near.ts';
import { type Problem, problem } from '../problem.ts';
import type { ProseShape } from '../prose.ts';

/** The fields of an entry, and those of them that may be translated. */
export interface Fields {
  all: readonly string[];
  prose: readonly string[];
}

/** A text straight behind an id: of its fields the title is the likeliest. */
function bare(id: string, node: Located, shape: ProseShape): Problem {
  const fields = typeof shape === 'object' && shape !== null && 'fields' in shape ? Object.keys(shape.fields) : [];
  const field = fields.includes('title') || fields.length === 0 ? 'title' : fields[0];
  const text = node.kind === 'scalar' ? String(node.value) : '…';
  const [, said = '', rest = ''] = /^(\w+)：\s*(.*)$/s.exec(text) ?? [];
  const example = fields.includes(said) ? flowOf({ [said]: rest }) : flowOf({ [field as string]: text });
  return problem('text-bare', node.place, { id, example: `${id}: ${example}` });
}

/** Steps as plain lines, where the original has them in fields: one mistake, however many. */
function bareSteps(all: readonly Located[], shape: ProseShape, path: string): Problem[] | null {
  const at = all.findIndex((item) => item.kind === 'scalar' && typeof item.value === 'string');
  const first = all[at];
  const [field, ...others] =
    typeof shape === 'object' && shape !== null && 'fields' in shape ? Object.keys(shape.fields) : [];
  if (field === undefined || first?.kind !== 'scalar') return null;
  const example = `- ${[`${field}: ${flowOf(first.value)}`, ...others.map((each) => `${each}: …`)].join(', ')}`;
  const shown = others.length === 0 ? example : `- {${example.slice(2)}}`;
  return [problem('wrong-type', first.place, { field: `${path}.${at + 1}`, expected: 'object', example: shown })];
}

/**
 * What a translation says at places where an entry has no text.
 * @param path in front of what is misplaced
 */
export function proseFields(id: string, node: Located, shape: ProseShape, known: Fields, path = ''): Problem[] {
  const stray = (place: Located['place'], field: string, near: string[]) => [
    field === ''
      ? bare(id, node, shape)
      : problem('text-not-prose', place, { id, field, near, known: known.all.includes(field) ? [] : known.prose }),
  ];
  if (shape === null) return stray(node.place, path, []);
  if (shape === 'text' && node.kind === 'scalar' && path !== '' && typeof node.value === 'number')
    return [problem('wrong-type', node.place, { field: path, expected: 'string', example: `'${node.value}'` })];
  if (shape === 'text')
    return node.kind === 'scalar' && (typeof node.value === 'string' || node.value === null)
      ? []
      : stray(node.place, path, []);
  if (node.kind === 'list')
    return 'list' in shape
      ? (bareSteps(node.items, shape.list, path) ??
          node.items.flatMap((item, i) => proseFields(id, item, shape.list, known, `${path}.${i + 1}`)))
      : stray(node.place, path, []);
  if (node.kind === 'scalar' && node.value !== null && 'list' in shape && path !== '')
    return [
      problem('wrong-type', node.place, {
        field: path,
        expected: 'list',
        example: exampleOf('list', path, node.value),
      }),
    ];
  if (node.kind === 'scalar') return node.value === null ? [] : stray(node.place, path, []);
  if ('list' in shape) return stray(node.place, path, []);
  return [...node.entries].flatMap(([key, { key: place, value }]) => {
    const field = path === '' ? key : `${path}.${key}`;
    if ('any' in shape) return proseFields(id, value, shape.any, known, field);
    const inner = shape.fields[key];
    return inner === undefined
      ? stray(place, field, nearWords(key, Object.keys(shape.fields)))
      : proseFields(id, value, inner, known, field);
  });
}
