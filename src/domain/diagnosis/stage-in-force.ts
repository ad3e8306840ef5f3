import { addDays, type Day, startOfWeek } from '../calendar/day.ts';
import { agreedSince, CONFIRMED_DAYS, firstAgreed } from './stage-agreed.ts';
import { isAskedFirst } from './stage-asks.ts';
import { changeAfter, daysAfter, type Said, type StageChange, type Why, whyMet } from './stage-said.ts';

/** What the diagnosis said on a day, from all that was known until then. */
export interface Reading {
  /** On its first work day, from what was known by the Sunday before, it is the reading of that week; else of the day itself. */
  on: Day;
  /** Left out, the reading of a Monday is that of its week. */
  isWeekly?: boolean;
  /** Nobody's word is among its signs: they were all read off records. */
  isComputed?: boolean;
  /** No sign counts any more: what is left of the shares is what earlier ones left. */
  isFaded?: boolean;
  /** What the reading of a week before put first, where both are of whole weeks; only asked of what is computed. */
  lastLead?: string | null;
  /** In the order of the stages; they sum to 1. */
  shares: readonly number[];
  /** False without any answer or record that still counts, or where no stage is likely enough to go by. */
  speaks: boolean;
  /** Whether it rests on enough to go by before Monday; only asked of a reading in the middle of a week. */
  isFounded?: boolean;
}

export interface InForceInput {
  asOf: Day;
  /** In the order of the playbook. */
  stages: readonly { id: string }[];
  readings: readonly Reading[];
  confirmations: readonly { stage: string; on: Day }[];
  /** `on`: nothing follows from a shock before its day; left out, the Monday of its week. */
  shocks: readonly { week: Day; kind: string; on?: Day }[];
  /** The stage that age alone puts first on a day; null when the age is unknown. */
  byAge(day: Day): string | null;
  /** The stage that was in force at the end of the week before the first reading; guessed where no meeting went by it. */
  before?: {
    stage: string;
    since: Day | null;
    isGuessed?: boolean;
    isByAge?: boolean;
    isRead?: boolean;
    /** The last day that it was in force on, where that is in the midst of a week. */
    through?: Day;
    /** What brought it, where that was lately, or no meeting was held since. */
    change?: StageChange | null;
    /** A meeting told that change already. */
    isTold?: boolean;
  } | null;
  /** The stages that this week's meetings went by so far, in the order in which they were made. */
  said?: readonly Said[];
  /** Days on which something was answered or came; left out, any day may have been one. */
  learnt?: readonly Day[];
  /** Days on which somebody answered anything about the team; left out, no reading waits for an answer. */
  answered?: readonly Day[];
  /** Days on which the team got another playbook, by which all is judged since. */
  remeasured?: readonly Day[];
  /** Left out, Monday to Friday. */
  isWorkday?(day: Day): boolean;
  /** Whether meetings are prepared here, in which a change is told. */
  meets?: boolean;
  /** The day on which the team was entered here; null when nobody wrote it down. */
  knownSince?: Day | null;
}

export interface StageInForce {
  /** Null only where there is nothing at all to go by. */
  stage: string | null;
  why: Why;
  /** Since when this stage has been in force, as far as is known. */
  since: Day | null;
  /** The day of the agreement that holds; null where none does. */
  agreedOn: Day | null;
  /** The latest change. It is news on its day; where meetings are held, until the end of the day of the first one after it. */
  change: StageChange | null;
  isNews: boolean;
  /** Only because a meeting of the day was led by it: what was learnt since speaks for another one. */
  isAsMet: boolean;
  /** The stage that the week's reading speaks for, which waits for a word of the manager's; null where none does. */
  asks: string | null;
}

/** Between neighbours this close the old stage stays: a team does not change with every answer. */
const HYSTERESIS = 0.15;
const ROUNDING = 1e-9;

interface State {
  stage: string | null;
  why: Why;
  since: Day | null;
  change: StageChange | null;
  isAsMet?: boolean;
  asks?: string | null;
}

const isMonday = (day: Day) => startOfWeek(day) === day;

