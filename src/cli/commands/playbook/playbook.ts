import type { Command } from 'commander';
import { DEFAULT_PLAYBOOK, playbookName } from '../../../app/open/playbooks.ts';
import { TeamctlError } from '../../../errors.ts';
import { playbookWords } from '../../../i18n/areas/playbook.ts';
import { filePathTyped } from '../../../platform/typed-path.ts';
import type { Context } from '../../context.ts';
import { verb } from '../../line/verb.ts';

export function define(program: Command, context: Context): void {
  const { help } = playbookWords(context.locale);
  const group = program.command('playbook').description(help.playbook);
  const add = (syntax: string, said: string, run: (context: Context, ...typed: never[]) => Promise<void>) =>
    verb(group, syntax, said, {}, (...typed) => run(context, ...(typed as never[])));
  add('list', help.list, runList);
  add('show', help.show, runShow).argument('[what]', help.what).argument('[id]', help.entry);
  add('lint', help.lint, runLint).argument('[playbook]', help.which);
  add('test', help.test, runTest).argument('[playbook]', help.which);
  add('explain', help.explain, runExplain).argument('<id>', help.entry);
  add('diff', help.diff, runDiff).argument('<playbook>', help.which).argument('[other]', help.other);
  add('publish', help.publish, runPublish).argument('<dir>', help.publishedFolder);
  add('pin', help.pin, runPin).argument('<playbook>', help.pinned).option('--replace', help.replace);
  const made = add('new', help.new, runNew).argument('<kind>', help.kind).argument('<id>', help.newId);
  made.argument('[playbook]', help.which);
  const started = add('init', help.init, runInit).argument('<dir>', help.folder);
  started.option('--extends <playbook>', help.extends, DEFAULT_PLAYBOOK).option('--id <id>', help.id);
}

type Typed = string | undefined;
async function nameOf({ host, scope }: Context, which: string): Promise<string> {
  if (!which.includes('@')) return playbookName(host.cwd, which);
  const { isVersion, pinOf, placeOf, requirePublished } = await import('../../../app/open/published.ts');
  return isVersion(which) ? placeOf(scope, pinOf(await requirePublished(scope, which))) : playbookName(host.cwd, which);
}
const nameOrNull = async (context: Context, which: Typed) =>
  which === undefined ? null : await nameOf(context, which);

async function runList(context: Context): Promise<void> {
  const { listPlaybooks, listPublished } = await import('../../../app/playbook/list.ts');
  const { presentPlaybooks } = await import('../../../present/playbook.ts');
  await context.show(
    presentPlaybooks(await listPlaybooks(context.scope), await listPublished(context.scope), context.locale),
  );
}

async function runShow(context: Context, what: Typed, id: Typed): Promise<void> {
  const { shownLists, showEntries } = await import('../../../app/playbook/entries.ts');
  if (what !== undefined && shownLists.includes(what)) {
    const { presentEntries } = await import('../../../present/playbook-entries.ts');
    return context.show(presentEntries(await showEntries(context.scope, what, id ?? null), context.locale));
  }
  const { showPlaybook } = await import('../../../app/playbook/show.ts');
  const { presentPlaybook } = await import('../../../present/playbook.ts');
  const { lists } = playbookWords(context.locale);
  const view = await showPlaybook(context.scope, what, lists, (typed) => nameOf(context, typed));
  await context.show(presentPlaybook(view, context.locale));
}

async function runLint(context: Context, which: Typed): Promise<void> {
  const { lintView } = await import('../../../app/playbook/lint.ts');
  const { countErrors, presentLint } = await import('../../../present/playbook.ts');
  const { name, problems } = await lintView(context.scope, await nameOrNull(context, which));
  await context.show(presentLint(name, problems, context.locale));
  const errors = countErrors(problems);
  if (errors > 0) throw new TeamctlError('check', 'lint-found', { errors });
}

async function runTest(context: Context, which: Typed): Promise<void> {
  const { testPlaybook } = await import('../../../app/playbook/test.ts');
  const { presentCases } = await import('../../../present/playbook.ts');
  const grammar = await import('../../../i18n/lexicon/lexicons.ts');
  const view = await testPlaybook(context.scope, await nameOrNull(context, which), grammar);
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

async function runDiff(context: Context, which: string, other: Typed): Promise<void> {
  const { comparePlaybooks } = await import('../../../app/playbook/compare.ts');
  const { presentDifference } = await import('../../../present/playbook-origins.ts');
  const difference = comparePlaybooks(context.scope, await nameOf(context, which), await nameOrNull(context, other));
  await context.show(presentDifference(difference, context.locale));
}

async function runPublish(context: Context, folder: string): Promise<void> {
  const { publishPlaybook } = await import('../../../app/playbook/publish.ts');
  const done = await publishPlaybook(context.scope, context.database, playbookName(context.host.cwd, folder));
  await context.done(playbookWords(context.locale).shared.published(done), done);
}

async function runPin(context: Context, typed: string, { replace = false }: { replace?: boolean }): Promise<void> {
  const { pinPlaybook } = await import('../../../app/playbook/publish.ts');
  const done = await pinPlaybook(context.scope, context.database, typed, replace);
  await context.done(playbookWords(context.locale).shared.pinnedTo(done.team, done.pin), done);
}

async function runNew(context: Context, kind: string, id: string, which: Typed): Promise<void> {
  const { addNew } = await import('../../../app/playbook/new-entry.ts');
  const { presentNew } = await import('../../../present/playbook.ts');
  const { skeletonWords } = await import('../../../i18n/areas/skeletons.ts');
  const wanted = { playbook: await nameOrNull(context, which), kind, id };
  await context.show(presentNew(await addNew(context.scope, wanted, skeletonWords(context.locale)), context.locale));
}

async function runInit(context: Context, folder: string, options: { extends: string; id?: string }): Promise<void> {
  const { startPlaybook } = await import('../../../app/playbook/start.ts');
  const { presentMade } = await import('../../../present/playbook.ts');
  const { id } = startPlaybook(context.scope, {
    folder: filePathTyped(context.host, folder),
    id: options.id,
    base: await nameOf(context, options.extends),
    words: playbookWords(context.locale).starter,
  });
  await context.show(presentMade(folder, id, context.locale));
}
