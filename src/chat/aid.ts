import { privateTexts } from '../app/harm/typed.ts';
import { storeNote } from '../app/note/store.ts';
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

/**
 * What somebody needs now whom a typed text speaks of, as `note` would say it.
 * @param kept of the texts those that are kept as a note of their own where they speak of danger, so that hints ask until
 *   somebody has answered; nothing is stored for the others
 */
export async function aidFor(
  { scope, locale }: Pick<Face, 'scope' | 'locale'>,
  texts: readonly (string | null | undefined)[],
  kept: readonly (string | null | undefined)[] = [],
): Promise<string[]> {
  const lines: string[] = [];
  const grave = new Set(texts.filter((text): text is string => typeof text === 'string' && mayBeGrave(text)));
  for (const text of new Set([...privateTexts(texts), ...grave])) {
    const id = languageOf(text);
    const said = { text, member: null, on: scope.today };
    const view = await understandNote(scope, said, { id, lexicon: lexicons[id] });
    // A debt or a visit to the doctor in a to-do is no reason to ask whether somebody wants to live.
    const referrals = grave.has(text) ? view.understood.referrals : [];
    if (referrals.length > 0 && kept.includes(text)) await storeNote(scope, view, [], false);
    lines.push(...aidLines({ ...view, understood: { ...view.understood, referrals }, state: 'open' }, locale));
  }
  return [...new Set(lines)];
}
