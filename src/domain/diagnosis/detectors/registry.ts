import { attainment, drop, level, ratio, rise } from './any-measure.ts';
import { targetsSelfDriven } from './attainment.ts';
import { campsApart, connectsFallForAll, leaverWave, resultsConcentrated, steadyButTired } from './concerns.ts';
import { callsDrop, leadsDrop } from './drops.ts';
import { freeSharing, managerAssists, noLeavers, resolveWavering } from './people-signs.ts';
import { dealsOverdispersed, performanceStabilising, performanceSteady } from './performance.ts';
import { intentPipelineGrowth, intentRateRise, shortCalls, skillsPlateau } from './skill.ts';
import type { Detector, Registered } from './view.ts';

/** Every detector by the name it has in a playbook's `computed`: the one place that a sign read off the records is told to. */
export const detectors: Readonly<Record<string, Registered<Detector>>> = {
  'calls-drop': {
    detect: callsDrop,
    parameters: { drop: 'share', days: 'count', of: 'count', baselineDays: 'count', historyDays: 'count' },
  },
  'leads-drop': { detect: leadsDrop, parameters: { drop: 'share', days: 'count', baselineWeeks: 'count' } },
  'short-calls': { detect: shortCalls, parameters: { secondsPerConnect: 'number', days: 'count' } },
  'manager-assists': { detect: managerAssists, parameters: { share: 'share', weeks: 'count', minDeals: 'count' } },
  'deals-overdispersed': {
    detect: dealsOverdispersed,
    parameters: { weeks: 'count', varianceToMean: 'number', chiSquareP: 'share' },
  },
  'performance-stabilising': { detect: performanceStabilising, parameters: { ratio: 'ratio', weeks: 'count' } },
  'performance-steady': {
    detect: performanceSteady,
    parameters: { attainment: 'ratio', withinPoints: 'number', weeks: 'count' },
  },
  'targets-self-driven': {
    detect: targetsSelfDriven,
    parameters: { memberShare: 'share', attainment: 'ratio', weeks: 'count', assistedShareMax: 'share' },
  },
  'intent-rate-rise': {
    detect: intentRateRise,
    parameters: { rise: 'ratio', weeksApart: 'count', windowWeeks: 'count' },
  },
  'intent-pipeline-growth': { detect: intentPipelineGrowth, parameters: { rise: 'ratio', weeks: 'count' } },
  'skills-plateau': { detect: skillsPlateau, parameters: { weeks: 'count', changeMax: 'ratio', spreadMax: 'ratio' } },
  'resolve-wavering': { detect: resolveWavering, parameters: { leavers: 'count', members: 'count', weeks: 'count' } },
  'no-leavers': { detect: noLeavers, parameters: { weeks: 'count' } },
  'free-sharing': { detect: freeSharing, parameters: { memberShare: 'share', weeks: 'count' } },
  'results-concentrated': {
    detect: resultsConcentrated,
    parameters: { weeks: 'count', share: 'share', gini: 'share' },
  },
  'camps-apart': { detect: campsApart, parameters: { weeks: 'count', newMonths: 'count', ratio: 'ratio' } },
  'steady-but-tired': {
    detect: steadyButTired,
    parameters: { weeks: 'count', hoursRise: 'ratio', talkFall: 'share', leaveRise: 'share', resultsFall: 'share' },
  },
  'connects-fall-for-all': {
    detect: connectsFallForAll,
    parameters: { weeks: 'count', fall: 'share', memberShare: 'share' },
  },
  'leaver-wave': { detect: leaverWave, parameters: { weeks: 'count', leavers: 'count', share: 'share' } },
  drop: {
    detect: drop,
    parameters: { measure: 'measure', drop: 'share', weeks: 'count', baselineWeeks: 'count' },
    needs: [['measure']],
  },
  rise: {
    detect: rise,
    parameters: { measure: 'measure', rise: 'ratio', weeks: 'count', baselineWeeks: 'count' },
    needs: [['measure']],
  },
  above: {
    detect: level,
    parameters: { measure: 'measure', above: 'level', weeks: 'count' },
    needs: [['measure'], ['above']],
  },
  below: {
    detect: level,
    parameters: { measure: 'measure', below: 'level', weeks: 'count' },
    needs: [['measure'], ['below']],
  },
  attainment: {
    detect: attainment,
    parameters: { measure: 'measure', above: 'level', below: 'level', weeks: 'count' },
    needs: [['measure'], ['below', 'above']],
  },
  ratio: {
    detect: ratio,
    parameters: { measure: 'measure', to: 'measure', above: 'level', below: 'level', weeks: 'count' },
    needs: [['measure'], ['to'], ['below', 'above']],
  },
};
