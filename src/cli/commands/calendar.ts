import type { Command } from 'commander';
import { calendarWords } from '../../i18n/areas/calendar.ts';
import { filePathTyped } from '../../platform/typed-path.ts';
import type { Context } from '../context.ts';
import { parseCount } from '../line/options.ts';
import { verb } from '../line/verb.ts';

export function define(program: Command, context: Context): void {
  const { help } = calendarWords(context.locale);
  const calendar = program.command('calendar').description(help.calendar);
  verb(calendar, 'show', help.show, {}, (year) => show(context, year)).argument('[year]', help.year);
  verb(calendar, 'import', help.import, {}, (file) => take(context, file)).argument('<file>', help.file);
}

async function show(context: Context, year: string | undefined): Promise<void> {
  const { showCalendar } = await import('../../app/calendar/show.ts');
  const { presentCalendar } = await import('../../present/calendar.ts');
  const now = Number(context.today.slice(0, 4));
  const years = year === undefined ? [now, now + 1] : [parseCount(year, 'YEAR', 2004)];
  await context.show(presentCalendar(await showCalendar(context.scope, years), context.locale));
}

async function take(context: Context, file: string): Promise<void> {
  const { importCalendar } = await import('../../app/calendar/import.ts');
  const { year, kept } = importCalendar(context.scope, filePathTyped(context.host, file));
  await context.done(calendarWords(context.locale).imported(year, kept), { year, file: kept });
}
