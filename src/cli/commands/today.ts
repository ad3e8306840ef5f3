import type { Command } from 'commander';
import { todayWords } from '../../i18n/areas/today.ts';
import type { Context } from '../context.ts';
import { verb } from '../line/verb.ts';

export function define(program: Command, context: Context): void {
  verb(program, 'today', todayWords(context.locale).help, {}, () => run(context));
}

async function run({ scope, locale, show }: Context): Promise<void> {
  const { lookAtToday } = await import('../../app/today/today.ts');
  const { presentToday, presentWelcome } = await import('../../present/today.ts');
  const view = await lookAtToday(scope);
  await show(view === null ? presentWelcome(locale) : presentToday(view, locale));
}