/** The stage last agreed on in the eight weeks before a day. */
function lastAgreed({ confirmations, stages }: InForceInput, day: Day): { stage: string; on: Day } | null {
  const last = confirmations
    .filter((each) => each.on <= day && stages.some((stage) => stage.id === each.stage))
    .reduce<{ stage: string; on: Day } | null>((best, each) => (best && best.on > each.on ? best : each), null);
  return !last || last.on < addDays(day, -CONFIRMED_DAYS) ? null : last;
}

/** The same as long as it holds: until the team is shaken again. */
function agreedOn(input: InForceInput, day: Day): { stage: string; on: Day } | null {
  const last = lastAgreed(input, day);
  if (last === null) return null;
  const isShaken = input.shocks.some((shock) => dayOf(shock) > last.on && dayOf(shock) <= day);
  return isShaken ? null : last;
}

const dayOf = ({ on, week }: InForceInput['shocks'][number]): Day => on ?? week;

/** Whether two neighbours are so close that the stage in force stays. @param old where it stands among the shares */
export const isClose = (shares: readonly number[], old: number, lead: number): boolean =>
  old >= 0 && Math.abs(lead - old) <= 1 && (shares[lead] ?? 0) - (shares[old] ?? 0) <= HYSTERESIS + ROUNDING;

/** What a reading asks for: the stage that leads, or the old one where it is a close neighbour. */
function wished(input: InForceInput, state: State, reading: Reading): { stage: string | null; why: Why } {
  const { stages } = input;
  const old = stages.findIndex((stage) => stage.id === state.stage);
  const lead = reading.shares.indexOf(Math.max(...reading.shares));
  const staysClose = isClose(reading.shares, old, lead);
  if (reading.speaks) return { stage: (staysClose ? state.stage : stages[lead]?.id) ?? null, why: 'reading' };
  // What was agreed on before the team was shaken has signs to fear, not its age.
  if (old >= 0 && lastAgreed(input, reading.on)?.stage === state.stage) return { stage: state.stage, why: 'kept' };
  const byAge = input.byAge(reading.on);
  if (byAge === null) return { stage: staysClose ? state.stage : null, why: staysClose ? 'kept' : 'unknown' };
  const ofAge = stages.findIndex((stage) => stage.id === byAge);
  const shareOf = (at: number) => reading.shares[at] ?? 0;
  // Age takes over where it is as likely as the old stage or all signs are old, not against signs that are only not clear enough.
  if (old >= 0 && state.why !== 'age' && !reading.isFaded && shareOf(old) > shareOf(ofAge) + ROUNDING)
    return { stage: state.stage, why: 'kept' };
  const isNear = staysClose && Math.abs(ofAge - old) <= 1;
  return isNear && state.stage !== byAge ? { stage: state.stage, why: 'kept' } : { stage: byAge, why: 'age' };
}

/**
 * A mid-week reading counts in a shaken week; and with enough under it where nothing but age was known until then, and in
 * the week in which the team was entered here: what records alone said that morning, nobody has gone by.
 */
const counts = (
  { shocks, knownSince }: InForceInput,
  state: State,
  { on, speaks, isWeekly = isMonday(on), isFounded = true }: Reading,
) =>
  isWeekly ||
  isShakenWeek(shocks, on) ||
  (isFounded &&
    (isFirstWeek(knownSince ?? null, startOfWeek(on)) || (speaks && ['age', 'kept', 'unknown'].includes(state.why))));

/** Whether the team was entered here in the week of that Monday. */
export const isFirstWeek = (knownSince: Day | null, monday: Day): boolean =>
  knownSince !== null && startOfWeek(knownSince) === monday;

/** Whether the team was shaken in the week of that day, by then. */
const isShakenWeek = (shocks: InForceInput['shocks'], day: Day): boolean =>
  shocks.some((shock) => startOfWeek(shock.week) === startOfWeek(day) && dayOf(shock) <= day);

