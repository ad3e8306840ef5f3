import { privateTexts } from '../app/harm/typed.ts';
import { understandNote } from '../app/note/understand.ts';
import { languageOf, lexicons } from '../i18n/lexicon/lexicons.ts';
import { aidLines } from '../present/note.ts';
import type { Face } from './face.ts';

/** Words of danger are looked for in everything that is typed; the rest of what `note` hears would be no answer to a to-do. */
function mayBeGrave(text: string): boolean {
  const { alarms, outright, homes } = lexicons[languageOf(text)];
  const said = text.normalize('NFKC').toLowerCase();
  const plain = [outright, homes.danger, homes.missing, homes.violence, homes.beaten, homes.touched];
  const isFound = (pattern: RegExp) => pattern.test(said);
  return plain.some(isFound) || Object.values(alarms).some((groups) => groups.every((some) => some.some(isFound)));
}

/** What somebody needs now whom a typed text speaks of, as `note` would say it; nothing is stored for it. */
export async function aidFor(
  { scope, locale }: Pick<Face, 'scope' | 'locale'>,
  texts: readonly (string | null | undefined)[],
): Promise<string[]> {
  const lines: string[] = [];
  const grave = new Set(texts.filter((text): text is string => typeof text === 'string' && mayBeGrave(text)));
  for (const text of new Set([...privateTexts(texts), ...grave])) {
    const id = languageOf(text);
    const said = { text, member: null, on: scope.today };
    const view = await understandNote(scope, said, { id, lexicon: lexicons[id] });
    // A debt or a visit to the doctor in a to-do is no reason to ask whether somebody wants to live.
    const referrals = grave.has(text) ? view.understood.referrals : [];
    lines.push(...aidLines({ ...view, understood: { ...view.understood, referrals }, state: 'open' }, locale));
  }
  return [...new Set(lines)];
}
