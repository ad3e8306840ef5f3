import { furtherOf } from '../../domain/team/starts.ts';
import { nodeAt } from '../located.ts';
import type { Meeting } from '../parts.ts';
import { problem } from '../problem.ts';
import type { Check } from './check.ts';

/** On which days the usual three are held is the team's matter: what a playbook says of it nobody would read. */
export const checkMeetingDays: Check = ({ values: { meetings } }) => {
  const further = new Set(furtherOf(meetings).map(({ id }) => id));
  return meetings.flatMap(({ id, value, node }) => {
    if (further.has(id)) return [];
    const { weekdays, weeks } = value as unknown as Meeting;
    const field = weekdays !== undefined ? 'weekdays' : 'weeks';
    if (weekdays === undefined && weeks === undefined) return [];
    return [problem('days-of-usual', nodeAt(node, [field]).place, { id, field })];
  });
};
