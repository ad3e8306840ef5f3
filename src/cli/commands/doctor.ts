import type { Command } from 'commander';
import { TeamctlError } from '../../errors.ts';
import { byLocale } from '../../i18n/locale.ts';
import { data as en } from '../../i18n/messages/en/data.ts';
import { data as zh } from '../../i18n/messages/zh-CN/data.ts';
import type { CheckResult } from '../../present/data.ts';
import type { Context } from '../context.ts';

export function define(program: Command, context: Context): void {
  const { help } = byLocale(context.locale, { 'zh-CN': zh, en });
  program
    .command('doctor')
    .description(help.doctor)
    .action(() => run(context));
}

/** Every team's playbook must open; the first that does not is named. */
async function checkPlaybooks(context: Context): Promise<CheckResult> {
  const { readTeams } = await import('../../store/team-reader.ts');
  const teams = await readTeams(await context.reader());
  for (const playbook of new Set(teams.map((team) => team.playbook))) {
    try {
      await (await context.playbook({ playbook })).core();
    } catch (error) {
      if (!(error instanceof TeamctlError)) throw error;
      return { id: 'playbooks', problem: { value: `${playbook}: ${error.code}` } };
    }
  }
  return { id: 'playbooks', problem: null };
}

/** Deletes private notes that are past their time: keeping them longer would be the fault. */
async function checkRetention(context: Context): Promise<CheckResult> {
  const { countExpired } = await import('../../store/retention.ts');
  const expired = await countExpired(await context.reader(), context.today);
  if (expired === 0) return { id: 'retention', problem: null };
  // Every write begins with it; this one has nothing else to do.
  await context.write('doctor', async ({ summarize }) => summarize('retention'));
  return { id: 'retention', problem: { value: expired } };
}

export async function run(context: Context): Promise<void> {
  const { checkFile } = await import('../../store/check-file.ts');
  const store = await context.store();
  const results = [...checkFile(store, context.host.env), await checkRetention(context), await checkPlaybooks(context)];
  const { presentCheckUp } = await import('../../present/data.ts');
  await context.show(presentCheckUp(results as CheckResult[], context.locale));
  const problems = results.filter((result) => result.problem !== null && !('warning' in result)).length;
  if (problems > 0) throw new TeamctlError('check', 'doctor-found', { problems });
}
