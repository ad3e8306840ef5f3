import { meetingRhythm } from '../../domain/agenda/rhythm.ts';
import { addDays, type Day, startOfMonth, startOfWeek } from '../../domain/calendar/day.ts';
import type { WorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { BAND_WEEKS, ownBands } from '../../domain/records/own-band.ts';
import { totalsByWeek } from '../../domain/records/own-weeks.ts';
import { daysOfSettled } from '../../domain/records/person-days.ts';
import { allProgressOf, type TargetProgress } from '../../domain/records/progress.ts';
import { median } from '../../domain/records/statistics.ts';
import { sumsOfDays } from '../../domain/records/sums-of-days.ts';
import { isRunning, type OwnTarget } from '../../domain/records/target.ts';
import { weeklyTotals } from '../../domain/records/weekly-totals.ts';
import type { Team } from '../../domain/team/team.ts';
import { readFigures } from '../../store/figure-reader.ts';
import { readMeetingFacts } from '../../store/meeting-reader.ts';
import { readTodos } from '../../store/todo-reader.ts';
import { readTraining } from '../../store/training-reader.ts';
import { ownTargetsWithTeam, targetsOfTeam } from '../agenda/team-targets.ts';
import { lookAtBoard } from '../board/board.ts';
import { unsaidAmong } from '../harm/typed.ts';
import type { Scope } from '../scope.ts';
import { agreementOf } from '../stage/agreement.ts';
import { gatherStage, type StageCase } from '../stage/case.ts';
import { shelteredOn } from '../stage/sheltered.ts';
import { stageView } from '../stage/view.ts';
import { meantTargets } from '../target/meant.ts';
import type { BandedFigure, ReportView, TrainingState } from './view.ts';

const WEEKS = 12;

/** @param withSheltered also how far those are who are left in peace: the team's page says nothing of them */
async function targetsNow(
  scope: Scope,
  { team, core, view }: StageCase,
  withSheltered: boolean,
): Promise<TargetProgress[]> {
  const { today } = scope;
  const span = { from: startOfWeek(startOfMonth(today)), to: today };
  const running = await meantTargets(scope, team, span, (target) => isRunning(target, today));
  const { members, records, asOf } = view;
  const ids = members.map(({ id }) => id);
  const sheltered = await shelteredOn(scope, team, ids, asOf);
  const isShown = ({ memberId }: OwnTarget) => memberId === null || withSheltered || !sheltered.has(memberId);
  const single = running.targets.filter((each) => each.memberId !== null && isShown(each));
  const told = {
    targets: [...targetsOfTeam(running.targets, members, sheltered), ...single],
    ownTargets: ownTargetsWithTeam(running.ownTargets, core.measures, members, sheltered).filter(isShown),
  };
  const figures = await readFigures(await scope.reader(), ids, span.from, today);
  return allProgressOf(told, core.measures, { figures, records }, await scope.calendar(team), today);
}

async function trainingStates(scope: Scope, team: Team): Promise<TrainingState[]> {
  const sessions = await readTraining(await scope.reader(), team.id);
  return [...new Set(sessions.map((session) => session.module))].map((module) => {
    const count = (state: string) => sessions.filter((each) => each.module === module && each.state === state).length;
    // What is for today and not yet told of may still be held.
    const isOver = ({ date, state }: (typeof sessions)[number]) =>
      date < scope.today || (date === scope.today && state !== 'planned');
    const fallen = sessions.filter((each) => each.module === module && isOver(each)).length;
    return { module, held: count('held'), planned: count('planned'), fallen };
  });
}

/**
 * Mondays of those of the weeks shown that have at least one work day less than half of them have: where a whole week is
 * told of, one with holidays is low for that alone. Where every other Saturday is worked, weeks without one are none.
 */
function shortWeeks(calendar: WorkCalendar, today: Day): Day[] {
  const mondays = Array.from({ length: WEEKS }, (_, at) => addDays(startOfWeek(today), -7 * (WEEKS - 1 - at)));
  const days = mondays.map((monday) => calendar.workdays(monday, addDays(monday, 6)).length);
  return mondays.filter((_, at) => (days[at] as number) <= median(days) - 1);
}

/** The weeks shown, and what was usual in each by those before it. */
function weeksOf(found: StageCase, today: Day): Pick<ReportView, 'weeks' | 'bands' | 'isWithoutNew'> {
  const { view, full } = found;
  const sums = sumsOfDays(full.records.map(({ day }) => day));
  const single = full.records.filter(({ day }) => !sums.has(day));
  const { days: attended, isWithoutNew } = daysOfSettled(single, view.members);
  const all = weeklyTotals(view.records, attended, today, WEEKS + BAND_WEEKS);
  const band = (figure: BandedFigure) => ownBands(all.map((week) => week[figure])).slice(-WEEKS);
  const bands = {
    dialsPerDay: band('dialsPerDay'),
    effectivePerDay: band('effectivePerDay'),
    dealsInFiveDays: band('dealsInFiveDays'),
  };
  return { weeks: all.slice(-WEEKS), bands, isWithoutNew };
}

/** The same in the playbook's measures, as it adds them up. */
async function ownWeeksOf(
  scope: Scope,
  { core, view: { members, records } }: StageCase,
): Promise<ReportView['ownWeeks']> {
  const { today } = scope;
  const first = addDays(startOfWeek(today), -7 * (WEEKS + BAND_WEEKS - 1));
  const ids = members.map(({ id }) => id);
  const figures = core.measures.length === 0 ? [] : await readFigures(await scope.reader(), ids, first, today);
  return core.measures.flatMap((measure) => {
    const all = totalsByWeek(measure, { figures, records }, today, WEEKS + BAND_WEEKS);
    const values = all.slice(-WEEKS);
    return values.every((value) => value === null) ? [] : [{ measure, values, bands: ownBands(all).slice(-WEEKS) }];
  });
}

/** Who beat the own best this month, where the team looks at a board at all. */
async function bestsNow(scope: Scope, team: Team): Promise<Pick<ReportView, 'bests' | 'bestsIn'>> {
  const none = { bests: [], bestsIn: 'deals' };
  if (!team.settings.board) return none;
  const view = await lookAtBoard(scope, { period: 'month', top: 1, by: null });
  return view.kind === 'best' ? { bests: view.board.bests, bestsIn: view.board.measure } : none;
}

/** What is not read out does not stand on the team's page either. */
async function agreementsNow(
  scope: Scope,
  { team, names, withPrivate }: { team: Team; names: ReadonlyMap<number, string>; withPrivate: boolean },
) {
  const todos = await readTodos(await scope.reader(), team.id);
  const unsaid = await unsaidAmong(todos);
  const shown = withPrivate ? todos : todos.filter(({ id }) => !unsaid.has(id));
  return shown.map(({ text, owner, due }) => ({
    text,
    owner: owner === null ? null : (names.get(owner) ?? null),
    due,
  }));
}

/** The team on one page. @param withPrivate for the manager's own copy @param withStage lets the team see its stage */
export async function reportTeam(scope: Scope, withPrivate: boolean, withStage = false): Promise<ReportView> {
  const team = await scope.team();
  const found = await gatherStage(scope, team);
  const meetings = await readMeetingFacts(await scope.reader(), team.id, addDays(scope.today, -7 * WEEKS), scope.today);
  const stage = await stageView(scope, found);
  return {
    stage,
    withStage: withStage || withPrivate,
    agreement: await agreementOf(scope, team, found.core),
    ...(await bestsNow(scope, team)),
    agreements: await agreementsNow(scope, { team, names: stage.names, withPrivate }),
    ...weeksOf(found, scope.today),
    shortWeeks: shortWeeks(await scope.calendar(team), scope.today),
    rhythm: meetingRhythm(meetings, scope.today, WEEKS),
    targets: await targetsNow(scope, found, withPrivate),
    own: found.core.measures,
    ownWeeks: await ownWeeksOf(scope, found),
    training: await trainingStates(scope, team),
    withPrivate,
  };
}
