import { collisionsOf } from '../../domain/agenda/collisions.ts';
import { meaningOf } from '../../domain/agenda/meeting-kind.ts';
import { furtherOf, meetingsInForce } from '../../domain/team/starts.ts';
import { defaultTeamSettings } from '../../domain/team/team.ts';
import { nodeAt } from '../located.ts';
import type { Meeting } from '../parts.ts';
import { problem } from '../problem.ts';
import type { Check } from './check.ts';

/** A further meeting is typed by its id or its title: a word that means something else would never lead to it. */
export const checkMeetingNames: Check = ({ values: { meetings } }) => {
  const further = new Set(furtherOf(meetings).map(({ id }) => id));
  return meetings.flatMap(({ id, value, node }, at) => {
    if (!further.has(id)) return [];
    const { title } = value as unknown as Meeting;
    const meaning = meaningOf(id);
    if (meaning !== null) return [problem(meaning, nodeAt(node, ['id']).place, { id })];
    const other = meetings.find((each, place) => {
      const { title: theirs } = each.value as unknown as Meeting;
      const isFirst = place < at || !further.has(each.id);
      return isFirst && each.id !== id && (theirs === title || each.id === title);
    });
    return other ? [problem('meeting-title-taken', nodeAt(node, ['title']).place, { title, other: other.id })] : [];
  });
};

/** Two meetings at one time; the weekly on the day that new teams have it. */
export const checkMeetingTimes: Check = ({ values }) => {
  const meetings = values.meetings.map(({ value }) => value as unknown as Meeting);
  const settings = { ...defaultTeamSettings, meetings: meetingsInForce(defaultTeamSettings.meetings, meetings) };
  return collisionsOf(settings, meetings).flatMap(({ meeting: { id, start }, other }) => {
    const node = values.meetings.find((each) => each.id === id)?.node;
    if (!node) return [];
    return [
      problem(
        'meetings-collide',
        nodeAt(node, ['start']).place,
        { id, start, other: other.id, at: other.start },
        'warning',
      ),
    ];
  });
};
