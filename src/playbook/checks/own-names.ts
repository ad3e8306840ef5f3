import { nearIds } from '../called.ts';
import { choicesNear } from '../choices.ts';
import { shortPlace } from '../copies.ts';
import { idOf, keyPlaceAt, type Located, listAt, nodeAt, scalarAt } from '../located.ts';
import { type Problem, problem } from '../problem.ts';
import type { ListName } from '../schema/lists.ts';
import { type OwnEntry, unsoundEntries } from '../unsound.ts';
import type { Check } from './check.ts';

/*
 * Names that an entry of an author's own says of what is no list of its own, or in a shape of its own. Those of the base
 * were checked when it was built.
 */

type Layer = Parameters<Check>[0]['layer'];

const keysOf = (node: Located): string[] => (node.kind === 'map' ? [...node.entries.keys()] : []);
const namesAt = (node: Located, field: string): readonly Located[] => listAt(node, field) ?? [];

/** Signs of a person say how likely they are under each explanation; a number for anything else is never read. */
function explanations({ list, node }: OwnEntry, layer: Layer): Problem[] {
  if (list !== 'memberSigns' && list !== 'questions') return [];
  const ids = [...(layer.entries.hypotheses?.keys() ?? [])];
  if (ids.length === 0) return [];
  const known = ['none', ...ids];
  return keysOf(nodeAt(node, ['probability'])).flatMap((id): Problem[] => {
    if (known.includes(id)) return [];
    const near = nearIds(id, known, layer, ['hypotheses']);
    return [problem('dangling', keyPlaceAt(node, ['probability'], id), { id, list: 'hypotheses', near, known })];
  });
}

const OF_DIMENSIONS: readonly ListName[] = ['memberSigns', 'questions'];

/** What signs of a person are sorted by: of another name none of the ways to cope knows. */
function dimensions({ id, list, node }: OwnEntry, layer: Layer): Problem[] {
  const said: readonly Located[] =
    list === 'memberSigns' ? [nodeAt(node, ['dimension'])] : list === 'coping' ? namesAt(node, 'dimensions') : [];
  if (said.length === 0) return [];
  const ofSigns = OF_DIMENSIONS.flatMap((name) =>
    [...(layer.entries[name] ?? [])].flatMap(([other, each]) =>
      other === id ? [] : (scalarAt(each, 'dimension') ?? []),
    ),
  );
  const ofCoping = [...(layer.entries.coping ?? [])].flatMap(([other, each]) =>
    other === id ? [] : namesAt(each, 'dimensions').flatMap((one) => idOf(one) ?? []),
  );
  const known = [...new Set([...ofSigns, ...ofCoping])];
  return said.flatMap((at): Problem[] => {
    const name = idOf(at) ?? '';
    if (known.length === 0 || known.includes(name)) return [];
    return [
      problem('unknown-word', at.place, { word: name, field: 'dimension', near: choicesNear(name, known), known }),
    ];
  });
}

const HEARD_OF: readonly ListName[] = ['signs', 'memberSigns', 'referrals', 'concerns'];

/** A question may be of a dimension of its own, as long as that is an id. */
function ownDimension({ list, node }: OwnEntry, layer: Layer): Problem[] {
  const name = list === 'questions' ? scalarAt(node, 'dimension') : undefined;
  if (name === undefined || ID.test(name)) return [];
  const known = [
    ...new Set([...(layer.entries.memberSigns ?? [])].flatMap(([, each]) => scalarAt(each, 'dimension') ?? [])),
  ];
  const { place } = nodeAt(node, ['dimension']);
  return [problem('unknown-word', place, { word: name, field: 'dimension', near: choicesNear(name, known), known })];
}

/** Explanations that are not named are taken for as likely as `none`; without that, nobody knows how likely they are. */
function unnamed({ id, list, node }: OwnEntry, layer: Layer): Problem[] {
  if (list !== 'questions' && list !== 'memberSigns') return [];
  const table = nodeAt(node, ['probability']);
  const ids = [...(layer.entries.hypotheses?.keys() ?? [])];
  const said = keysOf(table);
  // Of a name that is no explanation that is told instead.
  const isOfOthers = said.length === 0 || said.some((each) => !ids.includes(each));
  if (table.kind !== 'map' || isOfOthers || ids.every((each) => said.includes(each))) return [];
  const left = ids.filter((each) => !said.includes(each));
  return [problem('none-unsaid', table.place, { id, left, example: 'none: 0.1' }, 'warning')];
}

/** What a sentence means, without who it is said of and whether it is so. */
function meanings({ list, node }: OwnEntry, layer: Layer): Problem[] {
  if (list !== 'heard') return [];
  return namesAt(node, 'means').flatMap((at): Problem[] => {
    const said = idOf(at) ?? '';
    // In another form than it may have: that is told, with what it would be.
    if (/＝|\s[=@]|=\s/.test(said)) return [];
    const id = said.split(/[=@]/)[0] as string;
    if (HEARD_OF.some((name) => layer.entries[name]?.has(id))) return [];
    const all = HEARD_OF.flatMap((name) => [...(layer.entries[name]?.keys() ?? [])]);
    return [problem('dangling', at.place, { id, list: 'signs', near: nearIds(id, all, layer, HEARD_OF), known: [] })];
  });
}

