import type { Day } from '../calendar/day.ts';
import { mean } from '../records/statistics.ts';
import type { Confirmed } from './calibrate.ts';
import type { DiagnosisModel } from './model.ts';
import { type Confidence, confidenceOf, posterior, ranking, weighAll } from './posterior.ts';
import { agePrior } from './prior.ts';

/** A stage that was agreed on, beside what the tables make of the evidence that was kept with it. */
export interface AgreedLine {
  on: Day;
  agreed: string;
  computed: string;
  /** Share of the computed stage, and of the agreed one. */
  share: number;
  ofAgreed: number;
}

/** All verdicts of one strength: how sure they were on average, and how often they were agreed with. */
export interface ReliabilityBin {
  confidence: Confidence;
  count: number;
  said: number;
  came: number;
}

export interface Agreement {
  /** Latest first. */
  lines: AgreedLine[];
  /** Share of the confirmations that the computed stage agreed with; null without any. */
  agreedShare: number | null;
  /** By strength, the weakest first; only those that occurred. */
  bins: ReliabilityBin[];
}

const STRENGTHS: readonly Confidence[] = ['insufficient', 'leaning', 'likely', 'very-likely'];

/**
 * How often what was agreed on is what the tables compute from the same day's evidence and the team's age then, and
 * whether a verdict that sounds sure is agreed with as often as it sounds.
 * @param ageMonths age of the team on a day, in months; null when unknown
 */
export function compareAgreed(
  model: DiagnosisModel,
  confirmed: readonly (Confirmed & { on: Day })[],
  ageMonths: (day: Day) => number | null,
): Agreement {
  const known = confirmed.filter((each) => model.stages.some((stage) => stage.id === each.stage));
  const lines = known
    .map(({ stage, on, evidence }): AgreedLine => {
      const given = evidence.map(({ sign, answer, source }) => ({ sign, answer, how: source, on }));
      const shares = posterior(model, agePrior(model, ageMonths(on)), weighAll(model, given));
      const lead = ranking(shares)[0] as number;
      return {
        on,
        agreed: stage,
        computed: (model.stages[lead] as DiagnosisModel['stages'][number]).id,
        share: shares[lead] as number,
        ofAgreed: shares[model.stages.findIndex((each) => each.id === stage)] as number,
      };
    })
    .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1));
  const bins = STRENGTHS.flatMap((confidence): ReliabilityBin[] => {
    const own = lines.filter((line) => confidenceOf(model, line.share) === confidence);
    if (own.length === 0) return [];
    const came = mean(own.map((line) => Number(line.agreed === line.computed)));
    return [{ confidence, count: own.length, said: mean(own.map((line) => line.share)), came }];
  });
  const agreedShare = lines.length === 0 ? null : mean(lines.map((line) => Number(line.agreed === line.computed)));
  return { lines, agreedShare, bins };
}
