import type { Command } from 'commander';
import { readTypedMember } from '../../../app/member/typed.ts';
import type { Day } from '../../../domain/calendar/day.ts';
import { type Role, roles } from '../../../domain/team/team.ts';
import { teamWords } from '../../../i18n/areas/team.ts';
import { weekWords } from '../../../i18n/areas/weeks.ts';
import { PAPER } from '../../../render/offered-formats.ts';
import type { Context } from '../../context.ts';
import { withFormats } from '../../line/formats.ts';
import { parseChoice, parseDay } from '../../line/options.ts';
import { verb } from '../../line/verb.ts';
import { definePrivacy } from './privacy.ts';

const editing = () => import('../../../app/member/edit.ts');
const looking = () => import('../../../app/member/look.ts');
const present = () => import('../../../present/team.ts');

/** What can be compared with a curve of newcomers. */
const CURVES = ['deals', 'amount', 'effective', 'connects', 'dials', 'leads'] as const;

interface Options {
  name?: string;
  code?: string;
  joined?: string;
  role?: string;
  paste?: string | true;
}

export function define(program: Command, context: Context): void {
  const { help } = teamWords(context.locale);
  const member = program.command('member').description(help.member);
  const described = { '--code <code>': help.code, '--joined <date>': help.joined, '--role <role>': help.role };
  const pasted = { ...described, '--paste [file]': help.paste };
  verb(member, 'add [name]', help.memberAdd, pasted, (name, options) => add(context, name, options));
  verb(member, 'list', help.memberList, { '--all': help.all }, (options) => list(context, options));
  const looked = { '--by <measure>': help.curveBy, '--private': help.private };
  verb(member, 'show <member>', help.memberShow, looked, (who, options) => show(context, who, options));
  const report = verb(member, 'report <member>', weekWords(context.locale).help.report, {}, async (who) => {
    const view = await (await import('../../../app/member/report.ts')).reportMember(context.scope, who);
    await context.show((await import('../../../present/own-weeks.ts')).presentMemberReport(view, context.locale));
  });
  withFormats(report, PAPER);
  const renamed = { ...described, '--name <name>': help.newName };
  verb(member, 'edit <member>', help.memberEdit, renamed, (who, options) => edit(context, who, options));
  const dated = { '--on <date>': help.on };
  verb(member, 'leave <member>', help.memberLeave, dated, (who, options) => leave(context, who, options));
  verb(member, 'rejoin <member>', help.memberRejoin, dated, (who, options) => rejoin(context, who, options));
  verb(member, 'move <member>', help.memberMove, { '--dry-run': help.moveDryRun }, async (who, { dryRun }) => {
    const view = await (await import('../../../app/team/move.ts')).moveMember(context.scope, who, dryRun === true);
    await context.show((await import('../../../present/move.ts')).presentMove(view, context.locale));
  });
  const alias = member.command('alias').description(help.alias);
  for (const way of ['add', 'remove'] as const)
    verb(alias, `${way} <member> <names...>`, way === 'add' ? help.aliasAdd : help.aliasRemove, {}, (who, names) =>
      changeAliases(context, way, who, names),
    );
  definePrivacy(member, context);
}

function readOptions(options: Options, today: Day): { name?: string; code?: string; joinedOn?: string; role?: Role } {
  return {
    ...(options.name === undefined ? {} : { name: options.name }),
    ...(options.code === undefined ? {} : { code: options.code }),
    ...(options.joined === undefined ? {} : { joinedOn: parseDay(options.joined, '--joined', today) }),
    ...(options.role === undefined ? {} : { role: parseChoice(options.role, roles, '--role') }),
  };
}

async function add(context: Context, text: string | undefined, options: Options): Promise<void> {
  if (options.paste !== undefined) return (await import('./paste.ts')).addPasted(context, options.paste);
  const { isUnplanned, ...member } = await (await editing()).addMember(context.scope, {
    ...readTypedMember(text, context.today),
    ...readOptions(options, context.today),
  });
  await context.done(teamWords(context.locale).memberAdded(member.name, isUnplanned), { member });
}

async function list(context: Context, options: { all?: boolean }): Promise<void> {
  const members = await (await looking()).listMembers(context.scope, options.all === true);
  await context.show((await present()).presentMembers(members, context.locale));
}

async function show(context: Context, who: string, options: { by?: string; private?: true }): Promise<void> {
  const { showMember } = await looking();
  const { presentMember } = await import('../../../present/member.ts');
  const by = options.by === undefined ? null : parseChoice(options.by, CURVES, '--by');
  const page = presentMember(await showMember(context.scope, who, by), context.locale);
  if (!options.private) return context.show(page);
  const { listRemarks } = await import('../../../app/remark/list.ts');
  const { withRemarks } = await import('../../../present/remark.ts');
  const { remarks } = await listRemarks(context.scope, who);
  await context.show(withRemarks(page, remarks, context.locale));
}

async function edit(context: Context, who: string, options: Options): Promise<void> {
  const member = await (await editing()).editMember(context.scope, who, readOptions(options, context.today));
  await context.done(teamWords(context.locale).memberEdited(member.name), { member });
}

async function leave(context: Context, who: string, options: { on?: string }): Promise<void> {
  const on = options.on === undefined ? context.today : parseDay(options.on, '--on', context.today);
  const { letLeave } = await import('../../../app/member/leave.ts');
  const { presentLeft } = await import('../../../present/member-left.ts');
  await context.show(presentLeft(await letLeave(context.scope, who, on), context.locale));
}

async function rejoin(context: Context, who: string, options: { on?: string }): Promise<void> {
  const on = options.on === undefined ? context.today : parseDay(options.on, '--on', context.today);
  const view = await (await import('../../../app/member/leave.ts')).letRejoin(context.scope, who, on);
  const { memberBack } = teamWords(context.locale);
  const todos = view.todos.map(({ id }) => `#${id}`).join(' ');
  await context.done(memberBack(view.member.name, view.backOn, view.leftOn, todos), { ...view });
}

async function changeAliases(context: Context, verb: 'add' | 'remove', who: string, names: string[]): Promise<void> {
  const { addAliases, removeAliases } = await import('../../../app/member/alias.ts');
  const view = await (verb === 'add' ? addAliases : removeAliases)(context.scope, who, names);
  await context.show((await present()).presentAliases(view, context.locale));
}
