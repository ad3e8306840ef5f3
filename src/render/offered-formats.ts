import { formats } from './registry.ts';

/** In which formats a command answers, and which of them the ending of a file names. */

const TEXT_FORMATS = ['terminal', 'markdown', 'json'];

/** Instead of formats: the command writes text of its own, into a file of any name. */
export const OWN_TEXT = 'own text';
/** Instead of formats: there is nothing to read in what the command gives, only data. */
export const ONLY_DATA = 'only data';

const byEnding: Record<string, string> = {
  txt: 'terminal',
  md: 'markdown',
  json: 'json',
  html: 'html',
  ics: 'ics',
  csv: 'csv',
  xlsx: 'xlsx',
  docx: 'docx',
  pdf: 'pdf',
};

/** What is printed, or handed on as a file. */
export const PAPER = ['html', 'docx', 'pdf', 'xlsx'];

/** Not text: a screen that is sent it rings and loses its font. */
export const isBinary = (format: string): boolean => ['xlsx', 'docx', 'pdf'].includes(format);

/** @param extra what a command has beside the usual ones */
export const offeredWith = (extra: readonly string[]): string[] =>
  extra.includes(ONLY_DATA) ? ['json'] : [...TEXT_FORMATS, ...extra].filter((format) => formats.includes(format));

/** The format where nothing names one. */
export const usualOf = (offered: readonly string[]): string => (offered.includes('terminal') ? 'terminal' : 'json');

/** A format by its name or the ending of its files. */
export const formatNamed = (name: string): string => byEnding[name] ?? name;

/** Without dot and in small letters; empty: it has none. */
export const endingOf = (file: string): string => /[^/\\.]\.([^/\\.]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';

/** @returns undefined when the ending names no format or none of these */
export function formatOfFile(file: string, offered: readonly string[]): string | undefined {
  const format = byEnding[endingOf(file)];
  return format !== undefined && offered.includes(format) ? format : undefined;
}

/** With the dot. */
export const endingsOf = (offered: readonly string[]): string[] =>
  Object.keys(byEnding)
    .filter((ending) => offered.includes(byEnding[ending] as string))
    .map((ending) => `.${ending}`);
