import type { PushView } from '../app/org/push.ts';
import { dataWords } from '../i18n/areas/data.ts';
import { orgWords } from '../i18n/areas/org.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Block, Report } from './document.ts';

type Clash = PushView['clashes'][number];

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

function clashText({ table, key, mine, theirs }: Clash, locale: Locale): string {
  const words = orgWords(locale);
  const { tables } = dataWords(locale);
  const columns =
    mine === null || theirs === null ? [] : Object.keys(mine).filter((name) => mine[name] !== theirs[name]);
  const parts = columns
    .filter((name) => name !== 'id')
    .map((name) => words.clashPart(name, `${mine?.[name] ?? ''}`, `${theirs?.[name] ?? ''}`));
  const told = mine === null ? [words.goneMine] : theirs === null ? [words.goneTheirs] : parts;
  return words.clash(tables[table] ?? table, key.join(' '), told);
}

/** What was put onto the server, or what has to be decided first. */
export function presentPush(view: PushView, locale: Locale): Report {
  const words = orgWords(locale);
  const { tables, change } = dataWords(locale);
  const items = view.changes.map(({ table, added, changed, removed }) => ({
    text: change(tables[table] ?? table, added, changed, removed),
  }));
  const clashes: Block[] = [
    { kind: 'heading', level: 2, text: words.clashTitle },
    { kind: 'list', items: view.clashes.map((clash) => ({ text: clashText(clash, locale) })) },
  ];
  const done: Block[] = [
    ...(items.length === 0 ? [] : [{ kind: 'list', items } as const]),
    paragraph(items.length === 0 ? words.pushedNothing : words.pushed(view.teams, view.compared)),
  ];
  return { data: { schema: 'teamctl.push/1', ...view }, document: view.isStored ? done : clashes };
}
