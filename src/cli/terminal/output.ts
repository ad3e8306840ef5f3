import { TeamctlError } from '../../errors.ts';
import { generalWords } from '../../i18n/areas/general.ts';
import { makeFolder } from '../../make-folder.ts';
import { cannotWrite } from '../../platform/cannot-write.ts';
import { requireBrowser } from '../../platform/find-browser.ts';
import { refuseOwnFiles } from '../../platform/own-files.ts';
import { filePathTold, filePathTyped } from '../../platform/typed-path.ts';
import { writeTarget } from '../../platform/write-target.ts';
import type { Report } from '../../present/document.ts';
import { wantedFormat } from '../../render/offered-formats.ts';
import { formats, rendererOf } from '../../render/registry.ts';
import type { Content } from '../../render/renderer.ts';
import type { Context } from '../context.ts';
import { writeAll } from './io.ts';

/** Before a command does anything. @throws TeamctlError as `wantedFormat`; `no-browser` where a PDF cannot be printed */
export function requireFormat({ globals, host }: Pick<Context, 'globals' | 'host'>, extra: readonly string[]): void {
  if (wantedFormat(globals, extra, host.stdout.isTTY === true) === 'pdf') requireBrowser(host.env);
}

/** A folder for files that are written next. @throws TeamctlError `io` when it cannot be made */
export function folderFor(folder: string): void {
  try {
    makeFolder(folder, 0o700);
  } catch (error) {
    throw cannotWrite(folder, error);
  }
}

type Files = Pick<Context, 'host' | 'database'>;
/**
 * Writes to a file that somebody named; see `writeTarget`.
 * @throws TeamctlError `file-held` when another program has it open, else `io`; `refused` for the program's own files
 */
export async function writeFile(context: Files, file: string, content: Content): Promise<void> {
  refuseOwnFiles(context, file);
  try {
    await writeTarget(file, content);
  } catch (error) {
    throw error instanceof TeamctlError ? error : cannotWrite(file, error);
  }
  await context.database.remembersWritten(file);
}

/** What was asked for with `-o`, and one line that says so. */
export async function writeAsked(context: Context, output: string, content: Content): Promise<void> {
  await writeFile(context, filePathTyped(context.host, output), content);
  await context.hint(generalWords(context.locale).wrote(filePathTold(context.host, output)));
}

/** For whoever reads: only a person at a terminal turns pages of a text, and only then the pager is worth loading. */
export async function writeText(context: Pick<Context, 'host' | 'globals'>, text: Content): Promise<void> {
  if (context.host.stdout.isTTY && !(text instanceof Uint8Array))
    await (await import('./pager.ts')).writePaged(context, text);
  else await writeAll(context.host.stdout, text);
}

/** Text of a command's own, written by us: what PowerShell 5.1 redirects becomes UTF-16. */
export async function writeOwn(context: Context, text: string): Promise<void> {
  if (context.globals.output) await writeAsked(context, context.globals.output, text);
  else await writeAll(context.host.stdout, text);
}

/** Renders a report in the format asked for and writes it once, to stdout or to `-o FILE`. */
export async function writeReport(context: Context, report: Report): Promise<void> {
  const { format } = context;
  const render = rendererOf(format);
  if (!render) throw new TeamctlError('usage', 'bad-format', { format, choices: formats });
  const { output } = context.globals;
  const { events, eventsOf } = report;
  const isNumbered = format === 'ics' && events !== undefined && eventsOf !== undefined;
  const told = isNumbered ? { ...report, events: await context.database.numbersEvents(eventsOf, events) } : report;
  const content = await render(told, {
    columns: context.columns,
    colorLevel: output ? 0 : context.colorLevel,
    plain: output ? context.globals.plain === true : context.plain,
    language: context.locale,
    stamp: `${context.scope.now}Z`,
  });
  const written =
    format === 'pdf'
      ? await (await import('../../platform/print-page.ts')).printPage(context.host.env, content as string)
      : content;
  if (output) await writeAsked(context, output, written);
  else await writeText(context, written);
}
