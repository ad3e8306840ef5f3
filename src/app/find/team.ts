import { nearMatches } from '../../domain/team/find-member.ts';
import { TeamctlError } from '../../errors.ts';
import type { StoredTeam } from '../../store/team-reader.ts';

/** The team named, else the one in use, else the only one. @throws TeamctlError `not-found` */
export function requireTeam(teams: readonly StoredTeam[], wanted: string | undefined): StoredTeam {
  if (wanted !== undefined) {
    const named = teams.find((team) => team.name === wanted || String(team.id) === wanted);
    if (named) return named;
    const near = nearMatches(wanted, teams, (team) => team.name).map((team) => team.name);
    throw new TeamctlError('not-found', 'team-unknown', { wanted, near });
  }
  const live = teams.filter((team) => !team.archived);
  const only = live.length === 1 ? live[0] : undefined;
  // Each manager has one in use: whoever sees those of several says which is meant.
  const inUse = live.filter((candidate) => candidate.inUse);
  const team = inUse.length === 1 ? inUse[0] : only;
  if (team) return team;
  throw new TeamctlError('not-found', live.length === 0 ? 'team-none' : 'team-not-chosen', {
    teams: live.map((each) => each.name),
  });
}
