import type { Layer } from './layer.ts';
import { idOf, listAt, nodeAt, scalarAt } from './located.ts';
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
