import type { Team } from '../../domain/team/team.ts';
import { nameFault } from '../../domain/team/usable-name.ts';
import { TeamctlError } from '../../errors.ts';

/** The name of a team or a person without the blanks around it. @throws TeamctlError `name-empty`, `name-unseen`, `name-too-long` */
export function requireName(typed: string): string {
  const name = typed.trim();
  if (name === '') throw new TeamctlError('usage', 'name-empty');
  const fault = nameFault(name);
  if (fault === 'name-unseen' || fault === 'name-too-long') throw new TeamctlError('usage', fault, { name });
  return name;
}

/** @throws TeamctlError `team-exists` */
export function requireFreeName(teams: readonly Pick<Team, 'name'>[], name: string): void {
  if (teams.some((team) => team.name === name)) throw new TeamctlError('usage', 'team-exists', { name });
}
