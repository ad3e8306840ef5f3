import { meetingsInForce } from '../../domain/team/starts.ts';
import type { Team, TeamSettings } from '../../domain/team/team.ts';
import type { Scope } from '../scope.ts';

/** The team's settings with the times at which its meetings begin by its playbook, where it has set none itself. */
export async function settingsInForce(scope: Scope, team: Team): Promise<TeamSettings> {
  const { meetings } = await (await scope.playbook(team)).meetings();
  return { ...team.settings, meetings: meetingsInForce(team.settings.meetings, meetings) };
}
