import { addDays, type Day } from '../../calendar/day.ts';
import type { Measure } from '../../records/day-record.ts';
import { mean } from '../../records/statistics.ts';
import { type OwnTarget, periodOf, type Target } from '../../records/target.ts';
import { workdays } from './attainment.ts';
import { isSum, type Named, namedMeasure, type Said, saidOf, weeksBack } from './measure-window.ts';
import {
  answer,
  type Detector,
  lack,
  number,
  type Outcome,
  type Parameters,
  type RecordsView,
  recordedDays,
} from './view.ts';

/** Fewer figures than these and a mean is a single day of one person. */
const LEAST_FIGURES = 3;
/** A running period is judged when so much of it is over. */
const LEAST_TIME = 0.5;

/** What is added up is compared a person and day, since people come and go; all else as it is. */
const comparable = (named: Named, { value, figures }: Said): number | null =>
  value === null ? null : isSum(named) ? value / figures : value;

/** Which way a figure is asked about. A playbook gives one of the two. */
function tells(value: number, parameters: Parameters): boolean {
  return value > number(parameters, 'above', Number.NaN) || value < number(parameters, 'below', Number.NaN);
}

/** The change of a measure: the last weeks against the weeks before them. */
function changed(view: RecordsView, parameters: Parameters, isChanged: (change: number) => boolean): Outcome {
  const named = namedMeasure(view, parameters, 'measure');
  if (!named) return lack('measure-missing');
  const weeks = number(parameters, 'weeks', 2);
  const now = weeksBack(view, weeks);
  const before = weeksBack(view, number(parameters, 'baselineWeeks', 4), weeks);
  const [late, early] = [saidOf(view, named, now.from, now.to), saidOf(view, named, before.from, before.to)];
  if (late.figures === 0) return lack(early.figures === 0 ? 'measure-missing' : 'old-records');
  if (late.figures < LEAST_FIGURES) return lack('few-counts', { count: late.figures });
  if (early.figures < LEAST_FIGURES) return lack('short-history', { count: early.figures });
  const [a, b] = [comparable(named, late) as number, comparable(named, early) as number];
  if (b === 0) return lack('few-counts', { now: a, before: b });
  return answer(isChanged(a / b - 1), late.first, { now: a, before: b, change: a / b - 1 });
}

/** A measure has fallen by a share. `drop` is that share of what it was; `weeks` against `baselineWeeks` before. */
export const drop: Detector = (view, parameters) =>
  changed(view, parameters, (change) => change <= -number(parameters, 'drop', 0.2));

/** A measure has risen by a share of what it was. */
export const rise: Detector = (view, parameters) =>
  changed(view, parameters, (change) => change >= number(parameters, 'rise', 0.2));

/** A measure over or under a line in the last weeks: sums as the team's sum a week in which something was said. */
export const level: Detector = (view, parameters) => {
  const named = namedMeasure(view, parameters, 'measure');
  if (!named) return lack('measure-missing');
  const weeks = number(parameters, 'weeks', 2);
  const { from, to } = weeksBack(view, weeks);
  const said = saidOf(view, named, from, to);
  if (said.value === null) return lack('measure-missing');
  if (said.figures < LEAST_FIGURES) return lack('few-counts', { count: said.figures });
  const withFigures = Array.from({ length: weeks }, (_, i) => weeksBack(view, 1, i)).filter(
    (week) => saidOf(view, named, week.from, week.to).figures > 0,
  ).length;
  const now = isSum(named) ? said.value / withFigures : said.value;
  return answer(tells(now, parameters), said.first, { now, count: said.figures });
};

/** One measure divided by another over the same weeks, over or under a line. */
export const ratio: Detector = (view, parameters) => {
  const [measure, to] = [namedMeasure(view, parameters, 'measure'), namedMeasure(view, parameters, 'to')];
  if (!measure || !to) return lack('measure-missing');
  const weeks = weeksBack(view, number(parameters, 'weeks', 2));
  const [upper, lower] = [saidOf(view, measure, weeks.from, weeks.to), saidOf(view, to, weeks.from, weeks.to)];
  if (upper.value === null || lower.value === null) return lack('measure-missing');
  if (Math.min(upper.figures, lower.figures) < LEAST_FIGURES || lower.value === 0)
    return lack('few-counts', { count: Math.min(upper.figures, lower.figures) });
  const now = upper.value / lower.value;
  return answer(tells(now, parameters), upper.first < lower.first ? upper.first : lower.first, { ratio: now });
};

/** A target is judged by most of its days or not at all. */
const LEAST_KNOWN = 0.5;

/** Work days on which a measure is known of anybody. */
const knownDays = (view: RecordsView, measure: Measure, from: Day, to: Day): number =>
  recordedDays(
    view.records.filter(({ day }) => day >= from && day <= to && view.isWorkday(day)),
    Number.POSITIVE_INFINITY,
    (record) => record[measure] !== null,
  ).length;

/** How much of a target is reached, and of how much of its time; null where it says nothing yet. */
function reached(
  view: RecordsView,
  named: Named,
  target: Target | OwnTarget,
  since: Day,
): { share: number; from: Day } | null {
  const { from, to } = periodOf(target);
  const isMine = ({ memberId }: { memberId: number }) => target.memberId === null || memberId === target.memberId;
  const until = to < view.asOf ? to : view.asOf;
  const whole = workdays(view, from, addDays(to, 1));
  const over = workdays(view, from, addDays(until, 1));
  if (until < since || target.value === 0 || whole === 0 || over / whole < LEAST_TIME) return null;
  const records = view.records.filter(isMine);
  const own = view.own && { ...view.own, figures: view.own.figures.filter(isMine) };
  // What was done counts for a target, on whatever day.
  const theirs = { ...view, isPromotion: () => false, records, attended: records, ...(own && { own }) };
  const { value } = saidOf(theirs, named, from, until);
  if (value === null) return null;
  // What every team has comes day by day: a day of which nothing is known is asked of nobody.
  const known = 'own' in named ? over : Math.min(over, knownDays(theirs, named.builtIn, from, until));
  if (known < LEAST_KNOWN * over) return null;
  const asked = isSum(named) ? (target.value * known) / whole : target.value;
  const isLess = 'own' in named && named.own.direction === 'less';
  return { share: isLess ? Math.min(1, asked / Math.max(value, Number.EPSILON)) : value / asked, from };
}

/** The targets of a measure over the last weeks: the team's own where there are any, else the mean of people's. */
export const attainment: Detector = (view, parameters) => {
  const named = namedMeasure(view, parameters, 'measure');
  if (!named) return lack('measure-missing');
  const id = 'own' in named ? named.own.id : named.builtIn;
  const all = [...view.targets, ...(view.own?.targets ?? [])].filter(({ metric }) => metric === id);
  if (all.length === 0) return lack('no-targets');
  const ofTeam = all.filter(({ memberId }) => memberId === null);
  const since = weeksBack(view, number(parameters, 'weeks', 4)).from;
  const found = (ofTeam.length > 0 ? ofTeam : all).flatMap((target) => reached(view, named, target, since) ?? []);
  if (found.length === 0) return lack('measure-missing');
  const share = mean(found.map((each) => each.share));
  const from = found.reduce((first, each) => (each.from < first ? each.from : first), view.asOf);
  return answer(tells(share, parameters), from, { attainment: share, count: found.length });
};
