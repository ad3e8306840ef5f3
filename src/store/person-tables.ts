import type { Reader } from './database.ts';
import { idiomOf, type TableShape } from './idiom.ts';

export type { TableShape } from './idiom.ts';

/** Tables and columns as they are in this database, which may be a file of an earlier version. */
export const tableShapes = (db: Reader): Promise<TableShape[]> => idiomOf(db).tables(db);

/** Columns by which a row belongs to a person. */
const PERSON_COLUMNS = ['member_id', 'owner_id', 'trainer_id', 'mentor_id'];

export const personColumns = (table: TableShape): string[] =>
  table.columns.map((column) => column.name).filter((name) => PERSON_COLUMNS.includes(name));
