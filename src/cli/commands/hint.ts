import type { Command } from 'commander';
import { hintWords } from '../../i18n/areas/hint.ts';
import type { Context } from '../context.ts';
import { verb } from '../line/verb.ts';

export function define(program: Command, context: Context): void {
  const { help } = hintWords(context.locale);
  const hint = verb(program, 'hint', help.hint, {}, () => list(context));
  verb(hint, 'done <number...>', help.done, {}, (numbers) => done(context, numbers));
}

async function list(context: Context): Promise<void> {
  const { listHints } = await import('../../app/hint/list.ts');
  const { presentHints } = await import('../../present/hint.ts');
  await context.show(presentHints(await listHints(context.scope), context.locale));
}

async function done(context: Context, numbers: readonly string[]): Promise<void> {
  const { closeHints } = await import('../../app/hint/done.ts');
  const { presentHints } = await import('../../present/hint.ts');
  const words = numbers.map((number) => number.replace(/^#/, ''));
  await context.show(presentHints(await closeHints(context.scope, words), context.locale));
}
