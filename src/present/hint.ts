import type { HintsView } from '../app/hint/list.ts';
import { hintNumber, shortNumber } from '../domain/agenda/hint.ts';
import { agendaWords } from '../i18n/areas/agenda.ts';
import { hintWords } from '../i18n/areas/hint.ts';
import type { Locale } from '../i18n/locale.ts';
import { noteText } from './agenda-notes.ts';
import type { Report } from './document.ts';

/** What is for the manager alone today, each with the number that puts it away. */
export function presentHints({ date, hints, texts }: HintsView, locale: Locale): Report {
  const words = hintWords(locale);
  const said = hints.map((hint) => ({
    number: shortNumber(hintNumber(hint, date)),
    text: noteText(hint, texts, agendaWords(locale), date),
  }));
  return {
    data: { schema: 'teamctl.hints/1', date, hints: said },
    document:
      said.length === 0
        ? [{ kind: 'paragraph', text: words.none }]
        : [
            { kind: 'list', items: said.map(({ text }) => ({ text })) },
            { kind: 'paragraph', text: [{ text: words.how, tone: 'muted' }] },
          ],
  };
}
