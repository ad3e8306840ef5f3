import { privateTexts } from '../app/harm/typed.ts';
import { understandNote } from '../app/note/understand.ts';
import { languageOf, lexicons } from '../i18n/lexicon/lexicons.ts';
import { aidLines } from '../present/note.ts';
import type { Face } from './face.ts';

/** What somebody needs now whom a typed text speaks of, as `note` would say it; nothing is stored for it. */
export async function aidFor(
  { scope, locale }: Pick<Face, 'scope' | 'locale'>,
  texts: readonly (string | null | undefined)[],
): Promise<string[]> {
  const lines: string[] = [];
  for (const text of privateTexts(texts)) {
    const id = languageOf(text);
    const said = { text, member: null, on: scope.today };
    const view = await understandNote(scope, said, { id, lexicon: lexicons[id] });
    lines.push(...aidLines({ ...view, state: 'open' }, locale));
  }
  return [...new Set(lines)];
}
