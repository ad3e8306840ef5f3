import type { Command } from 'commander';
import { nearMatches } from '../../domain/team/find-member.ts';
import { settings as teamSettings } from '../../domain/team/settings.ts';
import type { TeamSettings } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import { teamWords } from '../../i18n/areas/team.ts';
import type { Context } from '../context.ts';
import { collect, parseChoice, parseDay } from '../line/options.ts';

const present = () => import('../../present/team.ts');
const reading = () => import('../../store/team-reader.ts');
const writing = () => import('../../store/team-writer.ts');

export const eventKinds = ['new-manager', 'new-product', 'new-list', 'new-scheme'] as const;

export function define(program: Command, context: Context): void {
  const { help, restore } = teamWords(context.locale);
  const team = program.command('team').description(help.team);
  team
    .command('add <name>')
    .description(help.teamAdd)
    .requiredOption('--founded <date>', help.founded)
    .action((name: string, options: { founded: string }) => add(context, name, options));
  team
    .command('list')
    .description(help.teamList)
    .action(() => list(context));
  team
    .command('show')
    .description(help.teamShow)
    .action(() => show(context));
  team
    .command('use <name>')
    .description(help.teamUse)
    .action((name: string) => use(context, name));
  team
    .command('edit')
    .description(help.teamEdit)
    .option('--name <name>', help.newName)
    .option('--founded <date>', help.founded)
    .option('--set <key=value>', help.set, collect)
    .option('--restore', restore)
    .action((options: EditOptions) => edit(context, options));
  team
    .command('event <kind>')
    .description(`${help.teamEvent}（${help.eventKind}）`)
    .option('--on <date>', help.on)
    .option('--note <text>', help.note)
    .action((kind: string, options: { on?: string; note?: string }) => event(context, kind, options));
  team
    .command('archive')
    .description(help.teamArchive)
    .action(() => archive(context));
}

export async function add(context: Context, name: string, options: { founded: string }): Promise<void> {
  const { DEFAULT_PLAYBOOK } = await import('../../app/open/playbooks.ts');
  const { createTeam } = await import('../../app/team/create.ts');
  const plan = {
    name: name.trim(),
    foundedOn: parseDay(options.founded, '--founded'),
    playbook: context.globals.playbook ?? DEFAULT_PLAYBOOK,
    members: [],
  };
  await context.playbook({ playbook: plan.playbook });
  const id = await createTeam(context, 'team add', plan);
  await context.show(
    (await present()).presentDone(teamWords(context.locale).created(plan.name, 0), { team: { id, name: plan.name } }),
  );
}

export async function list(context: Context): Promise<void> {
  const db = await context.reader();
  const { readMembers, readTeams } = await reading();
  const teams = await readTeams(db);
  const lines = await Promise.all(
    teams.map(async (team) => ({
      team,
      members: (await readMembers(db, team.id)).filter((member) => member.leftOn === null).length,
    })),
  );
  await context.show((await present()).presentTeams(lines, context.locale));
}

export async function show(context: Context): Promise<void> {
  const team = await context.team();
  const members = await (await reading()).readMembers(await context.reader(), team.id);
  await context.show(
    (await present()).presentTeam(
      team,
      members.filter((member) => member.leftOn === null),
      context.locale,
    ),
  );
}

export async function use(context: Context, name: string): Promise<void> {
  const { requireTeam } = await import('../../app/find/member.ts');
  const team = requireTeam(await (await reading()).readTeams(await context.reader()), name);
  await context.write('team use', async ({ db, summarize }) => {
    await (await writing()).putTeamInUse(db, team.id);
    summarize(team.name);
  });
  await context.show(
    (await present()).presentDone(teamWords(context.locale).inUse(team.name), {
      team: { id: team.id, name: team.name },
    }),
  );
}

interface EditOptions {
  name?: string;
  founded?: string;
  set?: string[];
  restore?: boolean;
}

/** Applies `KEY=VALUE` texts one after the other. @throws TeamctlError `usage` naming the key and what may be written */
export function readSettings(texts: readonly string[], now: TeamSettings): Partial<TeamSettings> {
  let changed: Partial<TeamSettings> = {};
  for (const text of texts) {
    const at = text.indexOf('=');
    if (at < 1) throw new TeamctlError('usage', 'setting-syntax', { value: text });
    const [key, value] = [text.slice(0, at), text.slice(at + 1)];
    const setting = Object.hasOwn(teamSettings, key) ? teamSettings[key] : undefined;
    const keys = Object.keys(teamSettings);
    if (!setting)
      throw new TeamctlError('usage', 'setting-unknown', { key, keys, near: nearMatches(key, keys, (word) => word) });
    const change = setting.read(value, { ...now, ...changed });
    if (!change) throw new TeamctlError('usage', 'setting-value', { key, value, wants: setting.wants });
    changed = { ...changed, ...change };
  }
  return changed;
}

export async function edit(context: Context, options: EditOptions): Promise<void> {
  const team = await context.team();
  const changed = readSettings(options.set ?? [], team.settings);
  const foundedOn = options.founded === undefined ? undefined : parseDay(options.founded, '--founded');
  if (context.globals.playbook !== undefined) await context.playbook();
  await context.write('team edit', async ({ db, summarize }) => {
    await (await writing()).updateTeam(db, team.id, {
      ...(options.name === undefined ? {} : { name: options.name }),
      ...(foundedOn === undefined ? {} : { foundedOn }),
      ...(context.globals.playbook === undefined ? {} : { playbook: context.globals.playbook }),
      ...(options.restore ? { archived: false } : {}),
      ...(options.set === undefined ? {} : { settings: { ...team.settings, ...changed } }),
    });
    summarize(team.name);
  });
  const name = options.name ?? team.name;
  await context.show(
    (await present()).presentDone(teamWords(context.locale).edited(name), { team: { id: team.id, name } }),
  );
}

export async function event(
  context: Context,
  kindText: string,
  options: { on?: string; note?: string },
): Promise<void> {
  const words = teamWords(context.locale);
  const kind = parseChoice(kindText, eventKinds, 'KIND');
  const on = options.on === undefined ? context.today : parseDay(options.on, '--on');
  if (on > context.today) throw new TeamctlError('usage', 'day-in-future', { day: on, flag: '--on' });
  const team = await context.team();
  await context.write('team event', async ({ db, summarize }) => {
    await (await writing()).insertTeamEvent(db, team.id, { kind, on, note: options.note ?? null });
    summarize(`${kind} ${on}`);
  });
  await context.show((await present()).presentDone(words.eventStored(words.events[kind] ?? kind, on), { kind, on }));
}

export async function archive(context: Context): Promise<void> {
  const team = await context.team();
  await context.write('team archive', async ({ db, summarize }) => {
    await (await writing()).updateTeam(db, team.id, { archived: true });
    summarize(team.name);
  });
  await context.show(
    (await present()).presentDone(teamWords(context.locale).archived(team.name), {
      team: { id: team.id, name: team.name },
    }),
  );
}
