export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];
export const sourceLocale: Locale = 'zh-CN';

/** The catalogue of the user's language. */
export const byLocale = <T>(locale: Locale, catalogues: Record<Locale, T>): T => catalogues[locale];

/** Reads `zh`, `zh_CN.UTF-8`, `en-US` …; null when it is neither language. */
export function parseLocale(text: string | undefined): Locale | null {
  if (text === undefined) return null;
  if (/^zh\b|^zh[_-]/i.test(text)) return 'zh-CN';
  if (/^en\b|^en[_-]/i.test(text)) return 'en';
  return null;
}
