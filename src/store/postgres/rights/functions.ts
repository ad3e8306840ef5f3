import { escapeLiteral } from 'pg';
import { sees } from '../people.ts';

/** Roles of whoever is connected that are in force: today is the server's day, which nobody can set from outside. */
export const inForce = (s: string) =>
  `${s}.org_role WHERE login = session_user AND coalesce(from_on, '0001-01-01') <= ${s}.server_day()
     AND coalesce(to_on, '9999-12-31') >= ${s}.server_day()`;

const ids = (query: string) => `SELECT coalesce(array_agg(id), '{}') FROM (${query}) AS found (id)`;

/** Lists of numbers that the rules ask for once a query. */
function lists(s: string): string[] {
  const teams = (kinds: string) => `SELECT team_id FROM ${inForce(s)} AND kind IN (${kinds}) AND team_id IS NOT NULL`;
  const coached = `SELECT member_id FROM ${inForce(s)} AND kind = 'coach'`;
  // Asked once, and not of every member.
  const members = (list: string) =>
    `SELECT id FROM ${s}.member WHERE team_id = ANY ((SELECT ${s}.${list}())::bigint[])`;
  const found: Readonly<Record<string, string>> = {
    my_teams: teams("'manager', 'deputy'"),
    own_teams: teams("'manager'"),
    my_members: members('my_teams'),
    own_members: members('own_teams'),
    coached_members: coached,
    teams_coached: `SELECT DISTINCT team_id FROM ${s}.member WHERE id IN (${coached})`,
    my_journals: `SELECT id FROM ${s}.journal WHERE who = session_user ORDER BY id DESC LIMIT 100`,
  };
  return Object.entries(found).map(
    ([name, query]) => `CREATE OR REPLACE FUNCTION ${s}.${name}() RETURNS bigint[] ${sees(s)} AS $$ ${ids(query)} $$`,
  );
}

/** An image in the change log is of a team of one's own, and of nothing private unless one manages it. */
const isSeen = (
  s: string,
) => `CREATE OR REPLACE FUNCTION ${s}.is_seen(of text, image text) RETURNS boolean ${sees(s)} AS $$
  SELECT CASE
    WHEN of = 'team' THEN (held ->> 'id')::bigint = ANY (${s}.my_teams())
    WHEN of LIKE 'private%' THEN coalesce((held ->> 'team_id')::bigint = ANY (${s}.own_teams()),
      (held ->> 'member_id')::bigint = ANY (${s}.own_members()), false)
    ELSE coalesce((held ->> 'team_id')::bigint = ANY (${s}.my_teams()),
      (held ->> 'member_id')::bigint = ANY (${s}.my_members()), false) END
  FROM (SELECT image::jsonb AS held) AS read $$`;

const views = (s: string) => [
  `CREATE OR REPLACE VIEW ${s}.change_seen WITH (security_barrier) AS
     SELECT id, journal_id, table_name, before, after FROM ${s}.change
     WHERE journal_id = ANY ((SELECT ${s}.my_journals())::bigint[]) OR ${s}.is_seen(table_name, coalesce(after, before))`,
  `CREATE OR REPLACE VIEW ${s}.journal_seen WITH (security_barrier) AS
     SELECT id, at, command, CASE WHEN who = session_user THEN summary ELSE '' END::${s}.words AS summary, state, who
     FROM ${s}.journal AS done WHERE who = session_user
     OR EXISTS (SELECT FROM ${s}.change_seen WHERE journal_id = done.id)
     OR EXISTS (SELECT FROM ${s}.day_record WHERE journal_id = done.id AND member_id = ANY ((SELECT ${s}.my_members())::bigint[]))
     OR EXISTS (SELECT FROM ${s}.entry WHERE journal_id = done.id AND member_id = ANY ((SELECT ${s}.my_members())::bigint[]))`,
];

