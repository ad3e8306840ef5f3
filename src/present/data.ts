import { byLocale, type Locale } from '../i18n/locale.ts';
import { data as en } from '../i18n/messages/en/data.ts';
import { data as zh } from '../i18n/messages/zh-CN/data.ts';
import type { Block, Report, Text } from './document.ts';

const wordsOf = (locale: Locale) => byLocale(locale, { 'zh-CN': zh, en });
const clockText = (at: string) => at.replace('T', ' ').slice(0, 16);
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

export interface BackupLine {
  file: string;
  at: string;
  reason: string;
  bytes: number;
}

export function presentBackups(backups: readonly BackupLine[], locale: Locale): Report {
  const words = wordsOf(locale);
  const { columns } = words;
  const table: Block = {
    kind: 'table',
    columns: [
      { title: columns.at },
      { title: columns.reason },
      { title: columns.size, align: 'right' },
      { title: columns.file },
    ],
    rows: backups.map((backup) => [
      clockText(backup.at),
      words.reasons[backup.reason] ?? backup.reason,
      `${Math.ceil(backup.bytes / 1024)} KB`,
      backup.file,
    ]),
  };
  return {
    data: { schema: 'teamctl.backups/1', backups },
    document: backups.length === 0 ? [paragraph(words.noBackups)] : [table],
  };
}

export interface JournalLine {
  id: number;
  at: string;
  command: string;
  summary: string;
  state: 'done' | 'undone';
}

export function presentLog(entries: readonly JournalLine[], locale: Locale): Report {
  const words = wordsOf(locale);
  const { columns } = words;
  const table: Block = {
    kind: 'table',
    columns: [columns.at, columns.command, columns.summary, columns.state].map((title) => ({ title })),
    rows: entries.map((entry) => [clockText(entry.at), entry.command, entry.summary, words.states[entry.state]]),
  };
  return {
    data: { schema: 'teamctl.log/1', entries },
    document: entries.length === 0 ? [paragraph(words.nothingLogged)] : [table],
  };
}

export interface ChangeLine {
  table: string;
  added: number;
  changed: number;
  removed: number;
}

/** What undo or redo is about to do, before it is done. */
export function presentChanges(title: string, changes: readonly ChangeLine[], locale: Locale): Block[] {
  const words = wordsOf(locale);
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

export type CheckId = keyof typeof zh.checks;

export interface CheckResult {
  id: CheckId;
  /** Null when all is well; else the figure that the sentence needs. */
  problem: null | { value: string | number };
  /** It cannot be told here. */
  unknown?: true;
  /** Not wrong yet. */
  warning?: true;
}

function problemText(result: CheckResult, locale: Locale): string {
  const sentence = wordsOf(locale).problems[result.id];
  return typeof sentence === 'string'
    ? sentence
    : (sentence as (value: string | number) => string)((result.problem as { value: string | number }).value);
}

/** A tick only for what was seen to be well. */
function checkLine(result: CheckResult, locale: Locale): Text {
  const words = wordsOf(locale);
  if (result.unknown) return [{ text: '? ', tone: 'warn' }, words.unknown[result.id as keyof typeof words.unknown]];
  if (result.problem === null) return [{ text: '✓ ', tone: 'good' }, words.checks[result.id]];
  const mark = result.warning ? ({ text: '! ', tone: 'warn' } as const) : ({ text: '✗ ', tone: 'bad' } as const);
  return [mark, problemText(result, locale)];
}

export function presentCheckUp(results: readonly CheckResult[], locale: Locale): Report {
  const words = wordsOf(locale);
  const items = results.map((result) => ({ text: checkLine(result, locale) }));
  const healthy = results.every((result) => result.problem === null || result.warning);
  const isAllWell = results.every((result) => result.problem === null);
  return {
    data: {
      schema: 'teamctl.doctor/1',
      healthy,
      checks: results.map((result) => ({
        id: result.id,
        ok: result.unknown ? null : result.problem === null,
        ...(result.warning ? { warning: true } : {}),
        ...(result.problem ? { value: result.problem.value } : {}),
      })),
    },
    document: [{ kind: 'list', items }, ...(isAllWell ? [paragraph(words.healthy)] : [])],
  };
}
