import { dataWords } from '../i18n/areas/data.ts';
import type { Locale } from '../i18n/locale.ts';
import { clockText } from './clock-text.ts';
import type { Block, Report } from './document.ts';
import { presentDone } from './done.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

export interface JournalLine {
  id: number;
  at: string;
  command: string;
  summary: string;
  state: 'done' | 'undone';
  who?: string;
}

export function presentLog(entries: readonly JournalLine[], locale: Locale): Report {
  const words = dataWords(locale);
  const { columns } = words;
  const isShared = entries.some(({ who }) => who !== undefined);
  const table: Block = {
    kind: 'table',
    columns: [
      columns.number,
      columns.at,
      ...(isShared ? [columns.who] : []),
      columns.command,
      columns.summary,
      columns.state,
    ].map((title) => ({ title })),
    rows: entries.map((entry) => [
      `#${entry.id}`,
      clockText(entry.at),
      ...(isShared ? [entry.who ?? ''] : []),
      entry.command,
      entry.summary,
      words.states[entry.state],
    ]),
  };
  return {
    data: { schema: 'teamctl.log/1', entries },
    document: entries.length === 0 ? [paragraph(words.nothingLogged)] : [table],
  };
}

interface ChangeLine {
  table: string;
  added: number;
  changed: number;
  removed: number;
}

/** What undo or redo is about to do, before it is done. */
function changeBlocks(title: string, changes: readonly ChangeLine[], locale: Locale): Block[] {
  const words = dataWords(locale);
  return [
    { kind: 'heading', level: 2, text: title },
    {
      kind: 'list',
      items: changes.map((change) => ({
        text: words.change(words.tables[change.table] ?? change.table, change.added, change.changed, change.removed),
      })),
    },
  ];
}

type Direction = 'undo' | 'redo';

interface StepLine {
  entry: JournalLine;
  changes: readonly ChangeLine[];
}

export const presentNoStep = (direction: Direction, locale: Locale): Report => {
  const words = dataWords(locale);
  return presentDone(direction === 'undo' ? words.nothingToUndo : words.nothingToRedo, { entry: null });
};

const doneText = (direction: Direction, locale: Locale) => {
  const words = dataWords(locale);
  return direction === 'undo' ? words.undone : words.redone;
};

const stepData = (direction: Direction, step: StepLine, done: boolean) => ({
  schema: 'teamctl.undo/1',
  direction,
  ...step,
  done,
});

/** After the yes: the step itself was shown before. */
export const stepDone = (direction: Direction, step: StepLine, locale: Locale): Report => ({
  data: stepData(direction, step, true),
  document: [paragraph(doneText(direction, locale))],
});

/** A step with what goes along: rehearsed, about to be asked about, or taken. @param numbered a command was asked for by its number */
export function presentStep(
  direction: Direction,
  { step, later }: { step: StepLine; later: readonly StepLine[] },
  state: 'rehearsed' | 'asked' | 'done',
  { locale, numbered = false }: { locale: Locale; numbered?: boolean },
): Report {
  const words = dataWords(locale);
  const titleOf = ({ entry }: StepLine) =>
    direction === 'undo' ? words.undoTitle(entry.command, entry.at.replace('T', ' ')) : words.redoTitle(entry.command);
  const isNumbered = numbered || later.length > 0;
  const title = (each: StepLine) => `${isNumbered ? `#${each.entry.id} ` : ''}${titleOf(each)}`;
  const along = direction === 'undo' ? words.goesAlong : words.comesAlong;
  const end = state === 'done' ? [paragraph(doneText(direction, locale))] : [];
  return {
    data: { ...stepData(direction, step, state !== 'rehearsed'), later },
    document: [
      ...changeBlocks(title(step), step.changes, locale),
      ...(later.length === 0 ? [] : [paragraph(along(later.length))]),
      ...later.flatMap((each) => changeBlocks(title(each), each.changes, locale)),
      ...end,
    ],
  };
}
