import { sql } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import type { Measure } from '../domain/records/day-record.ts';
import type { Reader } from './database.ts';
import { columnOf } from './record-columns.ts';

/** A team's day, all its people together; null where nobody has a figure. */
export interface TeamDay {
  teamId: number;
  day: Day;
  dials: number | null;
  deals: number | null;
  amount: number | null;
}

/** Sums of teams, a row a team and day: who made them is not asked. Whole numbers of a server are slow to add up. */
export async function readTeamDays(db: Reader, from: Day, to: Day): Promise<TeamDay[]> {
  const { rows } =
    await sql<TeamDay>`SELECT member.team_id AS "teamId", day, sum(CAST(dials AS double precision)) AS dials,
      sum(CAST(deals AS double precision)) AS deals,
      sum(amount) AS amount
    FROM day_record JOIN member ON member.id = day_record.member_id
    WHERE day >= ${from} AND day <= ${to} GROUP BY member.team_id, day`.execute(db);
  return rows;
}

/** How many people each team has on a day. */
export async function readHeads(db: Reader, on: Day): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{
    teamId: number;
    heads: number;
  }>`SELECT team_id AS "teamId", count(*) AS heads FROM member
    WHERE (left_on IS NULL OR left_on > ${on}) AND (joined_on IS NULL OR joined_on <= ${on}) GROUP BY team_id`.execute(
    db,
  );
  return new Map(rows.map(({ teamId, heads }) => [teamId, heads]));
}

export interface AgreedStage {
  teamId: number;
  stage: string;
  on: Day;
}

/** Stages that were agreed on since a day, oldest first. */
export async function readAgreedStages(db: Reader, from: Day): Promise<AgreedStage[]> {
  const { rows } = await sql<AgreedStage>`SELECT team_id AS "teamId", stage, confirmed_on AS "on" FROM confirmation
    WHERE confirmed_on >= ${from} ORDER BY confirmed_on, id`.execute(db);
  return rows;
}

export interface SaidSign {
  teamId: number;
  sign: string;
  degree: string;
}

/** What was said of each team's signs since a day, each degree once. */
export async function readSignsOfTeams(db: Reader, from: Day): Promise<SaidSign[]> {
  const { rows } = await sql<SaidSign>`SELECT DISTINCT team_id AS "teamId", sign, degree FROM observation
    WHERE seen_on >= ${from}`.execute(db);
  return rows;
}

/** Courses whose day came between two days, and those of them that were held; a row a team. */
export async function readCoursesKept(db: Reader, from: Day, to: Day) {
  const { rows } = await sql<{ teamId: number; due: number; held: number }>`SELECT team_id AS "teamId", count(*) AS due,
      sum(CASE WHEN state = 'held' THEN 1 ELSE 0 END) AS held
    FROM training_session WHERE held_on >= ${from} AND held_on <= ${to} GROUP BY team_id`.execute(db);
  return new Map(rows.map(({ teamId, due, held }) => [teamId, { due, held }]));
}

/**
 * Targets of a month: the team's own, else what its people's come to where each of those who were to have one has one:
 * agents who were there as it began and still are.
 */
export async function readMonthTargets(db: Reader, month: Day, metric: 'deals' | 'amount') {
  const { rows } = await sql<{
    teamId: number;
    whole: number | null;
    people: number | null;
    without: number;
  }>`SELECT team_id AS "teamId",
      max(CASE WHEN member_id IS NULL THEN value END) AS whole, sum(CASE WHEN member_id IS NOT NULL THEN value END) AS people,
      (SELECT count(*) FROM member WHERE member.team_id = target.team_id AND role = 'agent' AND left_on IS NULL
        AND (joined_on IS NULL OR joined_on <= ${month}) AND NOT EXISTS (SELECT 1 FROM target AS own
          WHERE own.member_id = member.id AND own.metric = ${metric} AND own.period = 'month' AND own.starts_on = ${month}
        )) AS without
    FROM target WHERE metric = ${metric} AND period = 'month' AND starts_on = ${month} GROUP BY team_id`.execute(db);
  return new Map(
    rows.flatMap(({ teamId, whole, people, without }): [number, number][] => {
      const value = whole ?? (Number(without) === 0 ? people : null);
      return value === null ? [] : [[teamId, value]];
    }),
  );
}

/** Teams of which a measure of their playbook is known between two days. */
export async function readTeamsWithFigures(db: Reader, from: Day, to: Day): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ teamId: number }>`SELECT DISTINCT member.team_id AS "teamId"
    FROM figure JOIN member ON member.id = figure.member_id WHERE day >= ${from} AND day <= ${to}`.execute(db);
  return new Set(rows.map(({ teamId }) => teamId));
}

/** What a team's people come to by one measure between two days, and of how many of them something is known. */
export interface TeamSum {
  teamId: number;
  value: number;
  people: number;
}

export async function readTeamSums(
  db: Reader,
  teamIds: readonly number[],
  measure: Measure,
  from: Day,
  to: Day,
): Promise<TeamSum[]> {
  if (teamIds.length === 0) return [];
  const figure = sql.ref(columnOf[measure]);
  const { rows } =
    await sql<TeamSum>`SELECT member.team_id AS "teamId", sum(CAST(${figure} AS double precision)) AS value,
      count(DISTINCT member_id) AS people
    FROM day_record JOIN member ON member.id = day_record.member_id
    WHERE day >= ${from} AND day <= ${to} AND ${figure} IS NOT NULL AND member.team_id IN (${sql.join(teamIds)})
    GROUP BY member.team_id`.execute(db);
  return rows;
}

/** The latest day up to another one of which these teams have records. */
export async function readLastDay(db: Reader, teamIds: readonly number[], until: Day): Promise<Day | null> {
  if (teamIds.length === 0) return null;
  const { rows } = await sql<{ day: Day | null }>`SELECT max(day) AS day FROM day_record
    WHERE day <= ${until} AND member_id IN (SELECT id FROM member WHERE team_id IN (${sql.join(teamIds)}))`.execute(db);
  return rows[0]?.day ?? null;
}
