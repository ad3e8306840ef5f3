import type { CheckResult } from '../app/data/doctor.ts';
import { dataWords } from '../i18n/areas/data.ts';
import type { Locale } from '../i18n/locale.ts';
import { clockText } from './clock-text.ts';
import type { Block, Report } from './document.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

export interface BackupLine {
  file: string;
  at: string;
  reason: string;
  bytes: number;
}

export function presentBackups(backups: readonly BackupLine[], locale: Locale): Report {
  const words = dataWords(locale);
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

function problemText(result: CheckResult, locale: Locale): string {
  const sentence = dataWords(locale).problems[result.id];
  return typeof sentence === 'string'
    ? sentence
    : (sentence as (value: string | number) => string)((result.problem as { value: string | number }).value);
}

export function presentCheckUp(results: readonly CheckResult[], locale: Locale): Report {
  const words = dataWords(locale);
  const items = results.map((result) => ({
    text:
      result.problem === null
        ? [{ text: '✓ ', tone: 'good' as const }, words.checks[result.id]]
        : [{ text: '✗ ', tone: 'bad' as const }, problemText(result, locale)],
  }));
  const healthy = results.every((result) => result.problem === null);
  return {
    data: {
      schema: 'teamctl.doctor/1',
      healthy,
      checks: results.map((result) => ({
        id: result.id,
        ok: result.problem === null,
        ...(result.problem ? { value: result.problem.value } : {}),
      })),
    },
    document: [{ kind: 'list', items }, ...(healthy ? [paragraph(words.healthy)] : [])],
  };
}
