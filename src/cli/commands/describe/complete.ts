import type { Command } from 'commander';
import { roles } from '../../../domain/team/team.ts';
import { TeamctlError } from '../../../errors.ts';
import { locales } from '../../../i18n/locale.ts';
import type { Candidate } from '../../describe/complete.ts';
import type { Context } from '../../context.ts';
import { writeAll } from '../../terminal/io.ts';

/** What completion scripts ask; nothing for people, so help does not show it. */
export function define(program: Command, context: Context): void {
  program
    .command('complete [words...]', { hidden: true })
    .option('--fresh')
    .action((words: string[], options: { fresh?: boolean }) =>
      printCandidates(context, options.fresh ? [...words, ''] : words),
    );
}

const plain = (values: readonly string[]) => async () => values.map((value): Candidate => ({ value }));

async function members(context: Context): Promise<Candidate[]> {
  const { readMembers } = await import('../../../store/team-reader.ts');
  const list = await readMembers(await context.reader(), (await context.team()).id);
  return list.flatMap(({ name, code }) => [
    { value: name, ...(code === null ? {} : { note: code }) },
    ...(code === null ? [] : [{ value: code, note: name }]),
  ]);
}

async function teams(context: Context): Promise<Candidate[]> {
  const { readTeams } = await import('../../../store/team-reader.ts');
  return (await readTeams(await context.reader())).map(({ name }) => ({ value: name }));
}

/** Without a team yet the default playbook speaks. */
async function core(context: Context) {
  const { DEFAULT_PLAYBOOK } = await import('../../../app/open/playbooks.ts');
  const team = await context.team().catch(() => ({ playbook: DEFAULT_PLAYBOOK }));
  return (await context.playbook(team)).core();
}

async function signs(context: Context): Promise<Candidate[]> {
  const { signs: ofTeam, memberSigns } = await core(context);
  return [...ofTeam, ...memberSigns].map(({ id, title }) => ({ value: id, note: title }));
}

/** Before the `=` a sign, behind it how much of it. */
async function signDegrees(context: Context, word: string): Promise<Candidate[]> {
  const at = word.indexOf('=');
  if (at === -1) return (await signs(context)).map((sign) => ({ ...sign, value: `${sign.value}=` }));
  const degrees = [...Object.keys((await core(context)).model.degrees), 'unsure'];
  return degrees.map((degree) => ({ value: `${word.slice(0, at)}=${degree}` }));
}

const documents = async (context: Context) =>
  (await core(context)).gates.flatMap((gate) => gate.requires).map(({ id, title }) => ({ value: id, note: title }));

const stages = async (context: Context) =>
  (await core(context)).stages.map(({ id, title }) => ({ value: id, note: title }));

async function playbooks(): Promise<Candidate[]> {
  const { readdirSync } = await import('node:fs');
  const { compiledPlaybooks } = await import('../../../app/open/playbooks.ts');
  return readdirSync(compiledPlaybooks()).map((value) => ({ value }));
}

const sourcesOf = (context: Context) => ({
  member: () => members(context),
  name: async () => [],
  sign: () => signs(context),
  signs: (word: string) => (word.includes('=') ? signDegrees(context, word) : signs(context)),
  'sign=degree': (word: string) => signDegrees(context, word),
  stage: () => stages(context),
  team: () => teams(context),
  'dir|id': playbooks,
  playbook: playbooks,
  lang: plain(locales),
  'zh-CN|en': plain(locales),
  role: plain(roles),
  shell: plain(['bash', 'zsh', 'fish', 'powershell']),
  outcome: plain(['pass', 'fail']),
  document: () => documents(context),
  kind: plain(['new-manager', 'new-product', 'new-list', 'new-scheme']),
  date: async () => [{ value: context.today }],
  n: async () => [],
  text: async () => [],
});

/** Nothing to offer is no error: the shell must stay quiet while somebody types. */
async function printCandidates(context: Context, words: readonly string[]): Promise<void> {
  const { complete } = await import('../../describe/complete.ts');
  const program = await context.wholeProgram();
  const found = await complete(program, words, sourcesOf(context)).catch((error: unknown) => {
    if (error instanceof TeamctlError) return [];
    throw error;
  });
  const lines = found.map(({ value, note }) => (note ? `${value}\t${note.replace(/\s+/g, ' ')}\n` : `${value}\n`));
  await writeAll(context.host.stdout, lines.join(''));
}
