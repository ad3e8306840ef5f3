import { findMember, nearMatches } from '../domain/team/find-member.ts';
import type { Member } from '../domain/team/team.ts';
import { TeamctlError } from '../errors.ts';
import type { StoredTeam } from '../store/team-reader.ts';
import { loadSpelling } from '../app/find/pinyin.ts';

const label = (member: Member) => (member.code === null ? member.name : `${member.name}（${member.code}）`);

/**
 * The member that a word on the command line means.
 * @throws TeamctlError `not-found`, with near matches or the candidates to choose from
 */
export async function requireMember(members: readonly Member[], wanted: string): Promise<Member> {
  const plain = findMember(members, wanted, () => []);
  // The pinyin table is large: it is only loaded when letters were typed and nothing else matched.
  const found =
    plain.kind === 'none' && /^[a-z .'-]+$/i.test(wanted) ? findMember(members, wanted, await loadSpelling()) : plain;
  if (found.kind === 'found') return found.value;
  if (found.kind === 'ambiguous') {
    throw new TeamctlError('not-found', 'member-ambiguous', { wanted, candidates: found.candidates.map(label) });
  }
  throw new TeamctlError('not-found', 'member-unknown', { wanted, near: found.near.map(label) });
}

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
  const team = live.find((candidate) => candidate.inUse) ?? only;
  if (team) return team;
  throw new TeamctlError('not-found', live.length === 0 ? 'team-none' : 'team-not-chosen', {
    teams: live.map((each) => each.name),
  });
}
