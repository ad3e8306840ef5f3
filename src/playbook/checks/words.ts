import type { z } from 'zod';
import { fillers } from '../../domain/agenda/fill.ts';
import { measureNamed, measures, measureWord } from '../../domain/records/day-record.ts';
import { nearIds } from '../called.ts';
import { choicesNear } from '../choices.ts';
import { itemIds } from '../layer.ts';
import { type Located, nodeAt } from '../located.ts';
import { nearWords } from '../near.ts';
import type { Meeting, WholeModule } from '../parts.ts';
import { type Problem, problem } from '../problem.ts';
import { proseShape } from '../prose.ts';
import type { Resolved } from '../resolve.ts';
import { type ListName, listNames, lists } from '../schema/lists.ts';
import { meetingItem } from '../schema/meetings.ts';
import { header } from '../schema/playbook.ts';
import { unsoundTexts } from '../unsound.ts';
import type { Check } from './check.ts';
import { proseFields } from './text-fields.ts';

const contents = Object.keys(fillers);
const measureWords = measures.map(measureWord);

/** A word of the program that a playbook names; one that it does not have would do nothing. */
function word(
  node: Located,
  path: readonly (string | number)[],
  value: string,
  known: readonly string[],
  near: readonly string[] = [],
): Problem[] {
  if (known.includes(value)) return [];
  const field = path.filter((step) => typeof step === 'string').at(-1) as string;
  return [
    problem('unknown-word', nodeAt(node, path).place, {
      word: value,
      field,
      near: near.length > 0 ? near : nearWords(value, known),
      known: [...known],
    }),
  ];
}

/** Contents are the program's own words, measures those and what the playbook adds. */
const checkNames: Check = ({ values, layer }) => [
  ...values.modules.flatMap(({ value, node }) =>
    (value as unknown as WholeModule).trains.measures
      .map((name, i) => ({ name, i }))
      .filter(({ name }) => measureNamed(name, measures) === undefined)
      .flatMap(({ name, i }) =>
        word(
          node,
          ['trains', 'measures', i],
          name,
          [...measureWords, ...(layer.entries.measures?.keys() ?? [])],
          [...nearIds(name, [], layer, ['measures']), ...choicesNear(name, measureWords)].slice(0, 1),
        ),
      ),
  ),
  ...values.meetings.flatMap(({ value, node }) =>
    (value as unknown as Meeting).items.flatMap(({ content }, i) =>
      word(node, ['items', i, 'content'], content, contents, choicesNear(content, contents)),
    ),
  ),
];

/** The list that an id is of; none where it is of several, which is told elsewhere. */
function listOf(playbook: Resolved, id: string): ListName | undefined {
  const [list, other] = listNames.filter((name) => lists[name].by === 'id' && playbook.layer.entries[name]?.has(id));
  return other === undefined ? list : undefined;
}

/** Of what kind an id is that is translated: the playbook itself, an entry, or an item of a meeting. */
function schemaOf(playbook: Resolved, id: string): z.ZodObject | undefined {
  if (id === playbook.header?.id) return header;
  const list = listOf(playbook, id);
  if (list !== undefined) return lists[list].schema as z.ZodObject;
  return itemIds(playbook.layer).includes(id) ? meetingItem : undefined;
}

/** The id of another entry within a translation: its lines have been moved in too far. */
function tooDeep(playbook: Resolved, id: string, told: Problem): Problem {
  const inner = told.code === 'text-not-prose' ? String(told.data.field) : '';
  const isEntry = inner !== '' && schemaOf(playbook, inner) !== undefined;
  return isEntry ? problem('text-too-deep', told.place, { id, inner }) : told;
}

/** A translation says texts in other words; whatever else stands in it would do nothing. */
const checkTexts: Check = (playbook) =>
  unsoundTexts(playbook.layer).flatMap(({ id, node }) => {
    const schema = schemaOf(playbook, id);
    if (schema === undefined) return [];
    const shape = proseShape(schema);
    const prose = typeof shape === 'object' && shape !== null && 'fields' in shape ? Object.keys(shape.fields) : [];
    const problems = proseFields(id, node, shape, { all: Object.keys(schema.shape), prose });
    return problems.map((each) => tooDeep(playbook, id, each));
  });

export const checkWords: Check = (playbook) => [...checkNames(playbook), ...checkTexts(playbook)];
