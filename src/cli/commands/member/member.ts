import type { Command } from 'commander';
import { requireMember } from '../../../app/find/member.ts';
import { memberConflict } from '../../../domain/team/member-list.ts';
import { type Member, type Role, roles } from '../../../domain/team/team.ts';
import { TeamctlError } from '../../../errors.ts';
import { teamWords } from '../../../i18n/areas/team.ts';
import { team as zh } from '../../../i18n/messages/zh-CN/team.ts';
import type { Context } from '../../context.ts';
import { parseChoice, parseDay } from '../../line/options.ts';
import { definePrivacy } from './privacy.ts';

const present = () => import('../../../present/team.ts');
const reading = () => import('../../../store/team-reader.ts');
const writing = () => import('../../../store/team-writer.ts');

interface Options {
  name?: string;
  code?: string;
  joined?: string;
  role?: string;
}

export function define(program: Command, context: Context): void {
  const { help } = teamWords(context.locale);
  const member = program.command('member').description(help.member);
  const described = (command: Command) =>
    command
      .option('--code <code>', help.code)
      .option('--joined <date>', help.joined)
      .option('--role <role>', help.role);
  described(member.command('add <name>').description(help.memberAdd)).action((name: string, options: Options) =>
    add(context, name, options),
  );
  member
    .command('list')
    .description(help.memberList)
    .option('--all', help.all)
    .action((options: { all?: boolean }) => list(context, options));
  member
    .command('show <member>')
    .description(help.memberShow)
    .option('--by <measure>', help.curveBy)
    .action(async (who: string, options: { by?: string }) => (await import('./show.ts')).show(context, who, options));
  described(member.command('edit <member>').description(help.memberEdit))
    .option('--name <name>', help.newName)
    .action((who: string, options: Options) => edit(context, who, options));
  member
    .command('leave <member>')
    .description(help.memberLeave)
    .option('--on <date>', help.on)
    .action((who: string, options: { on?: string }) => leave(context, who, options));
  definePrivacy(member, context);
}

const membersOf = async (context: Context, teamId: number) =>
  (await reading()).readMembers(await context.reader(), teamId);

function readOptions(options: Options): { code?: string; joinedOn?: string; role?: Role } {
  return {
    ...(options.code === undefined ? {} : { code: options.code.trim() }),
    ...(options.joined === undefined ? {} : { joinedOn: parseDay(options.joined, '--joined') }),
    ...(options.role === undefined ? {} : { role: parseChoice(options.role, roles, '--role') }),
  };
}

function refuseConflict(members: readonly Member[], wanted: Pick<Member, 'name' | 'code'>): void {
  const conflict = memberConflict(members, wanted);
  if (conflict) throw new TeamctlError('usage', conflict.code, conflict.data);
}

export async function add(context: Context, name: string, options: Options): Promise<void> {
  const team = await context.team();
  const given = readOptions(options);
  const member = {
    name: name.trim(),
    code: given.code ?? null,
    role: given.role ?? 'agent',
    joinedOn: given.joinedOn ?? null,
  };
  refuseConflict(await membersOf(context, team.id), member);
  const id = await context.write('member add', async ({ db, summarize }) => {
    summarize(team.name);
    return (await writing()).insertMember(db, team.id, member);
  });
  await context.show(
    (await present()).presentDone(teamWords(context.locale).memberAdded(member.name), { member: { id, ...member } }),
  );
}

export async function list(context: Context, options: { all?: boolean }): Promise<void> {
  const team = await context.team();
  const members = (await membersOf(context, team.id)).filter(
    (member) => options.all || member.leftOn === null || member.leftOn >= context.today,
  );
  const collator = new Intl.Collator('zh-Hans-CN');
  members.sort((a, b) => collator.compare(a.name, b.name) || a.id - b.id);
  await context.show((await present()).presentMembers(members, context.locale));
}

export async function edit(context: Context, who: string, options: Options): Promise<void> {
  const team = await context.team();
  const members = await membersOf(context, team.id);
  const member = await requireMember(members, who);
  const change = { ...readOptions(options), ...(options.name === undefined ? {} : { name: options.name.trim() }) };
  const others = members.filter((other) => other.id !== member.id);
  refuseConflict(others, { name: change.name ?? member.name, code: change.code ?? member.code });
  await context.write('member edit', async ({ db, summarize }) => {
    await (await writing()).updateMember(db, member.id, change);
    summarize(team.name);
  });
  const name = change.name ?? member.name;
  await context.show(
    (await present()).presentDone(teamWords(context.locale).memberEdited(name), { member: { id: member.id, name } }),
  );
}

export async function leave(context: Context, who: string, options: { on?: string }): Promise<void> {
  const team = await context.team();
  const member = await requireMember(await membersOf(context, team.id), who);
  const on = options.on === undefined ? context.today : parseDay(options.on, '--on');
  if (member.joinedOn !== null && on < member.joinedOn) {
    throw new TeamctlError('usage', 'leave-before-join', { name: member.name, joined: member.joinedOn });
  }
  await context.write('member leave', async ({ db, summarize }) => {
    await (await writing()).updateMember(db, member.id, { leftOn: on });
    summarize(on);
  });
  await context.show(
    (await present()).presentDone(teamWords(context.locale).memberLeft(member.name, on), {
      member: { id: member.id, name: member.name },
      leftOn: on,
    }),
  );
}
