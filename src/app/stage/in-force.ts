import { addDays, type Day, monthsBetween, startOfWeek } from '../../domain/calendar/day.ts';
import type { Diagnosis } from '../../domain/diagnosis/diagnose.ts';
import { findShocks } from '../../domain/diagnosis/filter.ts';
import {
  type StageInForce as Decided,
  stageInForce as decide,
  type InForceInput,
  type Reading,
} from '../../domain/diagnosis/stage-in-force.ts';
import type { Team } from '../../domain/team/team.ts';
import { readStagesOfMeetings } from '../../store/meeting-reader.ts';
import { readConfirmations } from '../../store/observation-reader.ts';
import type { Scope } from '../scope.ts';
import { gatherKnown, judge, type KnownOfTeam } from './case.ts';

/** The stage to act on, how it is known, and the change that brought it. */
export interface StageInForce extends Pick<Decided, 'since' | 'change' | 'isNews'> {
  /** Null when there is nothing to go by. */
  id: string | null;
  how: 'confirmed' | 'diagnosed' | 'age' | 'unknown';
}

/** How far back a meeting may lie that says which stage was in force before this week. */
const BEFORE_DAYS = 56;
/** Shocks further back than a confirmation holds matter to nobody; some days more, for they are found by crossing a line. */
const SHOCK_DAYS = BEFORE_DAYS + 14;

const SPEAKS_FROM: readonly Diagnosis['confidence'][] = ['leaning', 'likely', 'very-likely'];

const readingOf = (on: Day, { stages, confidence, evidence }: Diagnosis): Reading => ({
  on,
  shares: stages.map((stage) => stage.posterior),
  speaks: SPEAKS_FROM.includes(confidence) && evidence.length > 0,
});

/** What this week's meetings went by, and the stage of those before: since when, as far as one looks back. */
async function whatWasSaid(scope: Scope, team: Team, date: Day): Promise<Pick<InForceInput, 'before' | 'said'>> {
  const monday = startOfWeek(date);
  const all = await readStagesOfMeetings(
    await scope.reader(),
    team.id,
    addDays(monday, -BEFORE_DAYS),
    addDays(monday, 6),
  );
  const earlier = all.filter((each) => each.on < monday).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const last = earlier.at(-1);
  const other = earlier.findLastIndex((each) => each.stage !== last?.stage);
  return {
    before: last ? { stage: last.stage, since: earlier[other + 1]?.on ?? last.on } : null,
    said: all.filter((each) => each.on >= monday),
  };
}

/**
 * The week's reading, made on Monday of what was known by Sunday, after those of the weeks before where no meeting
 * says what they were. Where that says nothing, or the team was shaken this week, later days of the week are read
 * too: up to the first that speaks, or each of a shaken week.
 */
function readingsOf(known: KnownOfTeam, team: Team, date: Day, isShaken: boolean, withEarlier: boolean): Reading[] {
  const monday = startOfWeek(date);
  const read = (asOf: Day) => judge(known, team, asOf, { withFlip: false, withQuestions: false }).diagnosis;
  const sunday = read(addDays(monday, -1));
  const readings = withEarlier ? earlierReadings(known, sunday) : [];
  readings.push(readingOf(monday, sunday));
  for (let day = monday; day <= date && (isShaken || !readings.at(-1)?.speaks); day = addDays(day, 1))
    readings.push(readingOf(day, read(day)));
  return readings;
}

/** The Mondays of the weeks before, as the course of the weeks remembers them. */
function earlierReadings({ core }: KnownOfTeam, { history }: Diagnosis): Reading[] {
  const enough = core.model.confidence.leaning;
  let answers = 0;
  return history.weeks.slice(0, -1).map((week): Reading => {
    answers += week.answers;
    return {
      on: addDays(week.week, 7),
      shares: week.shares,
      speaks: answers > 0 && Math.max(...week.shares) >= enough,
    };
  });
}

/**
 * The one answer to "which stage": agreed on, or this week's reading, or age alone. It changes at most once a week
 * unless the team is shaken or somebody confirms; whoever asks on one day gets one answer.
 * @param gathered what is known on that day, where somebody has gathered it already
 */
export async function stageInForce(
  scope: Scope,
  team: Team,
  date: Day = scope.today,
  gathered?: KnownOfTeam,
): Promise<StageInForce> {
  const known = gathered ?? (await gatherKnown(scope, team, date));
  const { core, view, events } = known;
  const { foundedOn } = team;
  const shocks = findShocks(core, view.members, events, addDays(date, -SHOCK_DAYS), date, foundedOn);
  const isShaken = shocks.some(({ week }) => week === startOfWeek(date));
  const said = await whatWasSaid(scope, team, date);
  const { stage, why, ...rest } = decide({
    asOf: date,
    stages: core.stages,
    readings: readingsOf(known, team, date, isShaken, said.before === null),
    shocks,
    confirmations: await readConfirmations(await scope.reader(), team.id),
    ageMonths: (day) => (foundedOn === null ? null : monthsBetween(foundedOn, day)),
    ...said,
  });
  return { id: stage, how: why === 'reading' ? 'diagnosed' : why, ...rest };
}
