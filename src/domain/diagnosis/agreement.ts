import type { Day } from '../calendar/day.ts';
import { mean } from '../records/statistics.ts';
import type { DiagnosisModel } from './model.ts';
import { type Confidence, confidenceOf, ranking } from './posterior.ts';

/** A stage that was agreed on, beside what was computed on that day. */
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

/** What was agreed on a day, and the shares that the page showed on it: weeks before and shocks are in them. */
export interface Shown {
  stage: string;
  on: Day;
  /** By stage. */
  shares: Readonly<Record<string, number>>;
}

/** How often what was agreed on is what the page showed, and whether a verdict that sounds sure is agreed with as often. */
export function compareAgreed(model: DiagnosisModel, confirmed: readonly Shown[]): Agreement {
  const known = confirmed.filter((each) => model.stages.some((stage) => stage.id === each.stage));
  const lines = known
    .map(({ stage, on, ...shown }): AgreedLine => {
      const shares = model.stages.map(({ id }) => shown.shares[id] ?? 0);
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
