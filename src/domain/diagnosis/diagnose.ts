import { addDays, type Day, daysBetween, monthsBetween, startOfWeek } from '../calendar/day.ts';
import { isMemberOn, type Member, monthsServed, type TeamEvent } from '../team/team.ts';
import { currentEvidence, type Evidence, standingEvidence } from './evidence.ts';
import { type BalanceLine, balanceSheet, type Discount, discounts } from './explain.ts';
import { filterWeeks, findShocks, type Shock, type WeekShares } from './filter.ts';
import { type Flip, smallestFlip } from './flip.ts';
import type { DiagnosisModel } from './model.ts';
import {
  type Basis,
  type Confidence,
  confidenceOf,
  jointPosterior,
  posterior,
  ranking,
  weighAll,
} from './posterior.ts';
import { agePrior, effectiveAgeMonths, stageByAge } from './prior.ts';
import { chanceOfChange, type Enough, isEnough, nextQuestions, type Question } from './questions.ts';
import { type Course, tryAnswer } from './try-answer.ts';
import { countByCluster, type Weighed } from './weigh.ts';

export interface DiagnosisInput {
  asOf: Day;
  foundedOn: Day | null;
  /** Everybody, those who left included. */
  members: readonly Member[];
  events: readonly TeamEvent[];
  /** Asked, volunteered and computed, of all weeks. */
  evidence: readonly Evidence[];
  /** Signs that somebody was asked and could not answer: they weigh nothing and are not asked again. */
  unsure: readonly string[];
  /** How many of them were asked today; all, where nobody says. */
  unsureToday?: number;
  /** Signs whose detector ran and had not enough data. */
  notEnoughData: readonly string[];
  /** False for the cross-section alone, without the weeks before. */
  withHistory: boolean;
  /** False where nobody asks what would change the verdict, which takes longer than all else. */
  withFlip?: boolean;
  /** False where nobody asks what to ask next: then `nextQuestions` is empty and `enough` says nothing. */
  withQuestions?: boolean;
}

export interface Diagnosis {
  asOf: Day;
  /** What is gone by: of its calendar age and of how long its people have been in it on average the smaller. */
  ageMonths: number | null;
  /** Since it was founded; null when unknown. */
  calendarMonths: number | null;
  stages: { id: string; prior: number; posterior: number }[];
  leading: string;
  runnerUp: string | null;
  confidence: Confidence;
  basis: Basis;
  /** Set where there were signs, but none of late: the day of the last one. Then age deserves a look beside. */
  stale: { last: Day; weeks: number; fadesFrom: Day | null } | null;
  /** What age alone names, and what the signs of these weeks alone would; `agrees` is about the first. */
  calendar: {
    stage: string | null;
    agrees: boolean;
    signs: string | null;
    /** The signs of these weeks speak for no stage more than for the next. */
    isEven: boolean;
  };
  /** What the signs of these weeks are laid on: age, or what earlier weeks left, and the stage that it puts first. */
  ground: { by: 'age' | 'weeks'; stage: string };
  evidence: BalanceLine[];
  discounts: Discount[];
  unknown: string[];
  notEnoughData: string[];
  /** Null only if no single answer, whatever it is and however it comes, would make another stage lead. */
  flip: Flip | null;
  nextQuestions: Question[];
  /** The stopping rule holds, and why; nothing about whether a single answer could change the verdict: see `flip`. */
  enough: boolean;
  enoughBecause: Enough | null;
  history: { weeks: WeekShares[]; shocks: Shock[] };
  /** Shares from age and these weeks' signs, as if there had been no weeks before. */
  crossSection: number[];
}

/** The same weeks are looked at again for each answer that is tried. */
function remembered<T>(of: (day: Day) => T): (day: Day) => T {
  const known = new Map<Day, T>();
  return (day) => {
    const found = known.get(day) ?? of(day);
    known.set(day, found);
    return found;
  };
}

const calendarAgeOn = (foundedOn: Day | null, day: Day): number | null =>
  foundedOn === null ? null : Math.max(0, monthsBetween(foundedOn, day));

/** Age of the team in months as the model takes it, on a day. */
export function ageOn(input: Pick<DiagnosisInput, 'foundedOn' | 'members'>, day: Day): number | null {
  const calendar = calendarAgeOn(input.foundedOn, day);
  const tenures = input.members.filter((member) => isMemberOn(member, day)).map((member) => monthsServed(member, day));
  return effectiveAgeMonths(calendar, tenures);
}

