import { nearMatches } from '../../domain/team/find-member.ts';
import { TeamctlError } from '../../errors.ts';
import type { GivenRole, Organisation, RoleKind } from '../../store/organisation.ts';
import { readMembers } from '../../store/team-reader.ts';
import { requireMembers } from '../find/member.ts';
import type { Database } from '../open/database.ts';
import type { Scope } from '../scope.ts';
import { requireManages } from './in-team.ts';
import { needs } from './needs.ts';
import { missingRight } from './require-right.ts';

export { type GivenRole, type RoleKind, roleKinds } from '../../store/organisation.ts';

/** @throws TeamctlError `org-one-file` where the database is a file */
async function requireOrganisation(database: Database): Promise<Organisation> {
  const organisation = await database.organisation();
  if (organisation) return organisation;
  throw new TeamctlError('usage', 'org-one-file', { file: database.file });
}

/** @throws TeamctlError `org-not-set-up` */
async function requireSetUp(database: Database): Promise<Organisation> {
  const organisation = await requireOrganisation(database);
  if ((await organisation.rights()) !== null) return organisation;
  throw new TeamctlError('not-found', 'org-not-set-up', { address: database.file });
}

/** What sets up tables and rights, as SQL that psql runs in one transaction. */
export async function orgScript(database: Database): Promise<string> {
  const statements = await (await requireOrganisation(database)).script();
  return `BEGIN;\n\n${statements.map((statement) => `${statement};\n\n`).join('')}COMMIT;\n`;
}

/** @returns logins that give roles; nobody yet: the first one has to be named by IT @throws TeamctlError `org-init-rights` */
export async function initOrganisation(database: Database): Promise<readonly string[]> {
  const organisation = await requireOrganisation(database);
  try {
    await organisation.apply();
  } catch (error) {
    if (!(error instanceof TeamctlError) || error.code !== 'server-rights') throw error;
    throw new TeamctlError('refused', 'org-init-rights', { address: database.file });
  }
  return organisation.admins();
}

export interface RoleTyped {
  login: string;
  kind: RoleKind;
  /** For coaches: those they are given. */
  members: readonly string[];
  from: string | null;
  to: string | null;
}

/** Of all teams, for those who give roles; a manager knows their own. */
async function requireTeamId(scope: Scope, organisation: Organisation, name: string): Promise<number> {
  const teams = await organisation.teamNames();
  if (teams.length === 0) {
    const at = await scope.team();
    const rights = await organisation.rights();
    if (rights !== null) await requireManages({ organisation, rights, need: 'giving' }, at);
    return at.id;
  }
  const found = teams.find((team) => team.name === name);
  if (found) return found.id;
  const near = nearMatches(name, teams, (team) => team.name).map((team) => team.name);
  throw new TeamctlError('not-found', 'team-unknown', { wanted: name, near });
}

/** A manager gives what is of their own team, and an admin knows nobody in a team. @throws TeamctlError `org-right` */
async function requireMayGive(organisation: Organisation, kind: RoleKind): Promise<void> {
  const rights = await organisation.rights();
  if (rights === null || rights.isIt) return;
  const need = kind === 'coach' ? 'coaches' : kind === 'deputy' ? 'giving' : 'othersRoles';
  if (!needs[need].some((each) => rights.kinds.includes(each))) throw await missingRight(organisation, rights, need);
}

/** What a kind of role cannot do without, and what means nothing to it. */
function checkShape({ kind, members }: RoleTyped, team: string | null): void {
  if (kind === 'deputy' && team === null) throw new TeamctlError('usage', 'org-role-team');
  if ((kind === 'coach') !== members.length > 0) throw new TeamctlError('usage', 'org-role-member', { kind });
  if (team !== null && kind !== 'manager' && kind !== 'deputy' && kind !== 'coach')
    throw new TeamctlError('usage', 'org-role-no-team', { kind });
}

/**
 * Gives somebody a role. An auditor has no other, for others see words.
 * @throws TeamctlError `org-login-unknown`, `org-role-self`, `org-role-alone`, `org-right`, and as for teams and people
 */
export async function giveRole(scope: Scope, database: Database, typed: RoleTyped): Promise<void> {
  const organisation = await requireSetUp(database);
  const { login, kind, members, from, to } = typed;
  const team = scope.teamNamed;
  checkShape(typed, team);
  if (!(await organisation.hasLogin(login))) throw new TeamctlError('not-found', 'org-login-unknown', { login });
  const rights = await organisation.rights();
  await requireMayGive(organisation, kind);
  if (rights?.login === login) throw new TeamctlError('refused', 'org-role-self', { login });
  const held = (await organisation.given()).filter((role) => role.login === login);
  if (held.some((role) => (role.kind === 'auditor') !== (kind === 'auditor')))
    throw new TeamctlError('refused', 'org-role-alone', { login });
  const wanted = { login, kind, from, to, teamId: null, memberId: null };
  if (kind === 'coach') {
    const at = await scope.team();
    if (rights !== null) await requireManages({ organisation, rights, need: 'coaches' }, at);
    const known = await readMembers(await scope.reader(), at.id);
    for (const memberId of await requireMembers(known, members)) await organisation.give({ ...wanted, memberId });
    return;
  }
  const teamId = team === null ? null : await requireTeamId(scope, organisation, team);
  await organisation.give({ ...wanted, teamId });
}

export const listRoles = async (database: Database): Promise<GivenRole[]> => (await requireSetUp(database)).given();

/** Takes a role away, by the number that the list shows. @throws TeamctlError `org-role-unknown` */
export async function takeRole(database: Database, id: number): Promise<GivenRole> {
  const organisation = await requireSetUp(database);
  const found = (await organisation.given()).find((role) => role.id === id);
  if (!found) throw new TeamctlError('not-found', 'org-role-unknown', { id });
  if ((await organisation.rights())?.login === found.login)
    throw new TeamctlError('refused', 'org-role-self', { login: found.login });
  await organisation.take(id);
  return found;
}
