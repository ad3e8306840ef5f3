import type { ImportView, ReadingView, RefusedRow } from '../app/import/view.ts';
import { importWords } from '../i18n/areas/import.ts';
import { byLocale, type Locale } from '../i18n/locale.ts';
import { team as teamEn } from '../i18n/messages/en/team.ts';
import { team as teamZh } from '../i18n/messages/zh-CN/team.ts';
import type { Block, Report } from './document.ts';

const measuresOf = (locale: Locale): Record<string, string> =>
  byLocale(locale, { 'zh-CN': teamZh, en: teamEn }).measures;
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** More are in the JSON; a screen is no place for a thousand lines. */
const SHOWN = 20;
const LINES_SHOWN = 8;
const NAMES_SHOWN = 12;

/** What a field is called: measures have their words already. */
export const fieldName = (field: string, locale: Locale): string =>
  importWords(locale).fields[field] ?? measuresOf(locale)[field] ?? field;

function refusalText(row: RefusedRow, locale: Locale): string {
  const measures = measuresOf(locale);
  const named = (word: string) => measures[word] ?? word;
  const data = Object.fromEntries(
    Object.entries(row.data).map(([key, value]) => {
      if (key === 'measure') return [key, named(String(value))];
      return [key, key === 'field' ? fieldName(String(value), locale) : value];
    }),
  );
  return importWords(locale).refusals[row.code]?.(data) ?? row.code;
}

/** What a column is taken for; `title` names a measure of the playbook, whose figures or targets it holds. */
const columnText = (field: string, title: string | undefined, locale: Locale): string => {
  if (title === undefined) return fieldName(field, locale);
  return field.startsWith('target-') ? importWords(locale).targetsOf(title) : title;
};

/** Fields and measures by the words that the program has for them. */
const namedData = (data: ImportView['notes'][number]['data'], locale: Locale): ImportView['notes'][number]['data'] => ({
  ...data,
  ...(typeof data.field === 'string' ? { field: fieldName(data.field, locale) } : {}),
  ...(typeof data.measure === 'string' ? { measure: fieldName(data.measure, locale) } : {}),
});

const noteTexts = (notes: ReadingView['notes'], locale: Locale): string[] =>
  notes
    .map((note) => importWords(locale).notes[note.code]?.(namedData(note.data, locale) as never) ?? '')
    .filter((text) => text !== '');

/** What of a file is not in the numbers, or may be there by mistake: said also where the reading itself is not shown. */
const WARNINGS: ReadonlySet<string> = new Set([
  ...['numbers-unused', 'formula-column', 'sheets-left-out', 'hidden-sheets', 'both-directions', 'refunds-apart'],
  ...['refund-lines', 'decimal-comma', 'total-explained'],
  ...[
    'measure-missing',
    'total-differs',
    'outlier',
    'rare',
    'rare-target',
    'figures-differ',
    'day-from-title-guessed',
    'ids-start-again',
  ],
  ...['none-connected', 'none-won', 'unknown-call-status', 'unknown-deal-status', 'result-says-nothing'],
  ...['code-wins', 'created-near'],
  ...['register-otherwise', 'halves-guessed', 'worked-on-leave'],
]);

function warningBlocks(view: ReadingView, locale: Locale): Block[] {
  const texts = noteTexts(
    view.notes.filter(({ code }) => WARNINGS.has(code)),
    locale,
  );
  return texts.length === 0 ? [] : [{ kind: 'list', items: texts.map((text) => ({ text })) }];
}

/** How a file was understood: a table of its columns and what was assumed. */
export function readingBlocks(view: ReadingView, locale: Locale): Block[] {
  const words = importWords(locale);
  const notes = noteTexts(view.notes, locale);
  return [
    { kind: 'heading', level: 1, text: view.file },
    {
      kind: 'facts',
      rows: [
        { label: words.labels.grain, value: words.grains[view.grain] ?? view.grain },
        { label: words.labels.encoding, value: view.encoding },
        ...(view.sheet === null ? [] : [{ label: words.labels.sheet, value: view.sheet }]),
        { label: words.labels.profile, value: view.profile },
      ],
    },
    {
      kind: 'table',
      columns: [{ title: words.columnTitles.header }, { title: words.columnTitles.field }],
      rows: view.columns
        .filter((column) => column.header !== '' || column.field !== null)
        .map(({ header, field, title }) => [
          header,
          field === null ? [{ text: words.notUsed, tone: 'muted' as const }] : columnText(field, title, locale),
        ]),
    },
    ...(notes.length === 0
      ? []
      : ([
          { kind: 'heading', level: 2, text: words.noteTitle },
          { kind: 'list', items: notes.map((text) => ({ text })) },
        ] as Block[])),
  ];
}

