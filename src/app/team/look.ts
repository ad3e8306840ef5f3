import type { Collision } from '../../domain/agenda/collisions.ts';
import type { Member, Team } from '../../domain/team/team.ts';
import { readStoredMembers, readTeams, type StoredTeam } from '../../store/team-reader.ts';
import { titlesOfKinds } from '../find/meeting-kind.ts';
import type { Scope } from '../scope.ts';
import { collisionsOfTeam, settingsInForce } from '../starts.ts';

/** Every team and how many are on it. */
export async function listTeams(scope: Scope): Promise<{ team: StoredTeam; members: number }[]> {
  const db = await scope.reader();
  const lines = [];
  for (const team of await readTeams(db)) {
    const members = await readStoredMembers(db, team.id);
    lines.push({ team, members: members.filter((member) => member.leftOn === null).length });
  }
  return lines;
}

/** The team meant, its settings as they are in force, and those who are on it. */
export async function showTeam(
  scope: Scope,
): Promise<{ team: Team; members: Member[]; kinds: ReadonlyMap<string, string>; collisions: readonly Collision[] }> {
  const team = await scope.team();
  const members = await readStoredMembers(await scope.reader(), team.id);
  const settings = await settingsInForce(scope, team);
  return {
    team: { ...team, settings },
    members: members.filter((member) => member.leftOn === null),
    kinds: await titlesOfKinds(scope),
    collisions: await collisionsOfTeam(scope, team),
  };
}
