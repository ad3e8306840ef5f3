import { TeamctlError } from '../errors.ts';
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

/** What somebody else gets to see: paper, pages, calendars and messages; the manager alone reads the screen. */
export const isHandedOn = (format: string): boolean => !TEXT_FORMATS.includes(format);

/** Not text: a screen that is sent it rings and loses its font. */
const isBinary = (format: string): boolean => ['xlsx', 'docx', 'pdf'].includes(format);

/** @param extra what a command has beside the usual ones */
const offeredWith = (extra: readonly string[]): string[] =>
  extra.includes(ONLY_DATA) ? ['json'] : [...TEXT_FORMATS, ...extra].filter((format) => formats.includes(format));

/** The format where nothing names one. */
const usualOf = (offered: readonly string[]): string => (offered.includes('terminal') ? 'terminal' : 'json');

/** A format by its name or the ending of its files. */
const formatNamed = (name: string): string => byEnding[name] ?? name;

/** Without dot and in small letters; empty: it has none. */
const endingOf = (file: string): string => /[^/\\.]\.([^/\\.]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';

/** @returns undefined when the ending names no format or none of these */
function formatOfFile(file: string, offered: readonly string[]): string | undefined {
  const format = byEnding[endingOf(file)];
  return format !== undefined && offered.includes(format) ? format : undefined;
}

/** With the dot. */
const endingsOf = (offered: readonly string[]): string[] =>
  Object.keys(byEnding)
    .filter((ending) => offered.includes(byEnding[ending] as string))
    .map((ending) => `.${ending}`);

/** What somebody asks for: by name, or by the ending of a file. */
interface Asked {
  json?: boolean | undefined;
  format?: string | undefined;
  output?: string | undefined;
}

/** The form of an answer. @param extra as in `offeredWith` @throws TeamctlError `bad-format` for one that it cannot have */
export function formatOf({ json, format, output = '' }: Asked, extra: readonly string[]): string {
  const offered = offeredWith(extra);
  const named = json ? 'json' : format && formatNamed(format);
  const wanted = named ?? formatOfFile(output, offered) ?? usualOf(offered);
  if (!offered.includes(wanted)) throw new TeamctlError('usage', 'bad-format', { format: wanted, choices: offered });
  return wanted;
}

/**
 * Looks at what is asked for before anything is done.
 * @param isScreen whether the answer goes to a screen, unless a file is named
 * @returns the form that is named; undefined: none is
 * @throws TeamctlError `bad-format`, `bad-file-ending` when the name or the ending is that of a form that a command with
 * these has not (a name without an ending promises nothing); `format-needs-file` for a workbook on a screen
 */
export function wantedFormat(
  { json, format, output = '' }: Asked,
  extra: readonly string[],
  isScreen: boolean,
): string | undefined {
  const offered = offeredWith(extra);
  const named = format && formatNamed(format);
  if (json || extra.includes(OWN_TEXT)) return undefined;
  if (named !== undefined && !offered.includes(named))
    throw new TeamctlError('usage', 'bad-format', { format: named, choices: offered });
  if (named !== undefined && isBinary(named) && output === '' && isScreen)
    throw new TeamctlError('usage', 'format-needs-file', { format: named });
  const ofFile = formatOfFile(output, offered);
  const ending = endingOf(output);
  if (named === undefined && ending !== '' && ofFile === undefined)
    throw new TeamctlError('usage', 'bad-file-ending', { file: output, ending, choices: endingsOf(offered) });
  return named ?? ofFile;
}