function becameText(view: ImportView, locale: Locale): string {
  const { result } = importWords(locale);
  const { became } = view;
  if (became.kind === 'records') return result.stored(view.rows.stored, became.records, became.figures);
  if (became.kind === 'absences') return result.absences(became);
  return became.kind === 'roster' ? result.roster(became.created, became.changed) : result.targets(became.targets);
}

function names(all: readonly string[], locale: Locale): string {
  const shown = all.slice(0, NAMES_SHOWN).join(importWords(locale).result.comma);
  return all.length > NAMES_SHOWN ? `${shown} …` : shown;
}

function outcomeText(view: ImportView, locale: Locale): string {
  const { result } = importWords(locale);
  if (view.outcome === 'strict') return result.strict(view.rows.refused);
  if (view.outcome === 'unchanged') return result.nothingNew;
  return view.outcome === 'refused' ? result.nothing : becameText(view, locale);
}

function resultBlocks(view: ImportView, locale: Locale): Block[] {
  const { result } = importWords(locale);
  const { rows, members, days } = view;
  const isDone = view.outcome === 'stored';
  const lines = [
    ...(view.teams.length > 0 ? [result.forTeams(names(view.teams, locale))] : []),
    ...(rows.unchanged > 0 ? [result.unchanged(rows.unchanged)] : []),
    ...(rows.passedOver > 0 ? [result.passedOver(rows.passedOver)] : []),
    ...(rows.refused > 0 ? [result.refused(rows.refused)] : []),
    ...(view.teamsCreated.length > 0 ? [result.teams(names(view.teamsCreated, locale), view.teamsCreated.length)] : []),
    ...(members.created.length > 0 ? [result.created(names(members.created, locale), members.created.length)] : []),
    ...(members.unmatched.length > 0
      ? [result.unmatched(names(members.unmatched, locale), members.unmatched.length)]
      : []),
    ...(view.outcome === 'dry-run' ? [result.dryRun] : []),
    ...(isDone ? [result.undo] : []),
  ];
  const span =
    days === null
      ? ''
      : ` ${importWords(locale).labels.days}${locale === 'en' ? ': ' : '：'}${result.days(days.from, days.to)}`;
  return [
    { kind: 'paragraph', text: [{ text: outcomeText(view, locale), tone: isDone ? 'good' : 'strong' }, span] },
    ...(lines.length === 0 ? [] : [{ kind: 'list', items: lines.map((text) => ({ text })) } as Block]),
  ];
}

/** What is not in the sums on purpose, and what the rows add up to. */
function checkBlocks(view: ImportView, locale: Locale): Block[] {
  const { result } = importWords(locale);
  const left = view.leftOut.map(({ code, count, lines, examples }) => {
    const shown = `${lines.join(', ')}${count > lines.length ? ' …' : ''}`;
    return {
      text: `${result.leftOut[code]?.(count) ?? code}${locale === 'en' ? '; ' : '，'}${result.leftOutLines(shown, examples.join(result.comma))}`,
    };
  });
  const sums = view.control.map(({ measure, sum }) => [fieldName(measure, locale), String(sum)]);
  return [
    ...(left.length === 0
      ? []
      : ([
          { kind: 'heading', level: 2, text: result.leftOutTitle },
          { kind: 'list', items: left },
        ] as Block[])),
    ...(sums.length === 0
      ? []
      : ([
          {
            kind: 'table',
            caption: result.controlTitle,
            columns: [{ title: importWords(locale).differenceColumns.measure }, { title: '∑', align: 'right' }],
            rows: sums,
          },
        ] as Block[])),
  ];
}

/** Rows refused for the same reason stand together, in the order in which they first occur. */
function refusalBlocks(view: ImportView, locale: Locale): Block[] {
  const words = importWords(locale);
  const groups = new Map<string, string[]>();
  for (const row of view.refusals) {
    const text = refusalText(row, locale);
    const line = row.sheet === undefined ? String(row.line) : words.sheetLine(row.sheet, row.line);
    groups.set(text, [...(groups.get(text) ?? []).slice(0, LINES_SHOWN + 1), line]);
  }
  if (groups.size === 0) return [];
  const shown = [...groups].slice(0, SHOWN);
  const listed = ([text, lines]: [string, string[]]) => [
    lines.length > LINES_SHOWN ? `${lines.slice(0, LINES_SHOWN).join(', ')} …` : lines.join(', '),
    text,
  ];
  return [
    {
      kind: 'table',
      columns: [{ title: words.refusalColumns.line }, { title: words.refusalColumns.reason }],
      rows: shown.map(listed),
    },
    ...(groups.size > SHOWN ? [paragraph(words.result.more(groups.size - SHOWN))] : []),
  ];
}

