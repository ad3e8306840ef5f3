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

/** A list of one, which reads as that one word, and has it in each of its places. */
const listOf = (word: string) =>
  new Proxy([word], { get: (list, at) => (/^\d+$/.test(String(at)) ? word : Reflect.get(list, at)) });

/** Answers every question of a sentence with the name that was asked for. */
const named = new Proxy({}, { get: (_, name) => listOf(`<${String(name)}>`) });

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
