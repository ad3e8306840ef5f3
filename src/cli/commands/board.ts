import type { Command } from 'commander';
import { boardPeriods } from '../../domain/board/period.ts';
import { boardWords } from '../../i18n/areas/board.ts';
import { measureTyped, periodNames } from '../../i18n/typed-words.ts';
import { PAPER } from '../../render/offered-formats.ts';
import type { Context } from '../context.ts';
import { withFormats } from '../line/formats.ts';
import { parseChoice, parseCount } from '../line/options.ts';

interface Options {
  by?: string;
  period: string;
  top: string;
  points?: boolean;
  allTeams?: boolean;
}

export function define(program: Command, context: Context): void {
  const { help } = boardWords(context.locale);
  withFormats(program.command('board'), PAPER)
    .description(help.board)
    .option('--by <measure>', help.by)
    .option('--period <period>', help.period, 'week')
    .option('--top <n>', help.top, '3')
    .option('--points', help.points)
    .option('--all-teams', help.allTeams)
    .action((options: Options) => run(context, options));
}

async function run(context: Context, options: Options): Promise<void> {
  const measure = options.by === undefined ? null : measureTyped(options.by);
  const by = options.points ? 'points' : measure;
  const period = parseChoice(options.period, boardPeriods, '--period', periodNames);
  const top = parseCount(options.top, '--top', 1);
  if (options.allTeams) {
    const { lookAtTeamsBoard } = await import('../../app/board/all-teams.ts');
    const { presentTeamsBoard } = await import('../../present/board-teams.ts');
    return context.show(presentTeamsBoard(await lookAtTeamsBoard(context.scope, period, by), context.locale));
  }
  const { lookAtBoard } = await import('../../app/board/board.ts');
  const { presentBoard } = await import('../../present/board.ts');
  const view = await lookAtBoard(context.scope, { period, top, by });
  await context.show(presentBoard(view, context.locale));
}
