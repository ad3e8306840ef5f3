import { Writable } from 'node:stream';
import type { Command } from 'commander';
import { demoWords } from '../../i18n/areas/demo.ts';
import type { Context } from '../context.ts';
import { verb } from '../line/verb.ts';
import { writeAll } from '../terminal/io.ts';
import { writeOwn } from '../terminal/output.ts';

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

/** Takes in what a step writes. */
function basket() {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return { stream, text: () => chunks.join('') };
}

/** One answer as a whole: steps one after another would overwrite a file, and are no JSON together. */
async function runWhole(
  context: Context,
  ask: (step: readonly string[], stdout: Writable) => Promise<void>,
  team: string,
) {
  const { intro, next } = demoWords(context.locale);
  const steps: { command: string; answer: string }[] = [];
  for (const step of STEPS) {
    const { stream, text } = basket();
    await ask(step, stream);
    steps.push({ command: `teamctl ${step.join(' ')}`, answer: text() });
  }
  if (context.format === 'json') {
    const told = steps.map(({ command, answer }) => ({ command, answer: JSON.parse(answer) as unknown }));
    return context.show({ data: { schema: 'teamctl.demo/1', team, steps: told }, document: [] });
  }
  const text = steps.map(({ command, answer }) => `\n$ ${command}\n\n${answer}`).join('');
  return writeOwn(context, `${intro(team)}\n${text}\n${next}\n`);
}

export async function run(context: Context): Promise<void> {
  const words = demoWords(context.locale);
  const { openDemo } = await import('../../app/demo/store.ts');
  const { team, day, store } = await openDemo(context.today);
  const ask = (step: readonly string[], stdout?: Writable) =>
    context.again([...step, ...inherited(context)], store, day, stdout);
  try {
    if (context.format === 'json' || context.globals.output !== undefined) return await runWhole(context, ask, team);
    await writeAll(context.host.stdout, `${words.intro(team)}\n`);
    for (const step of STEPS) {
      await writeAll(context.host.stdout, `\n$ teamctl ${step.join(' ')}\n\n`);
      await ask(step);
    }
    await writeAll(context.host.stdout, `\n${words.next}\n`);
  } finally {
    await store.close();
  }
}
