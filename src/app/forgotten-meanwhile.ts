import { findMentions } from '../domain/team/mentions.ts';
import { replacerOf } from '../domain/team/name-places.ts';
import type { Member } from '../domain/team/team.ts';
import type { Reader } from '../store/database.ts';
import { forgottenAmong } from '../store/team-reader.ts';

/** Who was forgotten since a dialogue began, and what of it cannot be kept for that. */
export interface Forgotten {
  ids: readonly number[];
  /** Whether a word or sentence names one of them, or may: as forgetting would find it, a doubtful place too, or as colleagues say it. */
  names(text: string): boolean;
}

const NOBODY = 'anon';
const folded = (text: string) => text.trim().toLowerCase();

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
  const codes = gone.flatMap(({ code }) => (code === null ? [] : [folded(code)]));
  const isSaidOf = (text: string) =>
    findMentions(text, all, null).some(({ members }) => members.some((member) => gone.includes(member)));
  return (text) =>
    isSaidOf(text) || codes.includes(folded(text)) || replacers.some((replace) => replace(text).text !== text);
}

/**
 * Dialogues and meetings run for long, and what was typed in them is on no other paper: they are not refused as a whole
 * when somebody was forgotten meanwhile.
 * @param known the team as it was when it began: afterwards nobody knows the names to look for
 */
export async function forgottenSince(db: Reader, known: readonly Member[]): Promise<Forgotten> {
  const ids = await forgottenAmong(
    db,
    known.map(({ id }) => id),
  );
  const gone = known.filter(({ id }) => ids.includes(id));
  return { ids, names: gone.length === 0 ? () => false : namesOne(gone, known) };
}

export interface Sorted {
  kept: string[];
  unkept: string[];
}

/** Names and sentences apart by whether they mean one of them. */
export const sorted = (texts: readonly string[], { names }: Forgotten): Sorted => ({
  kept: texts.filter((text) => !names(text)),
  unkept: texts.filter(names),
});
