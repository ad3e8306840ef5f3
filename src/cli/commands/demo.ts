import type { Command } from 'commander';
import { demoWords } from '../../i18n/areas/demo.ts';
import type { Context } from '../context.ts';
import { verb } from '../line/verb.ts';
import { writeOwn } from '../terminal/output.ts';

/** The main job: where the team stands, what to say this morning, what to train in the coming weeks. */
const STEPS = [['stage'], ['agenda', 'morning'], ['train']] as const;

export function define(program: Command, context: Context): void {
  verb(program, 'demo', demoWords(context.locale).help, {}, () => run(context));
}

export async function run(context: Context): Promise<void> {
  const { openDemo } = await import('../../app/demo/store.ts');
  const { demoData, demoText } = await import('../../present/demo.ts');
  const { team, day, store } = await openDemo(context.today);
  const { color } = context.globals;
  const inherited = ['--lang', context.locale, ...(color === undefined ? [] : [color ? '--color' : '--no-color'])];
  const ask = (step: readonly string[]) => context.again([...step, '--no-input', ...inherited], store, day);
  const steps: { command: string; answer: string }[] = [];
  for (const step of STEPS) steps.push({ command: step.join(' '), answer: await ask(step) });
  await store.close();
  if (context.format === 'json') await context.show(demoData(team, steps));
  else await writeOwn(context, demoText(team, steps, context.locale));
}
