import { targetsSelfDriven } from './attainment.ts';
import { campsApart, connectsFallForAll, leaverWave, resultsConcentrated, steadyButTired } from './concerns.ts';
import { callsDrop, leadsDrop } from './drops.ts';
import { freeSharing, managerAssists, noLeavers, resolveWavering } from './people-signs.ts';
import { dealsOverdispersed, performanceStabilising, performanceSteady } from './performance.ts';
import { intentPipelineGrowth, intentRateRise, shortCalls, skillsPlateau } from './skill.ts';
import type { Detector } from './view.ts';

/** Every detector by the name it has in a playbook's `computed`. */
export const detectors: Readonly<Record<string, Detector>> = {
  'calls-drop': callsDrop,
  'leads-drop': leadsDrop,
  'short-calls': shortCalls,
  'manager-assists': managerAssists,
  'deals-overdispersed': dealsOverdispersed,
  'performance-stabilising': performanceStabilising,
  'performance-steady': performanceSteady,
  'targets-self-driven': targetsSelfDriven,
  'intent-rate-rise': intentRateRise,
  'intent-pipeline-growth': intentPipelineGrowth,
  'skills-plateau': skillsPlateau,
  'resolve-wavering': resolveWavering,
  'no-leavers': noLeavers,
  'free-sharing': freeSharing,
  'results-concentrated': resultsConcentrated,
  'camps-apart': campsApart,
  'steady-but-tired': steadyButTired,
  'connects-fall-for-all': connectsFallForAll,
  'leaver-wave': leaverWave,
};
