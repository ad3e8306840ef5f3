import { join } from 'node:path';
import type { Day } from '../../domain/calendar/day.ts';
import { TeamctlError } from '../../errors.ts';
import type { Environment } from '../../platform/find-program.ts';
import { leftoverDrafts, removeDrafts } from '../../platform/leftover-drafts.ts';
import { doubtfulBackups } from '../../store/backup.ts';
import type { StoreCheck } from '../../store/database.ts';
import { forget } from '../../store/forget.ts';
import { backupsHoldingForgotten } from '../../store/forget-backups.ts';
import { storedMeasures } from '../../store/stored-measures.ts';
import { readTeams } from '../../store/team-reader.ts';
import type { Database } from '../open/database.ts';
import type { Scope } from '../scope.ts';

/** One thing that was looked at. */
export interface CheckResult {
  id:
    | StoreCheck['id']
    | 'backups-whole'
    | 'backups-held'
    | 'playbooks'
    | 'measures'
    | 'retention'
    | 'retention-jump'
    | 'retention-backups'
    | 'retention-remain'
    | 'forgotten'
    | 'forgotten-remain'
    | 'leftovers';
  /** Null when all is well; else the figure that the sentence needs. */
  problem: null | { value: string | number; from?: Day; to?: Day };
  /** It cannot be told here. */
  unknown?: true;
  /** Not wrong yet. */
  warning?: true;
}

/** Every team's playbook must open; the first that does not is named. */
async function checkPlaybooks(scope: Scope): Promise<CheckResult> {
  const teams = await readTeams(await scope.reader());
  for (const playbook of new Set(teams.map((team) => team.playbook))) {
    try {
      await (await scope.playbook({ playbook })).core();
    } catch (error) {
      if (!(error instanceof TeamctlError)) throw error;
      const { file, line } = error.place ?? {};
      const where = file === undefined ? playbook : `${file}${line === undefined ? '' : `:${line}`}`;
      return { id: 'playbooks', problem: { value: where } };
    }
  }
  return { id: 'playbooks', problem: null };
}

/** Figures and targets under ids that their team's playbook no longer has: nobody sees them. */
async function checkMeasures(scope: Scope): Promise<CheckResult> {
  const db = await scope.reader();
  const strays: string[] = [];
  for (const playbook of new Set((await readTeams(db)).map((team) => team.playbook))) {
    const { measures } = await (await scope.playbook({ playbook })).core();
    const stored = (await storedMeasures(db, playbook)).map(({ id }) => id);
    strays.push(...stored.filter((id) => !measures.some((each) => each.id === id)));
  }
  if (strays.length === 0) return { id: 'measures', problem: null };
  return { id: 'measures', problem: { value: [...new Set(strays)].join(' ') }, warning: true };
}

/** Without a playbook that opens nobody knows what it measures. */
async function checkOfPlaybooks(scope: Scope): Promise<CheckResult[]> {
  const playbooks = await checkPlaybooks(scope);
  return playbooks.problem === null ? [playbooks, await checkMeasures(scope)] : [playbooks];
}

/** Deletes private notes that are past their time, in backups, too: keeping them longer would be the fault. */
async function checkRetention(scope: Scope, database: Database, agreed: boolean): Promise<CheckResult[]> {
  const { overdueBy, retentionDay } = await import('../../store/retention.ts');
  const { deleted, doubt: jump } = await database.keepRetention(agreed);
  const db = (await database.open('write')).reader;
  const doubt = jump ?? (await overdueBy(db, scope.today));
  const here: CheckResult =
    doubt !== null
      ? { id: 'retention-jump', problem: { value: doubt.count, from: doubt.from, to: doubt.to } }
      : { id: 'retention', problem: deleted === 0 ? null : { value: deleted } };
  const day = await retentionDay(db, scope.today);
  return day === null || database.isServer ? [here] : [here, await checkBackedUpNotes(database, day)];
}

async function checkBackedUpNotes(database: Database, day: Day): Promise<CheckResult> {
  const { rewritten, remaining } = await database.expireInBackups(day);
  const { damaged, held } = doubtfulBackups(database.beside);
  const still = remaining.filter((file) => !damaged.includes(file) && !held.includes(file));
  if (still.length > 0) return { id: 'retention-remain', problem: { value: listed(still) } };
  return { id: 'retention-backups', problem: rewritten.length === 0 ? null : { value: rewritten.length } };
}

/** Backups that still hold somebody who was forgotten; what can be rewritten is, what cannot is named. */
async function checkForgotten(scope: Scope, database: Database): Promise<CheckResult> {
  const store = await database.open('write');
  const { uids, files } = await backupsHoldingForgotten(store);
  if (files.length === 0) return { id: 'forgotten', problem: null };
  for (const uid of uids) await forget(store, uid, { today: scope.today, meant: [] });
  const { files: still } = await backupsHoldingForgotten(store);
  return {
    id: still.length > 0 ? 'forgotten-remain' : 'forgotten',
    problem: { value: listed(still.length > 0 ? still : files) },
  };
}

/** A line each: names of folders hold blanks. */
const listed = (files: readonly string[]) => files.join('\n');

/**
 * A backup is missed on the day on which it is needed: what cannot be restored is named before. Nothing where backups are a
 * server's business.
 */
function checkBackups({ beside, isServer }: Database): CheckResult[] {
  if (isServer) return [];
  const { damaged, held } = doubtfulBackups(beside);
  const whole: CheckResult = { id: 'backups-whole', problem: damaged.length === 0 ? null : { value: listed(damaged) } };
  // One that nobody could look at is neither ticked nor called broken: who believed that would delete it.
  if (held.length === 0) return [whole];
  const unseen: CheckResult = { id: 'backups-held', problem: { value: listed(held) }, warning: true };
  return damaged.length === 0 ? [unseen] : [whole, unseen];
}

function checkLeftovers(database: Database, folders: readonly string[]): CheckResult {
  const removed = [...database.swept, ...removeDrafts(folders.flatMap((folder) => leftoverDrafts(folder)))];
  return { id: 'leftovers', problem: removed.length === 0 ? null : { value: listed(removed) } };
}

interface Circumstances {
  /** Of the process: it names the folders that are kept in step. */
  env: Environment;
  /** The day is right, see `keepRetention`. */
  agreed: boolean;
}

/** Looks over file, retention, forgotten people and playbooks. */
export async function checkUp(
  scope: Scope,
  database: Database,
  { env, agreed }: Circumstances,
): Promise<CheckResult[]> {
  const file = await (await database.open()).check(env);
  // What would write is left out where nothing can be written: that is the finding then.
  if (file.some(({ id, problem }) => id === 'read-only' && problem !== null))
    return [...file, ...checkBackups(database), ...(await checkOfPlaybooks(scope))];
  const rights = await (await database.organisation())?.rights();
  // The rest is about teams that one writes to.
  if (rights && !rights.kinds.includes('manager')) return file;
  await database.open('write');
  const folders = [join(scope.configDir, 'profiles'), scope.configDir];
  return [
    ...file,
    ...checkBackups(database),
    checkLeftovers(database, folders),
    await checkForgotten(scope, database),
    ...(await checkRetention(scope, database, agreed)),
    ...(await checkOfPlaybooks(scope)),
  ];
}
