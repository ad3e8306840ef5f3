/** A number for each stage. Keys are stage ids: nothing in this folder knows which stages there are. */
export type ByStage = Readonly<Record<string, number>>;

interface DiagnosisStage {
  id: string;
  /** Months of team age, as the source gives them. */
  months: readonly [number, number];
}

export interface DiagnosisSign {
  id: string;
  cluster: string;
  /** P(yes | stage). */
  probability: ByStage;
}

/** How often a manager volunteers a yes or a no about a sign, out of all that could be said of such a team. */
export interface ReportedRate {
  sign: string;
  yes: ByStage;
  no: ByStage;
}

/** Every number of the model. Units: months, weeks, bits, decibel; shares are 0..1. */
export interface ModelNumbers {
  prior: { tauMonths: number; floor: number; exponent: number };
  noise: { asked: number; computed: number };
  degrees: Readonly<Record<string, number>>;
  clusterCorrelation: number;
  temperature: number;
  reported: { temperature: number; noShare: number };
  observationWeeks: number;
  confidence: { leaning: number; likely: number; veryLikely: number; runnerUpWithin: number };
  strengthDecibel: { strong: number; medium: number };
  stopping: {
    posterior: number;
    minAnswers: number;
    minBits: number;
    maxQuestions: number;
    maxQuestionsWithComputed: number;
  };
  questionClusterPenalty: number;
  transitions: { quiet: Readonly<Record<string, ByStage>>; shock: Readonly<Record<string, ByStage>> };
  shocks: { newcomerShare: number; leaverShare: number; weeks: number; events: Readonly<Record<string, number>> };
}

export interface DiagnosisModel {
  stages: readonly DiagnosisStage[];
  signs: readonly DiagnosisSign[];
  reports: readonly ReportedRate[];
  model: ModelNumbers;
}

/** Shares of the stages, in the order of the playbook; they sum to 1. */
export type Shares = readonly number[];

/** Turns logarithms into shares that sum to 1, without overflow. */
export function normalise(logs: readonly number[]): number[] {
  const most = Math.max(...logs);
  const raw = logs.map((value) => Math.exp(value - most));
  const total = raw.reduce((sum, value) => sum + value, 0);
  return raw.map((value) => value / total);
}
