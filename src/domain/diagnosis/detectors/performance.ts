import { type Dispersion, dispersion, sum } from '../../records/statistics.ts';
import { weeklyAttainment } from './attainment.ts';
import { above, likely, spreadOfRatio } from './degree.ts';
import { attendedOf, type Detector, known, lack, number, type RecordsView, total } from './view.ts';
import { type WeekBlock, weekBlocks } from './weeks.ts';

/** Below this a week's deals are chance whatever one does. */
const LEAST_DEALS = 12;
/** Logarithms are taken of chances, rates and spreads. */
const LEAST_CHANCE = 1e-6;
const LEAST_SPREAD = 0.01;

const deals = (blocks: readonly WeekBlock[]) => blocks.map((block) => total(block.attended, 'deals'));
const exposures = (blocks: readonly WeekBlock[]) => blocks.map((block) => block.attended.length);
const hasDeals = (view: RecordsView) => known(attendedOf(view), 'deals').length > 0;

/** More spread between weeks than chance explains: with three deals a week, chance alone looks wild. */
export const dealsOverdispersed: Detector = (view, parameters) => {
  const weeks = number(parameters, 'weeks', 6);
  const blocks = weekBlocks(view, weeks, 'deals');
  if (!hasDeals(view)) return lack('measure-missing');
  if (blocks.length < weeks) return lack('short-history', { weeks: blocks.length });
  if (sum(deals(blocks)) < LEAST_DEALS) return lack('few-counts', { deals: sum(deals(blocks)) });
  const { varianceToMean, p } = dispersion(deals(blocks), exposures(blocks));
  const byChance = Math.log2(number(parameters, 'chiSquareP', 0.1) / Math.max(p, LEAST_CHANCE));
  const isWild = Math.min(above(varianceToMean, number(parameters, 'varianceToMean', 1.5), 0.3), above(byChance, 0, 1));
  return likely(isWild, (blocks[weeks - 1] as WeekBlock).from, { varianceToMean, p, deals: sum(deals(blocks)), weeks });
};

/**
 * How clearly weeks spread less than as many before them, from 0 to 1: full where chance alone makes such a difference in one
 * case of six. Every second pair of four weeks lies beyond .4 or 2.4 without any change.
 */
function calmness(now: Dispersion, before: Dispersion, ratio: number, weeks: number): number {
  const spread = (each: Dispersion) => Math.log(Math.max(each.varianceToMean, LEAST_SPREAD));
  // The logarithm of a variance of n + 1 values spreads by about √(2/(n − 1/3)), and two of them are held against each other.
  const byChance = Math.sqrt(4 / (weeks - 1 - 1 / 3));
  return above(Math.log(ratio) + spread(before) - spread(now), 0, byChance);
}

/** Less spread than in the weeks before, and clearly no less work done. */
export const performanceStabilising: Detector = (view, parameters) => {
  const weeks = number(parameters, 'weeks', 4);
  const blocks = weekBlocks(view, 2 * weeks, 'deals');
  if (!hasDeals(view)) return lack('measure-missing');
  if (blocks.length < 2 * weeks) return lack('short-history', { weeks: blocks.length });
  const [now, before] = [blocks.slice(0, weeks), blocks.slice(weeks)];
  if (Math.min(sum(deals(now)), sum(deals(before))) < LEAST_DEALS)
    return lack('few-counts', { deals: sum(deals(now)) });
  const [spreadNow, spreadBefore] = [
    dispersion(deals(now), exposures(now)),
    dispersion(deals(before), exposures(before)),
  ];
  const rate = (part: readonly WeekBlock[]) => sum(deals(part)) / sum(exposures(part));
  const calmer = calmness(spreadNow, spreadBefore, number(parameters, 'ratio', 0.8), weeks);
  const byChance = spreadOfRatio(sum(deals(now)), sum(deals(before)));
  const keptUp = (Math.log(Math.max(rate(now), LEAST_CHANCE) / rate(before)) - Math.log(0.95)) / byChance;
  // Four weeks tell little about spread: the answer leans, it does not assert.
  const value = 0.25 + 0.5 * Math.min(calmer, above(keptUp, -1, 0.5));
  return likely(value, (blocks[2 * weeks - 1] as WeekBlock).from, {
    now: spreadNow.varianceToMean,
    before: spreadBefore.varianceToMean,
    rateNow: rate(now),
    rateBefore: rate(before),
  });
};

/** Week after week at the target, and close to its own mean. */
export const performanceSteady: Detector = (view, parameters) => {
  const weeks = number(parameters, 'weeks', 6);
  const attained = weeklyAttainment(view, weeks);
  if (attained === null) return lack('no-targets');
  if (attained.shares.length < weeks) return lack('short-history', { weeks: attained.shares.length });
  const mean = sum(attained.shares) / weeks;
  const within = number(parameters, 'withinPoints', 15) / 100;
  const furthest = Math.max(...attained.shares.map((week) => Math.abs(week - mean)));
  const steady = Math.min(
    above(mean, number(parameters, 'attainment', 0.9), 0.05),
    above(within, furthest, within / 3),
  );
  return likely(steady, attained.from, {
    mean,
    lowest: Math.min(...attained.shares),
    highest: Math.max(...attained.shares),
    weeks,
  });
};
