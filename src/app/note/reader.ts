import { learnToRead } from '../../domain/note/learn.ts';
import type { Lexicon } from '../../domain/note/lexicon.ts';
import { type NoteReader, openReader, type PackedReader } from '../../domain/note/reader.ts';
import { squeeze, unsqueeze } from '../../platform/squeeze.ts';
import type { PlaybookSource } from '../../playbook/parts.ts';

/** Changes when what is learned, or its form, changes. */
export const READER = 'reader-7';

const withPlanes = (reader: PackedReader, change: (planes: string) => string): PackedReader => ({
  ...reader,
  model: { ...reader.model, planes: change(reader.model.planes) },
});

/** Learns to read from a playbook, in the form in which it is kept. */
export async function trainFrom(playbook: PlaybookSource, lexicon: Lexicon): Promise<PackedReader> {
  const { referrals } = await playbook.coaching();
  const lessons = {
    ...(await playbook.core()),
    referrals,
    ...(await playbook.sayings()),
    ...(await playbook.heard()),
    ...(await playbook.cases()),
  };
  return withPlanes(learnToRead(lessons, lexicon), squeeze);
}

/** The reader of a playbook: built with the program, or learned on first use and kept. */
export async function openNoteReader(playbook: PlaybookSource, lexicon: Lexicon): Promise<NoteReader> {
  const kept = playbook.kept<PackedReader>(READER);
  if (kept) return openReader(withPlanes(kept, unsqueeze));
  const learned = await trainFrom(playbook, lexicon);
  playbook.keep(READER, learned);
  return openReader(withPlanes(learned, unsqueeze));
}
