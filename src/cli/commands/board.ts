import type { Command } from 'commander';
import { type Board, bestOf, buildBoard } from '../../domain/board/board.ts';
import { type BoardPeriod, boardPeriods, historyFrom, spanOf } from '../../domain/board/period.ts';
import { measureOf, pointsOf, rulesOfStage } from '../../domain/board/points.ts';
import { type Day, startOfMonth, startOfWeek } from '../../domain/calendar/day.ts';
import { type DayRecord, type Measure, measures } from '../../domain/records/day-record.ts';
import { progressOf } from '../../domain/records/progress.ts';
import { periodOf } from '../../domain/records/target.ts';
import { isMemberOn, type Member, type Team } from '../../domain/team/team.ts';
import { boardWords } from '../../i18n/areas/board.ts';
import { readDayRecords } from '../../store/record-reader.ts';
import { readTargets } from '../../store/target-reader.ts';
import { readMembers } from '../../store/team-reader.ts';
import type { Context } from '../context.ts';
import { parseChoice, parseCount } from '../line/options.ts';

const presenting = () => import('../../present/board.ts');

const flagOf = (measure: Measure) => measure.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const choices = measures.filter((measure) => measure !== 'attendedMinutes').map(flagOf);
/** What a board is about when nobody says: the first of these that anybody has. */
const USUAL: readonly Measure[] = ['deals', 'effective', 'connects', 'dials', 'amount'];

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

interface Wanted {
  team: Team;
  period: BoardPeriod;
  top: number;
  here: Member[];
  records: DayRecord[];
  /** The latest recorded day: before the first entry of a new week last week's board is the one to show. */
  on: Day;
}

async function gather(context: Context, team: Team, options: Options): Promise<Wanted> {
  const period = parseChoice(options.period, boardPeriods, '--period');
  const top = parseCount(options.top, '--top', 1);
  const db = await context.reader();
  const members = await readMembers(db, team.id);
  const here = members.filter((member) => isMemberOn(member, context.today));
  // What those who left have done still counts for the team's targets.
  const ids = members.map((member) => member.id);
  const from = historyFrom({ from: startOfMonth(context.today), to: context.today });
  const records = await readDayRecords(db, ids, from, context.today);
  return { team, period, top, here, records, on: records.at(-1)?.day ?? context.today };
}

const usualMeasure = (records: readonly DayRecord[]): Measure =>
  USUAL.find((measure) => records.some((record) => (record[measure] ?? 0) > 0)) ?? 'deals';

/** Targets that are running: those of the team, and who of the members has reached the own one. */
async function progress(context: Context, wanted: Wanted) {
  const { today } = context;
  const first = startOfWeek(startOfMonth(today));
  const targets = (await readTargets(await context.reader(), wanted.team.id, first, today)).filter((target) => {
    const { from, to } = periodOf(target);
    return from <= today && today <= to;
  });
  return progressOf(targets, wanted.records, await context.calendar(wanted.team), today);
}

export async function run(context: Context, options: Options): Promise<void> {
  const team = await context.team();
  if (!team.settings.board) return context.show((await presenting()).presentBoardOff(team, context.locale));
  const by = options.by === undefined ? null : measureOf(parseChoice(options.by, choices, '--by'));
  const wanted = await gather(context, team, options);
  if (options.points) return showPoints(context, wanted);
  const board: Board = buildBoard({
    measure: by ?? usualMeasure(wanted.records),
    period: wanted.period,
    on: wanted.on,
    memberIds: wanted.here.map((member) => member.id),
    records: wanted.records,
    top: wanted.top,
  });
  const { presentBoard } = await presenting();
  await context.show(presentBoard(team, board, await progress(context, wanted), wanted.here, context.locale));
}

async function showPoints(context: Context, wanted: Wanted): Promise<void> {
  const { gatherDiagnosis } = await import('../../app/stage/case.ts');
  const { currentStage } = await import('../../app/stage/current-stage.ts');
  const { incentives } = await (await context.playbook(wanted.team)).coaching();
  const stage = await currentStage(context, wanted.team, context.today, () => gatherDiagnosis(context, wanted.team));
  const rules = stage.id === null ? [] : rulesOfStage(incentives, stage.id);
  const span = spanOf(wanted.period, wanted.on);
  const ids = wanted.here.map((member) => member.id);
  const top = bestOf(pointsOf(rules, wanted.records, ids, span), wanted.top, ids.length);
  const { presentPoints } = await presenting();
  const view = { team: wanted.team, period: wanted.period, stage: stage.id, span, rules, top };
  await context.show(presentPoints(view, wanted.here, context.locale));
}
