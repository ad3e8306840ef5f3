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

/**
 * Giving and taking roles: who may is looked at in here, and the group goes with the role. Whoever gives for a team and a
 * person has to have both.
 */
const giving = (s: string, groups: Readonly<Record<string, string>>) => {
  const grantor = `LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${s}, pg_temp`;
  const mayGive = `${s}.may_give(of_kind, of_team, of_member)`;
  const noted = (verb: string) => `INSERT INTO ${s}.journal (at, command, summary, who)
         VALUES (to_char(now(), 'YYYY-MM-DD"T"HH24:MI:SS'), 'org role ${verb}', '', session_user);`;
  const byKind = Object.entries(groups).map(([kind, group]) => `WHEN '${kind}' THEN ${escapeLiteral(group)}`);
  return [
    // IT's own users may do it, too; nobody gives a role to themselves.
    `CREATE OR REPLACE FUNCTION ${s}.may_give(of_kind text, of_team bigint, of_member bigint) RETURNS boolean ${sees(s)} AS $$
     SELECT ${s}.is_a('admin') OR ${s}.is_it() OR of_kind IN ('deputy', 'coach')
       AND coalesce(of_team, of_member) IS NOT NULL
       AND coalesce(of_team = ANY (${s}.own_teams()), true) AND coalesce(of_member = ANY (${s}.own_members()), true) $$`,
    `CREATE OR REPLACE FUNCTION ${s}.group_of(kind text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
     SELECT CASE kind ${byKind.join(' ')} END $$`,
    `CREATE OR REPLACE FUNCTION ${s}.org_add(of_login text, of_kind text, of_team bigint DEFAULT NULL,
       of_member bigint DEFAULT NULL, of_from text DEFAULT NULL, of_to text DEFAULT NULL) RETURNS bigint ${grantor} AS $$
     DECLARE given bigint;
     BEGIN
       IF of_login = session_user OR NOT ${mayGive} OR EXISTS (SELECT FROM ${s}.org_role
         WHERE login = of_login AND (kind = 'auditor') <> (of_kind = 'auditor')) THEN RAISE insufficient_privilege; END IF;
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

const trigger = (s: string, name: string, events: string, table: string) => [
  `DROP TRIGGER IF EXISTS ${name} ON ${s}.${table}`,
  `CREATE TRIGGER ${name} BEFORE ${events} ON ${s}.${table} FOR EACH ROW EXECUTE FUNCTION ${s}.${name}()`,
];
const looking = (s: string) => `RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${s}, pg_temp`;

/**
 * A team belongs to the manager who makes it. Before the row is there, or the row could not be shown to who made it; and
 * only where there is none yet: `ON CONFLICT DO NOTHING` would leave the role of a team that was somebody else's. One at
 * a time, so that none is made between looking and storing.
 */
const founding = (s: string) => [
  `CREATE OR REPLACE FUNCTION ${s}.found_team() ${looking(s)} AS $$
     BEGIN
       PERFORM pg_advisory_xact_lock(${escapeLiteral(`${s}.team`)}::regclass::oid::bigint);
       IF EXISTS (SELECT FROM ${s}.team WHERE id = NEW.id) THEN RAISE unique_violation; END IF;
       IF ${s}.is_a('manager') THEN
         INSERT INTO ${s}.org_role (login, kind, team_id) VALUES (session_user, 'manager', NEW.id) ON CONFLICT DO NOTHING;
       END IF;
       RETURN NEW;
     END $$`,
  ...trigger(s, 'found_team', 'INSERT', 'team'),
];

const PRIVATE_OF = ['private_observation', 'private_coach_plan', 'private_document', 'private_remark'];

/**
 * What a deputy may not, though the rows may be changed: take people, with all that is private of them, into a team of
 * their own, or delete them or the team, and with them what the manager wrote.
 */
const keeping = (s: string) => [
  `CREATE OR REPLACE FUNCTION ${s}.keep_people() ${looking(s)} AS $$
     BEGIN
       IF OLD.team_id = ANY (${s}.own_teams()) OR ${s}.is_it() THEN NULL;
       ELSIF TG_OP = 'UPDATE' THEN
         IF NEW.team_id <> OLD.team_id THEN RAISE insufficient_privilege; END IF;
       ELSIF ${PRIVATE_OF.map((table) => `EXISTS (SELECT FROM ${s}.${table} WHERE member_id = OLD.id)`).join(' OR ')}
         THEN RAISE insufficient_privilege;
       END IF;
       IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
       RETURN NEW;
     END $$`,
  ...trigger(s, 'keep_people', 'UPDATE OF team_id OR DELETE', 'member'),
  `CREATE OR REPLACE FUNCTION ${s}.keep_team() ${looking(s)} AS $$
     BEGIN
       IF NOT (OLD.id = ANY (${s}.own_teams()) OR ${s}.is_it()) THEN RAISE insufficient_privilege; END IF;
       RETURN OLD;
     END $$`,
  ...trigger(s, 'keep_team', 'DELETE', 'team'),
];

/**
 * The server's day, in the zone that it has itself: the zone of a connection can be set from outside, and would move the
 * first and the last day of a deputy by a week. By when it is asked, so that no transaction that is kept open keeps a role.
 */
const serverDay = (s: string) => `DO $do$ BEGIN
  EXECUTE format($made$ CREATE OR REPLACE FUNCTION ${s}.server_day() RETURNS text LANGUAGE sql STABLE AS $day$
    SELECT to_char(statement_timestamp() AT TIME ZONE %L, 'YYYY-MM-DD') $day$ $made$, current_setting('TimeZone'));
END $do$`;

/** Numbers are counted on from rows that are there, whatever anybody says: a number at the end of all would be the last. */
const numbering = (s: string) => `CREATE OR REPLACE FUNCTION ${s}.keep_number(of text, known_last bigint) RETURNS void
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${s}, pg_temp AS $$
     DECLARE there bigint;
     BEGIN
       IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass(quote_ident(of)) AND attname = 'id'
         AND atttypid = 'bigint'::regtype) THEN RETURN; END IF;
       EXECUTE format('SELECT least(max(id), %s) FROM %I', known_last, of) INTO there;
       INSERT INTO ${s}.last_number AS known (table_name, last) VALUES (of, coalesce(there, 0))
         ON CONFLICT (table_name) DO UPDATE SET last = greatest(known.last, excluded.last);
     END $$`;

/**
 * A number that somebody brings along is counted on from, as in a file, and is never far from the last one: the one at the
 * end of all would leave none to anybody, and one just ahead would be in the way of whoever comes next.
 */
const numbered = (s: string) => [
  `CREATE OR REPLACE FUNCTION ${s}.keep_near() ${looking(s)} AS $$
     DECLARE known bigint := coalesce((SELECT last FROM ${s}.last_number WHERE table_name = TG_TABLE_NAME), 0);
     BEGIN
       IF NEW.id > known + 1000000 THEN RAISE insufficient_privilege; END IF;
       IF NEW.id > known THEN
         INSERT INTO ${s}.last_number AS kept (table_name, last) VALUES (TG_TABLE_NAME, NEW.id)
           ON CONFLICT (table_name) DO UPDATE SET last = greatest(kept.last, excluded.last);
       END IF;
       RETURN NEW;
     END $$`,
  `DO $do$ DECLARE one regclass;
   BEGIN
     FOR one IN SELECT adrelid::regclass FROM pg_attrdef JOIN pg_attribute ON attrelid = adrelid AND attnum = adnum
       JOIN pg_class ON pg_class.oid = adrelid
       WHERE relnamespace = ${escapeLiteral(s)}::regnamespace AND attname = 'id' AND pg_get_expr(adbin, adrelid) LIKE '%next_number(%'
     LOOP
       EXECUTE format('DROP TRIGGER IF EXISTS keep_near ON %s', one);
       EXECUTE format('CREATE TRIGGER keep_near BEFORE INSERT OR UPDATE OF id ON %s FOR EACH ROW EXECUTE FUNCTION %s.keep_near()', one, ${escapeLiteral(s)});
     END LOOP;
   END $do$`,
];

/** What the rules ask, what the program asks, and how roles are given. They belong to the owner, who sees everything. */
export const rightsFunctions = (s: string, groups: Readonly<Record<string, string>>): readonly string[] => [
  serverDay(s),
  numbering(s),
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
  ...keeping(s),
  ...numbered(s),
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
