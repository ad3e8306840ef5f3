import { attainment, drop, level, ratio, rise } from './any-measure.ts';
import { targetsSelfDriven } from './attainment.ts';
import { campsApart, connectsFallForAll, leaverWave, resultsConcentrated, steadyButTired } from './concerns.ts';
import { callsDrop, leadsDrop } from './drops.ts';
import { freeSharing, managerAssists, noLeavers, resolveWavering } from './people-signs.ts';
import { dealsOverdispersed, performanceStabilising, performanceSteady } from './performance.ts';
import { intentPipelineGrowth, intentRateRise, shortCalls, skillsPlateau } from './skill.ts';
import { anyMeasure, aTeam, figures, ofTargets, type Support, weeks } from './support.ts';
import { type Detector, FRESH_DAYS, number, type Parameters, type Registered } from './view.ts';

/** A sign of a team is told to with what has to be under it: less than that is no sign. */
export interface TeamDetector extends Registered<Detector> {
  under: Support;
  /** It looks at nothing but who came and left. */
  isOfMembers?: true;
}

/** Work days, as weeks go by. */
const inDays = (workDays: number) => Math.ceil((workDays * 7) / 5) + 7;

const rateUnder = (parameters: Parameters) => {
  const days = 7 * number(parameters, 'windowWeeks', 2);
  const apart = 7 * number(parameters, 'weeksApart', 8);
  return [
    { days, least: 5 },
    { days, endsBefore: apart, least: 5 },
  ];
};

const callsUnder = (parameters: Parameters) => [
  {
    days: FRESH_DAYS + inDays(number(parameters, 'baselineDays', 20)),
    least: number(parameters, 'days', 3) + number(parameters, 'historyDays', 10),
  },
];

/** The latest days, which may lie some weeks back. */
const lately = (least: number) => () => [{ days: FRESH_DAYS, least }];

/** Every detector by the name it has in a playbook's `computed`: the one place that a sign read off the records is told to. */
export const detectors: Readonly<Record<string, TeamDetector>> = {
  'calls-drop': {
    under: figures(['dials'], callsUnder),
    detect: callsDrop,
    parameters: { drop: 'share', days: 'count', of: 'count', baselineDays: 'count', historyDays: 'count' },
  },
  'leads-drop': {
    under: figures(['leads'], lately(5)),
    detect: leadsDrop,
    parameters: { drop: 'share', days: 'count', baselineWeeks: 'count' },
  },
  'short-calls': {
    under: figures(['connects', 'talkSeconds'], lately(3)),
    detect: shortCalls,
    parameters: { secondsPerConnect: 'number', days: 'count' },
  },
  'manager-assists': {
    under: figures(['deals'], weeks(4, 5)),
    detect: managerAssists,
    parameters: { share: 'share', weeks: 'count', minDeals: 'count' },
  },
  'deals-overdispersed': {
    under: figures(['deals'], weeks(6, 12)),
    detect: dealsOverdispersed,
    parameters: { weeks: 'count', varianceToMean: 'number', chiSquareP: 'share' },
  },
  'performance-stabilising': {
    under: figures(['deals'], weeks(4, 8, 2)),
    detect: performanceStabilising,
    parameters: { ratio: 'ratio', weeks: 'count' },
  },
  'performance-steady': {
    under: ofTargets(weeks(6, 12)),
    detect: performanceSteady,
    parameters: { attainment: 'ratio', withinPoints: 'number', weeks: 'count' },
  },
  'targets-self-driven': {
    under: ofTargets(weeks(3, 6)),
    detect: targetsSelfDriven,
    parameters: { memberShare: 'share', attainment: 'ratio', weeks: 'count', assistedShareMax: 'share' },
  },
  'intent-rate-rise': {
    under: figures(['effective'], rateUnder),
    detect: intentRateRise,
    parameters: { rise: 'ratio', weeksApart: 'count', windowWeeks: 'count' },
  },
  'intent-pipeline-growth': {
    under: figures([], weeks(4, 5, 2)),
    detect: intentPipelineGrowth,
    parameters: { rise: 'ratio', weeks: 'count' },
  },
  'skills-plateau': {
    under: figures(['effective', 'deals'], weeks(8, 10)),
    detect: skillsPlateau,
    parameters: { weeks: 'count', changeMax: 'ratio', spreadMax: 'ratio' },
  },
  'resolve-wavering': {
    under: aTeam,
    isOfMembers: true,
    detect: resolveWavering,
    parameters: { leavers: 'count', members: 'count', weeks: 'count' },
  },
  'no-leavers': {
    under: aTeam,
    isOfMembers: true,
    detect: noLeavers,
    parameters: { weeks: 'count', leavers: 'count', members: 'count' },
  },
  'free-sharing': { under: aTeam, detect: freeSharing, parameters: { memberShare: 'share', weeks: 'count' } },
  'results-concentrated': {
    under: figures(['deals'], weeks(8, 10)),
    detect: resultsConcentrated,
    parameters: { weeks: 'count', share: 'share', gini: 'share' },
  },
  'camps-apart': {
    under: figures(['effective'], weeks(4, 5)),
    detect: campsApart,
    parameters: { weeks: 'count', newMonths: 'count', ratio: 'ratio' },
  },
  'steady-but-tired': {
    under: figures(['attendedMinutes', 'talkSeconds'], weeks(4, 5, 2)),
    detect: steadyButTired,
    parameters: { weeks: 'count', hoursRise: 'ratio', talkFall: 'share', leaveRise: 'share', resultsFall: 'share' },
  },
  'connects-fall-for-all': {
    under: figures(['dials', 'connects'], weeks(1, 3, 2)),
    detect: connectsFallForAll,
    parameters: { weeks: 'count', fall: 'share', memberShare: 'share' },
  },
  'leaver-wave': { under: aTeam, detect: leaverWave, parameters: { weeks: 'count', leavers: 'count', share: 'share' } },
  drop: {
    under: anyMeasure(['measure'], true),
    detect: drop,
    parameters: { measure: 'measure', drop: 'share', weeks: 'count', baselineWeeks: 'count' },
    needs: [['measure']],
  },
  rise: {
    under: anyMeasure(['measure'], true),
    detect: rise,
    parameters: { measure: 'measure', rise: 'ratio', weeks: 'count', baselineWeeks: 'count' },
    needs: [['measure']],
  },
  above: {
    under: anyMeasure(['measure'], false),
    detect: level,
    parameters: { measure: 'measure', above: 'level', weeks: 'count' },
    needs: [['measure'], ['above']],
  },
  below: {
    under: anyMeasure(['measure'], false),
    detect: level,
    parameters: { measure: 'measure', below: 'level', weeks: 'count' },
    needs: [['measure'], ['below']],
  },
  attainment: {
    under: anyMeasure(['measure'], false, 4),
    detect: attainment,
    parameters: { measure: 'measure', above: 'level', below: 'level', weeks: 'count' },
    needs: [['measure'], ['below', 'above']],
  },
  ratio: {
    under: anyMeasure(['measure', 'to'], false),
    detect: ratio,
    parameters: { measure: 'measure', to: 'measure', above: 'level', below: 'level', weeks: 'count' },
    needs: [['measure'], ['to'], ['below', 'above']],
  },
};
