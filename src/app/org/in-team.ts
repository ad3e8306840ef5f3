import { TeamctlError } from '../../errors.ts';
import type { HeldRole, Organisation, Rights, RoleKind } from '../../store/organisation.ts';
import { readMembers, readTeams, type StoredTeam } from '../../store/team-reader.ts';
import { requireMember } from '../find/member.ts';
import { requireTeam } from '../find/team.ts';
import type { Scope } from '../scope.ts';
import { goingAlone } from '../team/move.ts';
import { type Need, needs } from './needs.ts';

/** Kinds of role that hold for every team, or for none in particular. */
const EVERYWHERE: readonly RoleKind[] = ['director', 'auditor', 'admin'];
/** What is asked of no team: one's own commands, teams that are not there yet, roles, playbooks. */
const OF_NO_TEAM: readonly Need[] = ['nothing', 'log', 'undo', 'found', 'roles', 'giving', 'othersRoles', 'publishing'];
/** They tell of all teams that one sees, whichever is in use; some only with a flag. */
const OF_ALL_TEAMS: Readonly<Record<string, string | null>> = {
  'team list': null,
  export: null,
  stage: 'all',
  board: 'allTeams',
  report: 'org',
};

/** A command as it was typed. */
export interface Typed {
  command: string;
  /** What follows it, without flags. */
  words: readonly string[];
  flags: Readonly<Record<string, unknown>>;
}

function isOfOneTeam({ command, flags }: Typed): boolean {
  const flag = OF_ALL_TEAMS[command];
  return flag === undefined || (flag !== null && flags[flag] !== true);
}

type Held = HeldRole & { of: number | null };

const holdsIn = (role: Held, team: number): boolean => EVERYWHERE.includes(role.kind) || role.of === team;

/** Roles with the team of whom a coach has. */
async function placed(scope: Scope, roles: readonly HeldRole[]): Promise<Held[]> {
  const ids = roles.flatMap(({ memberId }) => (memberId === null ? [] : [memberId]));
  if (ids.length === 0) return roles.map((role) => ({ ...role, of: role.teamId }));
  const db = await scope.reader();
  const people = await db.selectFrom('member').select(['id', 'team_id']).where('id', 'in', ids).execute();
  const teamOf = new Map(people.map(({ id, team_id }) => [id, team_id]));
  return roles.map((role) => ({ ...role, of: role.teamId ?? teamOf.get(role.memberId ?? 0) ?? null }));
}

/** The teams that a command is about, where it names others than the one in use. */
async function teamsOf(scope: Scope, { command, words }: Typed): Promise<readonly StoredTeam[]> {
  const db = await scope.reader();
  const teams = await readTeams(db);
  const [first, second] = words;
  if (command === 'member move' && first !== undefined) {
    const { from, to } = await goingAlone(scope, first);
    return [from, to];
  }
  if (command === 'team merge') return [requireTeam(teams, first), requireTeam(teams, second)];
  if (command === 'org pull' || command === 'team use') return [requireTeam(teams, first)];
  const { id } = await scope.team();
  return teams.filter((team) => team.id === id);
}

/** What is not there at all the command itself says better. */
async function orNothing<T>(find: () => Promise<T>): Promise<T | null> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof TeamctlError) return null;
    throw error;
  }
}

interface Asked {
  organisation: Organisation;
  rights: Rights;
  need: Need;
}

async function refuse({ organisation, rights, need }: Asked, team: string, kinds: readonly RoleKind[]): Promise<never> {
  const admins = await organisation.admins();
  const { login } = rights;
  throw new TeamctlError('refused', 'org-right-team', { login, team, kinds, need, may: [...needs[need]], admins });
}

/** Whose coach one is, of those of a team; others' coaching is there and not shown. */
async function requireCoached(scope: Scope, asked: Asked, { words: [who] }: Typed, team: StoredTeam): Promise<void> {
  if (who === undefined) return;
  const member = await orNothing(async () => requireMember(await readMembers(await scope.reader(), team.id), who));
  if (member === null || asked.rights.roles.some(({ memberId }) => memberId === member.id)) return;
  const { login } = asked.rights;
  const admins = await asked.organisation.admins();
  throw new TeamctlError('refused', 'org-not-coached', { login, name: member.name, team: team.name, admins });
}

/**
 * The same right in the very team that is asked about: whoever manages one team may stand in for another, and of that
 * one the database shows them less. Nothing is what they would then be told there is.
 * @throws TeamctlError `org-right-team`, `org-not-coached`
 */
export async function requireInTeam(scope: Scope, asked: Asked, typed: Typed): Promise<void> {
  const { need, rights } = asked;
  if (OF_NO_TEAM.includes(need) || !isOfOneTeam(typed)) return;
  // One role, as nearly everybody has: what it lets them do is the same in all that they see.
  if (new Set(rights.kinds).size === 1 && rights.kinds[0] !== 'coach') return;
  const roles = await placed(scope, rights.roles);
  for (const team of (await orNothing(() => teamsOf(scope, typed))) ?? []) {
    const here = roles.filter((role) => holdsIn(role, team.id)).map(({ kind }) => kind);
    const may = here.filter((kind) => (needs[need] as readonly RoleKind[]).includes(kind));
    if (may.length === 0) await refuse(asked, team.name, here);
    if (need === 'coaching' && may.every((kind) => kind === 'coach')) await requireCoached(scope, asked, typed, team);
  }
}

/**
 * A manager gives roles in their own teams; an admin in all.
 * @throws TeamctlError `org-right-team`
 */
export async function requireManages(asked: Asked, team: Pick<StoredTeam, 'id' | 'name'>): Promise<void> {
  const { rights } = asked;
  if (rights.isIt || rights.kinds.includes('admin')) return;
  if (rights.roles.some(({ kind, teamId }) => kind === 'manager' && teamId === team.id)) return;
  const here = rights.roles.filter(({ kind, teamId }) => EVERYWHERE.includes(kind) || teamId === team.id);
  await refuse(
    asked,
    team.name,
    here.map(({ kind }) => kind),
  );
}
