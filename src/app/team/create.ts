import type { Context } from '../../cli/context.ts';
import type { NewMember } from '../../domain/team/member-list.ts';
import { TeamctlError } from '../../errors.ts';
import { readTeams } from '../../store/team-reader.ts';
import { insertMember, insertTeam } from '../../store/team-writer.ts';

export interface TeamPlan {
  name: string;
  foundedOn: string | null;
  playbook: string;
  members: readonly NewMember[];
}

/** Stores a new team with its members in one go and puts it in use. @returns the team's id */
export async function createTeam(context: Context, command: string, plan: TeamPlan): Promise<number> {
  return context.write(command, async ({ db, summarize }) => {
    const teams = await readTeams(db);
    if (teams.some((team) => team.name === plan.name))
      throw new TeamctlError('usage', 'team-exists', { name: plan.name });
    const id = await insertTeam(db, { name: plan.name, foundedOn: plan.foundedOn, playbook: plan.playbook });
    for (const member of plan.members) await insertMember(db, id, member);
    summarize(plan.name);
    return id;
  });
}
