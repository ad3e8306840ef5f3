import type { MeetingKind } from '../../domain/agenda/meeting-kind.ts';
import { sameTodo } from '../../domain/agenda/twins.ts';
import type { Day } from '../../domain/calendar/day.ts';
import type { Member, Team } from '../../domain/team/team.ts';
import type { StoredTodo } from '../../store/todo-reader.ts';
import { type HarmCode, unsaidAmong } from '../harm/typed.ts';
import type { Inside, Scope } from '../scope.ts';
import { type DueDay, dueDay } from './due-day.ts';
import type { Promised } from './promise.ts';

/** The open to-do that says the same, as it is until then. */
export interface Twin {
  id: number;
  owner: number | null;
  due: Day;
}

/** A promise as it is told to who noted it. */
export interface Agreed extends DueDay {
  owner: number | null;
  text: string;
  due: Day;
  /** A limit was seen in the sentence and not taken. */
  unread?: boolean;
  /** It is noted already: nothing is stored beside it. */
  twin: Twin | null;
  /** Why it is not read out in the room; null: it is. */
  unsaid: HarmCode | null;
}

/** With the number under which it is kept; null: nothing was stored. */
export type Noted = Agreed & { id: number | null };

type Once = Omit<Promised, 'said'> & { twin: Twin | null };

/** Each of what was promised once: beside what is open already only what is new. A day that was said overrules the earlier one. */
function once(promised: readonly Promised[], open: readonly StoredTodo[]): Once[] {
  const all: Once[] = [];
  for (const { said, ...each } of promised) {
    const before = all.find((other) => sameTodo(other, each));
    if (before) Object.assign(before, { owner: each.owner }, said ? { due: each.due } : {});
    else {
      const twin = open.find((other) => sameTodo(other, each) && !all.some((one) => one.twin?.id === other.id));
      const due = twin && !said ? twin.due : each.due;
      all.push({ ...each, due, twin: twin ? { id: twin.id, owner: twin.owner, due: twin.due } : null });
    }
  }
  return all;
}

/**
 * What becomes of promises, and what whoever noted them has to know: which are noted already, what is in the way of them
 * on their day, which are not read out.
 * @param open to-dos that will still be open then
 */
export async function agree(
  scope: Scope,
  { team, members, open }: { team: Team; members: readonly Member[]; open: readonly StoredTodo[] },
  promised: readonly Promised[],
): Promise<Agreed[]> {
  const all = once(promised, open);
  const unsaid = await unsaidAmong(all.map(({ text }, id) => ({ id, text })));
  const agreed: Agreed[] = [];
  for (const [i, each] of all.entries()) {
    const owner = members.find(({ id }) => id === each.owner) ?? null;
    agreed.push({
      ...each,
      ...(await dueDay(scope, team, { owner, due: each.due })),
      unsaid: unsaid.get(i) ?? null,
    });
  }
  return agreed;
}

/** Makes to-dos of what was agreed on; what is noted already gets the owner and the day that were said now. @returns their numbers */
export async function storeAgreed(
  inside: Inside,
  teamId: number,
  { meeting, date, parent = null }: { meeting: MeetingKind | null; date: Day; parent?: number | null },
  agreed: readonly Agreed[],
): Promise<number[]> {
  const { insertTodo, rewriteTodo } = await import('../../store/todo-writer.ts');
  const ids: number[] = [];
  for (const { owner, text, due, twin } of agreed) {
    if (twin === null)
      ids.push(await insertTodo(inside.db, teamId, { owner, text, due, createdOn: date, meeting, parent }));
    else {
      if (twin.owner !== owner || twin.due !== due) await rewriteTodo(inside.db, twin.id, { owner, due });
      ids.push(twin.id);
    }
  }
  return ids;
}

/** With their numbers, in the same order. */
export const withNumbers = (agreed: readonly Agreed[], ids: readonly number[]): Noted[] =>
  agreed.map((each, i) => ({ ...each, id: ids[i] ?? null }));
