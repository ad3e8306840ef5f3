import { type Lessons, learnToRead, learnToReadFrom, marksOf } from '../../domain/note/learn.ts';
import type { Lexicon } from '../../domain/note/lexicon.ts';
import { type NoteReader, openReader, type PackedReader } from '../../domain/note/reader.ts';
import { squeeze, unsqueeze } from '../../platform/squeeze.ts';
import type { PlaybookSource } from '../../playbook/parts.ts';

/** Changes when what is learned, or its form, changes. */
export const READER = 'reader-7';
/** What it learned from, beside it: who builds on a bundled playbook learns only what is new. */
export const LEARNED = 'learned-1';

const withPlanes = (reader: PackedReader, change: (planes: string) => string): PackedReader => ({
  ...reader,
  model: { ...reader.model, planes: change(reader.model.planes) },
});

async function lessonsOf(playbook: PlaybookSource): Promise<Lessons> {
  const { referrals } = await playbook.coaching();
  return {
    ...(await playbook.core()),
    referrals,
    ...(await playbook.sayings()),
    ...(await playbook.heard()),
    ...(await playbook.cases()),
  };
}

/** Learns to read from a whole playbook: the reader in the form in which it is kept, and what it learned from. */
export async function trainFrom(
  playbook: PlaybookSource,
  lexicon: Lexicon,
): Promise<{ reader: PackedReader; learned: number[] }> {
  const lessons = await lessonsOf(playbook);
  return { reader: withPlanes(learnToRead(lessons, lexicon), squeeze), learned: marksOf(lessons, lexicon) };
}

/** Learns what a playbook says beyond its base, where that comes with a reader; else all of it. */
export function learnOn(base: PlaybookSource | null, lessons: Lessons, lexicon: Lexicon): PackedReader {
  const reader = base?.kept<PackedReader>(READER);
  const learned = base?.kept<number[]>(LEARNED);
  const further =
    reader && learned ? learnToReadFrom(withPlanes(reader, unsqueeze), new Set(learned), lessons, lexicon) : null;
  return further ?? learnToRead(lessons, lexicon);
}

/** The reader of a playbook: built with the program, or learned on first use and kept. */
export async function openNoteReader(playbook: PlaybookSource, lexicon: Lexicon): Promise<NoteReader> {
  const kept = playbook.kept<PackedReader>(READER);
  if (kept) return openReader(withPlanes(kept, unsqueeze));
  const learned = learnOn(playbook.base(), await lessonsOf(playbook), lexicon);
  playbook.keep(READER, withPlanes(learned, squeeze));
  return openReader(learned);
}
