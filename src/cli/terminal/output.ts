import { TeamctlError } from '../../errors.ts';
import { makeFolder } from '../../make-folder.ts';
import { isHeld } from '../../platform/rename-over.ts';
import { filePathTyped } from '../../platform/typed-path.ts';
import { writeTarget } from '../../platform/write-target.ts';
import type { Report } from '../../present/document.ts';
import { formats as allFormats, rendererOf } from '../../render/registry.ts';
import type { Context } from '../context.ts';
import { writeAll } from './io.ts';
import { refuseOwnFiles } from './own-files.ts';

const TEXT_FORMATS = ['terminal', 'markdown', 'json'];

/** Formats by the ending of their files, which `--format` takes, too. */
const byEnding: Record<string, string> = {
  md: 'markdown',
  json: 'json',
  html: 'html',
  ics: 'ics',
  csv: 'csv',
  xlsx: 'xlsx',
};

const offeredWith = (extra: readonly string[]) =>
  [...TEXT_FORMATS, ...extra].filter((format) => allFormats.includes(format));

/** What `--format` names; undefined when it is not given. */
const namedFormat = ({ format }: Context['globals']) =>
  format === undefined ? undefined : (byEnding[format] ?? format);

/** @throws TeamctlError `bad-format` when `--format` names what a command with these formats does not have */
export function requireFormat(globals: Context['globals'], extra: readonly string[]): void {
  const choices = offeredWith(extra);
  const format = namedFormat(globals);
  if (!globals.json && format !== undefined && !choices.includes(format))
    throw new TeamctlError('usage', 'bad-format', { format, choices });
}

function formatOf(context: Context, report: Report, offered: readonly string[]): string {
  const { json, output } = context.globals;
  const usual = report.isDataOnly ? 'json' : 'terminal';
  const wanted = json
    ? 'json'
    : (namedFormat(context.globals) ?? (output ? (formatOfFile(output, offered) ?? usual) : usual));
  if (!offered.includes(wanted)) throw new TeamctlError('usage', 'bad-format', { format: wanted, choices: offered });
  return wanted;
}

/** A file's ending says the format when no flag does. */
function formatOfFile(file: string, offered: readonly string[]): string | undefined {
  const format = byEnding[file.slice(file.lastIndexOf('.') + 1).toLowerCase()];
  return format !== undefined && offered.includes(format) ? format : undefined;
}

function cannotWrite(file: string, error: unknown): TeamctlError {
  const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
  if (reason === 'EISDIR') return new TeamctlError('io', 'output-folder', { file });
  return new TeamctlError('io', isHeld(error) ? 'file-held' : 'cannot-write-file', { file, reason });
}

/** A folder for files that are written next. @throws TeamctlError `io` when it cannot be made */
export function folderFor(folder: string): void {
  try {
    makeFolder(folder, 0o700);
  } catch (error) {
    throw cannotWrite(folder, error);
  }
}

/**
 * Writes to a file that somebody named; see `writeTarget`.
 * @throws TeamctlError `file-held` when another program has it open, else `io`; `refused` for the program's own files
 */
export async function writeFile(
  context: Pick<Context, 'host' | 'database'>,
  file: string,
  content: string | Uint8Array,
): Promise<void> {
  refuseOwnFiles(context, file);
  try {
    await writeTarget(file, content);
  } catch (error) {
    throw cannotWrite(file, error);
  }
}

/** Text for whoever reads: only a person at a terminal turns pages, and only then the pager is worth loading. */
export async function writeText(context: Pick<Context, 'host' | 'globals'>, text: string): Promise<void> {
  if (context.host.stdout.isTTY) await (await import('./pager.ts')).writePaged(context, text);
  else await writeAll(context.host.stdout, text);
}

/** Renders a report in the format asked for and writes it once, to stdout or to `-o FILE`. */
export async function writeReport(context: Context, report: Report, extra: readonly string[]): Promise<void> {
  const offered = offeredWith(extra);
  const format = formatOf(context, report, offered);
  const render = await rendererOf(format);
  if (!render) throw new TeamctlError('usage', 'bad-format', { format, choices: offered });
  const { output } = context.globals;
  const content = await render(report, {
    columns: context.columns,
    colorLevel: output ? 0 : context.colorLevel,
    plain: output ? context.globals.plain === true : context.plain,
    language: context.locale,
    stamp: `${context.scope.now}Z`,
  });
  if (output) await writeFile(context, filePathTyped(context.host, output), content);
  else await writeText(context, content as string);
}
