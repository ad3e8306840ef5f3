import { addDays, type Day, startOfWeek } from '../../domain/calendar/day.ts';
import { HISTORY_DAYS } from '../../domain/diagnosis/compute-signs.ts';
import { ageOn } from '../../domain/diagnosis/diagnose.ts';
import { findShocks } from '../../domain/diagnosis/filter.ts';
import type { AnswerKind } from '../../domain/diagnosis/levels.ts';
import { stageByAge } from '../../domain/diagnosis/prior.ts';
import { CONFIRMED_DAYS } from '../../domain/diagnosis/stage-agreed.ts';
import {
  type StageInForce as Decided,
  stageInForce as decide,
  isFirstWeek,
} from '../../domain/diagnosis/stage-in-force.ts';
import type { StageChange, Why } from '../../domain/diagnosis/stage-said.ts';
import type { Team } from '../../domain/team/team.ts';
import { readStagesOfMeetings, type StageOfMeeting } from '../../store/meeting-reader.ts';
import { readConfirmations } from '../../store/observation-reader.ts';
import type { Scope } from '../scope.ts';
import { gatherKnown, type KnownOfTeam } from './case.ts';
import { type Days, daysOf, judgedOn, opensOn, readingsOf } from './readings.ts';
import {
  type Before,
  endsByMeeting,
  type SaidStage,
  stageBefore,
  stagesOfWeeks,
  toldChange,
  type WeekInForce,
  type WeekOfTeam,
  type WeeksBefore,
} from './weeks-before.ts';

/** The stage to act on, how it is known, and the change that brought it. */
export interface StageInForce
  extends Pick<Decided, 'since' | 'change' | 'isNews' | 'agreedOn'>,
    Partial<Pick<Decided, 'isAsMet' | 'asks'>> {
  /** Null when there is nothing to go by. */
  id: string | null;
  how: 'confirmed' | 'diagnosed' | 'age' | 'kept' | 'unknown';
  /** The stage that today's answers bring tomorrow morning, where they bring another and the week goes on. */
  tomorrow: string | null;
  /** What speaks most for the change, other than a week before. */
  moved: readonly MovedSign[];
  /** What shook the team, where that brought the change; null where it did not. */
  shaken: Shaken | null;
  /** What shook the team since this stage was agreed on, which ended the agreement without another stage; else null. */
  lapsed: Shaken | null;
  /** The day of the agreement whose eight weeks were over, where its stage is kept for a while or was changed for that. */
  ranOut?: Day | null;
  /** The day of the last sign, where the change came by age because the signs were too old to go by; else null. */
  faded?: Day | null;
  /** The day of another playbook in the week before the change, which is judged by it; else null. */
  remeasured?: Day | null;
  /** The day of the next week's reading, its first work day. */
  nextOn?: Day;
}

export interface Shaken {
  kinds: readonly string[];
  /** The day of the agreement that held until then; null where there was none. */
  agreedOn: Day | null;
}

export interface MovedSign {
  id: string;
  title: string;
  answer: number;
  /** The word that was given for it; none where the records answered. */
  degree?: string | undefined;
  /** How its question is answered; null where the records answered. */
  kind: AnswerKind | null;
  isAsked: boolean;
}

/** How many weeks are gone through again at most, to know what stage this one began with, and since when. */
const WEEKS_BEFORE = 26;
/** A confirmation holds eight weeks, in each of those weeks; some days more, for shocks are found by crossing a line. */
const SHOCK_DAYS = 7 * (WEEKS_BEFORE + 8) + 14;

