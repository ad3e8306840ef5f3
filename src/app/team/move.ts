import { addDays } from '../../domain/calendar/day.ts';
import { aliasConflict, isNamed, memberConflict } from '../../domain/team/member-list.ts';
import { isMemberOn, type Member } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import { deleteAlias } from '../../store/alias-writer.ts';
import { countOfPeople, movePerson, moveTeamsOwn } from '../../store/move-person.ts';
import { readStoredMembers, readTeams, type StoredTeam } from '../../store/team-reader.ts';
import { insertTeamEvent, putTeamInUse, updateTeam } from '../../store/team-writer.ts';
import { requireMember } from '../find/member.ts';
import { requireTeam } from '../find/team.ts';
import { applyPlan, makePlan } from '../plan.ts';
import type { Inside, Scope } from '../scope.ts';

type Line = Pick<StoredTeam, 'id' | 'name'>;

/** Who goes where, and what goes along. */
export interface MoveView {
  from: Line;
  to: Line;
  /** The team that they leave is over. */
  isMerge: boolean;
  isDryRun: boolean;
  members: readonly Pick<Member, 'id' | 'name'>[];
  /** Other names that would be somebody else's there: they are given up. */
  aliases: readonly { memberId: number; name: string; alias: string }[];
  /** Rows about these people, by table. */
  along: readonly { table: string; rows: number }[];
}

const lineOf = ({ id, name }: StoredTeam): Line => ({ id, name });

/** @throws TeamctlError `move-conflict` with everybody who cannot be told apart there */
function refuseConflicts(moving: readonly Member[], there: readonly Member[], to: string): void {
  const names = moving.filter((member) => memberConflict(there, member) !== null);
  if (names.length === 0) return;
  const shown = names.map(({ name, code }) => (code === null ? name : `${name} ${code}`));
  throw new TeamctlError('invalid', 'move-conflict', { names: shown, to });
}

/** A name goes before another name, and no other name may be two people's. */
function givenUp(moving: readonly Member[], there: readonly Member[]): MoveView['aliases'] {
  const lost = (people: readonly Member[], isTaken: (alias: string) => boolean) =>
    people.flatMap(({ id, name, aliases = [] }) =>
      aliases.filter(isTaken).map((alias) => ({ memberId: id, name, alias })),
    );
  return [
    ...lost(moving, (alias) => aliasConflict(there, alias) !== undefined),
    ...lost(there, (alias) => moving.some(({ name, code }) => isNamed({ name, code }, alias))),
  ];
}

interface Going {
  from: StoredTeam;
  to: StoredTeam;
  moving: readonly Member[];
}

async function viewOf(scope: Scope, { from, to, moving }: Going, isMerge: boolean): Promise<MoveView> {
  const db = await scope.reader();
  const there = await readStoredMembers(db, to.id);
  refuseConflicts(moving, there, to.name);
  const ids = moving.map(({ id }) => id);
  return {
    from: lineOf(from),
    to: lineOf(to),
    isMerge,
    isDryRun: false,
    members: moving.map(({ id, name }) => ({ id, name })),
    aliases: givenUp(moving, there),
    along: ids.length === 0 ? [] : await countOfPeople(db, ids),
  };
}

async function goingOver(scope: Scope, fromNamed: string, toNamed: string): Promise<Going> {
  const db = await scope.reader();
  const teams = await readTeams(db);
  const [from, to] = [requireTeam(teams, fromNamed), requireTeam(teams, toNamed)];
  if (from.id === to.id) throw new TeamctlError('usage', 'move-same', { team: to.name });
  return { from, to, moving: await readStoredMembers(db, from.id) };
}

/** Somebody of the team in use, else of any other than the one that they go to. */
export async function goingAlone(scope: Scope, who: string): Promise<Going> {
  if (scope.teamNamed === null) throw new TeamctlError('usage', 'move-needs-team');
  const db = await scope.reader();
  const teams = await readTeams(db);
  const to = requireTeam(teams, scope.teamNamed);
  const others = teams.filter(({ id }) => id !== to.id);
  const members = (await Promise.all(others.map(({ id }) => readStoredMembers(db, id)))).flat();
  const inUse = others.find((team) => team.inUse)?.id;
  const already = (await readStoredMembers(db, to.id)).find((member) => isNamed(member, who));
  if (already !== undefined && !members.some((member) => isNamed(member, who)))
    throw new TeamctlError('usage', 'move-there', { name: already.name, team: to.name });
  const near = members.filter((member) => member.teamId === inUse && isNamed(member, who));
  const member = await requireMember(near.length === 1 ? near : members, who);
  return { from: others.find(({ id }) => id === member.teamId) as StoredTeam, to, moving: [member] };
}

/** Whoever is in the house for a shorter time counts as a newcomer by the joining day. */
const NEWCOMER_DAYS = 28;

/** Notes who came and went, a line a person: what was said of either team was said of others. Who has left is no change. */
async function noteMoves({ db, today }: Inside, { from, to, isMerge, members }: MoveView): Promise<void> {
  const moving = (await readStoredMembers(db, from.id)).filter(
    (each) => members.some(({ id }) => id === each.id) && isMemberOn(each, today),
  );
  for (const { joinedOn } of moving) {
    if (joinedOn === null || joinedOn <= addDays(today, -NEWCOMER_DAYS))
      await insertTeamEvent(db, to.id, { kind: 'came-over', on: today, note: null });
    if (!isMerge) await insertTeamEvent(db, from.id, { kind: 'went-over', on: today, note: null });
  }
}

async function apply(inside: Inside, view: MoveView) {
  const { db, today, summarize } = inside;
  const { from, to, isMerge, members, aliases } = view;
  await noteMoves(inside, view);
  for (const { memberId, alias } of aliases) await deleteAlias(db, memberId, alias);
  for (const { id } of members) await movePerson(db, id, to.id, today);
  if (isMerge) {
    await moveTeamsOwn(db, from.id, to.id);
    if ((await readTeams(db)).find(({ id }) => id === from.id)?.inUse) await putTeamInUse(db, to.id);
    await updateTeam(db, from.id, { archived: true });
  }
  summarize(`${from.name} → ${to.name}`);
}

/**
 * Somebody goes to the team that is named for this run, with all that is written of them, private notes too.
 * @throws TeamctlError `move-needs-team`, `move-there`, `move-conflict`, `not-found`
 */
export async function moveMember(scope: Scope, who: string, isDryRun: boolean): Promise<MoveView> {
  const planned = await makePlan(scope, async (from) => viewOf(from, await goingAlone(from, who), false));
  return isDryRun ? { ...planned.plan, isDryRun } : applyPlan(scope, 'member move', planned, apply);
}

/**
 * Everybody of a team goes to another one, those too who have left; the first is archived with its meetings, its courses and
 * what was seen of it as a team. @throws TeamctlError `move-same`, `move-conflict`, `team-unknown`
 */
export async function mergeTeams(scope: Scope, from: string, to: string, isDryRun: boolean): Promise<MoveView> {
  const planned = await makePlan(scope, async (at) => viewOf(at, await goingOver(at, from, to), true));
  return isDryRun ? { ...planned.plan, isDryRun } : applyPlan(scope, 'team merge', planned, apply);
}
