import { addDays, type Day, monthsBetween, startOfWeek } from '../../domain/calendar/day.ts';
import type { Diagnosis } from '../../domain/diagnosis/diagnose.ts';
import {
  type StageInForce as Decided,
  stageInForce as decide,
  type Reading,
} from '../../domain/diagnosis/stage-in-force.ts';
import type { Team } from '../../domain/team/team.ts';
import { readMeetings } from '../../store/meeting-reader.ts';
import { readConfirmations } from '../../store/observation-reader.ts';
import type { Scope } from '../scope.ts';
import { gatherStage, type StageCase } from './case.ts';

/** The stage to act on, how it is known, and the change that brought it. */
export interface StageInForce extends Pick<Decided, 'since' | 'change' | 'isNews'> {
  /** Null when there is nothing to go by. */
  id: string | null;
  how: 'confirmed' | 'diagnosed' | 'age' | 'unknown';
}

/** How far back the latest meeting may lie that says which stage was in force before this week. */
const BEFORE_DAYS = 56;

const readingOf = (on: Day, { stages, confidence, evidence }: Diagnosis): Reading => ({
  on,
  shares: stages.map((stage) => stage.posterior),
  speaks: confidence !== 'insufficient' && evidence.length > 0,
});

/** The stage that the latest meeting before this week kept. */
async function stageBefore(scope: Scope, team: Team, monday: Day): Promise<{ stage: string; since: Day } | null> {
  const meetings = await readMeetings(
    await scope.reader(),
    team.id,
    addDays(monday, -BEFORE_DAYS),
    addDays(monday, -1),
  );
  const last = meetings.filter((each) => each.plan?.stage).at(-1);
  return last?.plan?.stage ? { stage: last.plan.stage, since: last.date } : null;
}

/**
 * The week's reading, made on Monday of what was known by Sunday. Where that says nothing, or the team was shaken
 * this week, later days of the week are read too: the first that speaks, or each of a shaken week.
 */
async function readingsOf(scope: Scope, team: Team, date: Day, today: Diagnosis | undefined) {
  const monday = startOfWeek(date);
  const read = async (asOf: Day) => (await gatherStage(scope, team, { asOf, withFlip: false })).diagnosis;
  const onMonday = readingOf(monday, await read(addDays(monday, -1)));
  const shocks = (today ?? (await read(date))).history.shocks;
  const isShaken = shocks.some(({ week }) => startOfWeek(week) === monday);
  const readings = [onMonday];
  for (let day = monday; day <= date && (isShaken || !readings.at(-1)?.speaks); day = addDays(day, 1))
    readings.push(readingOf(day, day === date && today ? today : await read(day)));
  return { readings, shocks };
}

/**
 * The one answer to "which stage": agreed on, or this week's reading, or age alone. It changes at most once a week
 * unless the team is shaken or somebody confirms; whoever asks on one day gets one answer.
 * @param known the case of that day where somebody has gathered it already
 */
export async function stageInForce(
  scope: Scope,
  team: Team,
  date: Day = scope.today,
  known?: Pick<StageCase, 'diagnosis'>,
): Promise<StageInForce> {
  const { stages } = await (await scope.playbook(team)).core();
  const { readings, shocks } = await readingsOf(scope, team, date, known?.diagnosis);
  const { foundedOn } = team;
  const { stage, why, ...rest } = decide({
    asOf: date,
    stages,
    readings,
    shocks,
    confirmations: await readConfirmations(await scope.reader(), team.id),
    ageMonths: (day) => (foundedOn === null ? null : monthsBetween(foundedOn, day)),
    before: await stageBefore(scope, team, startOfWeek(date)),
  });
  return { id: stage, how: why === 'reading' ? 'diagnosed' : why, ...rest };
}
