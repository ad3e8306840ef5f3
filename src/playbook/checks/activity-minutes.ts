import { nodeAt } from '../located.ts';
import type { Meeting } from '../parts.ts';
import { type Problem, problem } from '../problem.ts';
import { type Check, isOwn } from './check.ts';

/** The most minutes that an activity may take in a meeting; null where the meeting has no item for one. */
function mostIn({ items }: Meeting): number | null {
  const ranges = items
    .filter(({ content }) => content === 'activity')
    .flatMap(({ minutes, minutesByStage }) => [minutes, ...Object.values(minutesByStage ?? {})]);
  return ranges.length === 0 ? null : Math.max(...ranges.map(({ max }) => max));
}

/** An activity that fits no meeting for which it is meant never comes. */
export const checkActivityMinutes: Check = ({ values, layer }) => {
  const most = new Map(values.meetings.map(({ id, value }) => [id, mostIn(value as unknown as Meeting)]));
  return values.activities.flatMap(({ id, value, node }): Problem[] => {
    if (!isOwn({ layer }, node)) return [];
    const { minutes, meetings } = value as unknown as { minutes: { min: number }; meetings: string[] };
    const slots = meetings.flatMap((meeting) => most.get(meeting) ?? []);
    if (slots.length === 0) {
      const [meeting = ''] = meetings;
      return [problem('activity-nowhere', nodeAt(node, ['meetings']).place, { id, meeting })];
    }
    const longest = Math.max(...slots);
    if (minutes.min <= longest) return [];
    const { place } = nodeAt(node, ['minutes']);
    const example = `minutes: {min: ${Math.min(minutes.min, Math.max(1, longest - 2))}, max: ${longest}}`;
    return [problem('activity-long', place, { id, min: minutes.min, most: longest, example })];
  });
};
