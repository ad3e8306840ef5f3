import type { FurtherMeeting } from './further-meeting.ts';
import { defaultTeamSettings, type TeamSettings } from './team.ts';

type Meetings = TeamSettings['meetings'];

/** A meeting as a playbook gives it. */
type GivenMeeting = FurtherMeeting & { id: string };

const USUAL: readonly string[] = ['morning', 'evening', 'weekly'];

/** Of a playbook's meetings those beside the three that every team has. */
export const furtherOf = <T extends { id: string }>(given: readonly T[]): T[] =>
  given.filter(({ id }) => !USUAL.includes(id));

/** `HH:MM` at which a kind of meeting begins; undefined for one that the team has no more. */
export function startOf({ morning, evening, weekly, others }: Meetings, kind: string): string | undefined {
  const usual: Record<string, string> = { morning, evening, weekly: weekly.start };
  return usual[kind] ?? others?.[kind]?.start;
}

/**
 * When a team's meetings begin: as the team has set it, else as its playbook says. A time that is still the one which
 * every new team has was not set by anybody. Further kinds are those of the playbook in force.
 */
export function meetingsInForce(own: Meetings, given: readonly GivenMeeting[]): Meetings {
  const usual = defaultTeamSettings.meetings;
  const settle = (id: string, mine: string, first: string) =>
    mine === first ? (given.find((each) => each.id === id)?.start ?? mine) : mine;
  const others = furtherOf(given).map(({ id, start, weekdays, weeks }) => [
    id,
    { start, weekdays, weeks, ...own.others?.[id] },
  ]);
  return {
    morning: settle('morning', own.morning, usual.morning),
    evening: settle('evening', own.evening, usual.evening),
    weekly: { ...own.weekly, start: settle('weekly', own.weekly.start, usual.weekly.start) },
    ...(others.length === 0 ? {} : { others: Object.fromEntries(others) }),
  };
}