function moveTo(state: State, stage: string | null, on: Day, why: Why, because: StageChange['because']): State {
  if (stage === state.stage) return { ...state, why, asks: null };
  // Where nothing is gone by any more, no change leads anywhere.
  if (stage === null) return { stage, why, since: on, change: null };
  const change = state.stage === null ? state.change : { on, from: state.stage, to: stage, because };
  return { stage, why, since: on, change };
}

/** Whether the stage changed since a Monday, before the eyes of somebody: not on the day on which the team was entered. */
const isChanged = ({ knownSince }: InForceInput, { change }: State, monday: Day): boolean =>
  change !== null && change.on >= monday && (!knownSince || change.on > knownSince);

function afterReading(input: InForceInput, state: State, reading: Reading): State {
  const { on } = reading;
  if (agreedOn(input, on) || !counts(input, state, reading)) return state;
  const wish = wished(input, state, reading);
  const { stage, why } = wish;
  const isShaken = isShakenWeek(input.shocks, on);
  const isFirst = isFirstWeek(input.knownSince ?? null, startOfWeek(on));
  if (stage !== state.stage && !isShaken && !isFirst && isAskedFirst(input, state, reading, wish))
    return { ...state, why: state.why === 'age' ? 'age' : 'kept', asks: stage };
  // Once a week is enough; a shock may change it again.
  if (stage !== state.stage && isChanged(input, state, startOfWeek(on)) && !isShaken) return state;
  return moveTo(state, stage, on, why, isShaken ? 'shock' : reasonOf(input, state, on, why));
}

/** What a reading changes the stage by: age, the first signs after nothing but age, or other signs than before. */
function reasonOf(input: InForceInput, state: State, on: Day, why: Why): StageChange['because'] {
  if (why !== 'reading') return 'age';
  const wasByAge = on === beginning(input) ? input.before?.isByAge === true : state.why === 'age';
  return wasByAge ? 'signs' : 'reading';
}

/** Whether somebody agreed, or the team was shaken, so that a week may see another change. */
const mayChangeAgain = (input: InForceInput): boolean =>
  agreedOn(input, input.asOf) !== null || isShakenWeek(input.shocks, input.asOf);

const isShakenOn = ({ shocks }: InForceInput, day: Day): boolean => shocks.some((shock) => dayOf(shock) === day);

/** A meeting of the day said that this stage began on it. */
const isToldToday = ({ said = [], asOf }: InForceInput, today: string): boolean =>
  said.some(({ stage, on, since }) => on === asOf && stage === today && since === asOf);

/** In a shaken week what was said last stands for the days until then, whatever is learnt of them later. */
function fromWhatWasSaid(input: InForceInput): InForceInput {
  const { said = [], asOf, shocks, stages } = input;
  const last = said.findLast(({ on, stage }) => on < asOf && stages.some(({ id }) => id === stage));
  if (last === undefined || last.on < startOfWeek(asOf) || !isShakenWeek(shocks, asOf)) return input;
  const then = stageInForce({ ...input, asOf: last.on, said: said.filter(({ on }) => on <= last.on) });
  // Shaken after its meeting, a day ends with what was learnt on it.
  const isSaid = then.stage === last.stage || isShakenOn(input, last.on);
  const before = isSaid
    ? { stage: then.stage ?? last.stage, since: then.since, change: then.change }
    : { stage: last.stage, since: last.since ?? last.on };
  return {
    ...input,
    before: { ...before, isRead: true, through: last.on },
    readings: input.readings.filter(({ on }) => on > last.on),
  };
}

/** The first change among what the week's meetings went by, and the stage that they go by since. */
function saidChange({ said = [], before, stages, asOf }: InForceInput) {
  const known = said.filter((each) => stages.some((stage) => stage.id === each.stage));
  // What nobody was told cannot have changed before anybody's eyes.
  const first = before?.isGuessed ? known[0]?.stage : (before?.stage ?? known[0]?.stage);
  const changed = known.find((each) => each.stage !== first);
  const today = known.findLast(({ on }) => on === asOf)?.stage ?? null;
  return { last: known.at(-1)?.stage ?? null, first, changed, today };
}

/**
 * What was said stands against a week whose readings have changed since, by a late import or a corrected date: a
 * change that was told keeps its day, a second one waits for Monday.
 */
