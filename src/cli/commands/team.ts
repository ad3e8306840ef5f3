import type { Command } from 'commander';
import { eventKinds } from '../../domain/team/team.ts';
import { teamWords } from '../../i18n/areas/team.ts';
import type { Context } from '../context.ts';
import { collect, parseChoice, parseDay } from '../line/options.ts';
import { tellHarm } from '../terminal/tell-harm.ts';

const present = () => import('../../present/team.ts');
const changing = () => import('../../app/team/change.ts');
const looking = () => import('../../app/team/look.ts');

interface EditOptions {
  name?: string;
  founded?: string;
  set?: string[];
  restore?: boolean;
}

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

async function add(context: Context, typed: string, options: { founded: string }): Promise<void> {
  const { createTeam } = await import('../../app/team/create.ts');
  const name = typed.trim();
  const foundedOn = parseDay(options.founded, '--founded', context.today);
  const id = await createTeam(context.scope, 'team add', { name, foundedOn, members: [] });
  await context.done(teamWords(context.locale).created(name, 0), { team: { id, name } });
  await tellHarm(context, [name]);
}

async function list(context: Context): Promise<void> {
  const teams = await (await looking()).listTeams(context.scope);
  await context.show((await present()).presentTeams(teams, context.locale));
}

async function show(context: Context): Promise<void> {
  const { presentTeam } = await present();
  const { team, members } = await (await looking()).showTeam(context.scope);
  await context.show(presentTeam(team, members, context.locale));
}

async function use(context: Context, name: string): Promise<void> {
  const team = await (await changing()).useTeam(context.scope, name);
  await context.done(teamWords(context.locale).inUse(team.name), { team });
}

async function edit(context: Context, { name, founded, set, restore }: EditOptions): Promise<void> {
  const team = await (await changing()).editTeam(context.scope, {
    ...(name === undefined ? {} : { name }),
    ...(founded === undefined ? {} : { foundedOn: parseDay(founded, '--founded', context.today) }),
    ...(set === undefined ? {} : { settings: set }),
    ...(restore === undefined ? {} : { restore }),
  });
  await context.done(teamWords(context.locale).edited(team.name), { team });
  await tellHarm(context, [name, ...(set ?? [])]);
}

async function event(context: Context, kindText: string, options: { on?: string; note?: string }): Promise<void> {
  const kind = parseChoice(kindText, eventKinds, 'KIND');
  const on = options.on === undefined ? context.today : parseDay(options.on, '--on', context.today);
  await (await changing()).recordEvent(context.scope, { kind, on, note: options.note ?? null });
  const { eventStored, events } = teamWords(context.locale);
  await context.done(eventStored(events[kind] ?? kind, on), { kind, on });
  await tellHarm(context, [options.note]);
}

async function archive(context: Context): Promise<void> {
  const team = await (await changing()).archiveTeam(context.scope);
  await context.done(teamWords(context.locale).archived(team.name), { team });
}
