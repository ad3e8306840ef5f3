import { TeamctlError } from '../../errors.ts';
import { checkFile, type FileCheck } from '../../store/check-file.ts';
import { countExpired } from '../../store/retention.ts';
import { readTeams } from '../../store/team-reader.ts';
import type { Database } from '../open/database.ts';
import type { Scope } from '../scope.ts';

/** One thing that was looked at. */
export interface CheckResult {
  id: FileCheck['id'] | 'playbooks' | 'retention';
  /** Null when all is well; else the figure that the sentence needs. */
  problem: FileCheck['problem'];
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
      return { id: 'playbooks', problem: { value: `${playbook}: ${error.code}` } };
    }
  }
  return { id: 'playbooks', problem: null };
}

/** Deletes private notes that are past their time: keeping them longer would be the fault. */
async function checkRetention(scope: Scope): Promise<CheckResult> {
  const expired = await countExpired(await scope.reader(), scope.today);
  if (expired === 0) return { id: 'retention', problem: null };
  // Every change begins with it; this one has nothing else to do.
  await scope.change('doctor', async ({ summarize }) => summarize('retention'));
  return { id: 'retention', problem: { value: expired } };
}

/** Looks over file, retention and playbooks. @param env of the process: it names the folders that are kept in step */
export async function checkUp(
  scope: Scope,
  database: Database,
  env: Readonly<Record<string, string | undefined>>,
): Promise<CheckResult[]> {
  return [...checkFile(await database.open(), env), await checkRetention(scope), await checkPlaybooks(scope)];
}
