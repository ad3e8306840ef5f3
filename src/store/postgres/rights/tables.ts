/** How a table says whose a row is. */
type Key = 'team' | 'member';

/**
 * Who has what in a table. `results` are what directors read; `daily` is the team's own day; `private` is the manager's
 * alone; `coached` is private, and whoever coaches somebody has what is theirs.
 */
type Kept = 'results' | 'daily' | 'private' | 'coached';

interface Rule {
  /** True for rows that may be read, and for those that may be written. SQL. */
  read: string;
  write: string;
}

const ofKey = (s: string, key: Key, whose: string) => `${key}_id = ANY ((SELECT ${s}.${whose}_${key}s())::bigint[])`;
const isAny = (s: string, ...kinds: readonly string[]) =>
  kinds.map((kind) => `(SELECT ${s}.is_a('${kind}'))`).join(' OR ');

function ruleOf(s: string, key: Key, kept: Kept): Rule {
  const mine = ofKey(s, key, kept === 'private' || kept === 'coached' ? 'own' : 'my');
  const coached = ofKey(s, 'member', 'coached');
  if (kept === 'coached') return { read: `${mine} OR ${coached}`, write: `${mine} OR ${coached}` };
  if (kept !== 'results') return { read: mine, write: mine };
  const director = isAny(s, 'director');
  return { read: key === 'member' ? `${director} OR ${mine} OR ${coached}` : `${director} OR ${mine}`, write: mine };
}

/** Tables whose rows say the team or the person that they are about. */
const keyed: readonly (readonly [table: string, key: Key, kept: Kept])[] = [
  ['team_event', 'team', 'results'],
  ['member_alias', 'member', 'results'],
  ['member_gap', 'member', 'results'],
  ['day_record', 'member', 'results'],
  ['entry', 'member', 'results'],
  ['figure', 'member', 'results'],
  ['target', 'team', 'results'],
  ['target_history', 'team', 'results'],
  ['observation', 'team', 'results'],
  ['confirmation', 'team', 'results'],
  ['training_session', 'team', 'results'],
  ['training_attendance', 'member', 'results'],
  ['training_result', 'member', 'results'],
  ['absence', 'member', 'daily'],
  ['drill_review', 'team', 'daily'],
  ['hint_done', 'team', 'daily'],
  ['meeting', 'team', 'daily'],
  ['todo', 'team', 'daily'],
  ['calendar_event', 'team', 'daily'],
  ['channel', 'team', 'daily'],
  ['private_remark', 'team', 'private'],
  ['private_observation', 'member', 'coached'],
  ['private_coach_plan', 'member', 'coached'],
  ['private_document', 'member', 'coached'],
];

/** One's own, whatever the team: what was done, and what was begun. */
const OWN = { read: 'who = session_user', write: 'who = session_user' };
const NOBODY = 'false';

/**
 * The rule of each table. A table that is not here belongs to nobody: nothing in it can be read or written.
 * @param s the schema, quoted
 */
export function rulesOf(s: string): Readonly<Record<string, Rule>> {
  const byRow = keyed.map(([table, key, kept]) => [table, ruleOf(s, key, kept)] as const);
  const isIn = (column: string, parent: string) => `${column} IN (SELECT id FROM ${s}.${parent})`;
  const ownChange = `journal_id = ANY ((SELECT ${s}.my_journals())::bigint[])`;
  const member = ruleOf(s, 'team', 'results');
  return {
    ...Object.fromEntries(byRow),
    team: {
      read: `${isAny(s, 'director')} OR id = ANY ((SELECT ${s}.my_teams() || ${s}.teams_coached())::bigint[])`,
      write: `id = ANY ((SELECT ${s}.my_teams())::bigint[])`,
    },
    member: { read: `${member.read} OR id = ANY ((SELECT ${s}.coached_members())::bigint[])`, write: member.write },
    private_coach_step: { read: isIn('plan_id', 'private_coach_plan'), write: isIn('plan_id', 'private_coach_plan') },
    outbox: { read: isIn('channel_id', 'channel'), write: isIn('channel_id', 'channel') },
    journal: { read: `who = session_user OR ${isAny(s, 'auditor')}`, write: OWN.write },
    change: { read: `${ownChange} OR ${isAny(s, 'auditor')}`, write: ownChange },
    retention: OWN,
    forgotten: OWN,
    calendar_identity: { read: isAny(s, 'manager', 'deputy'), write: isAny(s, 'manager', 'deputy') },
    last_number: { read: 'true', write: NOBODY },
    published: { read: 'true', write: isAny(s, 'admin') },
    schema_version: { read: 'true', write: NOBODY },
    org_role: {
      read: `login = session_user OR ${isAny(s, 'admin', 'auditor')} OR team_id = ANY ((SELECT ${s}.own_teams())::bigint[])
        OR member_id = ANY ((SELECT ${s}.own_members())::bigint[])`,
      write: NOBODY,
    },
  };
}
