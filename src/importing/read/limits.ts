/** More columns than this are no table of a sales team, but a cell at XFD1048576. */
export const MAX_COLUMNS = 200;
/** Rows of one file, calls included. */
export const MAX_ROWS = 5_000_000;
/** What a spreadsheet may unpack to, all its parts together. */
export const MAX_INFLATED_BYTES = 200 * 1024 * 1024;
