import { addDays, type Day, monthsBetween, startOfWeek } from '../../domain/calendar/day.ts';
import { HISTORY_DAYS } from '../../domain/diagnosis/compute-signs.ts';
import type { Diagnosis } from '../../domain/diagnosis/diagnose.ts';
import { findShocks } from '../../domain/diagnosis/filter.ts';
import {
  type StageInForce as Decided,
  stageInForce as decide,
  isDecisive,
  isFirstWeek,
  type Reading,
} from '../../domain/diagnosis/stage-in-force.ts';
import type { Team } from '../../domain/team/team.ts';
import { readStagesOfMeetings } from '../../store/meeting-reader.ts';
import { readConfirmations } from '../../store/observation-reader.ts';
import type { Scope } from '../scope.ts';
import { gatherKnown, judge, type KnownOfTeam } from './case.ts';
import { type Before, endsByMeeting, type SaidStage, stageBefore, type WeekOfTeam } from './weeks-before.ts';

/** The stage to act on, how it is known, and the change that brought it. */
export interface StageInForce extends Pick<Decided, 'since' | 'change' | 'isNews'> {
  /** Null when there is nothing to go by. */
  id: string | null;
  how: 'confirmed' | 'diagnosed' | 'age' | 'kept' | 'unknown';
}

/** How many weeks are gone through again at most, to know what stage this one began with. */
const WEEKS_BEFORE = 8;
/** A confirmation holds eight weeks, in each of those weeks; some days more, for shocks are found by crossing a line. */
const SHOCK_DAYS = 7 * (WEEKS_BEFORE + 8) + 14;

const SPEAKS_FROM: readonly Diagnosis['confidence'][] = ['leaning', 'likely', 'very-likely'];

const readingOf = (on: Day, { stages, confidence, evidence }: Diagnosis): Reading => ({
  on,
  shares: stages.map((stage) => stage.posterior),
  speaks: SPEAKS_FROM.includes(confidence) && evidence.length > 0,
});

type Read = (asOf: Day) => Diagnosis;

/**
 * A week's reading, made on Monday of what was known by Sunday. Where that says nothing, the days are read on which
 * somebody answered, up to the first that speaks, in the week in which the team was entered all of them; in a shaken week
 * every day is.
 */
function readingsOf(
  read: Read,
  answered: ReadonlySet<Day>,
  { monday, until, isShaken, isFirst }: WeekOfTeam,
): Reading[] {
  const readings = [readingOf(monday, read(addDays(monday, -1)))];
  for (let day = monday; day <= until && (isShaken || isFirst || !readings.at(-1)?.speaks); day = addDays(day, 1))
    if (isShaken || answered.has(day)) readings.push(readingOf(day, read(day)));
  return readings;
}

/** Judges each day at most once. @param judged days that another reader has judged: they see the same records */
function readerOf(known: KnownOfTeam, team: Team, judged: Map<Day, Diagnosis>): Read {
  return (asOf) => {
    const found = judged.get(asOf) ?? judge(known, team, asOf, { withFlip: false, withQuestions: false }).diagnosis;
    judged.set(asOf, found);
    return found;
  };
}

/** One for all weeks that are gone through: more records are read only where last week does not say how it ended. */
async function readerFor(
  scope: Scope,
  team: Team,
  known: KnownOfTeam,
  date: Day,
  said: readonly SaidStage[],
): Promise<Read> {
  const last = addDays(startOfWeek(date), -7);
  const judged = new Map<Day, Diagnosis>();
  const read = readerOf(known, team, judged);
  if (endsByMeeting(said, last) || isDecisive(readingOf(last, read(addDays(last, -1))))) return read;
  return readerOf(await gatherKnown(scope, team, date, HISTORY_DAYS + 7 * WEEKS_BEFORE), team, judged);
}

/** What a week is decided by, whichever week it is. */
async function aroundOf(scope: Scope, team: Team, { core, view, events }: KnownOfTeam, date: Day) {
  const { foundedOn, knownSince = null } = team;
  return {
    knownSince,
    stages: core.stages,
    shocks: findShocks(core, view.members, events, addDays(date, -SHOCK_DAYS), date, foundedOn),
    confirmations: await readConfirmations(await scope.reader(), team.id),
    ageMonths: (day: Day) => (foundedOn === null ? null : monthsBetween(foundedOn, day)),
  };
}

/** What was found of what was gathered: `today` asks for its first lines and for its agenda. */
const found = new WeakMap<KnownOfTeam, Promise<StageInForce>>();

/**
 * The one answer to "which stage": agreed on, or this week's reading, or age alone. It changes at most once a week
 * unless the team is shaken or somebody confirms; whoever asks on one day gets one answer. What the week began with is
 * what the meetings of the week before went by, or else what its readings say once more.
 * @param gathered what is known on that day, where somebody has gathered it already
 */
export async function stageInForce(
  scope: Scope,
  team: Team,
  date: Day = scope.today,
  gathered?: KnownOfTeam,
): Promise<StageInForce> {
  const known = gathered ?? (await gatherKnown(scope, team, date));
  const answer = found.get(known) ?? decideFrom(scope, team, date, known);
  found.set(known, answer);
  return answer;
}

async function decideFrom(scope: Scope, team: Team, date: Day, known: KnownOfTeam): Promise<StageInForce> {
  const monday = startOfWeek(date);
  const from = addDays(monday, -7 * WEEKS_BEFORE);
  const said = await readStagesOfMeetings(await scope.reader(), team.id, from, addDays(monday, 6));
  const around = await aroundOf(scope, team, known, date);
  const read = await readerFor(scope, team, known, date, said);
  const { concerns } = known.core;
  const { knownSince } = around;
  // What only deserves a look tells nothing about the stage.
  const ofStage = known.answers.filter(({ sign }) => !concerns.some(({ id }) => id === sign));
  const answered = new Set(ofStage.map(({ on }) => on));
  const decideWeek = (week: WeekOfTeam, own: readonly SaidStage[], before: Before): Decided =>
    decide({ ...around, asOf: week.until, readings: readingsOf(read, answered, week), said: own, before });
  const weekOf = (first: Day): WeekOfTeam => ({
    monday: first,
    until: first === monday ? date : addDays(first, 6),
    isShaken: around.shocks.some(({ week }) => week === first),
    isFirst: isFirstWeek(knownSince, first),
  });
  const before = stageBefore(monday, from, {
    said,
    weekOf,
    standsAlone: ({ monday: first }) => isDecisive(readingOf(first, read(addDays(first, -1)))),
    decide(week, own, earlier) {
      const { stage, since, change, why } = decideWeek(week, own, earlier);
      // Where one begins to look is not where it began.
      const isSince = earlier !== null || change !== null || why === 'confirmed';
      // Before the team was entered nobody could hear of it: of those weeks signs are kept, no guess from the age.
      const isUnheard = knownSince !== null && week.until < knownSince && own.length === 0;
      return stage === null || (isUnheard && (why === 'age' || why === 'kept'))
        ? null
        : { stage, since: isSince ? since : null, isGuessed: own.length === 0, isByAge: why === 'age' };
    },
  });
  const thisWeek = said.filter((each) => each.on >= monday);
  const { stage, why, ...rest } = decideWeek(weekOf(monday), thisWeek, before);
  return { id: stage, how: why === 'reading' ? 'diagnosed' : why, ...rest };
}
