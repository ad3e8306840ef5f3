import type { Day } from '../../domain/calendar/day.ts';
import type { AllTargets } from '../../domain/records/progress.ts';
import type { OwnTarget, Target } from '../../domain/records/target.ts';
import type { Team } from '../../domain/team/team.ts';
import { readOwnTargets, readTargets } from '../../store/target-reader.ts';
import type { Scope } from '../scope.ts';

/** Targets of a team that start from `from` to `to` and are meant, of measures that every team has and of its playbook's. */
export async function meantTargets(
  scope: Scope,
  team: Team,
  { from, to }: { from: Day; to: Day },
  isMeant: (target: Target | OwnTarget) => boolean,
): Promise<AllTargets> {
  const db = await scope.reader();
  return {
    targets: (await readTargets(db, team.id, from, to)).filter(isMeant),
    ownTargets: (await readOwnTargets(db, team.id, from, to)).filter(isMeant),
  };
}
