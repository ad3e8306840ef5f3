import type { Command } from 'commander';
import type { Candidate } from '../../../app/complete/candidates.ts';
import { eventKinds, roles } from '../../../domain/team/team.ts';
import { TeamctlError } from '../../../errors.ts';
import { locales } from '../../../i18n/locale.ts';
import { cleanLine } from '../../../render/clean.ts';
import type { Context } from '../../context.ts';
import type { Sources } from '../../describe/complete.ts';
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

async function sourcesOf({ scope, today }: Context): Promise<Sources> {
  const have = await import('../../../app/complete/candidates.ts');
  return {
    member: () => have.memberCandidates(scope),
    'member=points': () => have.memberCandidates(scope, '='),
    sign: () => have.signCandidates(scope),
    signs: (word) => (word.includes('=') ? have.signDegreeCandidates(scope, word) : have.signCandidates(scope)),
    'sign=degree': (word) => have.signDegreeCandidates(scope, word),
    stage: () => have.stageCandidates(scope),
    meeting: () => have.meetingCandidates(scope),
    team: () => have.teamCandidates(scope),
    'dir|id': async () => have.playbookCandidates(),
    playbook: async () => have.playbookCandidates(),
    lang: plain(locales),
    'zh-CN|en': plain(locales),
    role: plain(roles),
    shell: plain(['bash', 'zsh', 'fish', 'powershell']),
    outcome: plain(['pass', 'fail']),
    document: () => have.documentCandidates(scope),
    kind: plain(eventKinds),
    date: async () => [{ value: today }],
    ...Object.fromEntries(['name', 'n', 'text'].map((own) => [own, async () => []])),
  };
}

/** Nothing to offer is no error: the shell must stay quiet while somebody types. */
async function printCandidates(context: Context, words: readonly string[]): Promise<void> {
  const { complete } = await import('../../describe/complete.ts');
  const program = await context.wholeProgram();
  const found = await complete(program, words, await sourcesOf(context)).catch((error: unknown) => {
    if (error instanceof TeamctlError) return [];
    throw error;
  });
  const lines = found.map(({ value, note }) =>
    note ? `${value}\t${cleanLine(note).replace(/\s+/g, ' ')}\n` : `${value}\n`,
  );
  await writeAll(context.host.stdout, lines.join(''));
}
