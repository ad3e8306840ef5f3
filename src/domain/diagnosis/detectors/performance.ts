import { dispersion, sum } from '../../records/statistics.ts';
import { weeklyAttainment } from './attainment.ts';
import { answer, attendedOf, type Detector, known, lack, number, type RecordsView, total } from './view.ts';
import { type WeekBlock, weekBlocks } from './weeks.ts';

/** Below this a week's deals are chance whatever one does. */
const LEAST_DEALS = 12;

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
  const wild = varianceToMean > number(parameters, 'varianceToMean', 1.5) && p < number(parameters, 'chiSquareP', 0.1);
  return answer(wild, (blocks[weeks - 1] as WeekBlock).from, { varianceToMean, p, deals: sum(deals(blocks)), weeks });
};

/** Less spread than in the weeks before, and no less work done. */
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
  const calmer = spreadNow.varianceToMean <= number(parameters, 'ratio', 0.8) * spreadBefore.varianceToMean;
  // Four weeks tell little about spread: the answer leans, it does not assert.
  const value = calmer && rate(now) >= 0.95 * rate(before) ? 0.75 : 0.25;
  return answer(value, (blocks[2 * weeks - 1] as WeekBlock).from, {
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
  const steady =
    mean >= number(parameters, 'attainment', 0.9) && attained.shares.every((week) => Math.abs(week - mean) <= within);
  return answer(steady, attained.from, {
    mean,
    lowest: Math.min(...attained.shares),
    highest: Math.max(...attained.shares),
    weeks,
  });
};
