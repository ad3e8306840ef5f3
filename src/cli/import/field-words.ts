import { imports as en } from '../../i18n/messages/en/import.ts';
import { team as teamEn } from '../../i18n/messages/en/team.ts';
import { imports as zh } from '../../i18n/messages/zh-CN/import.ts';
import { team as teamZh } from '../../i18n/messages/zh-CN/team.ts';
import { fields } from '../../importing/columns.ts';
import { foldWord } from '../../importing/profiles/kinds.ts';
import type { Field } from '../../importing/types.ts';

/** Fields by every word that the program prints for them, in both languages: 成单, deals, talk-seconds, talkSeconds. */
export function fieldWords(): ReadonlyMap<string, Field | 'none'> {
  const found = new Map<string, Field | 'none'>([['none', 'none']]);
  const labels = [zh.fields, en.fields, teamZh.measures, teamEn.measures] as readonly Readonly<
    Record<string, string>
  >[];
  for (const field of fields)
    for (const word of [field, ...labels.flatMap((names) => names[field] ?? [])]) {
      const bare = word.replace(/[（(][^（()）]*[)）]/g, '');
      for (const each of [word, bare]) if (!found.has(foldWord(each))) found.set(foldWord(each), field);
    }
  return found;
}
