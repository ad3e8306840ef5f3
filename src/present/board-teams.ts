import type { TeamsBoardView } from '../app/board/all-teams.ts';
import { boardWords } from '../i18n/areas/board.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Block, Report } from './document.ts';

/** Teams side by side, by name; what is left out is told, so that nobody looks for it. */
export function presentTeamsBoard(view: TeamsBoardView, locale: Locale): Report {
  const words = boardWords(locale);
  const { allTeams } = words;
  const { span, before, teams } = view;
  const notes = [
    ...(view.few > 0 ? [allTeams.few(view.few)] : []),
    ...(view.notOn > 0 ? [allTeams.notOn(view.notOn)] : []),
  ];
  const table: Block = {
    kind: 'table',
    columns: [
      { title: allTeams.team },
      { title: allTeams.heads, align: 'right' },
      { title: words.columns.value, align: 'right' },
      { title: allTeams.before(words.spanText(before.from.slice(5), before.to.slice(5))), align: 'right' },
    ],
    rows: teams.map(({ name, heads, value, before: was }) => [
      name,
      `${heads}`,
      words.number(value),
      was === null ? '' : words.number(was),
    ]),
  };
  return {
    data: { schema: 'teamctl.teams-board/1', ...view },
    document: [
      { kind: 'heading', level: 1, text: allTeams.title(words.measures[view.measure]) },
      { kind: 'paragraph', text: [{ text: words.spanText(span.from, span.to), tone: 'muted' }] },
      teams.length === 0 ? { kind: 'paragraph', text: allTeams.none } : table,
      ...notes.map((text): Block => ({ kind: 'paragraph', text })),
    ],
  };
}
