import { dataWords } from '../i18n/areas/data.ts';
import type { Locale } from '../i18n/locale.ts';

/** What keeping to the retention came to, as the store counts it. */
interface Retained {
  deleted: number;
  doubt: { from: string; to: string; count: number } | null;
}

/** What was deleted beside what a command did, a line each. */
export function retainedLines({ deleted, doubt }: Retained, locale: Locale): string[] {
  const words = dataWords(locale);
  return [
    ...(deleted > 0 ? [words.retained(deleted)] : []),
    ...(doubt === null ? [] : [words.retentionDoubt(doubt.count, doubt.from, doubt.to)]),
  ];
}
