/**
 * SQL that fills a schema with teams of fifteen and two years of day records, in one go and in the order in which days come:
 * what the program would take hours to type. Triggers are left out, as nothing is to be undone here.
 * @param schema as it is written in SQL
 */
export const fillTeams = (schema: string, teams: number): string => `
SET search_path TO ${schema};
SET session_replication_role = replica;
INSERT INTO team (id, name, founded_on, playbook, settings)
  SELECT t, 'Team ' || t, '2024-11-25', 'insurance-telesales', '{}' FROM generate_series(1, ${teams}) AS t;
INSERT INTO member (id, team_id, name, code, role, joined_on, uid)
  SELECT (t - 1) * 15 + m, t, '成员' || m, 'B' || lpad(m::text, 2, '0'),
    CASE m WHEN 1 THEN 'lead' WHEN 2 THEN 'mentor' ELSE 'agent' END, '2024-11-25', md5(t || '-' || m)
  FROM generate_series(1, ${teams}) AS t, generate_series(1, 15) AS m;
INSERT INTO day_record (member_id, day, attended_minutes, dials, connects, effective, talk_seconds, deals)
  SELECT m, to_char(day, 'YYYY-MM-DD'), 450, dials, dials * 3 / 10, dials * 9 / 100, dials * 27, dials % 3 / 2
  FROM (SELECT m, day, 80 + (m * 17 + extract(doy FROM day)::bigint * 31) % 60 AS dials
    FROM generate_series(1, ${teams} * 15) AS m,
      generate_series('2024-11-25'::date, '2026-11-23'::date, '1 day'::interval) AS day
    WHERE extract(isodow FROM day) < 6) AS made
  ORDER BY day;
INSERT INTO target (team_id, metric, period, starts_on, value)
  SELECT t, 'deals', 'month', '2026-11-01', 120 FROM generate_series(1, ${teams}) AS t;
INSERT INTO last_number (table_name, last) VALUES ('team', ${teams}), ('member', ${teams} * 15)
  ON CONFLICT (table_name) DO UPDATE SET last = excluded.last;
SET session_replication_role = DEFAULT;
`;
