import type { PlaybookTestView } from '../app/playbook/test.ts';
import { comesBackSoon, type Heard } from '../domain/agenda/repertoire.ts';
import { playbookWords } from '../i18n/areas/playbook.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Block } from './document.ts';

/** A thing that is heard, in the stage where it is heard least. */
function leastOf(heard: readonly Heard[]): Heard[] {
  const least = new Map<string, Heard>();
  for (const each of heard) {
    const key = `${each.id} ${each.kind}`;
    const known = least.get(key);
    const isLess = known && each.distinct < known.distinct;
    const gaps = [known?.gap ?? null, each.gap].filter((gap) => gap !== null);
    const enough = each.enough && known?.enough !== false;
    least.set(key, {
      ...(known && !isLess ? known : each),
      gap: gaps.length === 0 ? null : Math.min(...gaps),
      enough,
    });
  }
  return [...least.values()];
}

/** How long a team hears something new: a line for each item, from the stage that has least. */
export function repertoireBlocks(
  { repertoire, items }: Pick<PlaybookTestView, 'repertoire' | 'items'>,
  locale: Locale,
): Block[] {
  if (repertoire === null) return [];
  const words = playbookWords(locale).repertoire;
  const { columns } = words;
  const least = leastOf(repertoire.heard);
  const rows = least.map(({ id, kind, times, distinct, gap, bar, enough }) => [
    comesBackSoon({ kind, gap, bar }) ? '·' : enough ? '✓' : '✗',
    words.what[kind](items.get(id)?.meeting ?? '', items.get(id)?.title ?? id),
    String(times),
    String(distinct),
    gap === null ? words.never : String(gap),
    bar === null ? '' : words.bar(bar.distinct, bar.gap),
  ]);
  const worst = Math.max(0, ...repertoire.thirds.map(({ share }) => share));
  const summary = words.thirds(Math.round(100 * worst), Math.round(100 * repertoire.mostThirds));
  return [
    { kind: 'heading', level: 2, text: words.title(repertoire.days) },
    {
      kind: 'table',
      columns: [
        { title: '' },
        { title: columns.what },
        { title: columns.times, align: 'right' },
        { title: columns.distinct, align: 'right' },
        { title: columns.gap, align: 'right' },
        { title: columns.bar, align: 'right' },
      ],
      rows,
    },
    ...(least.some(comesBackSoon) ? [{ kind: 'paragraph' as const, text: words.unasked }] : []),
    { kind: 'paragraph', text: `${summary}${repertoire.enough ? words.enough : words.short}` },
  ];
}
