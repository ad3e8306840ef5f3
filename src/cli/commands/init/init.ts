import type { Command } from 'commander';
import { readTypedMembers } from '../../../app/member/typed.ts';
import type { TeamPlan } from '../../../app/team/create.ts';
import { TeamctlError } from '../../../errors.ts';
import { teamWords } from '../../../i18n/areas/team.ts';
import type { Context } from '../../context.ts';
import { collect, parseDay } from '../../line/options.ts';
import { tellHarm } from '../../terminal/tell-harm.ts';

interface Options {
  name?: string;
  founded?: string;
  member?: string[];
}

export function define(program: Command, context: Context): void {
  const { help } = teamWords(context.locale);
  program
    .command('init')
    .description(help.init)
    .option('--name <name>', help.initName)
    .option('--founded <date>', help.founded)
    .option('--member <member>', help.initMember, collect)
    .action((options: Options) => run(context, options));
}

async function planInit(context: Context, given: Options): Promise<TeamPlan> {
  const { name, founded, member } = given;
  if (name === undefined && !context.interactive)
    throw new TeamctlError('usage', 'option-missing-no-input', { flag: '--name' });
  const foundedOn = founded === undefined ? null : parseDay(founded, '--founded', context.today);
  const members = member && readTypedMembers(member, context.today);
  if (!context.interactive || (name !== undefined && founded !== undefined))
    return { name: (name as string).trim(), foundedOn, members: members ?? [] };
  const { playbook } = context.globals;
  const { askAboutTeam } = await import('./conversation.ts');
  const told = Object.entries({ name, founded, playbook, members }).filter(([, value]) => value !== undefined);
  const answers = await askAboutTeam(context, Object.fromEntries(told));
  const chosen = playbook === undefined ? { playbook: answers.playbook } : {};
  return { name: answers.name.trim(), foundedOn: answers.founded || null, members: answers.members, ...chosen };
}

async function run(context: Context, options: Options): Promise<void> {
  const { initTeam } = await import('../../../app/team/create.ts');
  const words = teamWords(context.locale);
  const plan = await planInit(context, options);
  const id = await initTeam(context.scope, plan);
  const { name, members } = plan;
  await context.done(words.created(name, members.length), { team: { id, name }, members: members.length });
  await tellHarm(context, [name]);
  await context.hint(words.nextStep);
}
