import { existsSync, readdirSync, statSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readText } from '../platform/read-text.ts';
import { replaceFile } from '../platform/replace-file.ts';
import { backupFolder } from './backup-files.ts';
import { type ExportTables, exportTables, importTables } from './export.ts';
import type { BackupsForgotten } from './forget-backups.ts';
import { type Forgetting, forgetPerson } from './forget-person.ts';
import { headOf } from './packed-backup.ts';
import { type Person, rowOfPerson } from './person-words.ts';
import { lookerFor } from './shown-in-file.ts';
import { openMemoryStore } from './sqlite/file-store.ts';
import { forgetPaths, writtenOut } from './written-out.ts';

/** Larger files are nobody's team. */
const MOST_BYTES = 256 * 1024 * 1024;
const BEGINNING = 200;

interface WrittenOut {
  schema: string;
  tables: ExportTables;
  member?: { id: number; name: string };
}

const kinds = ['teamctl.export/1', 'teamctl.member-export/1'];

const startOf = (text: string) => kinds.some((kind) => text.slice(0, BEGINNING).includes(kind));

/** By what it begins with, in whatever way it is encoded: names get changed. */
function beginsAsExport(file: string): boolean {
  try {
    return startOf(
      headOf(file, 2 * BEGINNING)
        .toString('latin1')
        .replaceAll('\0', ''),
    );
  } catch {
    // Whoever may not read it is told where it is gone through, if the program has written it.
    return false;
  }
}

function exportsIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(folder, entry.name))
      .filter((file) => statSync(file).size <= MOST_BYTES && beginsAsExport(file));
  } catch {
    return [];
  }
}

/**
 * What the program wrote out into this file; null for anything else.
 * @throws what the file system says: of what another program has open nobody knows whom it holds
 */
function readWrittenOut(file: string): WrittenOut | null {
  if (!existsSync(file)) return null;
  // PowerShell's `>` writes UTF-16.
  const text = readText(file);
  try {
    if (!startOf(text)) return null;
    const value = JSON.parse(text) as WrittenOut;
    return kinds.includes(value.schema) && typeof value.tables === 'object' && value.tables !== null ? value : null;
  } catch {
    return null;
  }
}

/** One's own whole record is of nobody else's use. */
function removeOwnRecord(file: string, { tables }: WrittenOut, person: Person): boolean {
  const [own] = (tables.member ?? []) as { id?: unknown; uid?: unknown; name?: unknown }[];
  const isTheirs =
    own?.uid === undefined
      ? own?.id === person.memberId && person.words.names.includes(String(own?.name))
      : own.uid === person.uid;
  if (isTheirs) unlinkSync(file);
  return isTheirs;
}

/** Rows without a random id get theirs by number and name, as in a backup from before these ids. */
function withUid(tables: ExportTables, person: Person): ExportTables {
  const isTheirs = (row: ExportTables[string][number]) =>
    row.uid === undefined && row.id === person.memberId && person.words.names.includes(String(row.name));
  return { ...tables, member: (tables.member ?? []).map((row) => (isTheirs(row) ? { ...row, uid: person.uid } : row)) };
}

async function rewriteTables(tables: ExportTables, person: Person, how: Forgetting): Promise<ExportTables | null> {
  const store = await openMemoryStore();
  try {
    return await store.transact(async (db) => {
      await importTables(db, withUid(tables, person), 0);
      const before = JSON.stringify(await exportTables(db, true));
      if ((await rowOfPerson(db, person)) === null) return null;
      await forgetPerson(db, person, how);
      const after = await exportTables(db, true);
      return JSON.stringify(after) === before
        ? null
        : Object.fromEntries(Object.entries(after).filter(([name]) => name in tables));
    });
  } finally {
    await store.close();
  }
}

async function forgetInFile(file: string, person: Person, how: Forgetting): Promise<boolean> {
  const written = readWrittenOut(file);
  if (written === null) return false;
  if (written.schema === 'teamctl.member-export/1') return removeOwnRecord(file, written, person);
  const tables = await rewriteTables(written.tables, person, how);
  if (tables === null) return false;
  replaceFile(file, `${JSON.stringify({ ...written, tables }, null, 2)}\n`);
  return true;
}

export interface ExportsForgotten extends BackupsForgotten {
  /** Pages, tables, texts and documents that were written out, still show the person, and are left. */
  left: string[];
  /** Written out, and may show the person, see `Shown`. */
  perhaps: string[];
}

/** Nobody's file is searched that the program did not write. */
function filesToLookInto(database: string): { exports: string[]; written: string[] } {
  const written = writtenOut(database);
  const beside = [dirname(database), backupFolder(database)].flatMap(exportsIn);
  return { exports: [...new Set([...beside, ...written.filter((file) => file.endsWith('.json'))])], written };
}

/**
 * Takes the person out of what the program exported: into the folders of the database, and where `-o` wrote it as long
 * as it lies there. Copies that somebody made of it, it cannot know.
 */
export async function forgetInExports(database: string, person: Person, how: Forgetting): Promise<ExportsForgotten> {
  const done: ExportsForgotten = { rewritten: [], remaining: [], left: [], perhaps: [] };
  const { exports, written } = filesToLookInto(database);
  for (const file of exports) {
    try {
      if (await forgetInFile(file, person, how)) done.rewritten.push(file);
    } catch {
      done.remaining.push(file);
    }
  }
  const looker = lookerFor({ ...person.words, others: person.others });
  for (const file of written.filter((each) => !done.remaining.includes(each) && existsSync(each))) {
    const shown = looker.inFile(file);
    if (shown === 'shown') done.left.push(file);
    if (shown === 'perhaps') done.perhaps.push(file);
  }
  forgetPaths(database, (file) => looker.inText(file) === 'shown');
  return done;
}
