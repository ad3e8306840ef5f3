import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { TeamctlError } from '../../errors.ts';
import { byLocale } from '../../i18n/locale.ts';
import { playbook as en } from '../../i18n/messages/en/playbook.ts';
import { playbook as zh } from '../../i18n/messages/zh-CN/playbook.ts';
import type { Linted } from '../../playbook/lint.ts';
import type { PlaybookLine } from '../../present/playbook.ts';
import type { Context } from '../context.ts';
import {
  baseName,
  bundledPlaybooks,
  compiledPlaybooks,
  DEFAULT_PLAYBOOK,
  isPlaybookPath,
  playbookName,
} from '../playbooks.ts';
import { newPathTyped } from '../typed-path.ts';

export function define(program: Command, context: Context): void {
  const { help } = byLocale(context.locale, { 'zh-CN': zh, en });
  const group = program.command('playbook').description(help.playbook);
  const one = (
    name: string,
    description: string,
    run: (context: Context, which: string | undefined) => Promise<void>,
  ) =>
    group
      .command(name)
      .description(description)
      .argument('[playbook]', help.which)
      .action((which: string | undefined) => run(context, which));
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

/** The playbook named, or `--playbook`, or the team's, or the default one. */
async function chosen(context: Context, which: string | undefined): Promise<string> {
  const wanted = which ?? context.globals.playbook;
  if (wanted !== undefined) return playbookName(context.host.cwd, wanted);
  if (!existsSync(context.databaseFile)) return DEFAULT_PLAYBOOK;
  try {
    return playbookName(context.host.cwd, (await context.team()).playbook);
  } catch (error) {
    if (error instanceof TeamctlError && error.kind === 'not-found') return DEFAULT_PLAYBOOK;
    throw error;
  }
}

async function lintOf(context: Context, which: string | undefined): Promise<Linted> {
  const { lintPlaybook } = await import('../../playbook/lint.ts');
  return lintPlaybook(await chosen(context, which), { bundledDir: bundledPlaybooks() });
}

async function describe(context: Context, idOrDir: string, linted: Linted): Promise<PlaybookLine> {
  const { titleIn } = await import('../../playbook/resolve.ts');
  const { header } = linted.resolved;
  return {
    id: header?.id ?? idOrDir,
    title: header ? titleIn(linted.resolved, context.locale) : '',
    version: header?.version ?? '',
    extends: header?.extends ?? null,
    where: isPlaybookPath(idOrDir) ? idOrDir : `playbooks/${idOrDir}`,
  };
}

export async function runList(context: Context): Promise<void> {
  const { readHeader } = await import('../../playbook/read-header.ts');
  const { presentPlaybooks } = await import('../../present/playbook.ts');
  const folders = readdirSync(bundledPlaybooks(), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(bundledPlaybooks(), entry.name, 'playbook.yaml')))
    .map((entry) => entry.name);
  const lines = folders.map((id) => ({
    ...readHeader(join(bundledPlaybooks(), id), id, context.locale),
    where: `playbooks/${id}`,
  }));
  const own = await chosen(context, undefined).catch(() => DEFAULT_PLAYBOOK);
  const isOwn = isPlaybookPath(own) && existsSync(join(own, 'playbook.yaml'));
  const mine = isOwn ? [{ ...readHeader(own, own, context.locale), where: own }] : [];
  await context.show(presentPlaybooks([...lines, ...mine], context.locale));
}

export async function runShow(context: Context, which: string | undefined): Promise<void> {
  const idOrDir = await chosen(context, which);
  const { openPlaybook } = await import('../../playbook/source.ts');
  const source = await openPlaybook(idOrDir, context.locale, {
    bundledDir: bundledPlaybooks(),
    compiledDir: compiledPlaybooks(),
    cacheDir: context.cacheDir,
  });
  const { readHeader } = await import('../../playbook/read-header.ts');
  const { playbookFolder } = await import('../../playbook/load.ts');
  const folder = playbookFolder(idOrDir, { bundledDir: bundledPlaybooks() });
  const parts = [
    await source.core(),
    await source.meetings(),
    await source.curricula(),
    await source.coaching(),
    await source.sayings(),
    await source.cases(),
  ];
  const lists = parts.flatMap((part) => Object.entries(part)).filter(([, value]) => Array.isArray(value));
  const { presentPlaybook } = await import('../../present/playbook.ts');
  const content = {
    ...readHeader(folder, idOrDir, context.locale),
    where: isPlaybookPath(idOrDir) ? idOrDir : `playbooks/${idOrDir}`,
    digest: source.digest,
    stages: (await source.core()).stages.map(({ id, title, months, focus }) => ({ id, title, months, focus })),
    counts: Object.fromEntries(lists.map(([name, value]) => [name, (value as unknown[]).length])),
  };
  await context.show(presentPlaybook(content, context.locale));
}

export async function runLint(context: Context, which: string | undefined): Promise<void> {
  const linted = await lintOf(context, which);
  const { countErrors, presentLint } = await import('../../present/playbook.ts');
  const { id, title } = await describe(context, await chosen(context, which), linted);
  await context.show(presentLint(title || id, linted.problems, context.locale));
  const errors = countErrors(linted.problems);
  if (errors > 0) throw new TeamctlError('check', 'lint-found', { errors });
}

export async function runTest(context: Context, which: string | undefined): Promise<void> {
  const { runPlaybookTest } = await import('./playbook-test.ts');
  await runPlaybookTest(context, await lintOf(context, which), which);
}

export async function runExplain(context: Context, id: string): Promise<void> {
  const { loadPlaybook } = await import('../../playbook/load.ts');
  const { explainEntry, nearIds } = await import('../../playbook/explain.ts');
  const loaded = loadPlaybook(await chosen(context, undefined), { bundledDir: bundledPlaybooks() });
  const entry = explainEntry(loaded, id);
  if (!entry) throw new TeamctlError('not-found', 'entry-unknown', { id, near: nearIds(loaded.layer, id) });
  const { presentExplained } = await import('../../present/playbook-origins.ts');
  await context.show(presentExplained(entry, context.locale));
}

export async function runDiff(context: Context, which: string, other: string | undefined): Promise<void> {
  const { loadPlaybook } = await import('../../playbook/load.ts');
  const { differences } = await import('../../playbook/explain.ts');
  const bundled = { bundledDir: bundledPlaybooks() };
  const first = loadPlaybook(playbookName(context.host.cwd, which), bundled);
  if (other === undefined && !first.base) throw new TeamctlError('usage', 'nothing-to-compare', { playbook: which });
  const difference =
    other === undefined
      ? differences(first.base as NonNullable<typeof first.base>, first.layer)
      : differences(first.layer, loadPlaybook(playbookName(context.host.cwd, other), bundled).layer);
  const { presentDifference } = await import('../../present/playbook-origins.ts');
  await context.show(presentDifference(difference, context.locale));
}

export async function runInit(
  context: Context,
  folder: string,
  options: { extends: string; id?: string },
): Promise<void> {
  const { writeStarter } = await import('../../playbook/starter.ts');
  const words = byLocale(context.locale, { 'zh-CN': zh, en });
  const target = newPathTyped(context.host, folder);
  writeStarter(target, {
    id: options.id,
    base: baseName(context.host.cwd, target, options.extends),
    language: context.locale,
    schemaDir: join(bundledPlaybooks(), 'schema'),
    bundledDir: bundledPlaybooks(),
    words: words.starter,
  });
  const { presentMade } = await import('../../present/playbook.ts');
  await context.show(presentMade(folder, context.locale));
}
