import type { Day } from '../../domain/calendar/day.ts';
import { halfAt, isAway } from '../../domain/team/absence.ts';
import { isMemberOn, type Member, type Team } from '../../domain/team/team.ts';
import { passMarkOf } from '../../domain/training/learned.ts';
import type { Result } from '../../domain/training/shapes.ts';
import { TeamctlError } from '../../errors.ts';
import type { TrainingModule } from '../../playbook/parts.ts';
import { readAbsences } from '../../store/absence-reader.ts';
import { readMembers } from '../../store/team-reader.ts';
import { readTraining, type StoredSession } from '../../store/training-reader.ts';
import { requireMember, requirePeople } from '../find/member.ts';
import type { Scope } from '../scope.ts';

/** Whom and what a session can be about, for writing down how it went. */
export interface RollCase {
  team: Team;
  members: readonly Member[];
  modules: readonly TrainingModule[];
  stored: readonly StoredSession[];
}

export async function gatherRoll(scope: Scope): Promise<RollCase> {
  const team = await scope.team();
  const db = await scope.reader();
  const { modules } = await (await scope.playbook(team)).curricula();
  return { team, modules, members: await readMembers(db, team.id), stored: await readTraining(db, team.id) };
}

/** Who of a session's people can have been there on its day, who was on leave then, and who was not on the team. */
export async function rollOn(
  scope: Scope,
  { members }: RollCase,
  { audience, date, start }: StoredSession,
): Promise<{ able: number[]; onLeave: Named[]; gone: number[] }> {
  const absences = await readAbsences(await scope.reader(), audience, date, date);
  const people = audience.flatMap((id) => members.find((member) => member.id === id) ?? []);
  const onTeam = people.filter((member) => isMemberOn(member, date));
  const onLeave = onTeam.filter(({ id }) => isAway(absences, id, date, halfAt(start)));
  return {
    able: onTeam.filter((member) => !onLeave.includes(member)).map(({ id }) => id),
    onLeave: onLeave.map(({ id, name }) => ({ id, name })),
    gone: audience.filter((id) => !onTeam.some((member) => member.id === id)),
  };
}

/** Somebody as they are told about. */
export interface Named {
  id: number;
  name: string;
}

/** A result with what is needed to tell it. */
export interface Score {
  result: Result;
  name: string;
  passed: boolean;
}

function requireIn(session: StoredSession, { id, name }: Member): Named {
  if (!session.audience.includes(id)) throw new TeamctlError('invalid', 'session-not-in', { name, id: session.id });
  return { id, name };
}

/** The member that a word means, who has to be in the session. @throws TeamctlError `session-not-in` */
export async function requireInSession({ members }: RollCase, session: StoredSession, who: string): Promise<Named> {
  return requireIn(session, await requireMember(members, who));
}

/** The same of several. @throws TeamctlError `session-not-in` */
export async function requirePeopleIn(
  { members }: RollCase,
  session: StoredSession,
  words: readonly string[],
): Promise<Named[]> {
  return (await requirePeople(members, words)).map((member) => requireIn(session, member));
}

/** @throws TeamctlError `session-to-come` */
export function requireBegun({ id, date }: StoredSession, today: Day): void {
  if (date > today) throw new TeamctlError('invalid', 'session-to-come', { id, day: date });
}

export const titleOfModule = ({ modules }: RollCase, id: string): string =>
  modules.find((module) => module.id === id)?.title ?? id;

export const passMarkIn = ({ modules }: RollCase, id: string): number =>
  passMarkOf(modules.find((module) => module.id === id) ?? {});