/** A step of a gate that comes after another one of the same gate. */
function steps({ list, node }: OwnEntry): Problem[] {
  if (list !== 'gates') return [];
  const all = namesAt(node, 'requires');
  return all.flatMap((step): Problem[] => {
    const after = scalarAt(step, 'after');
    const others = all.filter((each) => each !== step);
    if (after === undefined || others.some((each) => idOf(each) === after)) return [];
    const known = others.flatMap((each) => idOf(each) ?? []);
    const called = others.find((each) => scalarAt(each, 'title') === after);
    const near = called ? [idOf(called) ?? ''] : choicesNear(after, known);
    return [problem('dangling', nodeAt(step, ['after']).place, { id: after, list: 'requires', near, known })];
  });
}

/** What teams have at hand unless they say otherwise. */
const AT_HAND = ['whiteboard', 'paper', 'cards', 'speaker', 'soft-ball'];
const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** What an activity needs is a word that a team may say it has (`team edit --set has=`). */
function needs({ list, node }: OwnEntry): Problem[] {
  if (list !== 'activities') return [];
  return namesAt(node, 'needs').flatMap((at): Problem[] => {
    const word = idOf(at) ?? '';
    const near = choicesNear(word, AT_HAND);
    if (AT_HAND.includes(word) || (ID.test(word) && near.length === 0)) return [];
    return [problem('unknown-word', at.place, { word, field: 'needs', near, known: AT_HAND })];
  });
}

/** What is told by itself, as there and as not there: of one stage the two are no more than all. */
function told({ list, node }: OwnEntry): Problem[] {
  if (list !== 'reports') return [];
  const [yes, no] = [nodeAt(node, ['yes']), nodeAt(node, ['no'])];
  if (yes.kind !== 'map' || no.kind !== 'map') return [];
  const over = [...no.entries].flatMap(([stage, { value }]) => {
    const other = yes.entries.get(stage)?.value;
    const [a, b] = [other, value].map((each) => (each?.kind === 'scalar' ? Number(each.value) : 0)) as [number, number];
    return a + b > 1 ? [{ stage, a, b, place: value.place }] : [];
  });
  // Of several stages one shows what is amiss.
  return over.slice(0, 1).map(({ a, b, place, stage }) => {
    const half = (part: number) => Math.round((part / (a + b)) * 90) / 100;
    const example = `yes: {${stage}: ${half(a)}}, no: {${stage}: ${half(b)}}`;
    const sum = Math.round((a + b) * 100) / 100;
    return problem('told-sum', place, { sign: scalarAt(node, 'sign') ?? '', stage, sum, example });
  });
}

/** A sign that is not there where it is there. */
function denials({ id, list, node }: OwnEntry): Problem[] {
  const itself = list === 'signs' ? namesAt(node, 'denies').find((at) => idOf(at) === id) : undefined;
  return itself === undefined ? [] : [problem('denies-itself', itself.place, { id })];
}

/** Lists whose entries people tell apart by what they are called. */
const TITLED: ReadonlySet<ListName> = new Set(['actions', 'activities', 'modules', 'themes', 'objections']);

/** What must not be the same twice: what people are told, what they are asked, and one sentence with two meanings. */
function keysOfWords({ list, node }: OwnEntry): readonly (readonly [field: string, key: string])[] {
  const said = (field: string) => scalarAt(node, field) ?? '';
  return [
    ...(TITLED.has(list) && said('title') !== '' ? [['title', said('title')] as const] : []),
    ...(said('ask') === '' ? [] : [['ask', said('ask')] as const]),
    ...(list === 'heard' ? [['text', said('text')] as const] : []),
  ];
}

/** Two of an author's own that are called the same, or ask the same: filled down in a sheet, and one of them not changed. */
export const checkFilledDown: Check = ({ layer }) => {
  const seen = new Map<string, Located>();
  return unsoundEntries(layer).flatMap((entry) =>
    keysOfWords(entry).flatMap(([field, text]): Problem[] => {
      const key = JSON.stringify([entry.list, field, text]);
      const first = seen.get(key);
      if (first === undefined) seen.set(key, entry.node);
      const meanings = [first, entry.node].map((each) => each && JSON.stringify(listAt(each, 'means')?.map(idOf)));
      if (first === undefined || (field === 'text' && meanings[0] === meanings[1])) return [];
      const { place } = nodeAt(entry.node, [field]);
      const at = shortPlace(nodeAt(first, [field]).place);
      return [problem('said-before', place, { field, text, at }, 'warning')];
    }),
  );
};

/** Names that lead nowhere, each told where it stands. */
export const checkOwnNames: Check = ({ layer }) =>
  unsoundEntries(layer).flatMap((entry) => [
    ...explanations(entry, layer),
    ...dimensions(entry, layer),
    ...ownDimension(entry, layer),
    ...unnamed(entry, layer),
    ...meanings(entry, layer),
    ...steps(entry),
    ...needs(entry),
    ...denials(entry),
    ...told(entry),
  ]);
