import type { Day } from '../../domain/calendar/day.ts';
import type { NewMember } from '../../domain/team/member-list.ts';
import { TeamctlError } from '../../errors.ts';
import { readTeams } from '../../store/team-reader.ts';
import { insertMember, insertTeam } from '../../store/team-writer.ts';
import { DEFAULT_PLAYBOOK } from '../open/playbooks.ts';
import type { ChangeOptions, Inside, Scope } from '../scope.ts';
import { requireFreeName, requireName } from './name.ts';

export interface TeamPlan {
  name: string;
  foundedOn: string | null;
  members: readonly NewMember[];
  /** As somebody chose it; left out: the one of this run, or the default one. */
  playbook?: string;
}

/** A team's age counts from a day that has been. @throws TeamctlError `founded-in-future` */
export function requireFounded({ today }: Scope, foundedOn: Day | null): void {
  if (foundedOn !== null && foundedOn > today)
    throw new TeamctlError('invalid', 'founded-in-future', { day: foundedOn });
}

/** The playbook of a new team, opened once: a broken one must be known before anything is stored. */
async function usablePlaybook(scope: Scope, chosen: string | undefined): Promise<string> {
  const playbook = chosen ?? scope.playbookNamed ?? DEFAULT_PLAYBOOK;
  await scope.playbook({ playbook });
  return playbook;
}

/**
 * Stores a new team with its members in one go and puts it in use.
 * @returns the team's id
 * @throws TeamctlError `founded-in-future`, `name-empty`, `team-exists`, and for a playbook that cannot be used
 */
export async function createTeam(
  scope: Scope,
  command: string,
  plan: TeamPlan,
  options: ChangeOptions = {},
): Promise<number> {
  const name = requireName(plan.name);
  requireFounded(scope, plan.foundedOn);
  const playbook = await usablePlaybook(scope, plan.playbook);
  const store = async ({ db, today, summarize }: Inside) => {
    requireFreeName(await readTeams(db), name);
    const id = await insertTeam(db, { name, foundedOn: plan.foundedOn, playbook, knownSince: today });
    for (const member of plan.members) await insertMember(db, id, member);
    summarize(name);
    return id;
  };
  return scope.change(command, store, options);
}

/** The first team: where there is no database, it appears with the team in it. */
export const initTeam = (scope: Scope, plan: TeamPlan): Promise<number> =>
  createTeam(scope, 'init', plan, { create: true });
