import { sql } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import type { Reader, Writer } from './database.ts';
import { idiomOf } from './idiom.ts';

/** A version of a playbook that the people of a server share; it never changes. */
export interface Published {
  id: string;
  version: string;
  /** Of its files, 64 hexadecimal digits. */
  digest: string;
  on: Day;
  by: string;
}

/** Texts by path below the playbook's folder. */
export type PublishedFiles = Readonly<Record<string, string>>;

/** Whether there is anybody to share playbooks with. */
const sharesPlaybooks = (db: Reader): boolean => idiomOf(db).sharesPlaybooks;

/** Oldest first; none in a file. */
export async function readPublished(db: Reader): Promise<Published[]> {
  if (!sharesPlaybooks(db)) return [];
  const { rows } = await sql<Published>`SELECT id, version, digest, published_on AS "on", published_by AS "by"
    FROM published ORDER BY id, string_to_array(version, '.')::integer[]`.execute(db);
  return rows;
}

/** @returns null where this version was never published here */
export async function readPublishedFiles(db: Reader, id: string, version: string): Promise<PublishedFiles | null> {
  if (!sharesPlaybooks(db)) return null;
  const { rows } = await sql<{ files: string }>`SELECT files FROM published
    WHERE id = ${id} AND version = ${version}`.execute(db);
  return rows[0] === undefined ? null : (JSON.parse(rows[0].files) as PublishedFiles);
}

export async function insertPublished(
  db: Writer,
  { id, version, digest, on }: Omit<Published, 'by'>,
  files: PublishedFiles,
): Promise<void> {
  await sql`INSERT INTO published (id, version, digest, files, published_on)
    VALUES (${id}, ${version}, ${digest}, ${JSON.stringify(files)}, ${on})`.execute(db);
}
