import type { DialectAdapter, Kysely } from 'kysely';
import type { Writer } from './database.ts';

/** A table as it is in the database that is open. */
export interface TableShape {
  name: string;
  /** Its rows can be named one by one, see `rowKey`, and may hold what somebody typed. */
  hasRowId: boolean;
  /** In their order; types as SQLite calls them: `TEXT`, `INTEGER`, `REAL`. */
  columns: { name: string; type: string }[];
}

export interface ForeignKey {
  from: string;
  parent: string;
}

export type Side = 'before' | 'after';

/** Anything that runs queries: a reader, a writer, a migration. */
export type Asking = Pick<Kysely<unknown>, 'getExecutor'>;

/**
 * What the engines say differently, as far as readers and writers have to know. Texts are SQL; what is handed over to be
 * put into them is SQL as well, written in the code and never typed by anybody.
 */
export interface Idiom {
  /** 128 random bits as 32 hexadecimal digits. */
  readonly newUid: string;
  /** Names a row of a table that has row ids. */
  readonly rowKey: string;
  /** The value of one field of a JSON object; engines that are strict about types give it as text. */
  field(object: string, name: string): string;
  /** The values of some fields as one JSON list. */
  fields(object: string, names: readonly string[]): string;
  /** A JSON object as text. */
  object(pairs: readonly (readonly [name: string, value: string])[]): string;
  /** All columns of a row of this table as a JSON object, the way the change log holds it. */
  image(table: string, columns: readonly string[]): string;
  /** Where rows can be read from the images in the change log, whose own columns go by `change.…`, and how. */
  images(table: string, side: Side): { from: string; read(column: string): string };
  /** Texts of a group as one JSON list, in the order of their letters. */
  list(text: string): string;
  /** Texts of a group with commas between them, in the order in which they come. */
  joined(text: string): string;
  /** Whether a JSON list holds this number. */
  holds(list: string, value: number): string;
  /** A query for these numbers, for what `IN` looks through. */
  numbers(values: readonly number[]): string;
  /** Tables in the order in which they were made, parents before children. */
  tables(db: Asking): Promise<TableShape[]>;
  keys(db: Asking, table: string): Promise<string[]>;
  references(db: Asking, table: string): Promise<ForeignKey[]>;
  /** References are looked at when the transaction ends. */
  deferReferences(db: Asking): Promise<void>;
  /** From here on changes are logged under this command. */
  startLog(db: Writer, journalId: number): Promise<void>;
  endLog(db: Writer): Promise<void>;
  /** Whether a row of the journal is of the person who is connected; SQL. */
  readonly own: string;
  /** Who did what a row of the journal says; SQL. */
  readonly who: string;
  /** Where it says what anybody did to rows that one sees. */
  readonly seen: { readonly changes: string; readonly journal: string };
  /** The newest of one's own commands that is too old to be taken back. @param last the last number of the journal */
  tooOld(db: Asking, last: number, limit: number): Promise<number>;
  /** The last number that a table gave to a row; 0 where it gave none. */
  lastNumber(db: Asking, table: string): Promise<number>;
  /** Numbers that a table gives to rows that are put in with them, and to no others. */
  nextNumbers(db: Asking, table: string, count: number): Promise<number[]>;
  /** Whether several people share it, and with it their playbooks. */
  readonly sharesPlaybooks: boolean;
  /** Rows were brought in with their numbers: none of those is given again. */
  keepNumbers(db: Asking): Promise<void>;
}

/** What our dialects hand to Kysely: it knows how its engine speaks. */
export interface Adapter extends DialectAdapter {
  readonly idiom: Idiom;
}

/** How the database speaks that these queries go to. */
export const idiomOf = (db: Asking): Idiom => (db.getExecutor().adapter as Adapter).idiom;
