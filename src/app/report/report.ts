import { meetingRhythm } from '../../domain/agenda/rhythm.ts';
import { addDays } from '../../domain/calendar/day.ts';
import { progressOf, type TargetProgress } from '../../domain/records/progress.ts';
import { isRunning, teamTotals } from '../../domain/records/target.ts';
import { weeklyTotals } from '../../domain/records/weekly-totals.ts';
import type { Team } from '../../domain/team/team.ts';
import { readMeetings } from '../../store/meeting-reader.ts';
import { readTraining } from '../../store/training-reader.ts';
import type { Scope } from '../scope.ts';
import { agreementOf } from '../stage/agreement.ts';
import { gatherStage, type StageCase } from '../stage/case.ts';
import { stageView } from '../stage/view.ts';
import type { ReportView, TrainingState } from './view.ts';

const WEEKS = 12;

async function targetsNow(scope: Scope, { team, view }: StageCase): Promise<TargetProgress[]> {
  const running = view.targets.filter((target) => isRunning(target, scope.today));
  return progressOf([...teamTotals(running), ...running], view.records, await scope.calendar(team), scope.today);
}

async function trainingStates(scope: Scope, team: Team): Promise<TrainingState[]> {
  const sessions = await readTraining(await scope.reader(), team.id);
  return [...new Set(sessions.map((session) => session.module))].map((module) => {
    const count = (state: string) => sessions.filter((each) => each.module === module && each.state === state).length;
    return { module, held: count('held'), planned: count('planned') };
  });
}

/** The team on one page. @param withPrivate for the manager's own copy */
export async function reportTeam(scope: Scope, withPrivate: boolean): Promise<ReportView> {
  const team = await scope.team();
  const found = await gatherStage(scope, team);
  const meetings = await readMeetings(await scope.reader(), team.id, addDays(scope.today, -7 * WEEKS), scope.today);
  return {
    stage: await stageView(scope, found),
    agreement: await agreementOf(scope, team, found.core, found.view.members),
    weeks: weeklyTotals(found.view.records, scope.today, WEEKS),
    rhythm: meetingRhythm(meetings, scope.today, WEEKS),
    targets: await targetsNow(scope, found),
    training: await trainingStates(scope, team),
    withPrivate,
  };
}
