/** Exports of big CRMs have a few hundred columns; more than this is a cell at XFD1048576. */
export const MAX_COLUMNS = 2000;
/** Sheets of one workbook, or tables of one page: a sheet a day for two years is fewer. */
export const MAX_SHEETS = 1000;
/** Rows of one file, calls included. */
export const MAX_ROWS = 5_000_000;
/** What a spreadsheet may unpack to, all its parts together. */
export const MAX_INFLATED_BYTES = 200 * 1024 * 1024;
/** Characters of one line of text, its cells together: each reading of a longer one takes a multiple of its memory. */
export const LONGEST_LINE = 2_500_000;
