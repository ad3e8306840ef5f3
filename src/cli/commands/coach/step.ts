import type { Command } from 'commander';
import type { StepResult } from '../../../domain/coaching/ladder.ts';
import { TeamctlError } from '../../../errors.ts';
import { coachWords } from '../../../i18n/areas/coach.ts';
import type { Context } from '../../context.ts';
import { parseChoice, parseCount, parseDay } from '../../line/options.ts';

interface Options {
  fear?: string;
  rung?: string;
  on?: string;
}

const MOST_FEAR = 10;

export function defineStep(coach: Command, context: Context): void {
  const { help } = coachWords(context.locale);
  coach
    .command('step <member> <outcome>')
    .description(help.step)
    .option('--fear <0..10>', help.fear)
    .option('--rung <n>', help.rung)
    .option('--on <date>', help.on)
    // `coach` has --rung, too: commander keeps it there, wherever it stands.
    .action((who: string, outcome: string, _own: Options, command: Command) =>
      step(context, who, outcome, command.optsWithGlobals() as Options),
    );
}

function readResult(context: Context, outcome: string, options: Options): StepResult & { rung?: number } {
  const on = options.on === undefined ? context.today : parseDay(options.on, '--on', context.today);
  const fear = options.fear === undefined ? null : parseCount(options.fear, '--fear');
  if (fear !== null && fear > MOST_FEAR) throw new TeamctlError('usage', 'coach-fear-range', { value: String(fear) });
  const rung = options.rung === undefined ? {} : { rung: parseCount(options.rung, '--rung', 1) };
  return { on, outcome: parseChoice(outcome, ['pass', 'fail'] as const, 'pass|fail'), fear, ...rung };
}

async function step(context: Context, who: string, outcome: string, options: Options): Promise<void> {
  const result = readResult(context, outcome, options);
  const { noteStep } = await import('../../../app/coach/step.ts');
  const { presentStep } = await import('../../../present/coach.ts');
  await context.show(presentStep(await noteStep(context.scope, who, result), context.locale));
}
