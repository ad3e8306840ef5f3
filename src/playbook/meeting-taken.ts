import { flowOf } from './example.ts';
import type { Layer } from './layer.ts';
import { idOf, keyPlaceAt, listAt, nodeAt, scalarAt } from './located.ts';
import { type Problem, problem } from './problem.ts';

/**
 * A meeting of one's own under the id of one of the base: none of the base's items is left, and whatever else names them
 * would be told one by one.
 */
export const meetingsTaken = (own: Layer, base: Layer): Problem[] =>
  [...(own.entries.meetings ?? [])].flatMap(([id, meeting]) => {
    const theirs = base.entries.meetings?.get(id);
    const [mine, others] = [listAt(meeting, 'items'), listAt(theirs, 'items')];
    if (!theirs || mine === null || others === null) return [];
    const known = new Set(others.map(idOf));
    const [said, title] = [meeting, theirs].map((node) => scalarAt(node, 'title'));
    if (said === undefined || said === title || mine.some((item) => known.has(idOf(item)))) return [];
    const { place } = nodeAt(meeting, ['id']);
    return [problem('meeting-taken', place, { id, title: title ?? id, example: `our-${id}` })];
  });

/** Fewer of one's own are no meeting written anew. */
const HALF = 2;

/** `items` where `addItems` was meant: a few of one's own beside a change of the base's, or in the place of many. */
export const itemsAnew = (own: Layer, base: Layer): Problem[] =>
  [...(own.entries.meetings ?? [])].flatMap(([id, meeting]): Problem[] => {
    const [mine, theirs] = [listAt(meeting, 'items'), listAt(base.entries.meetings?.get(id), 'items')];
    if (mine === null || theirs === null || scalarAt(meeting, 'title') !== undefined) return [];
    const known = new Set(theirs.map(idOf));
    const isNew = mine.every((item) => !known.has(idOf(item)));
    const isBeside = listAt(meeting, 'changeItems') !== null;
    if (!isNew || !(isBeside || mine.length * HALF < theirs.length)) return [];
    const place = keyPlaceAt(meeting, [], 'items');
    const ids = mine.map((item) => flowOf({ id: idOf(item) ?? '…' }).replace('}', ', …}'));
    return [problem('items-anew', place, { id, before: theirs.length, example: `addItems: [${ids.join(', ')}]` })];
  });
