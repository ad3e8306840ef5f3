import { addDays, type Day, isoWeekday, startOfWeek } from '../../domain/calendar/day.ts';
import type { Diagnosis } from '../../domain/diagnosis/diagnose.ts';
import type { Reading } from '../../domain/diagnosis/stage-in-force.ts';
import type { StageChange } from '../../domain/diagnosis/stage-said.ts';
import type { Team } from '../../domain/team/team.ts';
import type { CorePart } from '../../playbook/parts.ts';
import { answersOf, judge, type KnownOfTeam } from './case.ts';
import { viewOfKnown } from './records.ts';
import type { WeekOfTeam } from './weeks-before.ts';

const SPEAKS_FROM: readonly Diagnosis['confidence'][] = ['leaning', 'likely', 'very-likely'];

const readingOf = (on: Day, { stages, confidence, evidence }: Diagnosis): Reading => ({
  on,
  shares: stages.map((stage) => stage.posterior),
  speaks: SPEAKS_FROM.includes(confidence) && evidence.length > 0,
  isWeekly: false,
  isFaded: evidence.length === 0,
  isComputed: evidence.every(({ source }) => source === 'computed'),
});

/** A week with fewer work days than this is none to judge a team by. */
const WHOLE_WEEK = 4;

const isWhole = (monday: Day, isWorkday: Days['isWorkday']): boolean =>
  [0, 1, 2, 3, 4, 5, 6].filter((at) => isWorkday(addDays(monday, at))).length >= WHOLE_WEEK;

/** What the reading of the week before a Monday put first, where it and this one are of whole weeks, and it was clear. */
function lastLead({ read, isWorkday }: Days, monday: Day): string | null {
  if (!isWhole(addDays(monday, -7), isWorkday) || !isWhole(addDays(monday, -14), isWorkday)) return null;
  const last = read(addDays(monday, -8));
  return SPEAKS_FROM.includes(last.confidence) && last.evidence.length > 0 ? last.leading : null;
}

/** The first work day of the week of a Monday; null where nobody works in it. */
export function opensOn(monday: Day, isWorkday: Days['isWorkday']): Day | null {
  return [0, 1, 2, 3, 4, 5, 6].map((at) => addDays(monday, at)).find(isWorkday) ?? null;
}

/** The day on whose evening all was known that a change was judged by: of a week's reading the Sunday before. */
export function judgedOn({ on, because }: Pick<StageChange, 'on' | 'because'>, isWorkday: Days['isWorkday']): Day {
  const monday = startOfWeek(on);
  return because !== 'shock' && (on === monday || on === opensOn(monday, isWorkday)) ? addDays(monday, -1) : on;
}

/** The reading of a week, which is there from its first work day on. */
function weekly(days: Days, monday: Day): Reading {
  const found = readingOf(opensOn(monday, days.isWorkday) ?? monday, days.read(addDays(monday, -1)));
  return found.isComputed
    ? { ...found, isWeekly: true, lastLead: lastLead(days, monday) }
    : { ...found, isWeekly: true };
}

type Read = (asOf: Day) => Diagnosis;

/** What is known of a team's days, each as it was known then. */
export interface Days {
  read: Read;
  /** Of a day on which somebody answered, after each answer, in their order. */
  readEach(day: Day): Iterable<Diagnosis>;
  answered: ReadonlySet<Day>;
  /** Of a day on which figures came late: what was known before anybody answered on it. */
  readFigures(day: Day): Diagnosis;
  /** Days on which figures came whose week had been read already. */
  came: ReadonlySet<Day>;
  /** Days on which anything was answered or came. */
  learnt: readonly Day[];
  isWorkday(day: Day): boolean;
  knownSince: Day | null;
  stopping: CorePart['model']['stopping'];
}

/**
 * A week's reading, made on its first work day of what was known by Sunday. In a shaken week every day is read from the shock on. Where
 * Monday says nothing, and in the week in which the team was entered, the days are read on which something was learnt.
 */
export function readingsOf(days: Days, { monday, until, shakenOn, isFirst }: WeekOfTeam): Reading[] {
  const ofWeek = weekly(days, monday);
  const readings = opensOn(monday, days.isWorkday) === null ? [] : [ofWeek];
  let isOpen = isFirst || !ofWeek.speaks;
  for (let day = monday; day <= until; day = addDays(day, 1)) {
    if (shakenOn !== null && day >= shakenOn) readings.push(readingOf(day, days.read(day)));
    else if (isOpen) {
      readings.push(...learntOn(days, day, until));
      isOpen = isFirst || !readings.some(({ isFounded, speaks }) => isFounded && speaks);
    }
  }
  return readings;
}

/**
 * What figures of weeks that were read already say counts on the day on which they come. Of answers counts on the day itself
 * what was known when they were enough to stop, whatever is typed after them; else, from the next morning on, all that was
 * answered, where it is broad enough. On the team's first day here that counts at once: nobody has gone by anything yet.
 */
