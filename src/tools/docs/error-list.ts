import type { Locale } from '../../i18n/locale.ts';
import { errorSentences } from '../../present/error-catalogue.ts';

const words = {
  'zh-CN': {
    title: '# 错误码',
    intro:
      '`--json` 时错误写在 stderr：`{"error": {"code", "message", "fix", …}}`。下面是全部的 `code`；尖括号里是出错时填进去的内容。',
  },
  en: {
    title: '# Error codes',
    intro:
      'With `--json` an error is written to stderr: `{"error": {"code", "message", "fix", …}}`. These are all the codes; in angle brackets stands what is filled in.',
  },
};

/** Answers every question of a sentence with the name that was asked for; a list of one reads as that one word. */
const named = new Proxy({}, { get: (_, name) => [`<${String(name)}>`] });

/** Every error sentence of the program with its remedy, generated from the catalogue. */
export function errorList(locale: Locale): string {
  const rows = Object.entries(errorSentences(locale))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, sentence]) => {
      const { message, fix } = sentence(named as never);
      return `- \`${code}\` ${message}${fix ? ` ${fix}` : ''}`.replace(/\s+/g, ' ');
    });
  return `${words[locale].title}\n\n${words[locale].intro}\n\n${rows.join('\n')}\n`;
}
