import { type ExpressionBuilder, sql } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import { defaultTeamSettings, type Gap, type Member, type Team, type TeamEvent } from '../domain/team/team.ts';
import { toldApart } from '../domain/team/told-apart.ts';
import type { Reader } from './database.ts';
import { idiomOf } from './idiom.ts';
import type { DatabaseSchema } from './schema/database-schema.ts';
import { readSettings } from './stored-settings.ts';

const TEAM = ['id', 'name', 'founded_on', 'playbook', 'settings', 'in_use', 'archived', 'known_since'] as const;
const MEMBER = ['id', 'team_id', 'name', 'code', 'role', 'joined_on', 'left_on'] as const;

/** The other names of a member as JSON, in the order of their letters. */
const aliasesIn = (db: Reader) => {
  const list = sql.raw(idiomOf(db).list('alias'));
  return ({ ref }: ExpressionBuilder<DatabaseSchema, 'member'>) =>
    sql<string>`(SELECT ${list} FROM member_alias WHERE member_id = ${ref('member.id')})`.as('aliases');
};

/** The times of which a member was gone, as JSON, the first one first. */
const gapsIn = (db: Reader) => {
  const list = sql.raw(idiomOf(db).list("left_on || ' ' || back_on"));
  return ({ ref }: ExpressionBuilder<DatabaseSchema, 'member'>) =>
    sql<string>`(SELECT ${list} FROM member_gap WHERE member_id = ${ref('member.id')})`.as('gaps');
};

export interface StoredTeam extends Team {
  inUse: boolean;
}

/** All teams, archived ones included, in the order in which they were added. */
export async function readTeams(db: Reader): Promise<StoredTeam[]> {
  const rows = await db.selectFrom('team').select(TEAM).orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    foundedOn: row.founded_on,
    playbook: row.playbook,
    settings: { ...defaultTeamSettings, ...readSettings(row.settings, row.name) },
    archived: row.archived === 1,
    knownSince: row.known_since,
    inUse: row.in_use === 1,
  }));
}

/** Members of a team, those who left included, each by a name that is nobody else's; ordered by id. */
export const readMembers = async (db: Reader, teamId: number): Promise<Member[]> =>
  toldApart(await readStoredMembers(db, teamId));

/** Those of these members who were forgotten, or are about to be: their rows stay for the sums. */
export async function forgottenAmong(db: Reader, members: readonly number[]): Promise<number[]> {
  const rows = await db
    .selectFrom('member')
    .innerJoin('forgotten', 'forgotten.uid', 'member.uid')
    .select('member.id')
    .where('member.id', 'in', members)
    .execute();
  return rows.map(({ id }) => id);
}

/** The same by the names that are stored: for what changes them or shows codes in a column of its own. */
export async function readStoredMembers(db: Reader, teamId: number): Promise<Member[]> {
  const rows = await db
    .selectFrom('member')
    .select(MEMBER)
    .select([aliasesIn(db), gapsIn(db)])
    .where('team_id', '=', teamId)
    .orderBy('id')
    .execute();
  return rows.map(toMember);
}

/** Members of every team; the importer finds people across teams. */
export async function readAllMembers(db: Reader): Promise<Member[]> {
  const rows = await db
    .selectFrom('member')
    .select(MEMBER)
    .select([aliasesIn(db), gapsIn(db)])
    .orderBy('id')
    .execute();
  return rows.map(toMember);
}

function toGap(days: string): Gap {
  const [leftOn = '', backOn = ''] = days.split(' ');
  return { leftOn, backOn };
}

function toMember(row: {
  id: number;
  team_id: number;
  name: string;
  code: string | null;
  role: Member['role'];
  joined_on: Day | null;
  left_on: Day | null;
  aliases: string;
  gaps: string;
}): Member {
  return {
    id: row.id,
    teamId: row.team_id,
    name: row.name,
    code: row.code,
    role: row.role,
    joinedOn: row.joined_on,
    leftOn: row.left_on,
    ...(row.aliases === '[]' ? {} : { aliases: JSON.parse(row.aliases) as string[] }),
    ...(row.gaps === '[]' ? {} : { gaps: (JSON.parse(row.gaps) as string[]).map(toGap) }),
  };
}

/** Recorded shocks, oldest first, without what was noted beside them. */
export async function readTeamEvents(db: Reader, teamId: number): Promise<TeamEvent[]> {
  const rows = await db
    .selectFrom('team_event')
    .select(['kind', 'happened_on'])
    .where('team_id', '=', teamId)
    .orderBy('happened_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ kind: row.kind, on: row.happened_on }));
}
