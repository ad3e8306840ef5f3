import { TeamctlError } from '../../errors.ts';
import type { Reader } from '../../store/database.ts';
import { countRows } from '../../store/export.ts';
import { putDifferences } from '../../store/put-rows.ts';
import { selfContained } from '../../store/self-contained.ts';
import { readTeams } from '../../store/team-reader.ts';
import { type ExportTables, movedTables, readTeamRows } from '../../store/team-rows.ts';
import { type Clash, type Differences, decided, threeWay } from '../../store/three-way.ts';
import type { Database } from '../open/database.ts';
import { openScope } from '../open/scope.ts';
import type { Inside, Scope } from '../scope.ts';
import { dropPulled, type Pulled, readPulled, whereOf } from './pulled.ts';
import { expectedAfter, requireSame } from './verify.ts';

/** Whose row stays where both sides made another one of it; null: neither, it is shown. */
export type Kept = 'mine' | 'server' | null;

export interface PushView {
  file: string;
  teams: readonly string[];
  /** What was done on the server, or would be. */
  changes: readonly { table: string; added: number; changed: number; removed: number }[];
  /** Rows of these teams that were compared, row by row, after it was done. */
  compared: number;
  clashes: readonly Clash[];
  /** False where something is to be decided first, and nothing was stored. */
  isStored: boolean;
}

/** The rows of a file, as it lies there. */
async function readFileRows(scope: Scope, file: string): Promise<{ names: string[]; tables: ExportTables }> {
  const { scope: source, database } = openScope({
    ...scope,
    databaseFile: file,
    teamNamed: null,
    playbookNamed: null,
  });
  try {
    const db = await source.reader();
    const teams = await readTeams(db);
    return {
      names: teams.map(({ name }) => name),
      tables: await readTeamRows(
        db,
        await movedTables(db),
        teams.map(({ id }) => id),
      ),
    };
  } finally {
    await database.close();
  }
}

/** What was never fetched from there is new there. @throws TeamctlError `org-push-there` */
async function asNew(db: Reader, file: string, names: readonly string[], tables: ExportTables): Promise<ExportTables> {
  const known = await readTeams(db);
  const there = known.filter(({ name }) => names.includes(name)).map(({ name }) => name);
  if (there.length > 0) throw new TeamctlError('refused', 'org-push-there', { file, teams: there });
  const inUse = known.some((team) => team.inUse);
  return { ...tables, team: (tables.team ?? []).map((row) => ({ ...row, in_use: inUse ? 0 : (row.in_use ?? 0) })) };
}

function countsOf({ added, changed, removed }: Differences): PushView['changes'] {
  const of = (list: Differences['added'], name: string) => list.filter(({ table }) => table.name === name).length;
  const names = new Set([...added, ...changed, ...removed].map(({ table }) => table.name));
  return [...names].map((table) => ({
    table,
    added: of(added, table),
    changed: of(changed, table),
    removed: of(removed, table),
  }));
}

interface Pushed {
  pulled: Pulled | null;
  names: readonly string[];
  mine: ExportTables;
}

/** What the log says of it: by its mark it is known again. */
const summaryOf = (names: readonly string[], pulled: Pulled | null): string =>
  pulled?.token === undefined ? names.join() : `${names.join()} #${pulled.token}`;

/**
 * Whether this very fetching was handed in before and not taken back: then the connection, or this program, ended after the
 * server had stored it and before anybody was told. What was made in the file would be there twice.
 */
async function wasHandedIn({ db }: Inside, { token }: Pulled): Promise<boolean> {
  if (token === undefined) return false;
  const done = await db
    .selectFrom('journal')
    .select('id')
    .where('command', '=', 'org push')
    .where('state', '=', 'done')
    .where('summary', 'like', `%#${token}`)
    .executeTakeFirst();
  return done !== undefined;
}

async function putInto(inside: Inside, file: string, { pulled, names, mine }: Pushed, keep: Kept): Promise<PushView> {
  const tables = await movedTables(inside.db);
  const readRows = async (ids: readonly number[]) => selfContained(tables, await readTeamRows(inside.db, tables, ids));
  const theirs = pulled === null ? {} : await readRows(pulled.teamIds);
  const rows = pulled === null ? await asNew(inside.db, file, names, mine) : mine;
  const found = threeWay(tables, pulled?.tables ?? {}, rows, theirs);
  const view = { file, teams: names, clashes: found.clashes, compared: 0 };
  if (found.clashes.length > 0 && keep === null) return { ...view, changes: countsOf(found), isStored: false };
  const done = decided(found, tables, keep === 'mine' ? 'mine' : 'theirs');
  const put = await putDifferences(inside.db, done, { journalId: inside.journalId, isWhole: pulled === null });
  const fresh = put.filter(({ table }) => table.name === 'team').map(({ row }) => row.id as number);
  const after = await readRows([...new Set([...(pulled?.teamIds ?? []), ...fresh])]);
  requireSame(expectedAfter(theirs, done.removed, put), after);
  inside.summarize(summaryOf(names, pulled));
  return { ...view, changes: countsOf(done), compared: countRows(after), isStored: true };
}

/**
 * Puts what is in a file onto the server: all of it where it is new there, else what was done in it since it was fetched.
 * All or nothing, in one command that `undo` takes back; what came out is read again and compared.
 * @throws TeamctlError `org-push-there`, `org-push-done`, `org-pulled-elsewhere`, `org-differs`
 */
export async function pushFile(scope: Scope, database: Database, file: string, keep: Kept): Promise<PushView> {
  const pulled = readPulled(file);
  if (pulled !== null && pulled.address !== whereOf(database.file))
    throw new TeamctlError('refused', 'org-pulled-elsewhere', { file, address: pulled.address });
  const { names, tables: mine } = await readFileRows(scope, file);
  const view = await scope.change('org push', async (inside) => {
    if (pulled !== null && (await wasHandedIn(inside, pulled))) return null;
    return putInto(inside, file, { pulled, names, mine }, keep);
  });
  if (view === null) {
    dropPulled(file);
    throw new TeamctlError('refused', 'org-push-done', { file, teams: names });
  }
  if (view.isStored && view.changes.length > 0) dropPulled(file);
  return view;
}
