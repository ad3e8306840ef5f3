import { type Collision, collisionsOf } from '../domain/agenda/collisions.ts';
import { meetingsInForce } from '../domain/team/starts.ts';
import type { Team, TeamSettings } from '../domain/team/team.ts';
import type { Scope } from './scope.ts';

/** The team's settings with the times at which its meetings begin by its playbook, where it has set none itself. */
export async function settingsInForce(scope: Scope, team: Team): Promise<TeamSettings> {
  const { meetings } = await (await scope.playbook(team)).meetings();
  return { ...team.settings, meetings: meetingsInForce(team.settings.meetings, meetings) };
}

/** Kinds of meeting whose times run into one another. */
export async function collisionsOfTeam(scope: Scope, team: Team): Promise<Collision[]> {
  const { meetings } = await (await scope.playbook(team)).meetings();
  return collisionsOf(await settingsInForce(scope, team), meetings);
}