/** The stage that the calendar alone would name, and whether it is (also) the leading one: edges belong to two. */
function calendarView(
  model: DiagnosisModel,
  months: number | null,
  leading: string,
): Pick<Diagnosis['calendar'], 'stage' | 'agrees'> {
  if (months === null) return { stage: null, agrees: true };
  const { stages } = model;
  const first = stages[0] as DiagnosisModel['stages'][number];
  const last = stages[stages.length - 1] as DiagnosisModel['stages'][number];
  const within = stages.filter(
    (stage) => (months >= stage.months[0] || stage === first) && (months <= stage.months[1] || stage === last),
  );
  const named = stageByAge(model, months);
  return { stage: named, agrees: named === leading || within.some((stage) => stage.id === leading) };
}

/** The week that history starts in: the first answer that is dated, or this week. */
function historyStart(input: DiagnosisInput): Day {
  const days = input.evidence.map((each) => each.on).filter((day) => day <= input.asOf);
  return input.withHistory ? days.reduce((first, day) => (day < first ? day : first), input.asOf) : input.asOf;
}

/**
 * Which stage a team is in, with everything needed to argue about it. Pure: the same input gives the
 * same answer, whatever the order of the evidence.
 */
export function diagnose(model: DiagnosisModel, input: DiagnosisInput): Diagnosis {
  const { asOf } = input;
  const ageMonths = ageOn(input, asOf);
  const { observationWeeks } = model.model;
  const standing = standingEvidence(input.evidence, asOf, observationWeeks);
  const current = currentEvidence(standing, asOf, observationWeeks);
  const from = historyStart(input);
  const shocks = input.withHistory ? findShocks(model, input.members, input.events, from, asOf, input.foundedOn) : [];
  const fading = { since: from, byAge: remembered((day: Day) => agePrior(model, ageOn(input, day))) };
  const filtered = filterWeeks(model, asOf, input.withHistory ? standing : current, shocks, fading);
  const filteredShares = (filtered.weeks[filtered.weeks.length - 1] as WeekShares).shares;
  const prior = agePrior(model, ageMonths);
  const course = {
    asOf,
    evidence: input.evidence,
    standing,
    filtered,
    shocks,
    fading,
    withHistory: input.withHistory,
    prior,
  };
  const found = { ageMonths, current, prior, history: { weeks: filtered.weeks, shocks }, course };
  // An answer tried out joins this week's: what earlier weeks brought is already in the shares it starts from.
  return input.withHistory
    ? describe(model, input, { ...found, ...filtered, shares: filteredShares })
    : describe(model, input, {
        ...found,
        shares: posterior(model, prior, weighAll(model, current)),
        base: prior,
        isByAge: true,
        fresh: current,
      });
}

/** Signs whose first stage is so little before the second speak for none. */
const EVEN = 0.02;

interface Found {
  ageMonths: number | null;
  current: readonly Evidence[];
  shares: readonly number[];
  prior: readonly number[];
  /** Shares before `fresh` was weighed. */
  base: readonly number[];
  isByAge: boolean;
  fresh: readonly Evidence[];
  history: Diagnosis['history'];
  course: Course;
}

/** How long nothing was answered or read off records, where that is long; who is in the team says nothing of when. */
function staleness(model: DiagnosisModel, input: DiagnosisInput, course: Course): Diagnosis['stale'] {
  const last = input.evidence
    .filter((each) => !each.isOfMembers)
    .map((each) => each.on)
    .filter((day) => day <= input.asOf)
    .reduce<Day | null>((latest, day) => (latest && latest > day ? latest : day), null);
  const weeks = last === null ? 0 : Math.floor(daysBetween(last, input.asOf) / 7);
  if (last === null || !model.model.stale || weeks < model.model.stale.weeks) return null;
  return { last, weeks, fadesFrom: input.withHistory ? fadesFrom(model, last, course) : null };
}

/** So much the leading share falls before one may call it fading. */
const FADED = 0.01;
/** Whatever was said has lost its full weight by then. */
const FADES_WITHIN_WEEKS = 12;

/**
 * The Monday from which the stage that led when the last sign came is less likely than it was then, if nothing new comes;
 * null where the age says the same, so that nothing falls. Signs count in full for as long as they live.
 */