/** What a week is decided by, whichever week it is. */
async function aroundOf(scope: Scope, team: Team, { core, view, events }: KnownOfTeam, date: Day) {
  const { foundedOn, knownSince = null } = team;
  return {
    knownSince,
    stages: core.stages,
    shocks: findShocks(core, view.members, events, addDays(date, -SHOCK_DAYS), date, foundedOn),
    confirmations: await readConfirmations(await scope.reader(), team.id),
    remeasured: events.filter(({ kind, on }) => kind === 'new-playbook' && on <= date).map(({ on }) => on),
    byAge: (day: Day) => stageByAge(core, ageOn({ foundedOn, members: view.members }, day)),
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

/** All that the weeks of a team are decided by, up to a day. */
interface Deciding {
  monday: Day;
  /** No week before this day is gone back to. */
  from: Day;
  said: readonly SaidStage[];
  days: Days;
  around: Around;
  known: KnownOfTeam;
  weekOf(monday: Day): WeekOfTeam;
  decideWeek(week: WeekOfTeam, said: readonly SaidStage[], before: Before): Decided;
}

const NOT_YET: StageInForce = {
  id: null,
  how: 'unknown',
  since: null,
  change: null,
  isNews: false,
  agreedOn: null,
  tomorrow: null,
  moved: [],
  shaken: null,
  lapsed: null,
};

const asSaid = ({ how, kind: _, ...rest }: StageOfMeeting): SaidStage => ({ ...rest, why: how && whyOf(how) });

const whyOf = (how: NonNullable<StageOfMeeting['how']>): Why => (how === 'diagnosed' ? 'reading' : how);

/** @param all whether every week is wanted, also where last week's meetings say how it ended */
async function decidingOf(scope: Scope, team: Team, date: Day, gathered: KnownOfTeam, all = false): Promise<Deciding> {
  const monday = startOfWeek(date);
  const earliest = addDays(monday, -7 * WEEKS_BEFORE);
  const said = (await readStagesOfMeetings(await scope.reader(), team.id, earliest, addDays(monday, 6))).map(asSaid);
  // More records are read only where last week does not say how it ended.
  const known =
    !all && endsByMeeting(said, addDays(monday, -7))
      ? gathered
      : await gatherKnown(scope, team, date, HISTORY_DAYS + 7 * WEEKS_BEFORE);
  const around = await aroundOf(scope, team, known, date);
  const days = daysOf(known, team, date, around.knownSince);
  return {
    monday,
    from: firstOf(known, around, earliest),
    said,
    days,
    around,
    known,
    weekOf: (start) => ({
      monday: start,
      until: start === monday ? date : addDays(start, 6),
      shakenOn: around.shocks
        .filter(({ week }) => week === start)
        .reduce<Day | null>((least, { on = start }) => (least === null || on < least ? on : least), null),
      isFirst: isFirstWeek(around.knownSince, start),
    }),
    decideWeek: (week, own, before) =>
      decide({
        ...around,
        asOf: week.until,
        readings: readingsOf(days, week),
        said: own,
        learnt: days.learnt,
        answered: [...days.answered],
        isWorkday: days.isWorkday,
        meets: said.length > 0,
        before,
      }),
  };
}

/** What a week ends with, for the next one to begin with. */
function endOfWeek({ around, decideWeek }: Deciding, week: WeekOfTeam, own: readonly SaidStage[], earlier: Before) {
  const { stage, since, change, why, agreedOn } = decideWeek(week, own, earlier);
  const told = toldChange(own, stage ?? '');
  const isTold =
    told !== null || (change !== null && own.some((each) => each.stage === change.to && each.on >= change.on));
  // Where one begins to look is not where it began, nor is the day on which one agrees on what was so before.
  const isAgreed = agreedOn !== null && agreedOn === since && week.monday <= agreedOn;
  const isSince = earlier !== null || change !== null || isAgreed;
  // Before the team was entered nobody could hear of it: of those weeks signs are kept, no guess from the age.
  const isUnheard = around.knownSince !== null && week.until < around.knownSince && own.length === 0;
  return stage === null || (isUnheard && (why === 'age' || why === 'kept'))
    ? null
    : {
        stage,
        since: isSince ? since : null,
        isGuessed: own.length === 0,
        isByAge: why === 'age',
        // What was told stays as it was told, whether or not its week is decided once more.
        change: told ?? (isTold || (earlier?.isTold && change === earlier.change) ? null : change),
        isTold,
      };
}

const weeksBefore = (deciding: Deciding): WeeksBefore => ({
  said: deciding.said,
  weekOf: deciding.weekOf,
  decide: (week, own, earlier) => endOfWeek(deciding, week, own, earlier),
});

async function decideFrom(scope: Scope, team: Team, date: Day, gathered: KnownOfTeam): Promise<StageInForce> {
  const deciding = await decidingOf(scope, team, date, gathered);
  const { monday, said, days, around, known, weekOf, decideWeek } = deciding;
  const before = stageBefore(monday, deciding.from, weeksBefore(deciding));
  const thisWeek = said.filter((each) => each.on >= monday);
  const week = weekOf(monday);
  const { stage, why, ...decided } = decideWeek(week, thisWeek, before);
  // Before it was founded there is no team to lead.
  if (team.foundedOn !== null && date < team.foundedOn) return NOT_YET;
  const isAgreed = decided.agreedOn !== null && decided.agreedOn === decided.since;
  const isBegun =
    before !== null || decided.change !== null || isAgreed || thisWeek.some(({ since }) => since !== null);
  const rest = { ...decided, since: isBegun ? decided.since : null };
  return {
    id: stage,
    how: why === 'reading' ? 'diagnosed' : why,
    tomorrow: tomorrowOf(week, stage, { days, said: thisWeek }, (longer) => decideWeek(longer, thisWeek, before)),
    moved: movedBy(rest.change, days, known),
    shaken: shakenBy(rest.change, around),
    lapsed: why === 'kept' ? lapsedBy(stage, date, around) : null,
    ranOut: ranOutBy(why === 'kept' ? { on: date, from: stage } : rest.change, around),
    faded: fadedBy(rest.change, days),
    remeasured: remeasuredBy(rest.change, around),
    nextOn: nextReading(monday, days),
    ...rest,
  };
}

/**
 * The stages that a team went by, week by week, by what was known then.
 * @param weeks how many at most, this one included
 */
export async function stagesByWeek(
  scope: Scope,
  team: Team,
  weeks: number,
  gathered: KnownOfTeam,
): Promise<WeekInForce[]> {
  const { today } = scope;
  const deciding = await decidingOf(scope, team, today, gathered, true);
  const ended = stagesOfWeeks(deciding.monday, deciding.from, weeksBefore(deciding));
  const { id } = await stageInForce(scope, team, today, gathered);
  return [...ended, { monday: deciding.monday, stage: id }].slice(-weeks);
}

/** What shook the team in the week of a change, by its day, and what had been agreed on before. */
function shakenBy(change: StageChange | null, { shocks, confirmations }: Around): Shaken | null {
  if (change?.because !== 'shock') return null;
  const lately = shocks.filter(({ on, week }) => week === startOfWeek(change.on) && (on ?? week) <= change.on);
  const agreed = confirmations.findLast(({ on }) => on <= change.on);
  const isLapsed = agreed?.stage === change.from && agreed.on >= addDays(change.on, -CONFIRMED_DAYS);
  return { kinds: [...new Set(lately.map(({ kind }) => kind))], agreedOn: isLapsed ? agreed.on : null };
}

/** The agreement on a stage that had run its eight weeks in the seven days before it was left, or is gone by all the same. */
function ranOutBy(
  left: { on: Day; from: string | null; because?: StageChange['because'] } | null,
  { shocks, confirmations }: Around,
): Day | null {
  if (left === null || left.because === 'confirmed' || left.because === 'shock') return null;
  const agreed = confirmations.findLast(({ on }) => on <= left.on);
  if (agreed === undefined || agreed.stage !== left.from) return null;
  const last = addDays(agreed.on, CONFIRMED_DAYS);
  const isShaken = shocks.some(({ on, week }) => (on ?? week) > agreed.on && (on ?? week) <= left.on);
  return !isShaken && last < left.on && last >= addDays(left.on, -7) ? agreed.on : null;
}

function remeasuredBy(change: StageChange | null, { remeasured }: Around): Day | null {
  if (change === null || change.because === 'confirmed' || change.because === 'shock') return null;
  return remeasured.findLast((on) => on <= change.on && on > addDays(change.on, -7)) ?? null;
}

/** The day of the last sign before a change by age, where there had been signs. A Monday is judged by what was known on Sunday. */
function fadedBy(change: StageChange | null, { read, isWorkday }: Days): Day | null {
  if (change?.because !== 'age') return null;
  return read(judgedOn(change, isWorkday)).stale?.last ?? null;
}

/** The first work day of the weeks after one. */
function nextReading(monday: Day, { isWorkday }: Days): Day {
  const weeks = [7, 14, 21].map((days) => opensOn(addDays(monday, days), isWorkday));
  return weeks.find((day) => day !== null) ?? addDays(monday, 7);
}

/** What ended the last agreement, where it was on the stage that is kept. */
function lapsedBy(stage: string | null, date: Day, { shocks, confirmations }: Around): Shaken | null {
  const agreed = confirmations.findLast(({ on }) => on <= date);
  if (agreed === undefined || agreed.stage !== stage || agreed.on < addDays(date, -CONFIRMED_DAYS)) return null;
  const since = shocks.filter(({ on, week }) => (on ?? week) > agreed.on && (on ?? week) <= date);
  return since.length === 0 ? null : { kinds: [...new Set(since.map(({ kind }) => kind))], agreedOn: agreed.on };
}

/**
 * Which other stage the next day of a week begins with, by what was answered on its last day, or came after its meeting;
 * null where it is the same.
 */
function tomorrowOf(
  week: WeekOfTeam,
  stage: string | null,
  { days, said }: { days: Days; said: readonly SaidStage[] },
  decideLonger: (week: WeekOfTeam) => Decided,
): string | null {
  const until = addDays(week.until, 1);
  const isRead = week.shakenOn !== null || days.answered.has(week.until) || said.some(({ on }) => on === week.until);
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
function movedBy(change: StageChange | null, { read, isWorkday }: Days, { core }: KnownOfTeam): MovedSign[] {
  if (change === null || change.because === 'confirmed' || change.because === 'age') return [];
  const { from, to } = change;
  const day = judgedOn(change, isWorkday);
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
    .map(({ line: { sign: id, answer, degree, source } }) => {
      const sign = core.signs.find((each) => each.id === id);
      const kind = source === 'computed' ? null : (sign?.answers ?? null);
      return { id, title: sign?.title ?? id, answer, degree, kind, isAsked: source === 'asked' };
    });
}
