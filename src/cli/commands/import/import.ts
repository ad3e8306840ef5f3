import { dirname } from 'node:path';
import type { Command } from 'commander';
import type { Reading } from '../../../app/import/reading.ts';
import type { ImportWords } from '../../../app/import/settings.ts';
import { TeamctlError } from '../../../errors.ts';
import { importWords } from '../../../i18n/areas/import.ts';
import type { Context } from '../../context.ts';
import { collect, parseDay } from '../../line/options.ts';

/** As commander gives them. */
type Flags = Omit<ImportWords, 'on'> & { on?: string; saveProfile?: string };

export function define(program: Command, context: Context): void {
  const { help } = importWords(context.locale);
  program
    .command('import')
    .description(help.import)
    .argument('<file...>', help.files)
    .option('--profile <name>', help.profile)
    .option('--map <field=column>', help.map, collect)
    .option('--save-profile <name>', help.saveProfile)
    .option('--dry-run', help.dryRun)
    .option('--add', help.add)
    .option('--replace', help.replace)
    .option('--strict', help.strict)
    .option('--create-members', help.createMembers)
    .option('--sheet <name>', help.sheet)
    .option('--encoding <name>', help.encoding)
    .option('--grain <grain>', help.grain)
    .option('--date-order <order>', help.dateOrder)
    .option('--on <date>', help.on)
    .option('--header-row <line>', help.headerRow)
    .option('--no-header', help.noHeader)
    .option('--where <column=value>', help.where, collect)
    .option('--where-not <column=value>', help.whereNot, collect)
    .option('--id <column>', help.id)
    .option('--add-up', help.addUp)
    .option('--lines <add|once>', help.lines)
    .option('--currency <code>', help.currency)
    .option('--year <year>', help.year)
    .option('--unit <column=unit>', help.unit, collect)
    .option('--decimal <sign>', help.decimal)
    .option('--mark <mark=word>', help.mark, collect)
    .option('--team-by <column>', help.teamBy)
    .option('--period <period>', help.period)
    .option('--connected <status>', help.connected, collect)
    .option('--won <status>', help.won, collect)
    .action((files: string[], flags: Flags) => run(context, files, flags));
}

/** Where a reading is kept, checked before the import begins. */
async function profileToSave(context: Context, name: string | undefined, files: number) {
  if (name === undefined) return null;
  const { profileFile } = await import('../../../app/import/profiles.ts');
  const file = profileFile(context.scope, name, context.globals.yes === true);
  if (files > 1) throw new TeamctlError('usage', 'import-save-one');
  return { name, file };
}

async function saveProfile(context: Context, { name, file }: { name: string; file: string }, reading: Reading) {
  const { profileText } = await import('../../../app/import/profiles.ts');
  const { folderFor, writeFile } = await import('../../terminal/output.ts');
  folderFor(dirname(file));
  await writeFile(context, file, await profileText(reading));
  await context.hint(importWords(context.locale).result.profileSaved(name, file));
}

async function run(context: Context, names: readonly string[], { on, saveProfile: name, ...words }: Flags) {
  const { refuseShort } = await import('../../../app/import/refuse-short.ts');
  const { importNamed } = await import('../../asking/import-named.ts');
  const { presentImports } = await import('../../../present/import.ts');
  const kept = await profileToSave(context, name, names.length);
  const told = { ...words, ...(on === undefined ? {} : { on: parseDay(on, '--on', context.today) }) };
  const { views, readings, failure, isRead, settings } = await importNamed(context, names, told);
  if (views.length > 0) await context.show(presentImports(views, context.locale, { withReading: !isRead }));
  if (failure !== undefined) throw failure;
  const [reading] = readings;
  if (kept !== null && reading !== undefined && !settings.dryRun) await saveProfile(context, kept, reading);
  refuseShort(views);
}