function fadesFrom(model: DiagnosisModel, last: Day, { filtered, standing, shocks, fading }: Course): Day | null {
  const lastWeek = startOfWeek(last);
  const known = filtered.weeks.filter(({ week }) => week < lastWeek);
  const until = addDays(lastWeek, 7 * FADES_WITHIN_WEEKS - 1);
  const [own, ...later] = filterWeeks(model, until, standing, shocks, fading, known).weeks.slice(known.length);
  if (own === undefined) return null;
  const lead = ranking(own.shares)[0] as number;
  return later.find(({ shares }) => (shares[lead] as number) < (own.shares[lead] as number) - FADED)?.week ?? null;
}

/** The questions that are left, and whether they need asking. */
function questionsOf(model: DiagnosisModel, input: DiagnosisInput, found: Found, weighed: readonly Weighed[]) {
  const { base, current, shares } = found;
  const closed = new Set([...current.map((each) => each.sign), ...input.unsure]);
  const fresh = weighAll(model, found.fresh);
  const questions =
    input.withQuestions === false ? [] : nextQuestions(model, base, fresh, closed, input.asOf, countByCluster(weighed));
  const computed = current.filter((each) => each.how === 'computed').length;
  const basis = { answers: weighed.length, clusters: countByCluster(weighed).size };
  // How much one asks at a time is a matter of the day: whoever could not answer a dozen is asked others tomorrow.
  const today = current.filter((each) => each.how === 'asked' && each.on === input.asOf).length;
  const asked = today + (input.unsureToday ?? input.unsure.length);
  const chance = () => chanceOfChange(model, base, fresh, questions, input.asOf);
  const enough =
    input.withQuestions === false ? null : isEnough(model, shares, questions, { ...basis, asked, computed }, chance);
  const unknown = model.signs.map((sign) => sign.id).filter((id) => !closed.has(id));
  return { basis, enough, unknown, nextQuestions: questions.slice(0, 5) };
}

/** Whether signs that count, without age and earlier weeks, put a stage first. */
const isBorneBy = (model: DiagnosisModel, weighed: readonly Weighed[], stage: number): boolean =>
  ranking(posterior(model, agePrior(model, null), weighed))[0] === stage;

function describe(model: DiagnosisModel, input: DiagnosisInput, found: Found): Diagnosis {
  const { shares, current } = found;
  const weighed = weighAll(model, current);
  const [leading, second] = ranking(shares) as [number, number];
  // What was said before a shock is in the ground already.
  const fresh = weighAll(model, found.fresh);
  const ofSigns = posterior(model, agePrior(model, null), fresh);
  const [bySigns, nextBySigns] = ranking(ofSigns) as [number, number];
  const idOf = (index: number) => (model.stages[index] as DiagnosisModel['stages'][number]).id;
  const { basis, enough, ...asking } = questionsOf(model, input, found, weighed);
  const gap = (shares[leading] as number) - (shares[second] as number);
  return {
    asOf: input.asOf,
    ageMonths: found.ageMonths,
    calendarMonths: calendarAgeOn(input.foundedOn, input.asOf),
    stages: model.stages.map((stage, i) => ({
      id: stage.id,
      prior: found.prior[i] as number,
      posterior: shares[i] as number,
    })),
    leading: idOf(leading),
    runnerUp: gap <= model.model.confidence.runnerUpWithin ? idOf(second) : null,
    confidence: confidenceOf(model, shares[leading] as number, {
      ...basis,
      isBorne: isBorneBy(model, weighed, leading),
    }),
    basis,
    stale: staleness(model, input, found.course),
    calendar: {
      ...calendarView(model, found.ageMonths, idOf(leading)),
      signs: fresh.length === 0 ? null : idOf(bySigns),
      isEven: (ofSigns[bySigns] as number) - (ofSigns[nextBySigns] as number) < EVEN,
    },
    ground: { by: found.isByAge ? 'age' : 'weeks', stage: idOf(ranking(found.base)[0] as number) },
    evidence: balanceSheet(model, weighed, leading, second, jointPosterior(model, found.prior, weighed)),
    discounts: discounts(model, weighed),
    ...asking,
    notEnoughData: [...input.notEnoughData],
    flip: input.withFlip === false ? null : smallestFlip(model, shares, tryAnswer(model, found.course), input.asOf),
    enough: enough !== null,
    enoughBecause: enough,
    history: found.history,
    crossSection: posterior(model, found.prior, weighed),
  };
}