function* learntOn(days: Days, day: Day, until: Day): Generator<Reading> {
  const { read, readEach, readFigures, answered, came, knownSince, stopping } = days;
  if (came.has(day)) yield { ...readingOf(day, readFigures(day)), isFounded: true };
  if (!answered.has(day)) return;
  const isBroad = ({ basis }: Diagnosis) =>
    basis.answers >= stopping.minAnswers && basis.clusters >= stopping.minClusters;
  const isSettled = (found: Diagnosis) =>
    isBroad(found) && found.stages.some(({ posterior }) => posterior >= stopping.posterior);
  const whole = read(day);
  const isNew = day === knownSince && (isBroad(whole) || speaksAgainstAge(whole));
  const settled = isNew ? whole : first(readEach(day), isSettled);
  const next = addDays(day, 1);
  if (settled) yield { ...readingOf(day, settled), isFounded: true };
  else if (next <= until) yield { ...readingOf(next, whole), isFounded: isBroad(whole) };
}

/** A stage that the first answers all but rule out is none to plan a week for, because of the age alone. */
const RULED_OUT = 0.05;
const speaksAgainstAge = ({ basis, calendar, stages }: Diagnosis): boolean =>
  basis.answers >= 3 && stages.some(({ id, posterior }) => id === calendar.stage && posterior < RULED_OUT);

function first<T>(all: Iterable<T>, isWanted: (each: T) => boolean): T | null {
  for (const each of all) if (isWanted(each)) return each;
  return null;
}

/**
 * What was written down later is not known on an earlier day, whatever day it speaks of; nor are figures that came later.
 * A Sunday's look is the reading of the week after it, which is made with all the figures that come on its first work day.
 */
function asKnownOn(known: KnownOfTeam, day: Day): KnownOfTeam {
  const isTold = ({ knownOn, on }: KnownOfTeam['words'][number]) => knownOn <= day || on > day;
  const words = known.words.every(isTold) ? known.words : known.words.filter(({ knownOn }) => knownOn <= day);
  const answers = words === known.words ? known.answers : answersOf(words);
  const next = addDays(day, 1);
  const opens = isoWeekday(day) === 7 ? (opensOn(next, known.view.isWorkday) ?? next) : day;
  return { ...withoutLate(known, opens), answers };
}

/** The same without the figures that came after a day. */
function withoutLate(known: KnownOfTeam, day: Day): KnownOfTeam {
  const later = new Set(known.late.filter(({ cameOn }) => cameOn > day).map(keyOf));
  if (later.size === 0) return known;
  const isKnown = (record: RecordKey) => !later.has(keyOf(record));
  return { ...known, view: viewOfKnown(known.view, isKnown), full: viewOfKnown(known.full, isKnown) };
}

type RecordKey = Pick<KnownOfTeam['late'][number], 'memberId' | 'day'>;

const keyOf = ({ memberId, day }: RecordKey): string => `${memberId} ${day}`;

/** @param date the day on which one asks */
export function daysOf(known: KnownOfTeam, team: Team, date: Day, knownSince: Day | null): Days {
  const { concerns, model } = known.core;
  // What only deserves a look tells nothing about the stage.
  const ofStage = known.answers.filter(({ sign }) => !concerns.some(({ id }) => id === sign));
  const answered = new Set(ofStage.map(({ on }) => on));
  const came = new Set(known.late.map(({ cameOn }) => cameOn));
  return {
    ...readerOf(known, team, date),
    answered,
    came,
    learnt: [...answered, ...came],
    isWorkday: known.view.isWorkday,
    knownSince,
    stopping: model.stopping,
  };
}

/** Judges each day at most once, earlier ones by what was known then. @param date the day on which one asks */
function readerOf(known: KnownOfTeam, team: Team, date: Day): Pick<Days, 'read' | 'readEach' | 'readFigures'> {
  const judged = new Map<Day, Diagnosis>();
  const judgeBy = (of: KnownOfTeam, day: Day) =>
    judge(of, team, day, { withFlip: false, withQuestions: false }).diagnosis;
  const wordsBefore = (day: Day) => known.words.filter((word) => word.on < day && word.knownOn <= day);
  return {
    read(day) {
      const found = judged.get(day) ?? judgeBy(day < date ? asKnownOn(known, day) : known, day);
      judged.set(day, found);
      return found;
    },
    *readEach(day) {
      const then = withoutLate(known, day);
      const before = wordsBefore(day);
      const own = known.words.filter((word) => word.on === day && word.knownOn <= day);
      for (const [i] of own.entries())
        yield judgeBy({ ...then, answers: answersOf([...before, ...own.slice(0, i + 1)]) }, day);
    },
    readFigures: (day) => judgeBy({ ...withoutLate(known, day), answers: answersOf(wordsBefore(day)) }, day),
  };
}
