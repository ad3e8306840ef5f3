import type { Day } from '../domain/calendar/day.ts';
import type { Gap, Member, Role, TeamEvent, TeamSettings } from '../domain/team/team.ts';
import { nameFault } from '../domain/team/usable-name.ts';
import { TeamctlError } from '../errors.ts';
import type { Writer } from './database.ts';
import { idiomOf } from './idiom.ts';
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

/** @throws TeamctlError where nobody can go by this name or code */
export function refuseUnusable(...names: readonly (string | null | undefined)[]): void {
  for (const name of names) {
    const fault = name == null ? null : nameFault(name);
    if (fault) throw new TeamctlError('usage', fault, { name: name as string });
  }
}

type Called = Pick<NewMember, 'name' | 'code'>;

/**
 * @param others who has this code, this name for a code, or this code for a name
 * @throws TeamctlError `member-code-taken`, naming whose the code is (the table would keep codes apart, but say no name);
 * `member-name-is-code` where a name is somebody's code or a code somebody's name: commands take both
 */
function refuseAmong(others: readonly Called[], { name, code }: Partial<Called>): void {
  const owner = others.find((other) => other.code !== null && other.code === code);
  if (owner) throw new TeamctlError('usage', 'member-code-taken', { code: owner.code as string, name: owner.name });
  const [mixed] = others;
  if (mixed) {
    const word = mixed.code !== null && mixed.code === name ? mixed.code : mixed.name;
    throw new TeamctlError('usage', 'member-name-is-code', { word, name: mixed.name, code: mixed.code ?? '' });
  }
}

/** @throws TeamctlError as `refuseAmong` */
async function refuseTaken(db: Writer, { name, code }: Partial<Called>, teamId: number, own = -1): Promise<void> {
  const others = await db
    .selectFrom('member')
    .select(['name', 'code'])
    .where('team_id', '=', teamId)
    .where('id', '<>', own)
    .where((each) =>
      each.or([each('code', 'in', [code ?? '', name ?? '']), ...(code == null ? [] : [each('name', '=', code)])]),
    )
    .orderBy('id')
    .execute();
  refuseAmong(others, { ...(name === undefined ? {} : { name }), ...(code === undefined ? {} : { code }) });
}

/** @returns the new member's id @throws TeamctlError as `refuseTaken` and `refuseUnusable` */
export async function insertMember(db: Writer, teamId: number, member: NewMember): Promise<number> {
  const { name, code, role, joinedOn } = member;
  const values = { team_id: teamId, name, code, role, joined_on: joinedOn, left_on: null, uid: newUid(db) };
  refuseUnusable(name, code);
  await refuseTaken(db, { name, code }, teamId);
  return (await db.insertInto('member').values(values).returning('id').executeTakeFirstOrThrow()).id;
}

/** Beyond this nothing gets quicker, and SQLite takes at most 32,766 values. */
const ROWS_A_STATEMENT = 500;

/**
 * The same of many, in a few statements instead of two each.
 * @returns their ids, in their order
 * @throws TeamctlError as `insertMember` would of the first who cannot be taken on
 */
export async function insertMembers(db: Writer, teamId: number, members: readonly NewMember[]): Promise<number[]> {
  if (members.length === 0) return [];
  const known: Called[] = [];
  const [byCode, byName] = [new Map<string, number>(), new Map<string, number>()];
  const note = ({ name, code }: Called) => {
    if (code !== null) byCode.set(code, known.length);
    if (!byName.has(name)) byName.set(name, known.length);
    known.push({ name, code });
  };
  const stored = db.selectFrom('member').select(['name', 'code']).where('team_id', '=', teamId).orderBy('id');
  for (const each of await stored.execute()) note(each);
  for (const { name, code } of members) {
    refuseUnusable(name, code);
    const places = [byCode.get(code ?? ''), byCode.get(name), byName.get(code ?? '')];
    const others = [...new Set(places.filter((at) => at !== undefined))].sort((a, b) => a - b);
    refuseAmong(
      others.map((at) => known[at] as Called),
      { name, code },
    );
    note({ name, code });
  }
  const numbers = await idiomOf(db).nextNumbers(db, 'member', members.length);
  const rows = members.map(({ name, code, role, joinedOn }, i) => ({
    ...{ id: numbers[i] as number, team_id: teamId, name, code, role },
    ...{ joined_on: joinedOn, left_on: null, uid: newUid(db) },
  }));
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT)
    await db
      .insertInto('member')
      .values(rows.slice(at, at + ROWS_A_STATEMENT))
      .execute();
  return numbers;
}

export type MemberChange = Partial<Pick<Member, 'name' | 'code' | 'role' | 'joinedOn' | 'leftOn'>>;

/** @throws TeamctlError as `insertMember` */
export async function updateMember(db: Writer, memberId: number, change: MemberChange): Promise<void> {
  const set = {
    ...(change.name === undefined ? {} : { name: change.name }),
    ...(change.code === undefined ? {} : { code: change.code }),
    ...(change.role === undefined ? {} : { role: change.role }),
    ...(change.joinedOn === undefined ? {} : { joined_on: change.joinedOn }),
    ...(change.leftOn === undefined ? {} : { left_on: change.leftOn }),
  };
  if (Object.keys(set).length === 0) return;
  if (change.code != null || change.name !== undefined) {
    refuseUnusable(change.name, change.code);
    const { team_id } = await db
      .selectFrom('member')
      .select('team_id')
      .where('id', '=', memberId)
      .executeTakeFirstOrThrow();
    await refuseTaken(db, change, team_id, memberId);
  }
  await db.updateTable('member').set(set).where('id', '=', memberId).execute();
}

/** Somebody is back, and what was their leaving day begins a gap. */
export async function insertGap(db: Writer, memberId: number, { leftOn, backOn }: Gap): Promise<void> {
  await db.updateTable('member').set({ left_on: null }).where('id', '=', memberId).execute();
  await db.insertInto('member_gap').values({ member_id: memberId, left_on: leftOn, back_on: backOn }).execute();
}

export async function insertTeamEvent(
  db: Writer,
  teamId: number,
  event: TeamEvent & { note: string | null },
): Promise<void> {
  await db
    .insertInto('team_event')
    .values({ team_id: teamId, kind: event.kind, happened_on: event.on, note: event.note })
    .execute();
}
