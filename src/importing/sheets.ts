import { type ErrorCode, errorFrom, TeamctlError } from '../errors.ts';
import { indexOf } from './columns.ts';
import { hash53 } from './hash.ts';
import type { Section } from './section.ts';
import { totalKind } from './total-words.ts';
import type { Note, OpenedFile, Table } from './types.ts';

const nameOf = (table: Table, i: number) => table.sheet ?? String(i + 1);

/** `Jan,Feb` are two sheets where no sheet is called so. */
function wantedNames(wanted: string, names: readonly string[]): readonly string[] {
  return names.includes(wanted) ? [wanted] : wanted.split(/[,，、]/).map((part) => part.trim());
}

/** The tables to be read: those that are named, else all that are shown. @throws TeamctlError `usage` for a sheet that is not there */
export function chosenTables(
  opened: OpenedFile,
  wanted: string | undefined,
  file: string,
): { tables: readonly Table[]; notes: Note[] } {
  const names = opened.tables.map(nameOf);
  if (wanted !== undefined) {
    const tables = wantedNames(wanted, names).map((name) => {
      const at = names.includes(name) ? names.indexOf(name) : Number(name) - 1;
      const table = opened.tables[at];
      if (!table)
        throw new TeamctlError('usage', 'import-sheet-unknown', { file, sheet: name, sheets: names }, { file });
      return table;
    });
    return { tables, notes: [] };
  }
  const shown = opened.tables.filter((table) => table.hidden !== true);
  const hidden = opened.tables.filter((table) => table.hidden === true);
  if (shown.length === 0) return { tables: opened.tables, notes: [] };
  return {
    tables: shown,
    notes: hidden.length === 0 ? [] : [{ code: 'hidden-sheets', data: { sheets: hidden.map(nameOf) } }],
  };
}

export const chooseSheet = (
  sections: readonly Section[],
  file: string,
  code: ErrorCode = 'import-choose-sheet',
  data = {},
) =>
  errorFrom('usage', code, { file, sheets: sections.map((section) => section.table.sheet ?? ''), ...data }, { file });

/**
 * The same row on two sheets: one of them is a part, or a copy, of the other, and together they would count twice.
 * @throws TeamctlError `usage`
 */
export async function refuseOverlap(sections: readonly Section[], file: string): Promise<void> {
  if (sections.length < 2) return;
  const seen = new Map<number, { section: Section; line: number }>();
  for (const section of sections) {
    const at = [...indexOf(section.columns)].sort(([a], [b]) => (a < b ? -1 : 1));
    for await (const batch of section.table.rows())
      for (const row of batch) {
        if (row.line <= section.headerLine) continue;
        const values = at.map(([field, i]) => `${field}=${(row.cells[i] ?? '').trim()}`);
        if (values.filter((value) => !value.endsWith('=')).length < 3) continue;
        if (at.some(([, i]) => totalKind(row.cells[i]) !== null)) continue;
        const hash = hash53(`${section.on ?? ''}\u0000${values.join('\u0000')}`);
        const twin = seen.get(hash);
        if (twin === undefined) seen.set(hash, { section, line: row.line });
        else if (twin.section !== section)
          throw chooseSheet([twin.section, section], file, 'import-sheets-overlap', {
            line: twin.line,
            other: row.line,
          });
      }
  }
}

/** People who are not, or no longer, of a team. */
const OF_OTHERS = /black\s?list|exclu|inactiv|resigned|former|离职|黑名单|已离|停用|不计|desligad|demitid|退職/i;

/** A list of who is not of the team beside the list of it: together they would be one. @throws TeamctlError `usage` */
export function refuseOthers(sections: readonly Section[], file: string): void {
  const others = sections.filter(({ table }) => OF_OTHERS.test(table.sheet ?? ''));
  if (others.length > 0 && others.length < sections.length) throw chooseSheet(sections, file);
}

/** A pivot without a header beside other sheets: which of them is meant comes before where its header is. */
export const sheetFirst = (error: unknown, tables: readonly Table[], file: string): unknown =>
  error instanceof TeamctlError && error.code === 'import-data-above-header' ? whichSheet(tables, file) : error;

const whichSheet = (tables: readonly Table[], file: string) =>
  errorFrom('usage', 'import-choose-sheet', { file, sheets: tables.map(nameOf) }, { file });

const OF_COLUMNS: readonly ErrorCode[] = ['import-two-columns', 'import-parts', 'import-two-sums'];
/** A question about two columns of one sheet, kept until the others are opened. */
export const isOfColumns = (error: unknown): error is TeamctlError =>
  error instanceof TeamctlError && OF_COLUMNS.includes(error.code as ErrorCode);

/**
 * Two columns that are one field, on a sheet whose headers no other has: a pivot beside its data. Which sheet is meant
 * comes first.
 */
export function refuseOneSheet(
  error: TeamctlError,
  read: readonly Section[],
  tables: readonly Table[],
  file: string,
): never {
  const asked = (error.data.headers as readonly string[] | undefined) ?? [];
  const isShared = read.some(({ headers }) => asked.some((each) => headers.includes(each)));
  throw isShared || !read.some(({ sample }) => sample.length > 0) ? error : whichSheet(tables, file);
}
