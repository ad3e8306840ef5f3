import { counted } from '../../counted.ts';
import { shellPath } from '../../shell-word.ts';
import type { Words } from '../../words.ts';
import type { org as source } from '../zh-CN/org.ts';

const kinds: Record<string, string> = {
  manager: 'manager',
  deputy: 'deputy',
  director: 'director',
  coach: 'coach',
  auditor: 'auditor',
  admin: 'admin',
};
const kindsOf = (list: readonly string[]) => list.map((kind) => kinds[kind] ?? kind).join(', ');

const missing: Record<string, string> = {
  results: 'see figures, stages and training of a team',
  person: 'see the figures of a member',
  daily: "see a team's agendas, meetings and to-dos",
  change: 'change anything of a team',
  private: 'see what is written for the manager alone (observations, words, personal files)',
  coaching: "see or note anybody's coaching",
  log: 'see the log',
  undo: 'take anything back',
  found: 'set up teams',
  roles: 'see who has which role',
  giving: 'give roles',
  othersRoles: 'give other roles than deputy and coach',
  coaches: 'say who coaches a member',
  publishing: 'publish playbooks',
};

const ask = (admins: readonly string[]) =>
  admins.length === 0
    ? 'Ask whoever looks after the server: teamctl org role add'
    : `Roles are given by ${admins.join(', ')}`;

