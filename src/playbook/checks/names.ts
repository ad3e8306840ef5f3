import { measureNamed, measures, measureWord } from '../../domain/records/day-record.ts';
import { nameKey, type OwnMeasure } from '../../domain/records/own-measure.ts';
import type { Place } from '../../errors.ts';
import { type Located, nodeAt } from '../located.ts';
import { type Problem, problem } from '../problem.ts';
import type { Resolved } from '../resolve.ts';
import { type Check, isOwn } from './check.ts';

interface Name {
  name: string;
  /** What is called so. */
  id: string;
  place: Place;
}

/** The names of an entry that stand at these fields, each a text or a list of texts. */
const namesAt = (id: string, node: Located, value: object, fields: readonly string[]): Name[] =>
  fields.flatMap((field) => {
    const said = (value as Record<string, unknown>)[field];
    if (typeof said === 'string') return [{ name: said, id, place: nodeAt(node, [field]).place }];
    return Array.isArray(said)
      ? said.map((name: string, i) => ({ name, id, place: nodeAt(node, [field, i]).place }))
      : [];
  });

/** Names that two entries share, at the one that its author can change. */
function shared(names: readonly Name[], playbook: Resolved): Problem[] {
  const owner = new Map<string, Name>();
  return names.flatMap((each): Problem[] => {
    const other = owner.get(nameKey(each.name));
    if (other === undefined) owner.set(nameKey(each.name), each);
    if (other === undefined || other.id === each.id) return [];
    const [mine, theirs] = !isOwn(playbook, each) && isOwn(playbook, other) ? [other, each] : [each, other];
    return [problem('name-taken', mine.place, { name: mine.name, other: theirs.id })];
  });
}

/** One name, one measure: whoever types it or has it above a column must not get another. */
export const checkMeasureNames: Check = (playbook) => {
  const all = playbook.values.measures.flatMap(({ id, value, node }) =>
    namesAt(id, node, value as unknown as OwnMeasure, ['id', 'title', 'aliases']),
  );
  const builtIn = all.flatMap(({ name, place }): Problem[] => {
    const measure = measureNamed(name, measures);
    return measure === undefined ? [] : [problem('measure-built-in', place, { name, measure: measureWord(measure) })];
  });
  return [...builtIn, ...shared(all, playbook)];
};

/** What people say of a sign leads to one sign: between two the reader of notes could only guess. */
export const checkSignNames: Check = (playbook) => {
  const { signs, concerns, memberSigns, referrals } = playbook.values;
  return [
    [...signs, ...concerns],
    [...memberSigns, ...referrals],
  ].flatMap((list) =>
    shared(
      list.flatMap(({ id, value, node }) => namesAt(id, node, value as object, ['title', 'synonyms'])),
      playbook,
    ),
  );
};
