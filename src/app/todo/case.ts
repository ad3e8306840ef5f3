import type { Member, Team } from '../../domain/team/team.ts';
import { readMembers } from '../../store/team-reader.ts';
import { readTodos, type StoredTodo } from '../../store/todo-reader.ts';
import type { Scope } from '../scope.ts';

export interface TodoCase {
  team: Team;
  members: readonly Member[];
  /** Closed ones too. */
  todos: readonly StoredTodo[];
}

export async function gatherTodos(scope: Scope): Promise<TodoCase> {
  const team = await scope.team();
  const db = await scope.reader();
  return { team, members: await readMembers(db, team.id), todos: await readTodos(db, team.id, true) };
}
