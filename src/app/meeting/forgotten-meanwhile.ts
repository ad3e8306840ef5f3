import type { LiveState } from '../../domain/agenda/live.ts';
import { findMentions } from '../../domain/team/mentions.ts';
import { replacerOf } from '../../domain/team/name-places.ts';
import type { Member } from '../../domain/team/team.ts';
import { forgottenAmong } from '../../store/team-reader.ts';
import type { Inside } from '../scope.ts';

/** What was typed while a meeting ran, without what names somebody who was forgotten meanwhile. */
export interface SortedOut {
  state: LiveState;
  /** Who was forgotten since it began. */
  gone: readonly number[];
  /** Sentences that name them, or may: they are shown to who typed them and not stored. */
  unkept: readonly string[];
}

const NOBODY = 'anon';

/** Whether a text names one of `gone`: as forgetting would find it, a doubtful place too, or as colleagues say it. */
function namesOne(gone: readonly Member[], all: readonly Member[]): (text: string) => boolean {
  const replacers = gone.map(({ id, name, code, aliases }) =>
    replacerOf(
      {
        names: [name, ...(aliases ?? [])],
        codes: code === null ? [] : [code],
        others: all.filter((each) => each.id !== id).map((each) => each.name),
      },
      NOBODY,
      () => true,
    ),
  );
  const isSaidOf = (text: string) =>
    findMentions(text, all, null).some(({ members }) => members.some((member) => gone.includes(member)));
  return (text) => isSaidOf(text) || replacers.some((replace) => replace(text).text !== text);
}

/**
 * A meeting runs for long, and what was typed in it is on no other paper: it is not refused as a whole when somebody
 * was forgotten meanwhile.
 * @param known the team as it was when the meeting began: afterwards nobody knows the names to look for
 */
export async function withoutForgotten(inside: Inside, known: readonly Member[], state: LiveState): Promise<SortedOut> {
  const gone = await forgottenAmong(
    inside.db,
    known.map(({ id }) => id),
  );
  if (gone.length === 0) return { state, gone, unkept: [] };
  const names = namesOne(
    known.filter(({ id }) => gone.includes(id)),
    known,
  );
  const unkept = [...state.notes, ...state.todos].filter(names);
  const [notes, todos] = [state.notes, state.todos].map((texts) => texts.filter((text) => !unkept.includes(text)));
  return { state: { ...state, notes: notes ?? [], todos: todos ?? [] }, gone, unkept };
}
