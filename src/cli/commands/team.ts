import type { Command } from 'commander';
import { eventKinds } from '../../domain/team/team.ts';
import { teamWords } from '../../i18n/areas/team.ts';
import type { Context } from '../context.ts';
import { collect, parseChoice, parseDay } from '../line/options.ts';
import { verb } from '../line/verb.ts';
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
  verb(team, 'add <name>', help.teamAdd, {}, (name, options) => add(context, name, options)).requiredOption(
    '--founded <date>',
    help.founded,
  );
  verb(team, 'list', help.teamList, {}, () => list(context));
  verb(team, 'show', help.teamShow, {}, () => show(context));
  verb(team, 'use <name>', help.teamUse, {}, (name) => use(context, name));
  const edited = { '--name <name>': help.newName, '--founded <date>': help.founded, '--restore': restore };
  const settings = { '--set <key=value>': [help.set, collect] } as const;
  verb(team, 'edit', help.teamEdit, { ...edited, ...settings }, (options) => edit(context, options));
  const dated = { '--on <date>': help.on, '--note <text>': help.note };
  verb(team, 'event <kind>', `${help.teamEvent}（${help.eventKind}）`, dated, (kind, options) =>
    event(context, kind, options),
  );
  verb(team, 'merge <team> <into>', help.teamMerge, { '--dry-run': help.moveDryRun }, async (from, to, { dryRun }) => {
    const view = await (await import('../../app/team/move.ts')).mergeTeams(context.scope, from, to, dryRun === true);
    await context.show((await import('../../present/move.ts')).presentMove(view, context.locale));
  });
  verb(team, 'archive', help.teamArchive, {}, () => archive(context));
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
  await context.show(presentTeam(await (await looking()).showTeam(context.scope), context.locale));
}

async function use(context: Context, name: string): Promise<void> {
  const team = await (await changing()).useTeam(context.scope, name);
  await context.done(teamWords(context.locale).inUse(team.name), { team });
}

async function edit(context: Context, { name, founded, set, restore }: EditOptions): Promise<void> {
  const { collisions, displaced, ...team } = await (await changing()).editTeam(context.scope, {
    ...(name === undefined ? {} : { name }),
    ...(founded === undefined ? {} : { foundedOn: parseDay(founded, '--founded', context.today) }),
    ...(set === undefined ? {} : { settings: set }),
    ...(restore === undefined ? {} : { restore }),
  });
  const { edited, collides, displaces } = teamWords(context.locale);
  await context.done(edited(team.name), { team });
  for (const each of collisions) await context.hint(collides(each));
  if (displaced > 0) await context.hint(displaces(displaced));
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
