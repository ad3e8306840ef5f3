/** What a parameter may be: a share of one, a ratio up to twice, a whole count from 1, or any number above 0. */
export type ParameterKind = 'share' | 'ratio' | 'count' | 'number';

const drop = { drop: 'share', days: 'count', of: 'count', baselineDays: 'count', historyDays: 'count' } as const;

/** Every detector with the parameters that a playbook may give it, for teams and for members. */
export const detectorParameters: Readonly<Record<string, Readonly<Record<string, ParameterKind>>>> = {
  'calls-drop': drop,
  'attendance-drop': drop,
  'late-first-call': {},
  'leads-drop': { drop: 'share', days: 'count', baselineWeeks: 'count' },
  'short-calls': { secondsPerConnect: 'number', days: 'count', drop: 'share', dialsAtLeast: 'ratio' },
  'manager-assists': { share: 'share', weeks: 'count', minDeals: 'count' },
  'deals-overdispersed': { weeks: 'count', varianceToMean: 'number', chiSquareP: 'share' },
  'resolve-wavering': { leavers: 'count', members: 'count', weeks: 'count' },
  'no-leavers': { weeks: 'count' },
  'targets-self-driven': { memberShare: 'share', attainment: 'ratio', weeks: 'count', assistedShareMax: 'share' },
  'intent-rate-rise': { rise: 'ratio', weeksApart: 'count', windowWeeks: 'count' },
  'intent-pipeline-growth': { rise: 'ratio', weeks: 'count' },
  'performance-stabilising': { ratio: 'ratio', weeks: 'count' },
  'performance-steady': { attainment: 'ratio', withinPoints: 'number', weeks: 'count' },
  'skills-plateau': { weeks: 'count', changeMax: 'ratio', spreadMax: 'ratio' },
  'results-concentrated': { weeks: 'count', share: 'share', gini: 'share' },
  'camps-apart': { weeks: 'count', newMonths: 'count', ratio: 'ratio' },
  'steady-but-tired': { weeks: 'count', hoursRise: 'ratio', talkFall: 'share', leaveRise: 'share' },
  'connects-fall-for-all': { weeks: 'count', fall: 'share', memberShare: 'share' },
  'leaver-wave': { weeks: 'count', leavers: 'count', share: 'share' },
  'free-sharing': { memberShare: 'share', weeks: 'count' },
};
