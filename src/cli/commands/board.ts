import type { Command } from 'commander';
import { boardPeriods } from '../../domain/board/period.ts';
import { type Measure, measures } from '../../domain/records/day-record.ts';
import { boardWords } from '../../i18n/areas/board.ts';
import type { Context } from '../context.ts';
import { parseChoice, parseCount } from '../line/options.ts';

interface Options {
  by?: string;
  period: string;
  top: string;
  points?: boolean;
}

export function define(program: Command, context: Context): void {
  const { help } = boardWords(context.locale);
  program
    .command('board')
    .description(help.board)
    .option('--by <measure>', help.by)
    .option('--period <period>', help.period, 'week')
    .option('--top <n>', help.top, '3')
    .option('--points', help.points)
    .action((options: Options) => run(context, options));
}

const wordOf = (measure: Measure) => measure.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
/** Measures by the words that name them on the command line. */
const choices = new Map(
  measures.filter((measure) => measure !== 'attendedMinutes').map((measure) => [wordOf(measure), measure]),
);

const parseMeasure = (word: string) => choices.get(parseChoice(word, [...choices.keys()], '--by')) as Measure;

async function run(context: Context, options: Options): Promise<void> {
  const by = options.by === undefined ? null : parseMeasure(options.by);
  const period = parseChoice(options.period, boardPeriods, '--period');
  const top = parseCount(options.top, '--top', 1);
  const { lookAtBoard } = await import('../../app/board/board.ts');
  const { presentBoard } = await import('../../present/board.ts');
  const view = await lookAtBoard(context.scope, { period, top, by: options.points ? 'points' : by });
  await context.show(presentBoard(view, context.locale));
}
