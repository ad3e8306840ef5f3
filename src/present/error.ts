import type { Place, TeamctlError } from '../errors.ts';
import { generalWords } from '../i18n/areas/general.ts';
import type { Locale } from '../i18n/locale.ts';
import type { ErrorSentence } from '../i18n/sentence.ts';
import { errorSentences } from './error-catalogue.ts';
import { placeText } from './place-text.ts';

/** The line itself with a mark under the column, as compilers show it. */
function excerptLines(place: Place): string[] {
  if (place.excerpt === undefined) return [];
  const mark = place.column === undefined ? [] : [`  ${' '.repeat(place.column - 1)}^`];
  return [`  ${place.excerpt}`, ...mark];
}

/** @param isWanted somebody stopped it, which is no error */
function plain(sentence: ErrorSentence, place: Place | undefined, locale: Locale, isWanted = false): string {
  const words = generalWords(locale);
  const lines = [`${isWanted ? '' : words.errorPrefix}${sentence.message}`];
  if (place) lines.push(`  ${placeText(place)}`, ...excerptLines(place));
  if (sentence.fix !== undefined) lines.push(`${words.fixPrefix}${sentence.fix}`);
  return lines.join('\n');
}

const asJson = (code: string, sentence: ErrorSentence, place: Place | undefined) =>
  JSON.stringify({
    error: {
      code,
      message: sentence.message,
      ...(place === undefined ? {} : { file: place.file, line: place.line, column: place.column }),
      fix: sentence.fix,
    },
  });

/** What the user reads when something went wrong: place, line, reason, remedy. JSON where a script listens. */
export function presentError(error: TeamctlError, locale: Locale, json: boolean): string {
  const say = errorSentences(locale)[error.code];
  const sentence = say ? say(error.data) : { message: error.code };
  return json
    ? asJson(error.code, sentence, error.place)
    : plain(sentence, error.place, locale, error.kind === 'interrupted');
}

/** For errors nobody foresaw: no stack trace unless asked for. */
export function presentBug(error: unknown, locale: Locale, json: boolean, debug: boolean): string {
  const words = generalWords(locale);
  const message = error instanceof Error ? error.message : String(error);
  const sentence = { message: words.bug(message), fix: words.bugFix };
  const trace = debug && error instanceof Error ? `\n${error.stack ?? ''}` : '';
  return (json ? asJson('bug', sentence, undefined) : plain(sentence, undefined, locale)) + trace;
}
