import type { OwnMeasure } from '../../domain/records/own-measure.ts';
import { type OwnTarget, type TeamTarget, teamTargets } from '../../domain/records/target.ts';
import type { Member } from '../../domain/team/team.ts';

/**
 * The team's targets among those of a team, as every page and meeting tells them. Whoever is left in peace, mentors and
 * leads need none for a sum.
 * @param members everybody, those who left included
 */
export const targetsOfTeam = <T extends OwnTarget>(
  targets: readonly T[],
  members: readonly Member[],
  sheltered: ReadonlySet<number>,
): readonly TeamTarget<T>[] =>
  teamTargets(
    targets,
    members,
    members.filter(({ id, role }) => role === 'agent' && !sheltered.has(id)),
  );

/** People's targets in a playbook's own measures behind the team's; only of what adds up people's make one of the team. */
export const ownTargetsWithTeam = (
  targets: readonly OwnTarget[],
  measures: readonly OwnMeasure[],
  members: readonly Member[],
  sheltered: ReadonlySet<number>,
): readonly OwnTarget[] => {
  const addsUp = new Set(measures.flatMap(({ id, adds }) => (adds === 'sum' ? [id] : [])));
  const counting = targets.filter(({ memberId, metric }) => memberId === null || addsUp.has(metric));
  const single = targets.filter(({ memberId }) => memberId !== null);
  return [...targetsOfTeam(counting, members, sheltered), ...single];
};
