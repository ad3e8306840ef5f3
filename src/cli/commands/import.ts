import type { Command } from 'commander';
import { TeamctlError } from '../../errors.ts';
import { byLocale } from '../../i18n/locale.ts';
import { imports as en } from '../../i18n/messages/en/import.ts';
import { imports as zh } from '../../i18n/messages/zh-CN/import.ts';
import type { ImportView } from '../../present/import-view.ts';
import type { Context } from '../context.ts';
import type { ImportFlags } from '../import/settings.ts';
import { collect } from '../options.ts';

const wordsOf = (context: Context) => byLocale(context.locale, { 'zh-CN': zh, en });

export function define(program: Command, context: Context): void {
  const { help } = wordsOf(context);
  program
    .command('import')
    .description(help.import)
    .argument('<file...>', help.files)
    .option('--profile <name>', help.profile)
    .option('--map <field=column>', help.map, collect)
    .option('--save-profile <name>', help.saveProfile)
    .option('--dry-run', help.dryRun)
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
    .option('--team-by <column>', help.teamBy)
    .option('--period <period>', help.period)
    .option('--connected <status>', help.connected, collect)
    .option('--won <status>', help.won, collect)
    .action((files: string[], flags: ImportFlags) => run(context, files, flags));
}

/** Rows that were refused are an exit code of their own; with `--strict` nothing was stored at all. */
function refuse(views: readonly ImportView[]): void {
  const short = views.filter((view) => view.rows.refused > 0);
  if (short.length === 0) return;
  const data = {
    file: short.map((view) => view.file).join(', '),
    refused: short.reduce((sum, view) => sum + view.rows.refused, 0),
    unmatched: short.reduce((sum, view) => sum + view.members.unmatched.length, 0),
  };
  if (short.some((view) => view.outcome === 'strict')) throw new TeamctlError('invalid', 'import-strict', data);
  const isAll = short.every((view) => view.outcome === 'refused');
  const stored = short.some((view) => view.outcome === 'dry-run') ? 'import-would-be-partial' : 'import-partial';
  throw new TeamctlError('partial', isAll ? 'import-nothing-stored' : stored, data);
}

export async function run(context: Context, files: readonly string[], flags: ImportFlags): Promise<void> {
  const { readSettings } = await import('../import/settings.ts');
  const { importFiles } = await import('../import/files.ts');
  const { presentImports } = await import('../../present/import.ts');
  const { profileFile, saveProfile } = await import('../import/profiles.ts');
  const { asksFirst } = await import('../import/questions.ts');
  const settings = await readSettings(context, flags);
  const name = flags.saveProfile;
  const kept = name === undefined ? undefined : profileFile(context, name);
  if (kept !== undefined && files.length > 1) throw new TeamctlError('usage', 'import-save-one');
  const { views, readings, failure } = await importFiles(context, files, settings);
  const isRead = asksFirst(context, settings);
  if (views.length > 0) await context.show(presentImports(views, context.locale, !isRead));
  if (failure !== undefined) throw failure;
  const [reading] = readings;
  if (kept !== undefined && name !== undefined && reading !== undefined && !settings.dryRun) {
    await saveProfile(context, kept, reading);
    await context.hint(wordsOf(context).result.profileSaved(name, kept));
  }
  refuse(views);
}
