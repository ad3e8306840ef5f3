import { existsSync } from 'node:fs';
import { TeamctlError } from '../../errors.ts';
import { countRows, importTables } from '../../store/export.ts';
import { selfContained } from '../../store/self-contained.ts';
import { readTeams } from '../../store/team-reader.ts';
import { movedTables, readTeamRows } from '../../store/team-rows.ts';
import { requireTeam } from '../find/team.ts';
import type { Database } from '../open/database.ts';
import { hasPlaybook } from '../open/playbooks.ts';
import { openScope } from '../open/scope.ts';
import type { Scope } from '../scope.ts';
import { keepPulled, newToken, whereOf } from './pulled.ts';
import { requireSame } from './verify.ts';

export interface PullView {
  file: string;
  team: string;
  rows: number;
  /** Rows about people who are in other teams now: those stay there. */
  left: number;
}

/**
 * Fetches a team from the server into a file of its own, to work with where there is no network. The file appears with all
 * of it, read again and compared, or not at all.
 * @throws TeamctlError `org-pull-there`, `org-differs`, and as `requireTeam`
 */
export async function pullTeam(scope: Scope, database: Database, name: string, file: string): Promise<PullView> {
  if (!database.isServer) throw new TeamctlError('usage', 'org-one-file', { file: database.file });
  if (existsSync(file)) throw new TeamctlError('refused', 'org-pull-there', { file });
  // In one transaction: as it was at one moment.
  const { team, tables, left } = await scope.keep(async (db) => {
    const found = requireTeam(await readTeams(db), name);
    const moved = await movedTables(db);
    const all = await readTeamRows(db, moved, [found.id]);
    const alone = selfContained(moved, all);
    return { team: found, tables: alone, left: countRows(all) - countRows(alone) };
  });
  const target = openScope({ ...scope, databaseFile: file, teamNamed: null, playbookNamed: null });
  try {
    await target.scope.change(
      'org pull',
      async ({ db, journalId, summarize }) => {
        await importTables(db, tables, journalId);
        requireSame(tables, await readTeamRows(db, await movedTables(db), [team.id]));
        summarize(team.name);
      },
      { create: true },
    );
  } finally {
    await target.database.close();
  }
  // So that it is there without a network, too.
  await hasPlaybook(scope, team);
  keepPulled(file, { address: whereOf(database.file), teamIds: [team.id], token: newToken(), tables });
  await database.remembersWritten(file);
  return { file, team: team.name, rows: countRows(tables), left };
}
