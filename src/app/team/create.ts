import type { NewMember } from '../../domain/team/member-list.ts';
import { TeamctlError } from '../../errors.ts';
import { readTeams } from '../../store/team-reader.ts';
import { insertMember, insertTeam } from '../../store/team-writer.ts';
import type { Database } from '../open/database.ts';
import { DEFAULT_PLAYBOOK } from '../open/playbooks.ts';
import type { Scope } from '../scope.ts';

export interface TeamPlan {
  name: string;
  foundedOn: string | null;
  members: readonly NewMember[];
  /** As somebody chose it; left out: the one of this run, or the default one. */
  playbook?: string;
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
 * @throws TeamctlError `team-exists`, and for a playbook that cannot be used
 */
export async function createTeam(scope: Scope, command: string, plan: TeamPlan): Promise<number> {
  const playbook = await usablePlaybook(scope, plan.playbook);
  return scope.change(command, async ({ db, summarize }) => {
    if ((await readTeams(db)).some((team) => team.name === plan.name))
      throw new TeamctlError('usage', 'team-exists', { name: plan.name });
    const id = await insertTeam(db, { name: plan.name, foundedOn: plan.foundedOn, playbook });
    for (const member of plan.members) await insertMember(db, id, member);
    summarize(plan.name);
    return id;
  });
}

/** The first team: makes the database too where there is none. */
export async function initTeam(scope: Scope, database: Database, plan: TeamPlan): Promise<number> {
  const playbook = await usablePlaybook(scope, plan.playbook);
  await database.create();
  return createTeam(scope, 'init', { ...plan, playbook });
}
