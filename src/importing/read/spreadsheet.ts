import { dayFromNumber, dayNumber } from '../../domain/calendar/day.ts';
import { TeamctlError } from '../../errors.ts';
import { FORMULA_WITHOUT_VALUE } from '../formula.ts';
import type { Row, Table } from '../types.ts';
import { MAX_COLUMNS, MAX_ROWS } from './limits.ts';
import { scanWorkbook } from './zip-scan.ts';

type CellValue = string | number | boolean | Date | null | undefined;

/** Moment that serial 0 is read as, in the two date systems; durations come as moments of the first days after it. */
const MS_PER_DAY = 86_400_000;
const EPOCH_1900_MS = dayNumber('1899-12-31') * MS_PER_DAY;
const EPOCH_1904_MS = dayNumber('1904-01-01') * MS_PER_DAY;
const two = (value: number) => String(value).padStart(2, '0');

function durationText(ms: number): string {
  // Some writers put a duration onto 1899-12-30, a day before the library's own epoch.
  const seconds = Math.round((ms < 0 ? ms + MS_PER_DAY : ms) / 1000);
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** Days as `YYYY-MM-DD`, with the clock time where there is one; moments at the very start of a date system are durations, `H:MM:SS`. */
function dateText(date: Date): string {
  const ms = Math.round(date.getTime() / 1000) * 1000;
  if (Number.isNaN(ms)) return '#VALUE!';
  if (ms < EPOCH_1900_MS + 366 * MS_PER_DAY) return durationText(ms - EPOCH_1900_MS);
  if (ms >= EPOCH_1904_MS && ms < EPOCH_1904_MS + 31 * MS_PER_DAY) return durationText(ms - EPOCH_1904_MS);
  const days = Math.floor(ms / MS_PER_DAY);
  const clock = durationText(ms - days * MS_PER_DAY);
  return clock === '0:00:00' ? dayFromNumber(days) : `${dayFromNumber(days)} ${clock}`;
}

function cellText(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  // Sums in floating point carry a tail that nobody typed: 0.1 + 0.2.
  return String(Number(value.toPrecision(15)));
}

const columnName = (index: number): string =>
  (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

function toRow(index: number, values: readonly CellValue[], file: string, missing: ReadonlySet<string>): Row {
  let width = values.length;
  while (width > 0 && (values[width - 1] === null || values[width - 1] === undefined || values[width - 1] === ''))
    width -= 1;
  if (width > MAX_COLUMNS)
    throw new TeamctlError('refused', 'import-too-wide', { file, columns: MAX_COLUMNS }, { file, line: index + 1 });
  const cells = Array.from({ length: width }, (_, i) => cellText(values[i]));
  if (missing.size > 0) {
    for (let i = 0; i < MAX_COLUMNS; i += 1)
      if (missing.has(`${columnName(i)}${index + 1}`)) cells[i] = FORMULA_WITHOUT_VALUE;
    for (let i = 0; i < cells.length; i += 1) cells[i] ??= '';
  }
  return { line: index + 1, cells };
}

const BATCH = 1000;

async function* batches(rows: AsyncIterable<Row> | Iterable<Row>, file: string): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (count > MAX_ROWS) throw new TeamctlError('refused', 'import-too-long', { file, rows: MAX_ROWS }, { file });
    batch.push(row);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** Errors of the library say in English what went wrong inside; what a user can do is always the same. */
function readable(error: unknown, file: string): unknown {
  if (error instanceof TeamctlError) return error;
  return new TeamctlError('invalid', 'import-cut', { file }, { file });
}

/** Tables of an XLSX workbook, one a sheet, read row by row. @throws TeamctlError */
export async function openXlsx(bytes: Uint8Array, file: string): Promise<Table[]> {
  const { sheetNames, withoutValue } = await scanWorkbook(bytes, file);
  const { streamXlsxRows } = await import('hucre/xlsx');
  return sheetNames.map((sheet, i) => ({
    sheet,
    padded: true,
    async *rows() {
      const missing = withoutValue[i] ?? new Set<string>();
      try {
        const stream = (async function* () {
          for await (const row of streamXlsxRows(bytes, { sheet: i }))
            yield toRow(row.index, row.values, file, missing);
        })();
        yield* batches(stream, file);
      } catch (error) {
        throw readable(error, file);
      }
    },
  }));
}

/** Name of the part that a workbook with a password consists of; such an XLSX comes in the envelope of an XLS. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Tables of a legacy XLS workbook. @throws TeamctlError */
export async function openXls(bytes: Uint8Array, file: string): Promise<Table[]> {
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(ENCRYPTED))
    throw new TeamctlError('invalid', 'import-encrypted', { file }, { file });
  const { readXls } = await import('hucre/xlsx');
  try {
    const book = await readXls(bytes);
    return book.sheets.map((sheet) => ({
      sheet: sheet.name,
      padded: true,
      rows: () =>
        batches(
          sheet.rows.map((values, i) => toRow(i, values as CellValue[], file, new Set())),
          file,
        ),
    }));
  } catch (error) {
    throw readable(error, file);
  }
}
