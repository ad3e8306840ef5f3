import { sql } from 'kysely';
import type { Store } from '../database.ts';
import type { GivenRole, HeldRole, Organisation } from '../organisation.ts';
import type { Connection } from './connect.ts';
import { missingSteps } from './migrate.ts';
import { inForce } from './rights/functions.ts';
import { rightsScript } from './rights/script.ts';

/** The people of a schema, as whoever is connected sees them. */
export function organisationOf(
  { schema, quoted }: Connection,
  { reader: db, transact }: Pick<Store, 'reader' | 'transact'>,
): Organisation {
  const script = async () => [...(await missingSteps(db, { schema, quoted })), ...rightsScript(schema, quoted)];
  return {
    rights: async () => {
      const { rows } = await sql<{ login: string; isSetUp: number }>`SELECT session_user::text AS login,
        to_regprocedure(${`${quoted}.is_it()`}) IS NOT NULL AS "isSetUp"`.execute(db);
      const [{ login, isSetUp }] = rows as [(typeof rows)[number]];
      if (isSetUp !== 1) return null;
      const held = await sql<{ isIt: number }>`SELECT is_it() AS "isIt"`.execute(db);
      const { rows: roles } = await sql<HeldRole>`SELECT kind, team_id AS "teamId", member_id AS "memberId"
        FROM ${sql.raw(inForce(quoted))} ORDER BY kind, id`.execute(db);
      return { login, kinds: [...new Set(roles.map(({ kind }) => kind))], roles, isIt: held.rows[0]?.isIt === 1 };
    },
    admins: async () => {
      const { rows } = await sql<{ login: string }>`SELECT unnest(org_admins()) AS login`.execute(db);
      return rows.map(({ login }) => login);
    },
    script,
    apply: async () => {
      const statements = await script();
      await transact(async (writer) => {
        for (const statement of statements) await sql.raw(statement).execute(writer);
      });
    },
    hasLogin: async (login) => {
      const { rows } = await sql<{ there: number }>`SELECT count(*) AS there FROM pg_roles
        WHERE rolname = ${login} AND rolcanlogin`.execute(db);
      return rows[0]?.there === 1;
    },
    give: ({ login, kind, teamId, memberId, from, to }) =>
      transact(async (writer) => {
        await sql`SELECT org_add(${login}, ${kind}, ${teamId}, ${memberId}, ${from}, ${to})`.execute(writer);
      }),
    take: (id) =>
      transact(async (writer) => {
        await sql`SELECT org_remove(${id})`.execute(writer);
      }),
    given: async () => (await sql<GivenRole>`SELECT * FROM org_given()`.execute(db)).rows,
    teamNames: async () =>
      (await sql<{ id: number; name: string }>`SELECT id, name FROM org_team_names()`.execute(db)).rows,
  };
}
