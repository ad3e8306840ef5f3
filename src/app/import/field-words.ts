import { fields } from '../../importing/columns.ts';
import { foldWord } from '../../importing/profiles/kinds.ts';
import type { Field } from '../../importing/types.ts';

/** What fields are called somewhere: in one language, in one table of the program. */
export type Labels = Readonly<Record<string, string>>;

/** Fields by their own names and by every word that the program prints for them: 成单, deals, talk-seconds, talkSeconds. */
export function fieldWords(labels: readonly Labels[]): ReadonlyMap<string, Field | 'none'> {
  const found = new Map<string, Field | 'none'>([['none', 'none']]);
  for (const field of fields)
    for (const word of [field, ...labels.flatMap((names) => names[field] ?? [])]) {
      const bare = word.replace(/[（(][^（()）]*[)）]/g, '');
      for (const each of [word, bare]) if (!found.has(foldWord(each))) found.set(foldWord(each), field);
    }
  return found;
}
