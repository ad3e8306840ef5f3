import type { Command } from 'commander';
import { type Gathered, gatherDiagnosis } from '../../app/stage/case.ts';
import { stageView } from '../../app/stage/stage-view.ts';
import { meetingRhythm } from '../../domain/agenda/rhythm.ts';
import { addDays } from '../../domain/calendar/day.ts';
import { weeklyTotals } from '../../domain/records/weekly-totals.ts';
import { reportWords } from '../../i18n/areas/report.ts';
import type { TrainingState } from '../../present/report.ts';
import type { Context } from '../context.ts';

const WEEKS = 12;

export function define(program: Command, context: Context): void {
  const { help, helpPrivate } = reportWords(context.locale);
  program
    .command('report')
    .description(help)
    .option('--private', helpPrivate)
    .action((options: { private?: boolean }) => run(context, options.private === true));
}

async function targetsNow(context: Context, { team, view }: Gathered) {
  const { progressOf } = await import('../../domain/records/progress.ts');
  const { periodOf, teamTotals } = await import('../../domain/records/target.ts');
  const running = view.targets.filter((target) => {
    const { from, to } = periodOf(target);
    return from <= context.today && context.today <= to;
  });
  return progressOf([...teamTotals(running), ...running], view.records, await context.calendar(team), context.today);
}

async function trainingStates(context: Context, { team }: Gathered): Promise<TrainingState[]> {
  const { readTraining } = await import('../../store/training-reader.ts');
  const sessions = await readTraining(await context.reader(), team.id);
  return [...new Set(sessions.map((session) => session.module))].map((module) => {
    const count = (state: string) => sessions.filter((each) => each.module === module && each.state === state).length;
    return { module, held: count('held'), planned: count('planned') };
  });
}

async function run(context: Context, withPrivate: boolean): Promise<void> {
  const team = await context.team();
  const gathered = await gatherDiagnosis(context, team);
  const { readMeetings } = await import('../../store/meeting-reader.ts');
  const from = addDays(context.today, -7 * WEEKS);
  const meetings = await readMeetings(await context.reader(), team.id, from, context.today);
  const { presentReport } = await import('../../present/report.ts');
  const view = {
    stage: await stageView(gathered),
    weeks: weeklyTotals(gathered.view.records, context.today, WEEKS),
    rhythm: meetingRhythm(meetings, context.today, WEEKS),
    targets: await targetsNow(context, gathered),
    training: await trainingStates(context, gathered),
    withPrivate,
  };
  await context.show(presentReport(view, context.locale), ['html']);
}