function afterWhatWasSaid(input: InForceInput, morning: State, state: State): State {
  const { last, first, changed, today } = saidChange(input);
  if (last === null || state.stage === null) return state;
  if (mayChangeAgain(input)) {
    // A day has one stage, also while the team is shaken, unless somebody agrees or it is shaken after the meeting.
    if (today === null || today === state.stage || agreedOn(input, input.asOf)?.on === input.asOf) return state;
    if (today === morning.stage) return isShakenOn(input, input.asOf) ? state : morning;
    return isToldToday(input, today) ? moveTo(morning, today, input.asOf, 'reading', 'shock') : state;
  }
  // What this morning went by holds until tomorrow, whatever is learnt during the day.
  if (today !== null && state.stage !== today && !changed) return asMet(input, morning, today);
  if (changed && first !== undefined) return asChanged(input, state, { first, last });
  if (state.stage === last) return state;
  if (isOnlyCorrected(input, state)) return asTold(input, last);
  const change = changeAfter(state, last, state.stage, daysOfChange(input, state.stage));
  return { ...state, since: change.on, change };
}

/** Between which days a stage began; not before the playbook by which it did. */
function daysOfChange({ said = [], asOf, remeasured = [] }: InForceInput, stage: string) {
  const days = daysAfter(said, asOf, stage);
  const first = remeasured.findLast((on) => on > days.first && on <= days.last) ?? days.first;
  return { ...days, first };
}

/** The stage that a week's meetings changed to, since when and for what reason they said, or else its reading. */
function asChanged(input: InForceInput, state: State, { first, last }: { first: string; last: string }): State {
  const { said = [] } = input;
  const told = said.findLast(({ stage, change }) => stage === last && change?.to === last)?.change ?? null;
  // Why today speaks for another stage is not why the meetings changed to theirs.
  const why = state.stage === last ? state.why : (whyMet(said, last) ?? 'kept');
  const change = told ?? changeAfter({ ...state, why }, first, last, daysOfChange(input, last));
  return { ...state, stage: last, why, since: change.on, change: first === last ? null : change };
}

/** What a meeting of the day was led by, for the reason that it had then. */
function asMet({ said = [] }: InForceInput, morning: State, stage: string): State {
  const why = whyMet(said, stage) ?? (morning.stage === stage ? morning.why : 'kept');
  const known = morning.stage === stage ? morning : null;
  return { stage, why, since: known?.since ?? null, change: known?.change ?? null, isAsMet: true };
}

/**
 * Whether nothing was learnt since the last meeting that would speak for another stage: then a day of founding, joining or
 * leaving was corrected, which is no news of this week.
 */
function isOnlyCorrected({ said = [], learnt, asOf, knownSince }: InForceInput, { why }: State): boolean {
  const saidOn = said.at(-1)?.on ?? asOf;
  const isLearnt = learnt?.some((day) => day >= saidOn && day <= asOf) ?? true;
  return (!isLearnt || why === 'age' || why === 'kept') && !isFirstWeek(knownSince ?? null, startOfWeek(asOf));
}

/** What was told stays until Monday. */
function asTold({ before }: InForceInput, told: string): State {
  const known = before?.stage === told ? before : null;
  return { stage: told, why: 'kept', since: known?.since ?? null, change: known?.change ?? null };
}

/** What came before anybody could hear of the team is no change to tell, and its day none to count from. */
function asHeard({ knownSince = null, said = [] }: InForceInput, state: State): State {
  if (knownSince === null || said.some(({ on }) => on < knownSince)) return state;
  const isUnheard = state.change !== null && state.change.on <= knownSince;
  const isEarlier = state.since !== null && state.since < knownSince;
  return { ...state, change: isUnheard ? null : state.change, since: isEarlier ? null : state.since };
}

/** Monday of the first reading's week: what was agreed on before is in `before`, or holds still. */
const beginning = ({ readings, asOf, before }: InForceInput): Day =>
  before?.through
    ? addDays(before.through, 1)
    : startOfWeek(readings.reduce((first, { on }) => (on < first ? on : first), asOf));

