/**
 * What several people on one schema need, whether or not they have roles: the log knows who did what, what is kept a
 * person is told apart, and what counts for everybody is read and counted by functions that see it all. Rights of their
 * own come with `rights/script.ts`.
 * @param s the schema, quoted
 */
export const people = (s: string): readonly string[] => [
  ...['journal', 'retention', 'forgotten'].map(
    (table) => `ALTER TABLE ${s}.${table} ADD COLUMN who ${s}.words NOT NULL DEFAULT session_user`,
  ),
  `CREATE INDEX journal_who ON ${s}.journal (who, id)`,

  // Who may do what. A manager without a team may found some; a coach has one row a person.
  `CREATE TABLE ${s}.org_role (
     id bigint PRIMARY KEY DEFAULT ${s}.next_number('org_role'), login ${s}.words NOT NULL CHECK (login <> ''),
     kind ${s}.words NOT NULL CHECK (kind IN ('manager', 'deputy', 'director', 'coach', 'auditor', 'admin')),
     team_id bigint REFERENCES ${s}.team (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
     member_id bigint REFERENCES ${s}.member (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
     from_on ${s}.a_day, to_on ${s}.a_day, given_by ${s}.words NOT NULL DEFAULT session_user,
     given_at timestamptz NOT NULL DEFAULT now(), CHECK (to_on IS NULL OR from_on IS NULL OR to_on >= from_on),
     CHECK ((kind = 'coach') = (member_id IS NOT NULL)), CHECK (kind <> 'deputy' OR team_id IS NOT NULL))`,
  `CREATE UNIQUE INDEX org_role_once ON ${s}.org_role (login, kind, coalesce(team_id, 0), coalesce(member_id, 0))`,

  // Names the state of the data for everybody, also for who does not see what was done.
  `CREATE FUNCTION ${s}.data_stamp() RETURNS text ${sees(s)} AS $$
     SELECT coalesce((SELECT last FROM ${s}.last_number WHERE table_name = 'journal'), 0) || '-' ||
       (SELECT count(*) FROM ${s}.journal WHERE state = 'undone') $$`,
  `CREATE OR REPLACE FUNCTION ${s}.next_number(of text) RETURNS bigint ${sees(s)} AS $$
     INSERT INTO ${s}.last_number AS known (table_name, last) VALUES (of, 1)
     ON CONFLICT (table_name) DO UPDATE SET last = known.last + 1 RETURNING last $$`,
  `CREATE FUNCTION ${s}.keep_number(of text, known_last bigint) RETURNS void ${sees(s)} AS $$
     INSERT INTO ${s}.last_number AS known (table_name, last) VALUES (of, known_last)
     ON CONFLICT (table_name) DO UPDATE SET last = greatest(known.last, excluded.last) $$`,
  // Written under somebody's own commands only, whatever the setting says.
  `CREATE OR REPLACE FUNCTION ${s}.log_change() RETURNS trigger LANGUAGE plpgsql
     SECURITY DEFINER SET search_path = ${s}, pg_temp AS $$
     DECLARE doing bigint := nullif(current_setting('teamctl.journal_id', true), '')::bigint;
     BEGIN
       IF doing IS NOT NULL THEN
         INSERT INTO ${s}.change (journal_id, table_name, before, after) SELECT doing, TG_TABLE_NAME,
           CASE WHEN TG_OP <> 'INSERT' THEN row_to_json(OLD)::text END,
           CASE WHEN TG_OP <> 'DELETE' THEN row_to_json(NEW)::text END
         FROM ${s}.journal WHERE id = doing AND who = session_user;
       END IF;
       RETURN NULL;
     END $$`,
  // What somebody else did to rows that one sees; with rights, only of one's own teams.
  `CREATE VIEW ${s}.change_seen AS SELECT id, journal_id, table_name, before, after FROM ${s}.change`,
  `CREATE VIEW ${s}.journal_seen AS SELECT id, at, command, summary, state, who FROM ${s}.journal`,
];

/** A function that sees everything, whoever calls it. Schemas that others could write to are no place to look for names. */
export const sees = (s: string): string => `LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ${s}, pg_temp`;
