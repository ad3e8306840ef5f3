import type { MoveView } from '../app/team/move.ts';
import { dataWords } from '../i18n/areas/data.ts';
import { teamWords } from '../i18n/areas/team.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Report } from './document.ts';

/** Who went where, or would go, and what goes along. */
export function presentMove(view: MoveView, locale: Locale): Report {
  const { move: words } = teamWords(locale);
  const tables = dataWords(locale).tables as Readonly<Record<string, string>>;
  const { from, to, isMerge, isDryRun, members, aliases, along } = view;
  const names = members.map(({ name }) => name);
  const done = isDryRun ? words.would(names, from.name, to.name) : words.done(names, from.name, to.name);
  const lines = [
    ...along.map(({ table, rows }) => words.along(tables[table] ?? table, rows)),
    ...aliases.map(({ name, alias }) => words.alias(name, alias)),
    ...(isMerge ? [words.stays(from.name)] : [words.courses]),
  ];
  return {
    data: { schema: 'teamctl.move/1', ...view },
    document: [
      { kind: 'paragraph', text: done },
      { kind: 'list', items: lines.map((text) => ({ text })) },
      ...(isDryRun ? [] : [{ kind: 'paragraph' as const, text: [{ text: words.undo, tone: 'muted' as const }] }]),
    ],
  };
}
