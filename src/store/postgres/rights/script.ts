import { escapeIdentifier, escapeLiteral } from 'pg';
import type { RoleKind } from '../../organisation.ts';
import { rightsFunctions } from './functions.ts';
import { rulesOf } from './tables.ts';

/** The groups that a schema has on the server, by what their members may ask of tables at all. */
const GROUPS = ['owner', 'people', 'readers', 'auditors', 'admins'] as const;
type Group = (typeof GROUPS)[number];

const groupOf: Readonly<Record<RoleKind, Exclude<Group, 'owner'>>> = {
  manager: 'people',
  deputy: 'people',
  coach: 'people',
  director: 'readers',
  auditor: 'auditors',
  admin: 'admins',
};

/** The name of a group: those of another schema on the same server are others. */
const nameOf = (schema: string, group: Group) => `${schema}_${group}`;

/** Results beside which somebody may have written words of their own: what else is there. */
const WORDS_BESIDE = {
  team_event: 'id, team_id, kind, happened_on',
  observation: 'id, team_id, sign, degree, how, seen_on, written_on',
} as const;

const NUMBERING = ['next_number(text)', 'keep_number(text, bigint)'] as const;

/** What there is no right to at all, whatever a rule says: the auditor's columns hold no words. */
function grants(s: string, schema: string): string[] {
  const to = (group: Group) => escapeIdentifier(nameOf(schema, group));
  const auditors = to('auditors');
  return [
    `REVOKE ALL ON ALL TABLES IN SCHEMA ${s} FROM PUBLIC, ${GROUPS.slice(1).map(to).join(', ')}`,
    // Whoever has no role is told so, and that takes being let in.
    `GRANT USAGE ON SCHEMA ${s} TO PUBLIC`,
    `GRANT SELECT ON ${s}.schema_version, ${s}.org_role, ${s}.forgotten TO PUBLIC`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${s} TO ${to('people')}`,
    `GRANT SELECT ON ALL TABLES IN SCHEMA ${s} TO ${to('readers')}`,
    ...Object.entries(WORDS_BESIDE).flatMap(([table, columns]) => [
      `REVOKE SELECT ON ${s}.${table} FROM ${to('readers')}`,
      `GRANT SELECT (${columns}) ON ${s}.${table} TO ${to('readers')}`,
    ]),
    // Counting is for those who store something.
    ...NUMBERING.flatMap((counting) => [
      `REVOKE EXECUTE ON FUNCTION ${s}.${counting} FROM PUBLIC`,
      `GRANT EXECUTE ON FUNCTION ${s}.${counting} TO ${to('people')}`,
    ]),
    `REVOKE INSERT, UPDATE, DELETE ON ${[
      'org_role',
      'schema_version',
      'last_number',
      'published',
      'change_seen',
      'journal_seen',
    ]
      .map((table) => `${s}.${table}`)
      .join(', ')} FROM ${to('people')}`,
    `GRANT SELECT, INSERT ON ${s}.published TO ${to('admins')}`,
    `GRANT SELECT (id, at, command, state, who) ON ${s}.journal TO ${auditors}`,
    `GRANT SELECT (id, journal_id, table_name) ON ${s}.change TO ${auditors}`,
  ];
}

/** Everything gets one owner that nobody can log in as: whoever owns a table could turn its rules off. */
const owning = (s: string, schema: string) => `DO $$
DECLARE one record;
BEGIN
  ALTER SCHEMA ${s} OWNER TO ${escapeIdentifier(nameOf(schema, 'owner'))};
  FOR one IN SELECT format('ALTER %s %s OWNER TO %I',
      CASE relkind WHEN 'v' THEN 'VIEW' ELSE 'TABLE' END, oid::regclass, ${escapeLiteral(nameOf(schema, 'owner'))}) AS said
    FROM pg_class WHERE relnamespace = ${escapeLiteral(s)}::regnamespace AND relkind IN ('r', 'p', 'v')
    UNION ALL SELECT format('ALTER ROUTINE %s OWNER TO %I', oid::regprocedure, ${escapeLiteral(nameOf(schema, 'owner'))})
    FROM pg_proc WHERE pronamespace = ${escapeLiteral(s)}::regnamespace
    UNION ALL SELECT format('ALTER DOMAIN %s OWNER TO %I', oid::regtype, ${escapeLiteral(nameOf(schema, 'owner'))})
    FROM pg_type WHERE typnamespace = ${escapeLiteral(s)}::regnamespace AND typtype = 'd'
  LOOP EXECUTE one.said; END LOOP;
END $$`;

/** Rows of tables that have no rule are nobody's: forced, with nothing that allows anything. */
const forcing = (s: string) => `DO $$
DECLARE one regclass;
BEGIN
  FOR one IN SELECT oid::regclass FROM pg_class WHERE relnamespace = ${escapeLiteral(s)}::regnamespace AND relkind IN ('r', 'p')
  LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', one);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', one);
    EXECUTE format('DROP POLICY IF EXISTS sees ON %s', one);
    EXECUTE format('DROP POLICY IF EXISTS writes ON %s', one);
    EXECUTE format('DROP POLICY IF EXISTS owns ON %s', one);
  END LOOP;
END $$`;

/** Asked of each row that is stored: looked up, where a search of the rows that are there goes by an index. */
const ofRows = (rule: string) =>
  rule.replace(/= ANY \(\(SELECT ([^()]+\(\))\)::bigint\[\]\)/g, 'IN (SELECT unnest($1))');

function policies(s: string, schema: string): string[] {
  const owner = escapeIdentifier(nameOf(schema, 'owner'));
  return Object.entries(rulesOf(s)).flatMap(([table, { read, write }]) => [
    `CREATE POLICY owns ON ${s}.${table} TO ${owner} USING (true) WITH CHECK (true)`,
    `CREATE POLICY sees ON ${s}.${table} FOR SELECT USING (${read})`,
    ...(write === 'false'
      ? []
      : [`CREATE POLICY writes ON ${s}.${table} USING (${write}) WITH CHECK (${ofRows(write)})`]),
  ]);
}

const groups = (schema: string) =>
  GROUPS.map((group) => nameOf(schema, group)).map(
    (name) => `DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = ${escapeLiteral(name)}) THEN CREATE ROLE ${escapeIdentifier(name)} NOLOGIN; END IF;
END $$`,
  );

/**
 * Rights as the database itself keeps them, in SQL that IT can read and apply: groups, one owner, rules for the rows of
 * every table. It can be applied again at any time, and has to be after an upgrade that brings tables.
 * @param schema where the tables are @param s the same, quoted
 */
export function rightsScript(schema: string, s: string): readonly string[] {
  const owner = escapeIdentifier(nameOf(schema, 'owner'));
  const byKind = Object.fromEntries(Object.entries(groupOf).map(([kind, group]) => [kind, nameOf(schema, group)]));
  return [
    ...groups(schema),
    ...GROUPS.slice(1).map((group) => `GRANT ${escapeIdentifier(nameOf(schema, group))} TO ${owner} WITH ADMIN OPTION`),
    ...rightsFunctions(s, byKind),
    owning(s, schema),
    ...grants(s, schema),
    forcing(s),
    ...policies(s, schema),
  ];
}
