import type { Context } from '../../cli/context.ts';
import type { Team } from '../../domain/team/team.ts';
import { People } from '../../importing/people.ts';
import { readAllMembers, readTeams } from '../../store/team-reader.ts';
import { spellingFor } from './names.ts';
import type { Reading } from './reading.ts';

/** The members among whom the people of a file are looked for: all, the team's own first; with `--team` only its own. */
export async function peopleOf(context: Context, { understanding, settings }: Reading, team: Team): Promise<People> {
  const members = await readAllMembers(await context.reader());
  const spell = await spellingFor(understanding, members);
  return new People(members, {
    teamId: team.id,
    onlyThisTeam: (context.globals.team ?? context.host.env.TEAMCTL_TEAM) !== undefined,
    createMembers: settings.createMembers,
    ...(spell === undefined ? {} : { spell }),
  });
}

/** Names of the teams that these people of a file belong to. */
export async function teamsOf(context: Context, people: People, indices: Iterable<number>): Promise<string[]> {
  const ids = new Set([...indices].map((index) => people.all[index]?.teamId));
  return (await readTeams(await context.reader())).filter((team) => ids.has(team.id)).map((team) => team.name);
}
