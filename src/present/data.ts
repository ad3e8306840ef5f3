import type { CheckResult } from '../app/data/doctor.ts';
import { dataWords } from '../i18n/areas/data.ts';
import type { Locale } from '../i18n/locale.ts';
import { clockText } from './clock-text.ts';
import type { Block, Report, Text } from './document.ts';

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

/** A tick only for what was seen to be well. */
function checkLine(result: CheckResult, locale: Locale): Text {
  const words = dataWords(locale);
  if (result.unknown) return [{ text: '? ', tone: 'warn' }, words.unknown[result.id as keyof typeof words.unknown]];
  if (result.problem === null) return [{ text: '✓ ', tone: 'good' }, words.checks[result.id]];
  const mark = result.warning ? ({ text: '! ', tone: 'warn' } as const) : ({ text: '✗ ', tone: 'bad' } as const);
  return [mark, problemText(result, locale)];
}

export function presentCheckUp(results: readonly CheckResult[], locale: Locale): Report {
  const words = dataWords(locale);
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