/** Giving and taking roles: who may is looked at in here, and the group goes with the role. */
const giving = (s: string, groups: Readonly<Record<string, string>>) => {
  const grantor = `LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${s}, pg_temp`;
  const mayGive = `${s}.may_give(of_kind, of_team, of_member)`;
  const noted = (verb: string) => `INSERT INTO ${s}.journal (at, command, summary, who)
         VALUES (to_char(now(), 'YYYY-MM-DD"T"HH24:MI:SS'), 'org role ${verb}', '', session_user);`;
  const byKind = Object.entries(groups).map(([kind, group]) => `WHEN '${kind}' THEN ${escapeLiteral(group)}`);
  return [
    // IT's own users may do it, too; nobody gives a role to themselves.
    `CREATE OR REPLACE FUNCTION ${s}.may_give(of_kind text, of_team bigint, of_member bigint) RETURNS boolean ${sees(s)} AS $$
     SELECT ${s}.is_a('admin') OR ${s}.is_it() OR of_kind IN ('deputy', 'coach') AND
       coalesce(of_team = ANY (${s}.own_teams()), of_member = ANY (${s}.own_members()), false) $$`,
    `CREATE OR REPLACE FUNCTION ${s}.group_of(kind text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
     SELECT CASE kind ${byKind.join(' ')} END $$`,
    `CREATE OR REPLACE FUNCTION ${s}.org_add(of_login text, of_kind text, of_team bigint DEFAULT NULL,
       of_member bigint DEFAULT NULL, of_from text DEFAULT NULL, of_to text DEFAULT NULL) RETURNS bigint ${grantor} AS $$
     DECLARE given bigint;
     BEGIN
       IF of_login = session_user OR NOT ${mayGive} THEN RAISE insufficient_privilege; END IF;
       INSERT INTO ${s}.org_role (login, kind, team_id, member_id, from_on, to_on)
         VALUES (of_login, of_kind, of_team, of_member, of_from, of_to)
         ON CONFLICT (login, kind, coalesce(team_id, 0), coalesce(member_id, 0)) DO UPDATE
         SET from_on = excluded.from_on, to_on = excluded.to_on, given_by = session_user, given_at = now()
         RETURNING id INTO given;
       EXECUTE format('GRANT %I TO %I', ${s}.group_of(of_kind), of_login);
       ${noted('add')}
       RETURN given;
     END $$`,
    `CREATE OR REPLACE FUNCTION ${s}.org_remove(of_id bigint) RETURNS void ${grantor} AS $$
     DECLARE gone ${s}.org_role;
     BEGIN
       SELECT * INTO gone FROM ${s}.org_role WHERE id = of_id;
       IF gone.login = session_user OR NOT ${s}.may_give(gone.kind, gone.team_id, gone.member_id)
         THEN RAISE insufficient_privilege; END IF;
       DELETE FROM ${s}.org_role WHERE id = of_id;
       IF NOT EXISTS (SELECT FROM ${s}.org_role
         WHERE login = gone.login AND ${s}.group_of(kind) = ${s}.group_of(gone.kind))
         THEN EXECUTE format('REVOKE %I FROM %I', ${s}.group_of(gone.kind), gone.login); END IF;
       ${noted('remove')}
     END $$`,
  ];
};

/** A team belongs to the manager who makes it. Before the row is there, or the row could not be shown to who made it. */
const founding = (s: string) => [
  `CREATE OR REPLACE FUNCTION ${s}.found_team() RETURNS trigger LANGUAGE plpgsql
     SECURITY DEFINER SET search_path = ${s}, pg_temp AS $$
     BEGIN
       IF ${s}.is_a('manager') THEN
         INSERT INTO ${s}.org_role (login, kind, team_id) VALUES (session_user, 'manager', NEW.id) ON CONFLICT DO NOTHING;
       END IF;
       RETURN NEW;
     END $$`,
  `DROP TRIGGER IF EXISTS found_team ON ${s}.team`,
  `CREATE TRIGGER found_team BEFORE INSERT ON ${s}.team FOR EACH ROW EXECUTE FUNCTION ${s}.found_team()`,
];

/** What the rules ask, what the program asks, and how roles are given. They belong to the owner, who sees everything. */
export const rightsFunctions = (s: string, groups: Readonly<Record<string, string>>): readonly string[] => [
  `CREATE OR REPLACE FUNCTION ${s}.server_day() RETURNS text LANGUAGE sql STABLE AS $$
     SELECT to_char(current_date, 'YYYY-MM-DD') $$`,
  `CREATE OR REPLACE FUNCTION ${s}.is_a(of_kind text) RETURNS boolean ${sees(s)} AS $$
     SELECT EXISTS (SELECT FROM ${inForce(s)} AND kind = of_kind) $$`,
  // Whoever may do everything on the server anyway.
  `CREATE OR REPLACE FUNCTION ${s}.is_it() RETURNS boolean ${sees(s)} AS $$
     SELECT rolsuper OR rolbypassrls FROM pg_catalog.pg_roles WHERE rolname = session_user $$`,
  ...lists(s),
  isSeen(s),
  ...views(s),
  ...giving(s, groups),
  ...founding(s),
  // Whoever gives roles knows of which team one is, and of which person only who manages them.
  `CREATE OR REPLACE FUNCTION ${s}.org_given() RETURNS TABLE (id bigint, login text, kind text, team text, member text,
     "from" text, "to" text, "givenBy" text) ${sees(s)} AS $$
     SELECT given.id, given.login, given.kind, team.name,
       CASE WHEN given.member_id = ANY (${s}.own_members()) THEN member.name END, from_on, to_on, given_by
     FROM ${s}.org_role AS given LEFT JOIN ${s}.team ON team.id = given.team_id
       LEFT JOIN ${s}.member ON member.id = given.member_id
     WHERE given.login = session_user OR ${s}.is_a('admin') OR ${s}.is_a('auditor') OR ${s}.is_it()
       OR given.team_id = ANY (${s}.own_teams()) OR given.member_id = ANY (${s}.own_members())
     ORDER BY given.kind, given.login, given.id $$`,
  // Names of teams and of those who give roles, for sentences; no data of any team.
  `CREATE OR REPLACE FUNCTION ${s}.org_team_names() RETURNS TABLE (id bigint, name text) ${sees(s)} AS $$
     SELECT id, name FROM ${s}.team WHERE ${s}.is_a('admin') OR ${s}.is_it() ORDER BY id $$`,
  `CREATE OR REPLACE FUNCTION ${s}.org_admins() RETURNS text[] ${sees(s)} AS $$
     SELECT coalesce(array_agg(login::text ORDER BY login), '{}') FROM ${s}.org_role WHERE kind = 'admin' $$`,
];
