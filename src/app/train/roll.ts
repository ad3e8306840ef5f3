import type { Member, Team } from '../../domain/team/team.ts';
import { passMarkOf } from '../../domain/training/learned.ts';
import type { Result } from '../../domain/training/shapes.ts';
import { TeamctlError } from '../../errors.ts';
import type { TrainingModule } from '../../playbook/parts.ts';
import { readMembers } from '../../store/team-reader.ts';
import { readTraining, type StoredSession } from '../../store/training-reader.ts';
import { requireMember } from '../find/member.ts';
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

/** The member that a word means, who has to be in the session. @throws TeamctlError `session-not-in` */
export async function requireInSession({ members }: RollCase, session: StoredSession, who: string): Promise<Named> {
  const { id, name } = await requireMember(members, who);
  if (!session.audience.includes(id)) throw new TeamctlError('invalid', 'session-not-in', { name, id: session.id });
  return { id, name };
}

export const titleOfModule = ({ modules }: RollCase, id: string): string =>
  modules.find((module) => module.id === id)?.title ?? id;

export const passMarkIn = ({ modules }: RollCase, id: string): number =>
  passMarkOf(modules.find((module) => module.id === id) ?? {});
