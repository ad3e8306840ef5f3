import { gatherRoster, type Roster } from '../../importing/gather-roster.ts';
import { planRoster, type RosterPlan } from '../../importing/plan-roster.ts';
import { insertAlias } from '../../store/alias-writer.ts';
import type { StoredTeam } from '../../store/team-reader.ts';
import { readAllMembers, readTeams } from '../../store/team-reader.ts';
import { insertMember, insertTeam, putTeamInUse, updateMember } from '../../store/team-writer.ts';
import { DEFAULT_PLAYBOOK } from '../open/playbooks.ts';
import type { Inside, Scope } from '../scope.ts';
import { spellingFor } from './names.ts';
import { type Reading, readingView } from './reading.ts';
import { takeSteps } from './steps.ts';
import type { ImportView } from './view.ts';

/** With `--team-by` the file says which team everybody is in; without it they join the team in use. */
const makesTeams = ({ settings }: Reading) => settings.profile.teamBy !== undefined;

async function planWith(scope: Scope, reading: Reading, roster: Roster): Promise<RosterPlan> {
  const db = await scope.reader();
  const members = await readAllMembers(db);
  const spell = await spellingFor(reading.understanding, members);
  return planRoster(roster, {
    teams: await readTeams(db),
    members,
    currentTeam: makesTeams(reading) ? null : ((await scope.team()) as StoredTeam),
    replace: reading.settings.replace,
    ...(spell === undefined ? {} : { spell }),
  });
}

async function store({ db, today }: Inside, plan: RosterPlan, playbook: string): Promise<void> {
  const inUse = (await readTeams(db)).find((team) => team.inUse);
  const ids = new Map<string, number>();
  for (const { name } of plan.teams)
    ids.set(name, await insertTeam(db, { name, foundedOn: null, playbook, knownSince: today }));
  // Making a team puts it in use; an import should not move the manager to another one.
  const first = inUse?.id ?? ids.values().next().value;
  if (plan.teams.length > 0 && first !== undefined) await putTeamInUse(db, first);
  for (const { team, leftOn, aliases, ...person } of plan.create) {
    const id = await insertMember(db, team.id ?? (ids.get(team.name) as number), person);
    if (leftOn !== null) await updateMember(db, id, { leftOn });
    for (const alias of aliases) await insertAlias(db, id, alias);
  }
  for (const { memberId, change, aliases } of plan.changes) {
    if (Object.keys(change).length > 0) await updateMember(db, memberId, change);
    for (const alias of aliases) await insertAlias(db, memberId, alias);
  }
}

function viewOf(reading: Reading, roster: Roster, plan: RosterPlan, outcome: ImportView['outcome']): ImportView {
  return {
    ...readingView(reading),
    notes: [...reading.understanding.notes, ...plan.notes, ...reading.understanding.opened.warnings],
    outcome,
    rows: plan.rows,
    became: { kind: 'roster', created: plan.create.length, changed: plan.changes.length },
    leftOut: roster.leftOut.list(),
    control: [],
    refusals: roster.refusals.sorted(),
    differences: [],
    differenceCount: 0,
    members: { known: plan.known, created: plan.create.map((person) => person.name), unmatched: [] },
    teams: [...new Set(plan.create.map((person) => person.team.name))],
    teamsCreated: plan.teams.map((team) => team.name),
    days: null,
  };
}

/** A list of members: people, and with `--team-by` teams too, are made or completed in one transaction. */
export async function importRoster(scope: Scope, reading: Reading): Promise<ImportView> {
  const { settings, understanding } = reading;
  const isNew = makesTeams(reading);
  const playbook = scope.playbookNamed ?? (isNew ? DEFAULT_PLAYBOOK : (await scope.team()).playbook);
  if (isNew) await scope.playbook({ playbook });
  const {
    plan: { roster, plan },
    outcome,
  } = await takeSteps(scope, settings, {
    // Refusals gather in what was read, so a plan made anew starts from the file.
    plan: async (inside) => {
      const read = await gatherRoster(understanding, scope.today);
      return { roster: read, plan: await planWith(inside, reading, read) };
    },
    rowsOf: (made) => made.plan.rows,
    create: isNew,
    apply: async (inside, made) => {
      await store(inside, made.plan, playbook);
      inside.summarize(`+${made.plan.create.length}`);
    },
  });
  return viewOf(reading, roster, plan, outcome);
}
