import { addDays, type Day, monthsBetween, startOfWeek } from '../../domain/calendar/day.ts';
import { HISTORY_DAYS } from '../../domain/diagnosis/compute-signs.ts';
import type { Diagnosis } from '../../domain/diagnosis/diagnose.ts';
import { findShocks } from '../../domain/diagnosis/filter.ts';
import type { AnswerKind } from '../../domain/diagnosis/levels.ts';
import {
  type StageInForce as Decided,
  stageInForce as decide,
  isFirstWeek,
  type Reading,
  type StageChange,
} from '../../domain/diagnosis/stage-in-force.ts';
import type { Team } from '../../domain/team/team.ts';
import type { CorePart } from '../../playbook/parts.ts';
import { readStagesOfMeetings } from '../../store/meeting-reader.ts';
import { readConfirmations } from '../../store/observation-reader.ts';
import type { Scope } from '../scope.ts';
import { answersOf, gatherKnown, judge, type KnownOfTeam } from './case.ts';
import { type Before, endsByMeeting, type SaidStage, stageBefore, type WeekOfTeam } from './weeks-before.ts';

/** The stage to act on, how it is known, and the change that brought it. */
export interface StageInForce extends Pick<Decided, 'since' | 'change' | 'isNews' | 'agreedOn'> {
  /** Null when there is nothing to go by. */
  id: string | null;
  how: 'confirmed' | 'diagnosed' | 'age' | 'kept' | 'unknown';
  /** The stage that today's answers bring tomorrow morning, where they bring another and the week goes on. */
  tomorrow: string | null;
  /** What speaks most for the change, other than a week before. */
  moved: readonly MovedSign[];
}

export interface MovedSign {
  id: string;
  title: string;
  answer: number;
  /** How its question is answered; null where the records answered. */
  kind: AnswerKind | null;
}

/** How many weeks are gone through again at most, to know what stage this one began with, and since when. */
const WEEKS_BEFORE = 26;
/** A confirmation holds eight weeks, in each of those weeks; some days more, for shocks are found by crossing a line. */
const SHOCK_DAYS = 7 * (WEEKS_BEFORE + 8) + 14;

const SPEAKS_FROM: readonly Diagnosis['confidence'][] = ['leaning', 'likely', 'very-likely'];

const readingOf = (on: Day, { stages, confidence, evidence }: Diagnosis): Reading => ({
  on,
  shares: stages.map((stage) => stage.posterior),
  speaks: SPEAKS_FROM.includes(confidence) && evidence.length > 0,
});

type Read = (asOf: Day) => Diagnosis;

interface Days {
  read: Read;
  /** Of a day on which somebody answered, after each answer, in their order. */
  readEach(day: Day): Iterable<Diagnosis>;
  answered: ReadonlySet<Day>;
  knownSince: Day | null;
  stopping: CorePart['model']['stopping'];
}

/**
 * A week's reading, made on Monday of what was known by Sunday. In a shaken week every day is read from the shock on. Where
 * Monday says nothing, and in the week in which the team was entered, the days are read on which somebody answered: on
 * the day itself what was known when the answers were enough to stop, whatever is typed after them; else, from the next
 * morning on, all that was answered, where it is broad enough. On the team's first day here that counts at once: nobody
 * has gone by anything yet.
 */
function readingsOf(days: Days, { monday, until, shakenOn, isFirst }: WeekOfTeam): Reading[] {
  const { read, readEach, answered, knownSince, stopping } = days;
  const isBroad = ({ basis }: Diagnosis) =>
    basis.answers >= stopping.minAnswers && basis.clusters >= stopping.minClusters;
  const isSettled = (found: Diagnosis) =>
    isBroad(found) && found.stages.some(({ posterior }) => posterior >= stopping.posterior);
  const readings = [readingOf(monday, read(addDays(monday, -1)))];
  let isOpen = isFirst || !readings[0]?.speaks;
  for (let day = monday; day <= until; day = addDays(day, 1)) {
    if (shakenOn !== null && day >= shakenOn) readings.push(readingOf(day, read(day)));
    else if (isOpen && answered.has(day)) {
      const isNew = day === knownSince && isBroad(read(day));
      const settled = isNew ? read(day) : first(readEach(day), isSettled);
      const next = addDays(day, 1);
      if (settled) readings.push({ ...readingOf(day, settled), isFounded: true });
      else if (next <= until) readings.push({ ...readingOf(next, read(day)), isFounded: isBroad(read(day)) });
      isOpen = isFirst || !readings.some(({ isFounded, speaks }) => isFounded && speaks);
    }
  }
  return readings;
}