export const org: Words<typeof source> = {
  help: {
    org: 'one database for the people of a company: who may see and change what',
    init: 'set rights up on the server; takes an account that looks after it',
    sql: 'print the SQL that sets rights up, for IT to read and run',
    role: 'who has which role',
    add: 'give somebody a role; the name is the one they log in to the database with',
    as: 'manager, deputy, director, coach, auditor or admin',
    member: 'coach: of whom; may be given several times',
    from: 'the first day on which it holds',
    to: 'the last day on which it holds',
    list: 'who has which role now',
    remove: 'take a role away, by its number in the list',
    push: 'put the teams of a file onto the server; of one that was fetched, what was changed in it',
    keep: 'where both sides changed something: mine keeps what is in the file, server what is on the server',
    pull: 'fetch a team into a file, to work where there is no network; -o says which file',
  },
  kinds,
  columns: { number: 'no.', login: 'login', kind: 'role', what: 'of what', when: 'when', by: 'given by' },
  none: 'Nobody has a role yet. An admin first: teamctl org role add LOGIN --as admin',
  newTeams: 'teams of their own making',
  everyTeam: 'all teams',
  nobody: '',
  hidden: (kind) => (kind === 'coach' ? 'a member' : 'a team'),
  span: (from, to) => (from === null && to === null ? 'always' : `${from ?? 'now'} to ${to ?? 'until taken away'}`),
  ready: (admins) =>
    admins.length === 0
      ? 'Rights are set up: from now on whoever has no role sees nothing. An admin first: teamctl org role add LOGIN --as admin'
      : `Rights are set up anew, and roles are as they were. Admins: ${admins.join(', ')}`,
  pulled: (team, file, rows, left) =>
    `Fetched ${team} into ${file}: ${counted(rows, 'row')}, read again and compared one by one.${left === 0 ? '' : ` ${counted(left, 'row')} about people who are in other teams now stay on the server.`} To hand in what you change: teamctl org push ${shellPath(file)}`,
  pushed: (teams, rows) =>
    `${teams.join(', ')} is on the server: ${counted(rows, 'row')} there in all, read again and compared one by one. To take it back: teamctl undo`,
  pushedNothing: 'Nothing to hand in: nothing was changed since it was fetched.',
  clashTitle: 'Changed on both sides; nothing was stored yet',
  clash: (table, key, parts) => `${table} ${key}: ${parts.join('; ')}`,
  clashPart: (column, mine, theirs) => `${column} is “${mine}” in the file and “${theirs}” on the server`,
  goneMine: 'deleted in the file, changed on the server',
  goneTheirs: 'changed in the file, deleted on the server',
  given: (login, kind) => `${login} is ${kinds[kind] ?? kind} now.`,
  taken: (login, kind) => `${login} is no longer ${kinds[kind] ?? kind}.`,
  errors: {
    'org-right': ({ login, kinds: own, need, may, admins }) => ({
      message: `${login} is ${kindsOf(own)} and may not ${missing[need] ?? need}; that takes: ${kindsOf(may)}.`,
      fix: ask(admins),
    }),
    'org-right-team': ({ login, team, kinds: own, need, may, admins }) => ({
      message: `${login} ${own.length === 0 ? 'has no role' : `is ${kindsOf(own)}`} in ${team} and may not ${missing[need] ?? need} there; that takes, in this team: ${kindsOf(may)}.`,
      fix: ask(admins),
    }),
    'org-not-coached': ({ login, name, team, admins }) => ({
      message: `${login} does not coach ${name}, and so can neither see nor note that coaching; the manager of ${team} can, and whoever coaches ${name}.`,
      fix: ask(admins),
    }),
    'org-no-role': ({ login, admins }) => ({
      message: `${login} has no role in this database, and so can see and change nothing.`,
      fix: ask(admins),
    }),
    'org-one-file': ({ file }) => ({
      message: `${file} is a file of one person: there are no rights to give.`,
      fix: 'Several people share a PostgreSQL: --db postgres://user@host/database',
    }),
    'org-not-set-up': ({ address }) => ({
      message: `No rights are set up at ${address}: whoever can connect sees everything.`,
      fix: 'Have whoever looks after the server run teamctl org init, or read and run teamctl org sql.',
    }),
    'org-init-rights': ({ address }) => ({
      message: `This account may not make roles or change owners at ${address}. No rights were set up, nothing was changed.`,
      fix: 'Give what teamctl org sql prints to whoever looks after the server, to be run by psql.',
    }),
    'org-login-unknown': ({ login }) => ({
      message: `The server knows no login “${login}”.`,
      fix: `Have it made by whoever looks after the server: createuser ${login}`,
    }),
    'org-role-self': ({ login }) => ({
      message: `${login} is you: nobody gives a role to themselves, or takes it.`,
      fix: 'Ask another admin.',
    }),
    'org-role-alone': ({ login }) => ({
      message: `An auditor has no other role, and ${login} would have both.`,
      fix: 'See teamctl org role list and take the other one away first, or use another login.',
    }),
    'org-role-team': () => ({ message: 'A deputy is one of a team.', fix: 'Add --team NAME' }),
    'org-role-member': ({ kind }) => ({
      message:
        kind === 'coach' ? 'A coach is one of certain people.' : `--member says nothing of a ${kinds[kind] ?? kind}.`,
      fix: kind === 'coach' ? 'Add --member NAME, as often as needed' : 'Leave --member out; it is for coaches.',
    }),
    'org-role-no-team': ({ kind }) => ({
      message: `--team says nothing of a ${kinds[kind] ?? kind}.`,
      fix: 'Leave --team out; it is for managers and deputies.',
    }),
    'org-role-unknown': ({ id }) => ({ message: `There is no role number ${id}.`, fix: 'See teamctl org role list' }),
    'org-push-clash': ({ count, file }) => ({
      message: `${counted(count, 'row')} ${count === 1 ? 'was' : 'were'} changed on both sides. ${file} was not handed in, and nothing was changed.`,
      fix: `Look at them, then teamctl org push ${shellPath(file)} --keep mine (what is in the file), or --keep server.`,
    }),
    'org-push-there': ({ file, teams }) => ({
      message: `${teams.join(', ')} is on the server already, and ${file} was not fetched from there (or has been handed in). Nothing was changed.`,
      fix: 'Fetch it first, then change it: teamctl org pull TEAM -o NEW.db',
    }),
    'org-push-done': ({ file, teams }) => ({
      message: `${file} was handed in the last time, only you were not told. All of ${teams.join(', ')} is on the server; it was not handed in again.`,
      fix: 'To go on, fetch it anew: teamctl org pull TEAM -o NEW.db. To take that time back: teamctl undo',
    }),
    'org-pull-there': ({ file }) => ({
      message: `${file} is there already, and was not written over.`,
      fix: 'Take another name; if it holds changes, hand them in first: teamctl org push',
    }),
    'org-pull-where': () => ({ message: 'Into which file was not said.', fix: 'Add -o FILE.db' }),
    'org-pulled-elsewhere': ({ file, address }) => ({
      message: `${file} was fetched from ${address} and cannot be handed in elsewhere.`,
      fix: 'Give that address with --db (or TEAMCTL_DB).',
    }),
    'org-pulled-damaged': ({ file }) => ({
      message: `${file} cannot be read any more. It knows what was fetched; without it nobody can tell what was changed.`,
      fix: 'Fetch the team anew and make the changes again.',
    }),
    'org-differs': ({ table, expected, found }) => ({
      message: `Read again, ${table} is not what was put in (${expected} rows expected, ${found} found), so nothing was stored.`,
      fix: 'All is as it was. Run it with --debug once more and send us what it prints.',
    }),
    'undo-foreign': ({ id, who }) => ({
      message: `#${id} was done by ${who}, who alone can take it back.`,
      fix: `Ask ${who} for teamctl undo ${id}`,
    }),
    'undo-built-on-others': ({ id, later }) => ({
      message: `Others have built on #${id}: ${later.join(', ')}. Taking it back would take theirs along, so it was not done.`,
      fix: 'Ask them to take theirs back first, or put right what has to be put right.',
    }),
    'server-upgrade': ({ address }) => ({
      message: `The tables at ${address} are older than this program, and rights are set up there, so they were left alone.`,
      fix: 'Have whoever looks after the server run teamctl org init with the new program, or teamctl org sql.',
    }),
    'server-taken': ({ address }) => ({
      message: `That name is taken at ${address}, maybe by a team that you do not see. Nothing was changed.`,
      fix: 'Take another, such as one with the department in it.',
    }),
  },
};
