import { defaultTeamSettings, type TeamSettings } from './team.ts';

type Meetings = TeamSettings['meetings'];

/**
 * When a team's meetings begin: as the team has set it, else as its playbook says. A time that is still the one which
 * every new team has was not set by anybody.
 * @param starts `HH:MM` of the playbook's meetings, by id
 */
export function meetingStarts(own: Meetings, starts: ReadonlyMap<string, string>): Meetings {
  const given = defaultTeamSettings.meetings;
  const settle = (id: string, mine: string, usual: string) => (mine === usual ? (starts.get(id) ?? mine) : mine);
  return {
    morning: settle('morning', own.morning, given.morning),
    evening: settle('evening', own.evening, given.evening),
    weekly: { ...own.weekly, start: settle('weekly', own.weekly.start, given.weekly.start) },
  };
}
