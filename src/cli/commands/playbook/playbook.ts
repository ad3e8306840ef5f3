import type { Command } from 'commander';
import { DEFAULT_PLAYBOOK, playbookName } from '../../../app/open/playbooks.ts';
import { TeamctlError } from '../../../errors.ts';
import { playbookWords } from '../../../i18n/areas/playbook.ts';
import { filePathTyped } from '../../../platform/typed-path.ts';
import type { Context } from '../../context.ts';

export function define(program: Command, context: Context): void {
  const { help } = playbookWords(context.locale);
  const group = program.command('playbook').description(help.playbook);
  const one = (name: string, description: string, run: (context: Context, which: string | null) => Promise<void>) =>
    group
      .command(name)
      .description(description)
      .argument('[playbook]', help.which)
      .action((which: string | undefined) => run(context, which === undefined ? null : nameOf(context, which)));
  group
    .command('list')
    .description(help.list)
    .action(() => runList(context));
  one('show', help.show, runShow);
  one('lint', help.lint, runLint);
  one('test', help.test, runTest);
  group
    .command('explain')
    .description(help.explain)
    .argument('<id>', help.entry)
    .action((id: string) => runExplain(context, id));
  group
    .command('diff')
    .description(help.diff)
    .argument('<playbook>', help.which)
    .argument('[other]', help.other)
    .action((which: string, other: string | undefined) => runDiff(context, which, other));
  group
    .command('init')
    .description(help.init)
    .argument('<dir>', help.folder)
    .option('--extends <playbook>', help.extends, DEFAULT_PLAYBOOK)
    .option('--id <id>', help.id)
    .action((folder: string, options: { extends: string; id?: string }) => runInit(context, folder, options));
}

const nameOf = (context: Context, which: string): string => playbookName(context.host.cwd, which);

async function runList(context: Context): Promise<void> {
  const { listPlaybooks } = await import('../../../app/playbook/list.ts');
  const { presentPlaybooks } = await import('../../../present/playbook.ts');
  await context.show(presentPlaybooks(await listPlaybooks(context.scope), context.locale));
}

async function runShow(context: Context, which: string | null): Promise<void> {
  const { showPlaybook } = await import('../../../app/playbook/show.ts');
  const { presentPlaybook } = await import('../../../present/playbook.ts');
  await context.show(presentPlaybook(await showPlaybook(context.scope, which), context.locale));
}

async function runLint(context: Context, which: string | null): Promise<void> {
  const { lintView } = await import('../../../app/playbook/lint.ts');
  const { countErrors, presentLint } = await import('../../../present/playbook.ts');
  const { name, problems } = await lintView(context.scope, which);
  await context.show(presentLint(name, problems, context.locale));
  const errors = countErrors(problems);
  if (errors > 0) throw new TeamctlError('check', 'lint-found', { errors });
}

async function runTest(context: Context, which: string | null): Promise<void> {
  const { testPlaybook } = await import('../../../app/playbook/test.ts');
  const { presentCases } = await import('../../../present/playbook.ts');
  const grammar = await import('../../../i18n/lexicon/lexicons.ts');
  const view = await testPlaybook(context.scope, which, grammar);
  const { confusionOfDesk } = await import('../../../app/note/train.ts');
  await context.show(presentCases(view, await confusionOfDesk(context.scope), context.locale));
  if (view.wrong > 0) throw new TeamctlError('check', 'test-found', { wrong: view.wrong });
  if (view.sentences?.enough === false) throw new TeamctlError('check', 'sentences-short');
  if (view.repertoire?.enough === false) throw new TeamctlError('check', 'repertoire-short');
}

async function runExplain(context: Context, id: string): Promise<void> {
  const { explainId } = await import('../../../app/playbook/compare.ts');
  const { presentExplained } = await import('../../../present/playbook-origins.ts');
  await context.show(presentExplained(await explainId(context.scope, id), context.locale));
}

async function runDiff(context: Context, which: string, other: string | undefined): Promise<void> {
  const { comparePlaybooks } = await import('../../../app/playbook/compare.ts');
  const { presentDifference } = await import('../../../present/playbook-origins.ts');
  const difference = comparePlaybooks(nameOf(context, which), other === undefined ? null : nameOf(context, other));
  await context.show(presentDifference(difference, context.locale));
}

async function runInit(context: Context, folder: string, options: { extends: string; id?: string }): Promise<void> {
  const { startPlaybook } = await import('../../../app/playbook/start.ts');
  const { presentMade } = await import('../../../present/playbook.ts');
  startPlaybook(context.scope, {
    folder: filePathTyped(context.host, folder),
    id: options.id,
    base: nameOf(context, options.extends),
    words: playbookWords(context.locale).starter,
  });
  await context.show(presentMade(folder, context.locale));
}