/** What a file says otherwise than is stored. */
export function differenceBlocks(
  view: Pick<ImportView, 'differences' | 'differenceCount' | 'refusals'> &
    Partial<Pick<ImportView, 'became' | 'grain'>>,
  locale: Locale,
): Block[] {
  if (view.differenceCount === 0) return [];
  const words = importWords(locale);
  const { differenceColumns: titles } = words;
  // Rows of calls and deals have ids: the same row cannot add to itself.
  const isReplaceOnly = view.became?.kind === 'targets' || (view.grain !== undefined && view.grain !== 'day');
  return [
    {
      kind: 'table',
      caption: words.differencesTitle(view.differenceCount),
      columns: [
        { title: titles.line, align: 'right' },
        { title: titles.who },
        { title: titles.day },
        { title: titles.measure },
        { title: titles.stored, align: 'right' },
        { title: titles.given, align: 'right' },
      ],
      rows: view.differences
        .slice(0, SHOWN)
        .map(({ line, who, day, measure, title, stored, given }) => [
          String(line),
          who,
          day,
          title ?? fieldName(measure, locale),
          String(stored),
          String(given),
        ]),
    },
    ...(view.differenceCount > SHOWN ? [paragraph(words.result.more(view.differenceCount - SHOWN))] : []),
    ...(view.refusals.some((row) => row.code === 'value-differs')
      ? [paragraph(isReplaceOnly ? words.needsReplaceOnly : words.needsReplace)]
      : []),
  ];
}

/** The shape of `commands.md`, with what else is known beside it. */
function importData(view: ImportView, locale: Locale) {
  const { members } = view;
  return {
    schema: 'teamctl.import/1',
    file: view.file,
    encoding: view.encoding,
    sheet: view.sheet,
    profile: view.profile,
    grain: view.grain,
    outcome: view.outcome,
    columns: view.columns.map(({ header, field }) => ({ header, field })),
    notes: view.notes.map(({ code, data }) => ({ code, ...data })),
    rows: view.rows,
    ...(view.became.kind === 'absences' ? { absences: view.became } : {}),
    ...(view.became.kind === 'records' && view.became.figures > 0 ? { figures: view.became.figures } : {}),
    leftOut: view.leftOut,
    control: view.control,
    refusals: view.refusals.map((row) => ({
      line: row.line,
      ...(row.sheet === undefined ? {} : { sheet: row.sheet }),
      code: row.code,
      message: refusalText(row, locale),
    })),
    differences: view.differences,
    members: {
      known: members.known,
      created: members.created.length,
      unmatched: members.unmatched.length,
      createdNames: members.created,
      unmatchedNames: members.unmatched,
    },
    teams: view.teams,
    teamsCreated: view.teamsCreated,
    days: view.days ?? { from: null, to: null },
  };
}

/**
 * What became of each file; of several files the JSON is a list.
 * @param withReading false where it was shown before, or is too much: `warnings` says of it only what may be amiss
 * @param withSums false where the figures follow anyway
 */
export function presentImports(
  views: readonly ImportView[],
  locale: Locale,
  { withReading = true, withSums = true }: { withReading?: boolean | 'warnings'; withSums?: boolean } = {},
): Report {
  const [only] = views;
  const data =
    views.length === 1 && only
      ? importData(only, locale)
      : { schema: 'teamctl.imports/1', files: views.map((view) => importData(view, locale)) };
  return {
    data,
    document: views.flatMap((view) => [
      ...(withReading === true ? readingBlocks(view, locale) : []),
      ...resultBlocks(view, locale),
      ...(withReading === 'warnings' ? warningBlocks(view, locale) : []),
      ...(withSums ? checkBlocks(view, locale) : []),
      ...differenceBlocks(view, locale),
      ...refusalBlocks(
        view.differenceCount === 0
          ? view
          : { ...view, refusals: view.refusals.filter((row) => row.code !== 'value-differs') },
        locale,
      ),
    ]),
  };
}
