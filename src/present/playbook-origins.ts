import type { Place } from '../errors.ts';
import { playbookWords } from '../i18n/areas/playbook.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Block, Report } from './document.ts';
import { placeText } from './place-text.ts';

type Value = string | number | boolean | null;
const show = (value: Value) => (value === null ? '' : String(value));

export interface OriginLine {
  path: string;
  value: Value;
  place: Place;
  before?: { value: Value; place: Place };
}

export interface ExplainedEntry {
  id: string;
  list: string;
  origins: readonly OriginLine[];
  texts: Readonly<Record<string, readonly OriginLine[]>>;
}

const placeData = ({ file, line, column }: Place) => ({ file, line, column });
const originData = ({ path, value, place, before }: OriginLine) => ({
  path,
  value,
  ...placeData(place),
  ...(before ? { before: { value: before.value, ...placeData(before.place) } } : {}),
});

function originTable(origins: readonly OriginLine[], locale: Locale): Block {
  const { columns } = playbookWords(locale);
  const overridden = origins.some((each) => each.before);
  return {
    kind: 'table',
    columns: [columns.path, columns.value, columns.where, ...(overridden ? [columns.before] : [])].map((title) => ({
      title,
    })),
    rows: origins.map(({ path, value, place, before }) => [
      path,
      show(value),
      placeText(place),
      ...(overridden ? [before ? `${show(before.value)} (${placeText(before.place)})` : ''] : []),
    ]),
  };
}

/** From which file and line each value of an entry comes, and what it replaced. */
export function presentExplained(entry: ExplainedEntry, locale: Locale): Report {
  const words = playbookWords(locale);
  const texts = Object.entries(entry.texts);
  return {
    data: {
      schema: 'teamctl.playbook-explain/1',
      id: entry.id,
      list: entry.list,
      values: entry.origins.map(originData),
      texts: Object.fromEntries(texts.map(([language, origins]) => [language, origins.map(originData)])),
    },
    document: [
      { kind: 'heading', level: 1, text: `${entry.id} (${words.lists[entry.list] ?? entry.list})` },
      originTable(entry.origins, locale),
      ...texts.flatMap(([language, origins]): Block[] => [
        { kind: 'heading', level: 2, text: words.translation(language) },
        originTable(origins, locale),
      ]),
    ],
  };
}

export interface DifferenceLines {
  added: readonly { id: string; list: string }[];
  removed: readonly { id: string; list: string }[];
  changed: readonly { id: string; list: string; path: string; from: Value; to: Value; place: Place | null }[];
}

/** The same for a base that has gone on since the playbook was written for it. */
export interface UpgradeLines {
  base: string;
  pinned: string;
  version: string;
  difference: DifferenceLines | null;
}

function differenceBlocks(difference: DifferenceLines, locale: Locale, level: 2 | 3): Block[] {
  const words = playbookWords(locale);
  const { columns } = words;
  const entries = (title: string, all: DifferenceLines['added']): Block[] =>
    all.length === 0
      ? []
      : [
          { kind: 'heading', level, text: title },
          { kind: 'list', items: all.map(({ id, list }) => ({ text: `${id} (${words.lists[list] ?? list})` })) },
        ];
  const changed: Block[] =
    difference.changed.length === 0
      ? []
      : [
          { kind: 'heading', level, text: words.changed },
          {
            kind: 'table',
            columns: [columns.id, columns.path, columns.from, columns.to].map((title) => ({ title })),
            rows: difference.changed.map(({ id, path, from, to }) => [id, path, show(from), show(to)]),
          },
        ];
  const blocks = [...entries(words.added, difference.added), ...entries(words.removed, difference.removed), ...changed];
  return blocks.length > 0 ? blocks : [{ kind: 'paragraph', text: words.same }];
}

function upgradeBlocks({ base, pinned, version, difference }: UpgradeLines, locale: Locale): Block[] {
  const { upgrade } = playbookWords(locale);
  return [
    { kind: 'heading', level: 2, text: upgrade.title(base, pinned, version) },
    ...(difference === null
      ? [{ kind: 'paragraph' as const, text: upgrade.unknown(pinned) }]
      : differenceBlocks(difference, locale, 3)),
  ];
}

const differenceData = ({ added, removed, changed }: DifferenceLines) => ({
  added,
  removed,
  changed: changed.map(({ place, ...rest }) => ({ ...rest, ...(place ? placeData(place) : {}) })),
});

export function presentDifference(
  compared: DifferenceLines & { upgrade: UpgradeLines | null },
  locale: Locale,
): Report {
  const { upgrade } = compared;
  return {
    data: {
      schema: 'teamctl.playbook-diff/1',
      ...differenceData(compared),
      ...(upgrade && {
        upgrade: { ...upgrade, difference: upgrade.difference && differenceData(upgrade.difference) },
      }),
    },
    document: [
      ...(upgrade === null ? [] : upgradeBlocks(upgrade, locale)),
      ...(upgrade === null
        ? []
        : [{ kind: 'heading' as const, level: 2 as const, text: playbookWords(locale).upgrade.own }]),
      ...differenceBlocks(compared, locale, upgrade === null ? 2 : 3),
    ],
  };
}
