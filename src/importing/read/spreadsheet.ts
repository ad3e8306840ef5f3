import { TeamctlError } from '../../errors.ts';
import type { Row, Table } from '../types.ts';
import { clockText, momentText, plainText } from './cell-text.ts';
import { MAX_COLUMNS } from './limits.ts';
import { fillDown, type MergedBlock } from './merged-cells.ts';
import { batches } from './row-batches.ts';
import { sheetRows } from './sheet-rows.ts';
import { scanWorkbook } from './zip-scan.ts';

type CellValue = string | number | boolean | Date | null | undefined;

const MS_PER_DAY = 86_400_000;
/** Moment of serial 0 as the library for legacy workbooks reads it. */
const EPOCH_MS = Date.UTC(1899, 11, 30);

function dateText(date: Date): string {
  const ms = Math.round(date.getTime() / 1000) * 1000;
  if (Number.isNaN(ms)) return '#VALUE!';
  const serial = (ms - EPOCH_MS) / MS_PER_DAY;
  return serial < 0 ? clockText(Math.round((serial + 1) * 86_400)) : momentText(serial, false);
}

function cellText(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return plainText(value);
}

function toRow(index: number, values: readonly CellValue[], file: string): Row {
  let width = values.length;
  while (width > 0 && (values[width - 1] === null || values[width - 1] === undefined || values[width - 1] === ''))
    width -= 1;
  if (width > MAX_COLUMNS)
    throw new TeamctlError('refused', 'import-too-wide', { file, columns: MAX_COLUMNS }, { file, line: index + 1 });
  return { line: index + 1, cells: Array.from({ length: width }, (_, i) => cellText(values[i])) };
}

/** Errors of the library say in English what went wrong inside; what a user can do is always the same. */
function readable(error: unknown, file: string): unknown {
  if (error instanceof TeamctlError) return error;
  return new TeamctlError('invalid', 'import-cut', { file }, { file });
}

/** Tables of an XLSX workbook, one a sheet, read row by row. @throws TeamctlError */
export async function openXlsx(bytes: Uint8Array, file: string): Promise<Table[]> {
  const { sheets, ...book } = await scanWorkbook(bytes, file);
  return sheets.map(({ name, hidden, blocks, hiddenColumns, pieces }) => ({
    sheet: name,
    padded: true,
    hidden,
    hiddenColumns,
    async *rows() {
      const fill = fillDown(blocks);
      try {
        const stream = (async function* () {
          for await (const { index, row } of sheetRows(pieces(), { ...book, file })) yield fill(index, row);
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

const BOF = Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06]);
const [LENGTH_OF_BOF, WRITE_PROTECTED, FILE_PASS] = [20, 0x86, 0x2f];

/** A legacy workbook with a password says so behind its first record, or behind the one that protects it from writing. */
function hasPassword(bytes: Buffer): boolean {
  const begin = bytes.indexOf(BOF);
  if (begin === -1 || begin + LENGTH_OF_BOF + 4 > bytes.length) return false;
  const next = begin + LENGTH_OF_BOF;
  const after = bytes.readUInt16LE(next) === WRITE_PROTECTED ? next + 4 + bytes.readUInt16LE(next + 2) : next;
  return after + 2 <= bytes.length && bytes.readUInt16LE(after) === FILE_PASS;
}

/** Tables of a legacy XLS workbook. @throws TeamctlError */
export async function openXls(bytes: Uint8Array, file: string): Promise<Table[]> {
  const own = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (own.includes(ENCRYPTED) || hasPassword(own))
    throw new TeamctlError('invalid', 'import-encrypted', { file }, { file });
  const { readXls } = await import('hucre/xlsx');
  try {
    const book = await readXls(bytes);
    return book.sheets.map((sheet) => ({
      sheet: sheet.name,
      padded: true,
      hidden: sheet.hidden === true || sheet.veryHidden === true,
      rows: () => {
        const blocks = (sheet.merges ?? [])
          .filter((merge) => merge.endRow > merge.startRow)
          .map((merge): MergedBlock => ({ top: merge.startRow, bottom: merge.endRow, column: merge.startCol }))
          .sort((a, b) => a.top - b.top);
        const fill = fillDown(blocks);
        return batches(
          // The library leaves a hole where a sheet has an empty row.
          Array.from(sheet.rows, (values: CellValue[] | undefined, i) => fill(i, toRow(i, values ?? [], file))),
          file,
        );
      },
    }));
  } catch (error) {
    throw readable(error, file);
  }
}