function first<T>(all: Iterable<T>, isWanted: (each: T) => boolean): T | null {
  for (const each of all) if (isWanted(each)) return each;
  return null;
}

/** What was written down later is not known on an earlier day, whatever day it speaks of. */
const asKnownOn = (known: KnownOfTeam, day: Day): KnownOfTeam =>
  known.words.every((word) => word.knownOn <= day || word.on > day)
    ? known
    : { ...known, answers: answersOf(known.words.filter((word) => word.knownOn <= day)) };

/** Judges each day at most once, earlier ones by what was known then. @param date the day on which one asks */
function readerOf(known: KnownOfTeam, team: Team, date: Day): Pick<Days, 'read' | 'readEach'> {
  const judged = new Map<Day, Diagnosis>();
  const judgeBy = (of: KnownOfTeam, day: Day) =>
    judge(of, team, day, { withFlip: false, withQuestions: false }).diagnosis;
  return {
    read(day) {
      const found = judged.get(day) ?? judgeBy(day < date ? asKnownOn(known, day) : known, day);
      judged.set(day, found);
      return found;
    },
    *readEach(day) {
      const before = known.words.filter((word) => word.on < day && word.knownOn <= day);
      const own = known.words.filter((word) => word.on === day && word.knownOn <= day);
      for (const [i] of own.entries())
        yield judgeBy({ ...known, answers: answersOf([...before, ...own.slice(0, i + 1)]) }, day);
    },
  };
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

type Around = Awaited<ReturnType<typeof aroundOf>>;

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

async function decideFrom(scope: Scope, team: Team, date: Day, gathered: KnownOfTeam): Promise<StageInForce> {
  const monday = startOfWeek(date);
  const earliest = addDays(monday, -7 * WEEKS_BEFORE);
  const said = await readStagesOfMeetings(await scope.reader(), team.id, earliest, addDays(monday, 6));
  // More records are read only where last week does not say how it ended.
  const known = endsByMeeting(said, addDays(monday, -7))
    ? gathered
    : await gatherKnown(scope, team, date, HISTORY_DAYS + 7 * WEEKS_BEFORE);
  const around = await aroundOf(scope, team, known, date);
  const { concerns, model } = known.core;
  const { knownSince } = around;
  // What only deserves a look tells nothing about the stage.
  const ofStage = known.answers.filter(({ sign }) => !concerns.some(({ id }) => id === sign));
  const days = {
    ...readerOf(known, team, date),
    answered: new Set(ofStage.map(({ on }) => on)),
    knownSince,
    stopping: model.stopping,
  };
  const decideWeek = (week: WeekOfTeam, own: readonly SaidStage[], before: Before): Decided =>
    decide({
      ...around,
      asOf: week.until,
      readings: readingsOf(days, week),
      said: own,
      meets: said.length > 0,
      before,
    });
  const weekOf = (start: Day): WeekOfTeam => ({
    monday: start,
    until: start === monday ? date : addDays(start, 6),
    shakenOn: around.shocks
      .filter(({ week }) => week === start)
      .reduce<Day | null>((least, { on = start }) => (least === null || on < least ? on : least), null),
    isFirst: isFirstWeek(knownSince, start),
  });
  const before = stageBefore(monday, firstOf(known, around, earliest), {
    said,
    weekOf,
    decide(week, own, earlier) {
      const { stage, since, change, why, agreedOn } = decideWeek(week, own, earlier);
      // Where one begins to look is not where it began, nor is the day on which one agrees on what was so before.
      const isAgreed = agreedOn !== null && agreedOn === since && week.monday <= agreedOn;
      const isSince = earlier !== null || change !== null || isAgreed;
      // Before the team was entered nobody could hear of it: of those weeks signs are kept, no guess from the age.
      const isUnheard = knownSince !== null && week.until < knownSince && own.length === 0;
      return stage === null || (isUnheard && (why === 'age' || why === 'kept'))
        ? null
        : { stage, since: isSince ? since : null, isGuessed: own.length === 0, isByAge: why === 'age' };
    },
  });
  const thisWeek = said.filter((each) => each.on >= monday);
  const week = weekOf(monday);
  const { stage, why, ...decided } = decideWeek(week, thisWeek, before);
  const isAgreed = decided.agreedOn !== null && decided.agreedOn === decided.since;
  const isBegun =
    before !== null || decided.change !== null || isAgreed || thisWeek.some(({ since }) => since !== null);
  const rest = { ...decided, since: isBegun ? decided.since : null };
  return {
    id: stage,
    how: why === 'reading' ? 'diagnosed' : why,
    tomorrow: tomorrowOf(week, stage, days, (longer) => decideWeek(longer, thisWeek, before)),
    moved: movedBy(rest.change, days.read, known),
    ...rest,
  };
}

/** Which other stage the next day of a week begins with, by what was answered on its last day; null where it is the same. */
function tomorrowOf(
  week: WeekOfTeam,
  stage: string | null,
  days: Days,
  decideLonger: (week: WeekOfTeam) => Decided,
): string | null {
  const until = addDays(week.until, 1);
  const isRead = week.shakenOn !== null || days.answered.has(week.until);
  if (until > addDays(week.monday, 6) || !isRead) return null;
  const next = decideLonger({ ...week, until }).stage;
  return next === stage ? null : next;
}

/** The first week of which anything is known, or the first that is gone back to. */
function firstOf({ words, view }: KnownOfTeam, { confirmations, knownSince }: Around, earliest: Day): Day {
  const told = words.map(({ knownOn }) => knownOn).sort();
  const begun = [told[0], view.records[0]?.day, confirmations[0]?.on, knownSince ?? undefined];
  const first = begun.reduce<Day | undefined>(
    (a, b) => (a === undefined || (b !== undefined && b < a) ? b : a),
    undefined,
  );
  return first === undefined || first < earliest ? earliest : startOfWeek(first);
}

/** A sign is named as a reason from so much more than a week before, in natural logarithms. */
const TELLING = 0.1;

/** The signs that speak for a change more than they did a week before, most telling first; two are enough to be said. */
function movedBy(change: StageChange | null, read: Read, { core }: KnownOfTeam): MovedSign[] {
  if (change === null || change.because === 'confirmed' || change.because === 'age') return [];
  const { on, from, to } = change;
  // A Monday is judged by what was known on Sunday.
  const day = startOfWeek(on) === on && change.because !== 'shock' ? addDays(on, -1) : on;
  const before = new Map(read(addDays(day, -7)).evidence.map((line) => [line.sign, line]));
  const saysFor = (weights: Readonly<Record<string, number>> = {}) => (weights[to] ?? 0) - (weights[from] ?? 0);
  return read(day)
    .evidence.map((line) => {
      const now = saysFor(line.weights);
      return { line, now, more: now - saysFor(before.get(line.sign)?.weights) };
    })
    .filter(({ more, now }) => more >= TELLING && now >= TELLING)
    .sort((a, b) => b.more - a.more)
    .slice(0, 2)
    .map(({ line: { sign: id, answer, source } }) => {
      const sign = core.signs.find((each) => each.id === id);
      return { id, title: sign?.title ?? id, answer, kind: source === 'computed' ? null : (sign?.answers ?? null) };
    });
}
