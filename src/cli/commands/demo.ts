import type { Command } from 'commander';
import { demoWords } from '../../i18n/areas/demo.ts';
import type { Context } from '../context.ts';
import { verb } from '../line/verb.ts';
import { writeAll } from '../terminal/io.ts';

/** The main job: where the team stands, what to say this morning, what to train in the coming weeks. */
const STEPS = [['stage'], ['agenda', 'morning'], ['train']] as const;

export function define(program: Command, context: Context): void {
  verb(program, 'demo', demoWords(context.locale).help, {}, () => run(context));
}

/** What each step inherits from the way in which `demo` itself was called. */
function inherited({ globals, locale }: Context): string[] {
  const color = globals.color === undefined ? [] : [globals.color ? '--color' : '--no-color'];
  return ['--lang', locale, '--no-input', ...color];
}

export async function run(context: Context): Promise<void> {
  const words = demoWords(context.locale);
  const { openDemo } = await import('../../app/demo/store.ts');
  const { team, day, store } = await openDemo(context.today);
  try {
    await writeAll(context.host.stdout, `${words.intro(team)}\n`);
    for (const step of STEPS) {
      await writeAll(context.host.stdout, `\n$ teamctl ${step.join(' ')}\n\n`);
      await context.again([...step, ...inherited(context)], store, day);
    }
    await writeAll(context.host.stdout, `\n${words.next}\n`);
  } finally {
    await store.close();
  }
}