/** Where the weeks to be read begin. */
function stateBefore(input: InForceInput): State {
  const { before, stages } = input;
  const start = beginning(input);
  const known = before && stages.some((stage) => stage.id === before.stage) ? before : null;
  const earlier = input.confirmations.filter((each) => each.on < start);
  const agreed = agreedOn({ ...input, confirmations: earlier }, start);
  const why = known ? (known.isRead || known.isByAge === false ? 'reading' : 'age') : 'unknown';
  if (!agreed) return { stage: known?.stage ?? null, why, since: known?.since ?? null, change: known?.change ?? null };
  // Agreeing on what was so before, nobody knows since when, tells no day on which it began.
  const since = known?.stage === agreed.stage ? known.since : firstAgreed(earlier);
  const change =
    known?.stage === agreed.stage ? (known.change ?? null) : agreedSince(known?.stage ?? null, agreed, since);
  return { stage: agreed.stage, why: 'confirmed', since, change };
}

function eventsOf(input: InForceInput) {
  const { readings, confirmations, asOf } = input;
  const start = beginning(input);
  return (
    [
      ...readings.map((reading) => ({ on: reading.on, reading, agreed: null })),
      ...confirmations.map((agreed) => ({ on: agreed.on, reading: null, agreed })),
    ]
      .filter((each) => each.on <= asOf && each.on >= start)
      // A day's confirmation has the last word over its reading.
      .sort((a, b) => (a.on === b.on ? Number(a.agreed !== null) - Number(b.agreed !== null) : a.on < b.on ? -1 : 1))
  );
}

/** What a day has changed is one change, from what it began with; where it ends as it began, none. */
function asOneChange(morning: State, state: State): State {
  if (state.change === null || state.change === morning.change || morning.stage === null) return state;
  if (state.stage === morning.stage) return { ...state, since: morning.since, change: morning.change };
  return { ...state, change: { ...state.change, from: morning.stage } };
}

/**
 * The one stage that everything goes by on a day, and why. It changes at most once a week, by the week's reading;
 * a shock or a confirmation may change it at any time. Between neighbours within .15 the old stage stays. Pure: the
 * same inputs give the same answer, so that all outputs of one day agree.
 */
export function stageInForce(whole: InForceInput): StageInForce {
  const input = fromWhatWasSaid(whole);
  const { asOf } = input;
  let state = stateBefore(input);
  let [morning, day]: [State, Day | null] = [state, null];
  for (const { on, reading, agreed } of eventsOf(input)) {
    if (on !== day) [morning, day] = [state, on];
    if (reading) state = afterReading(input, state, reading);
    else if (agreedOn(input, on)?.stage === agreed?.stage)
      state = moveTo(state, agreed?.stage ?? null, on, 'confirmed', 'confirmed');
    state = asOneChange(morning, state);
  }
  if (state.stage === null) {
    const byAge = input.byAge(asOf);
    state = { ...state, stage: byAge, why: byAge === null ? 'unknown' : 'age' };
  }
  state = asHeard(input, afterWhatWasSaid(input, day === asOf ? morning : state, state));
  const isAsMet = state.isAsMet === true;
  const asks = state.asks === state.stage ? null : (state.asks ?? null);
  const agreed = agreedOn(input, asOf);
  // Its eight weeks may be over in the midst of a week.
  const why = state.why === 'confirmed' && agreed === null ? 'kept' : state.why;
  return { ...state, why, agreedOn: agreed?.on ?? null, isNews: isNews(input, state), isAsMet, asks };
}

/** What nobody was told of for so long is none. */
const NEWS_DAYS = 28;

/** Said once: on its day, and where no meeting was held on it, in the first one after it. */
function isNews({ said = [], meets = false, asOf, before }: InForceInput, { change }: State): boolean {
  if (change === null || change.on < addDays(startOfWeek(asOf), -NEWS_DAYS)) return false;
  if (before?.isTold && before.change === change) return change.on === asOf;
  const isTold = said.some(({ stage, on }) => stage === change.to && on >= change.on && on < asOf);
  return change.on === asOf || (meets && !isTold);
}
