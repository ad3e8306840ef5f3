import type { MeetingKind } from '../../domain/agenda/meeting-kind.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { TeamctlError } from '../../errors.ts';
import { readMembers } from '../../store/team-reader.ts';
import { readTodos } from '../../store/todo-reader.ts';
import { requireMembersOn } from '../find/member.ts';
import { requireOpenTodo } from '../find/todo.ts';
import type { Scope } from '../scope.ts';
import { readPromise, usualDue } from './promise.ts';

const membersOf = async (scope: Scope) => readMembers(await scope.reader(), (await scope.team()).id);

/** Names as somebody just typed them, of a meeting on a day. @throws TeamctlError for a name that is none of the team's then */
export async function checkNames(scope: Scope, { date }: { date: Day }, words: readonly string[]): Promise<void> {
  await requireMembersOn(await membersOf(scope), words, date);
}

/** Numbers of to-dos as somebody just typed them. @throws TeamctlError `todo-unknown`, `todo-closed` */
export async function checkTodos(scope: Scope, ids: readonly number[]): Promise<void> {
  const todos = await readTodos(await scope.reader(), (await scope.team()).id, true);
  for (const id of ids) requireOpenTodo(todos, id);
}

/** Whether a check lets something pass. */
export const isClear = (check: Promise<void>): Promise<boolean> =>
  check.then(
    () => true,
    (error: unknown) => {
      if (error instanceof TeamctlError) return false;
      throw error;
    },
  );

/** A promise as somebody just typed it. @throws TeamctlError as `readPromise` */
export async function checkPromise(
  scope: Scope,
  { kind, date }: { kind: MeetingKind; date: Day },
  text: string,
): Promise<void> {
  const calendar = await scope.calendar(await scope.team());
  await readPromise(text, await membersOf(scope), { date, usual: usualDue(kind, date, calendar), calendar });
}
