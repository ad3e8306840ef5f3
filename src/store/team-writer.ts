import type { Day } from '../domain/calendar/day.ts';
import type { Member, Role, TeamEvent, TeamSettings } from '../domain/team/team.ts';
import { TeamctlError } from '../errors.ts';
import type { Writer } from './database.ts';
import { newUid } from './member-uid.ts';
import { settingsText } from './stored-settings.ts';

export interface NewTeam {
  name: string;
  foundedOn: Day | null;
  playbook: string;
  /** Today, where somebody enters it; left out where its past comes along. */
  knownSince?: Day;
  settings?: Partial<TeamSettings>;
}

/** Adds a team and puts it in use. @returns its id */
export async function insertTeam(db: Writer, team: NewTeam): Promise<number> {
  await db.updateTable('team').set({ in_use: 0 }).where('in_use', '=', 1).execute();
  const row = await db
    .insertInto('team')
    .values({
      name: team.name,
      founded_on: team.foundedOn,
      playbook: team.playbook,
      settings: settingsText(team.settings ?? {}),
      in_use: 1,
      archived: 0,
      known_since: team.knownSince ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export interface TeamChange {
  name?: string;
  foundedOn?: Day | null;
  playbook?: string;
  archived?: boolean;
  /** Settings that differ from the defaults, all of them. */
  settings?: Partial<TeamSettings>;
}

export async function updateTeam(db: Writer, teamId: number, change: TeamChange): Promise<void> {
  const set = {
    ...(change.name === undefined ? {} : { name: change.name }),
    ...(change.foundedOn === undefined ? {} : { founded_on: change.foundedOn }),
    ...(change.playbook === undefined ? {} : { playbook: change.playbook }),
    ...(change.archived === undefined ? {} : { archived: change.archived ? 1 : 0 }),
    ...(change.settings === undefined ? {} : { settings: settingsText(change.settings) }),
  };
  if (Object.keys(set).length > 0) await db.updateTable('team').set(set).where('id', '=', teamId).execute();
}

/** Makes this the team that commands mean when none is named. */
export async function putTeamInUse(db: Writer, teamId: number): Promise<void> {
  await db.updateTable('team').set({ in_use: 0 }).where('in_use', '=', 1).where('id', '!=', teamId).execute();
  await db.updateTable('team').set({ in_use: 1 }).where('id', '=', teamId).where('in_use', '=', 0).execute();
}

export interface NewMember {
  name: string;
  code: string | null;
  role: Role;
  joinedOn: Day | null;
}

/** @throws TeamctlError `member-code-taken` naming whose the code is; the table would keep codes apart, but say no name */
async function refuseTaken(db: Writer, code: string | null, teamId: number, own = -1): Promise<void> {
  if (code === null) return;
  const owner = await db
    .selectFrom('member')
    .select('name')
    .where('team_id', '=', teamId)
    .where('code', '=', code)
    .where('id', '<>', own)
    .executeTakeFirst();
  if (owner) throw new TeamctlError('usage', 'member-code-taken', { code, name: owner.name });
}

/** @returns the new member's id @throws TeamctlError `member-code-taken` */
export async function insertMember(db: Writer, teamId: number, member: NewMember): Promise<number> {
  const { name, code, role, joinedOn } = member;
  const values = { team_id: teamId, name, code, role, joined_on: joinedOn, left_on: null, uid: newUid(db) };
  await refuseTaken(db, code, teamId);
  return (await db.insertInto('member').values(values).returning('id').executeTakeFirstOrThrow()).id;
}

export type MemberChange = Partial<Pick<Member, 'name' | 'code' | 'role' | 'joinedOn' | 'leftOn'>>;

/** @throws TeamctlError `member-code-taken` */
export async function updateMember(db: Writer, memberId: number, change: MemberChange): Promise<void> {
  const set = {
    ...(change.name === undefined ? {} : { name: change.name }),
    ...(change.code === undefined ? {} : { code: change.code }),
    ...(change.role === undefined ? {} : { role: change.role }),
    ...(change.joinedOn === undefined ? {} : { joined_on: change.joinedOn }),
    ...(change.leftOn === undefined ? {} : { left_on: change.leftOn }),
  };
  if (Object.keys(set).length === 0) return;
  if (change.code != null) {
    const { team_id } = await db
      .selectFrom('member')
      .select('team_id')
      .where('id', '=', memberId)
      .executeTakeFirstOrThrow();
    await refuseTaken(db, change.code, team_id, memberId);
  }
  await db.updateTable('member').set(set).where('id', '=', memberId).execute();
}

export async function insertTeamEvent(db: Writer, teamId: number, event: TeamEvent): Promise<void> {
  await db
    .insertInto('team_event')
    .values({ team_id: teamId, kind: event.kind, happened_on: event.on, note: event.note })
    .execute();
}
