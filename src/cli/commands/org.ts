import type { Command } from 'commander';
import { roleKinds } from '../../app/org/roles.ts';
import { TeamctlError } from '../../errors.ts';
import { orgWords } from '../../i18n/areas/org.ts';
import { roleNames } from '../../i18n/typed-words.ts';
import { filePathTyped } from '../../platform/typed-path.ts';
import { OWN_TEXT } from '../../render/offered-formats.ts';
import type { Context } from '../context.ts';
import { withFormats } from '../line/formats.ts';
import { collect, parseChoice, parseCount, parseDay } from '../line/options.ts';
import { verb } from '../line/verb.ts';
import { writeOwn } from '../terminal/output.ts';

type Typed = { as: string; member?: string[]; from?: string; to?: string };

const roles = () => import('../../app/org/roles.ts');

export function define(program: Command, context: Context): void {
  const { help, ready, taken } = orgWords(context.locale);
  const { database } = context;
  const org = program.command('org').description(help.org);
  verb(org, 'init', help.init, {}, async () => {
    const admins = await (await roles()).initOrganisation(database);
    await context.done(ready(admins), { admins });
  });
  const sql = verb(org, 'sql', help.sql, {}, async () => writeOwn(context, await (await roles()).orgScript(database)));
  const pulled = verb(org, 'pull <team>', help.pull, {}, (team) => pull(context, team));
  for (const command of [sql, pulled]) withFormats(command, [OWN_TEXT]);
  verb(org, 'push <file>', help.push, { '--keep <mine|server>': help.keep }, (file, { keep }) =>
    push(context, file, keep),
  );
  const role = org.command('role').description(help.role);
  const given = {
    '--from <date>': help.from,
    '--to <date>': help.to,
    '--member <member>': [help.member, collect],
  } as const;
  const added = verb(role, 'add <login>', help.add, given, (login, typed) => add(context, login, typed));
  added.requiredOption('--as <role>', help.as);
  verb(role, 'list', help.list, {}, async () => {
    const { presentRoles } = await import('../../present/org.ts');
    await context.show(presentRoles(await (await roles()).listRoles(database), context.locale));
  });
  verb(role, 'remove <n>', help.remove, {}, async (number) => {
    const gone = await (await roles()).takeRole(database, parseCount(number, 'N', 1));
    await context.done(taken(gone.login, gone.kind), { role: gone });
  });
}

async function push(context: Context, typed: string, keep: string | undefined): Promise<void> {
  const kept = keep === undefined ? null : parseChoice(keep, ['mine', 'server'] as const, '--keep');
  const file = filePathTyped(context.host, typed);
  const view = await (await import('../../app/org/push.ts')).pushFile(context.scope, context.database, file, kept);
  await context.show((await import('../../present/org-move.ts')).presentPush(view, context.locale));
  if (!view.isStored) throw new TeamctlError('refused', 'org-push-clash', { file: typed, count: view.clashes.length });
}

async function pull({ globals, host, scope, database, locale, hint }: Context, name: string): Promise<void> {
  if (globals.output === undefined) throw new TeamctlError('usage', 'org-pull-where');
  const file = filePathTyped(host, globals.output);
  const { team, rows, left } = await (await import('../../app/org/pull.ts')).pullTeam(scope, database, name, file);
  await hint(orgWords(locale).pulled(team, globals.output, rows, left));
}

async function add(context: Context, login: string, { as, member: members = [], ...span }: Typed): Promise<void> {
  const kind = parseChoice(as, roleKinds, '--as', roleNames);
  const day = (side: 'from' | 'to') => (span[side] ? parseDay(span[side], `--${side}`, context.today) : null);
  const wanted = { login, kind, members, from: day('from'), to: day('to') };
  await (await roles()).giveRole(context.scope, context.database, wanted);
  await context.done(orgWords(context.locale).given(login, kind), { login, kind });
}
