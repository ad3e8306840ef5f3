import type { EntriesView, EntryView } from '../app/playbook/entries.ts';
import { playbookWords } from '../i18n/areas/playbook.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Report } from './document.ts';

/** Ids of one list with their titles, or one entry with all its fields: what an author needs to write a reference. */
export function presentEntries(view: EntriesView | EntryView, locale: Locale): Report {
  const words = playbookWords(locale);
  const name = words.lists[view.list] ?? view.list;
  if ('fields' in view)
    return {
      data: { schema: 'teamctl.playbook-entry/1', ...view },
      document: [
        { kind: 'heading', level: 1, text: `${view.id} (${name})` },
        {
          kind: 'table',
          columns: [{ title: words.columns.path }, { title: words.columns.value }],
          rows: view.fields.map(({ path, value }) => [path, String(value ?? '')]),
        },
      ],
    };
  const withGaps = (word: string | undefined, gaps: readonly string[]) =>
    word === undefined || gaps.length === 0 ? word : words.wordWithGaps(word, gaps);
  const said = ({ id, title, parameters }: EntriesView['entries'][number]) =>
    title ||
    withGaps(words.programWords[id], Object.keys(parameters)) ||
    Object.entries(parameters)
      .map(([parameter, kind]) => `${parameter} (${words.parameterKinds[kind] ?? kind})`)
      .join(locale === 'en' ? ', ' : '、');
  return {
    data: { schema: 'teamctl.playbook-entries/1', ...view },
    document: [
      { kind: 'heading', level: 1, text: name },
      {
        kind: 'table',
        columns: [{ title: words.columns.id }, { title: words.columns.title }],
        rows: view.entries.map((entry) => [entry.id, said(entry)]),
      },
    ],
  };
}
