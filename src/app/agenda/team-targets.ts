import { type Target, type TeamTarget, teamTargets } from '../../domain/records/target.ts';
import type { Member } from '../../domain/team/team.ts';

/**
 * The team's targets among those of a team, as every page and meeting tells them. Whoever is left in peace, mentors and
 * leads need none for a sum.
 * @param members everybody, those who left included
 */
export const targetsOfTeam = (
  targets: readonly Target[],
  members: readonly Member[],
  sheltered: ReadonlySet<number>,
): readonly TeamTarget[] =>
  teamTargets(
    targets,
    members,
    members.filter(({ id, role }) => role === 'agent' && !sheltered.has(id)),
  );
