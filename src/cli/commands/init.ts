import type { Command } from 'commander';
import { isDay } from '../../domain/calendar/day.ts';
import { memberConflict, type NewMember, parseMember, splitNames } from '../../domain/team/member-list.ts';
import { TeamctlError } from '../../errors.ts';
import { byLocale } from '../../i18n/locale.ts';
import { team as en } from '../../i18n/messages/en/team.ts';
import { team as zh } from '../../i18n/messages/zh-CN/team.ts';
import type { Context } from '../context.ts';
import { collect, parseDay } from '../options.ts';

interface Options {
  name?: string;
  founded?: string;
  playbook?: string;
  member?: string[];
}

interface Plan {
  name: string;
  foundedOn: string | null;
  playbook: string;
  members: NewMember[];
}

const wordsOf = (context: Context) => byLocale(context.locale, { 'zh-CN': zh, en });

export function define(program: Command, context: Context): void {
  const { help } = wordsOf(context);
  program
    .command('init')
    .description(help.init)
    .option('--name <name>', help.initName)
    .option('--founded <date>', help.founded)
    .option('--member <member>', help.initMember, collect)
    .action((options: Options) => run(context, options));
}

/** @throws TeamctlError for a text that is no member, a code given twice, or two people of one name without codes */
export function readMembers(texts: readonly string[]): NewMember[] {
  const members: NewMember[] = [];
  for (const text of texts) {
    const member = parseMember(text);
    if (!member) throw new TeamctlError('usage', 'member-syntax', { value: text });
    const conflict = memberConflict(members, member);
    if (conflict) throw new TeamctlError('usage', conflict.code, conflict.data);
    members.push(member);
  }
  return members;
}

async function ask(context: Context, options: Options): Promise<Options> {
  const words = wordsOf(context).ask;
  const { askChoice, askText } = await import('../prompt.ts');
  const name = options.name ?? (await askText(context, words.name, '', (text) => text.trim() !== '' || words.needName));
  const founded =
    options.founded ??
    (await askText(context, words.founded, '', (text) => text.trim() === '' || isDay(text.trim()) || words.badDay));
  const names = wordsOf(context).playbooks;
  const choices = Object.entries(names).map(([value, label]) => ({ name: label, value }));
  const playbook = context.globals.playbook ?? (await askChoice(context, words.playbook, choices));
  const member = options.member ?? splitNames(await askText(context, words.members));
  return { name, playbook, member, ...(founded === '' ? {} : { founded }) };
}

async function planInit(context: Context, given: Options): Promise<Plan> {
  const needsAsking = given.name === undefined || given.founded === undefined;
  if (given.name === undefined && !context.interactive) {
    throw new TeamctlError('usage', 'option-missing-no-input', { flag: '--name' });
  }
  const options = context.interactive && needsAsking ? await ask(context, given) : given;
  const { DEFAULT_PLAYBOOK } = await import('../playbooks.ts');
  return {
    name: (options.name as string).trim(),
    foundedOn: options.founded === undefined ? null : parseDay(options.founded, '--founded'),
    playbook: options.playbook ?? context.globals.playbook ?? DEFAULT_PLAYBOOK,
    members: readMembers(options.member ?? []),
  };
}

export async function run(context: Context, options: Options): Promise<void> {
  const words = wordsOf(context);
  const plan = await planInit(context, options);
  await context.playbook({ playbook: plan.playbook });
  await context.createDatabase();
  const { createTeam } = await import('../create-team.ts');
  const id = await createTeam(context, 'init', plan);
  const { presentDone } = await import('../../present/team.ts');
  await context.show(
    presentDone(words.created(plan.name, plan.members.length), {
      team: { id, name: plan.name },
      members: plan.members.length,
    }),
  );
  await context.hint(words.nextStep);
}
