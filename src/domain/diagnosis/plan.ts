import { saysYes } from '../records/degree.ts';
import type { Diagnosis } from './diagnose.ts';

export interface PlannableAction {
  id: string;
  belongsTo: string;
  answers: readonly string[];
  gate?: string | undefined;
  /** What it costs the manager in a week; one hour where the playbook does not say. */
  hours?: number;
  /** Minutes for each of the people on top of that. */
  minutesEach?: number | undefined;
}

export interface PlannableStage {
  id: string;
  actions: readonly string[];
  curriculum: readonly string[];
}

/** What else the advice goes by. */
export interface PlanOptions {
  /** The manager's hours of a week beside the meetings. */
  hours?: number;
  /** Courses with the signs that they mend. */
  modules?: readonly { id: string; mends: readonly string[] }[];
  /** Actions that would be wrong now, whatever the stage asks for: see `concerns.ts`. */
  withheld?: readonly string[];
  /** Signs with those that they deny. */
  signs?: readonly { id: string; denies?: readonly string[] | undefined }[];
  /** How many there are, for what is done with each of them. */
  people?: number;
  /** What was found beside the stage: it comes before the stage's own, and what holds actions back before all. */
  concerns?: readonly { id: string; hours: number; minutesEach?: number | undefined; withholds: readonly string[] }[];
}

export interface PlannedAction {
  id: string;
  gate: string | null;
  urgent: boolean;
  /** What it would mend is known not to be there. */
  settled: boolean;
  hours: number;
}

export interface WeekPlan {
  /** Whose actions these are. */
  stage: string;
  /** The stage's actions, those first that answer a sign seen now. */
  actions: PlannedAction[];
  /** Those of them that fit the week, at most three. */
  chosen: string[];
  /** Those that wait: worth doing, but not all at once. */
  waits: string[];
  /** What is done about what was found beside the stage, most urgent first; `chosen` fits the week. */
  concerns: { id: string; hours: number; chosen: boolean }[];
  /** What the chosen of both kinds cost together, and what there is. */
  hours: { cost: number; have: number };
  /** Courses of the stage, without those that teach what is known to be there. */
  modules: string[];
}

/** One up to here says that it is not so. */
const NOT_SO = 0.25;
/** From here on it is so clearly that what it denies is out of the question. */
const CLEARLY = 0.75;
/** A manager's week beside the meetings, where the team's settings do not say. */
const HOURS_A_WEEK = 5;
const MOST_CHOSEN = 3;

/** Signs that are known not to be there: a no, or a clear yes to what denies them. */
function absentSigns(diagnosis: Pick<Diagnosis, 'evidence'>, signs: PlanOptions['signs'] = []): Set<string> {
  const answered = diagnosis.evidence.filter((each) => each.answer <= NOT_SO).map((each) => each.sign);
  const denied = diagnosis.evidence
    .filter((each) => each.answer >= CLEARLY)
    .flatMap((each) => signs.find((sign) => sign.id === each.sign)?.denies ?? []);
  return new Set([...answered, ...denied]);
}

/** Hours of a week, in halves. @param people how many it is done with, where it is done with each */
const hoursOf = (
  { hours = 1, minutesEach = 0 }: { hours?: number; minutesEach?: number | undefined },
  people: number,
) => (minutesEach === 0 ? hours : Math.max(0.5, Math.round(2 * (hours + (minutesEach * people) / 60)) / 2));

/**
 * As many of the ranked actions as fit the hours, three at most; what does not fit is passed over for a smaller one.
 * The first is always chosen: a week in which nothing fits still has something to begin with.
 */
function choose<A extends { hours: number }>(ranked: readonly A[], have: number): A[] {
  const chosen: A[] = [];
  let left = have;
  for (const action of ranked) {
    if (chosen.length >= MOST_CHOSEN || (chosen.length > 0 && action.hours > left)) continue;
    chosen.push(action);
    left -= action.hours;
  }
  return chosen;
}

/**
 * What the leading stage asks of its manager this week; gated actions stay gates and come last, and what mends
 * nothing that could be there comes after what might.
 */
export function planWeek(
  stages: readonly PlannableStage[],
  actions: readonly PlannableAction[],
  diagnosis: Pick<Diagnosis, 'leading' | 'evidence'>,
  options: PlanOptions = {},
): WeekPlan {
  const stage = stages.find((each) => each.id === diagnosis.leading);
  const seen = new Set(diagnosis.evidence.filter((each) => saysYes(each.answer)).map((each) => each.sign));
  const absent = absentSigns(diagnosis, options.signs);
  const isSettled = (mends: readonly string[]) =>
    mends.some((sign) => absent.has(sign)) && !mends.some((sign) => seen.has(sign));
  const own = (stage?.actions ?? [])
    .filter((id) => !options.withheld?.includes(id))
    .flatMap((id) => actions.filter((action) => action.id === id));
  const planned = own.map((action) => ({
    id: action.id,
    gate: action.gate ?? null,
    urgent: action.gate === undefined && action.answers.some((sign) => seen.has(sign)),
    settled: action.answers.length > 0 && action.answers.every((sign) => absent.has(sign)),
    hours: hoursOf(action, options.people ?? 0),
  }));
  const rank = (action: PlannedAction) => (action.gate ? 3 : action.settled ? 2 : action.urgent ? 0 : 1);
  const ranked = planned.sort((a, b) => rank(a) - rank(b));
  const have = options.hours ?? HOURS_A_WEEK;
  const concerns = [...(options.concerns ?? [])]
    .sort((a, b) => Number(a.withholds.length === 0) - Number(b.withholds.length === 0))
    .map((each) => ({ id: each.id, hours: hoursOf(each, options.people ?? 0) }));
  const open = ranked.filter((each) => each.gate === null && !each.settled);
  const all = choose<{ id: string; hours: number }>([...concerns, ...open], have);
  const chosen = open.filter((each) => all.includes(each));
  const mendsOf = (id: string) => options.modules?.find((module) => module.id === id)?.mends ?? [];
  return {
    stage: diagnosis.leading,
    actions: ranked,
    chosen: chosen.map((each) => each.id),
    waits: open.filter((each) => !chosen.includes(each)).map((each) => each.id),
    concerns: concerns.map((each) => ({ ...each, chosen: all.includes(each) })),
    hours: { cost: all.reduce((sum, each) => sum + each.hours, 0), have },
    modules: (stage?.curriculum ?? []).filter((id) => !isSettled(mendsOf(id))),
  };
}
