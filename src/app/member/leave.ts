import type { Day } from '../../domain/calendar/day.ts';
import type { Member } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import { readCoachPlans } from '../../store/coaching-reader.ts';
import { readMembers } from '../../store/team-reader.ts';
import { insertGap, updateMember } from '../../store/team-writer.ts';
import { readTodos } from '../../store/todo-reader.ts';
import { readTraining } from '../../store/training-reader.ts';
import { requireMember } from '../find/member.ts';
import type { Inside, Scope } from '../scope.ts';

/** Somebody who left, and what of theirs somebody else has to take up. */
export interface LeftView {
  member: Pick<Member, 'id' | 'name'>;
  leftOn: Day;
  /** The leaving day that was written down before, where it was another. */
  was: Day | null;
  todos: readonly { id: number; text: string; due: Day }[];
  /** An open plan of coaching. */
  isCoached: boolean;
  /** Numbers of sessions after that day that they were to lead. */
  leads: readonly number[];
}

async function leftOpen(inside: Inside, teamId: number, { id }: Member, on: Day) {
  const todos = (await readTodos(inside.db, teamId)).filter(({ owner }) => owner === id);
  const plans = await readCoachPlans(inside.db, [id]);
  const sessions = await readTraining(inside.db, teamId);
  return {
    todos: todos.map(({ id: todo, text, due }) => ({ id: todo, text, due })),
    isCoached: plans.some(({ closedOn }) => closedOn === null),
    leads: sessions
      .filter(({ trainer, state, date }) => trainer === id && state === 'planned' && date > on)
      .map(({ id: session }) => session),
  };
}

export interface BackView {
  member: Pick<Member, 'id' | 'name'>;
  backOn: Day;
  /** The last day before. */
  leftOn: Day;
  /** What they had left open and is asked from now on, with the day that it was due. */
  todos: readonly { id: number; text: string; was: Day }[];
}

/**
 * Somebody who left is back, as the same person: history, code and what was passed stay, the time between counts nowhere.
 * What they left open was not theirs to do meanwhile: it is due on the first work day back.
 * @param on the first day back @throws TeamctlError `rejoin-not-left`; `rejoin-too-early`; `day-in-future`
 */
export function letRejoin(scope: Scope, who: string, on: Day): Promise<BackView> {
  return scope.change('member rejoin', async (inside) => {
    const team = await inside.team();
    const { id, name, leftOn } = await requireMember(await readMembers(inside.db, team.id), who);
    if (on > scope.today) throw new TeamctlError('usage', 'day-in-future', { day: on, field: 'on' });
    if (leftOn === null) throw new TeamctlError('usage', 'rejoin-not-left', { name });
    if (on <= leftOn) throw new TeamctlError('usage', 'rejoin-too-early', { name, left: leftOn });
    await insertGap(inside.db, id, { leftOn, backOn: on });
    const due = (await inside.calendar(team)).addWorkdays(scope.today, 0);
    const left = (await readTodos(inside.db, team.id)).filter((todo) => todo.owner === id && todo.due < due);
    const { rewriteTodo } = await import('../../store/todo-writer.ts');
    for (const todo of left) await rewriteTodo(inside.db, todo.id, { due });
    inside.summarize(on);
    const todos = left.map((todo) => ({ id: todo.id, text: todo.text, was: todo.due }));
    return { member: { id, name }, backOn: on, leftOn, todos };
  });
}

/** @param on the last day on the team @throws TeamctlError `leave-before-join` */
export function letLeave(scope: Scope, who: string, on: Day): Promise<LeftView> {
  return scope.change('member leave', async (inside) => {
    const team = await inside.team();
    const member = await requireMember(await readMembers(inside.db, team.id), who);
    if (member.joinedOn !== null && on < member.joinedOn)
      throw new TeamctlError('usage', 'leave-before-join', { name: member.name, joined: member.joinedOn });
    await updateMember(inside.db, member.id, { leftOn: on });
    inside.summarize(on);
    const { id, name, leftOn } = member;
    const was = leftOn === on ? null : leftOn;
    return { member: { id, name }, leftOn: on, was, ...(await leftOpen(inside, team.id, member, on)) };
  });
}
