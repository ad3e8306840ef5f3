import type { Command } from 'commander';
import { type RoleKind, roleKinds } from '../../app/org/roles.ts';
import { orgWords } from '../../i18n/areas/org.ts';
import { roleNames } from '../../i18n/typed-words.ts';
import type { Context } from '../context.ts';
import { collect, parseChoice, parseCount, parseDay } from '../line/options.ts';
import { verb } from '../line/verb.ts';
import { writeText } from '../terminal/output.ts';

interface Typed {
  as: string;
  member?: string[];
  from?: string;
  to?: string;
}

const roles = () => import('../../app/org/roles.ts');

export function define(program: Command, context: Context): void {
  const { help } = orgWords(context.locale);
  const org = program.command('org').description(help.org);
  verb(org, 'init', help.init, {}, () => init(context));
  verb(org, 'sql', help.sql, {}, async () => writeText(context, await (await roles()).orgScript(context.database)));
  const role = org.command('role').description(help.role);
  const span = { '--from <date>': help.from, '--to <date>': help.to };
  const given = { ...span, '--member <member>': [help.member, collect] } as const;
  verb(role, 'add <login>', help.add, given, (login, typed) => add(context, login, typed)).requiredOption(
    '--as <role>',
    help.as,
  );
  verb(role, 'list', help.list, {}, async () => {
    const { presentRoles } = await import('../../present/org.ts');
    await context.show(presentRoles(await (await roles()).listRoles(context.database), context.locale));
  });
  verb(role, 'remove <n>', help.remove, {}, (number) => remove(context, number));
}

async function init(context: Context): Promise<void> {
  const admins = await (await roles()).initOrganisation(context.database);
  await context.done(orgWords(context.locale).ready(admins), { admins });
}

async function add(context: Context, login: string, { as, member: members = [], from, to }: Typed): Promise<void> {
  const kind = parseChoice<RoleKind>(as, roleKinds, '--as', roleNames);
  const day = (text: string | undefined, flag: string) =>
    text === undefined ? null : parseDay(text, flag, context.today);
  const wanted = { login, kind, members, from: day(from, '--from'), to: day(to, '--to') };
  await (await roles()).giveRole(context.scope, context.database, wanted);
  await context.done(orgWords(context.locale).given(login, kind), { login, kind });
}

async function remove(context: Context, number: string): Promise<void> {
  const role = await (await roles()).takeRole(context.database, parseCount(number, 'N', 1));
  await context.done(orgWords(context.locale).taken(role.login, role.kind), { role });
}
