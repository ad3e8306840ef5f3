import { exampleOf } from '../example.ts';
import { idOf, type Located, listAt, nodeAt, scalarAt } from '../located.ts';
import { type Problem, problem } from '../problem.ts';
import { type OwnEntry, unsoundEntries } from '../unsound.ts';
import type { Check } from './check.ts';

/*
 * Right by themselves, and hardly what was meant: figures that never come about, and texts that stand for something else.
 */

type Layer = Parameters<Check>[0]['layer'];

const numberAt = (node: Located | undefined, field: string): number | null => {
  const at = node === undefined ? undefined : nodeAt(node, [field]);
  return at?.kind === 'scalar' && typeof at.value === 'number' ? at.value : null;
};

/** Points that nobody earns: a line above all that can be, or a most for the day below what one time brings. */
function points({ list, node }: OwnEntry, layer: Layer): Problem[] {
  if (list !== 'incentives') return [];
  const [each, cap, reaches] = [numberAt(node, 'points'), numberAt(node, 'capPerDay'), numberAt(node, 'reaches')];
  const most = numberAt(layer.entries.measures?.get(scalarAt(node, 'metric') ?? ''), 'most');
  const place = (field: string) => nodeAt(node, [field]).place;
  return [
    ...(each !== null && cap !== null && cap < each
      ? [
          problem(
            'cap-below-points',
            place('capPerDay'),
            { cap, points: each, example: `capPerDay: ${each}` },
            'warning',
          ),
        ]
      : []),
    ...(reaches !== null && most !== null && reaches > most
      ? [problem('reaches-beyond', place('reaches'), { reaches, most, example: `reaches: ${most}` }, 'warning')]
      : []),
  ];
}

/** A measure in per cent of which 1 is the most: 80 would be too large to be true. */
function ofOne({ list, node }: OwnEntry): Problem[] {
  if (list !== 'measures' || numberAt(node, 'most') !== 1 || !/%|％/.test(scalarAt(node, 'unit') ?? '')) return [];
  return [problem('most-of-one', nodeAt(node, ['most']).place, { example: 'most: 100' }, 'warning')];
}

/** The measure of an action is said in words: an id is read out as it stands. */
function measureById({ list, node }: OwnEntry, layer: Layer): Problem[] {
  const said = list === 'actions' ? scalarAt(node, 'measure') : undefined;
  if (said === undefined || !/^[a-z]+(?:-[a-z]+)*$/.test(said)) return [];
  const title = scalarAt(layer.entries.measures?.get(said) ?? node, 'title');
  const example = `measure: ${layer.entries.measures?.has(said) ? title : said} …`;
  return [problem('measure-by-id', nodeAt(node, ['measure']).place, { id: said, example }, 'warning')];
}

const ASKS = /[?？]|吗|呢|多少|几|哪|谁|什么|怎么|是不是|有没有|是否|会不会|能不能/;

/** A question that asks nothing, or how many where only yes and no may be answered. */
function questions({ list, node }: OwnEntry): Problem[] {
  const at = nodeAt(node, ['ask']);
  if (at.kind !== 'scalar' || typeof at.value !== 'string' || !['signs', 'memberSigns', 'concerns'].includes(list))
    return [];
  const ask = at.value.trim();
  const isHan = /\p{Script=Han}/u.test(ask);
  // Where the title asks, the two changed places.
  if (/[?？]$/.test(scalarAt(node, 'title') ?? '')) return [];
  if (isHan ? !ASKS.test(ask) : !ask.endsWith('?'))
    return [
      problem(
        'ask-no-question',
        at.place,
        {
          example: `ask: ${isHan ? `最近两周，${ask.replace(/[。.!！]$/, '')}的多吗？` : `${ask.replace(/[.!]$/, '')}?`}`,
        },
        'warning',
      ),
    ];
  if (scalarAt(node, 'answers') !== 'yes-no' || !/多少|几[个位次通]|how many|how often/i.test(ask)) return [];
  return [problem('ask-how-many', nodeAt(node, ['answers']).place, {}, 'warning')];
}

/** In pairs, and for one. */
function pairs({ list, node }: OwnEntry): Problem[] {
  const at = nodeAt(node, ['pairs']);
  const people = nodeAt(node, ['people']);
  const [min, max] = [numberAt(people, 'min'), numberAt(people, 'max')];
  if (list !== 'activities' || at.kind !== 'scalar' || at.value !== true || min === null || min > 1) return [];
  const example = `people: {min: 2, max: ${Math.max(2, max ?? 2)}}`;
  return [problem('pairs-of-one', people.place, { min, example }, 'warning')];
}

const SAID_SO = ['synonyms', 'moreSynonyms', 'says', 'aliases'];
const SHORTEST = 2;

/** Several ways to say something in one text: only who says all of them in one breath would be heard. */
const severalInOne = ({ node }: OwnEntry): Problem[] =>
  SAID_SO.flatMap((field) =>
    (listAt(node, field) ?? []).flatMap((at): Problem[] => {
      const text = idOf(at) ?? '';
      const parts = text.split(/[，、；;/]/).map((part) => part.trim());
      if (parts.length < 2 || parts.some((part) => [...part].length < SHORTEST)) return [];
      return [problem('several-in-one', at.place, { text, example: exampleOf('list', field, text) }, 'warning')];
    }),
  );

export const checkFigures: Check = ({ layer }) =>
  unsoundEntries(layer).flatMap((entry) => [
    ...points(entry, layer),
    ...ofOne(entry),
    ...measureById(entry, layer),
    ...severalInOne(entry),
    ...questions(entry),
    ...pairs(entry),
  ]);
