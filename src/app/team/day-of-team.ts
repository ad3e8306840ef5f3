import type { Day } from '../../domain/calendar/day.ts';
import type { Team } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';

/** Nothing was seen of a team before it was there. @throws TeamctlError `before-founded`, `day-in-future` */
export function requireDayOfTeam({ foundedOn: founded }: Team, day: Day, today: Day): void {
  if (day > today) throw new TeamctlError('usage', 'day-in-future', { day, field: 'on' });
  if (founded !== null && day < founded)
    throw new TeamctlError('usage', 'before-founded', { day, founded, field: 'on' });
}
