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

/** P(answer | stage) for each of five ordered answers to the question about a sign. */
export interface AskedRate {
  sign: string;
  no: ByStage;
  seldom: ByStage;
  sometimes: ByStage;
  often: ByStage;
  yes: ByStage;
}

/** Every number of the model. Units: months, weeks, bits, decibel; shares are 0..1. */
export interface ModelNumbers {
  prior: { tauMonths: number; floor: number; exponent: number };
  noise: { asked: number; computed: number };
  degrees: Readonly<Record<string, number>>;
  clusterCorrelation: number;
  temperature: number;
  reported: { temperature: number; noShare: number };
  /**
   * How managers answer: most by degree, `yesNoShare` of them with a bare yes or no (who say something `between` in
   * so many of a hundred answers, a degree). `slope` and `cuts` turn a judged probability into levels. Without
   * these numbers every answer is taken as a yes or a no, degrees blended.
   */
  asked?:
    | { temperature: number; slope: number; cuts: readonly number[]; yesNoShare: number; between: number }
    | undefined;
  observationWeeks: number;
  /**
   * After so many `weeks` without an answer or a usable record the signs are said to be old. With fewer than
   * `leastAnswers` within an answer's life, each week is drawn to the age's shares by `pull`.
   */
  stale?: { weeks: number; leastAnswers: number; pull: number } | undefined;
  confidence: { leaning: number; likely: number; veryLikely: number; runnerUpWithin: number };
  strengthDecibel: { strong: number; medium: number };
  stopping: {
    posterior: number;
    minAnswers: number;
    /** Of so many clusters at least. */
    minClusters: number;
    /** The next three questions may change the leading stage with this chance at most. */
    changeable: number;
    minBits: number;
    maxQuestions: number;
    maxQuestionsWithComputed: number;
    /** For the explanations of one member's trouble, which fewer signs tell apart. */
    members: { posterior: number; minAnswers: number };
  };
  questionClusterPenalty: number;
  transitions: { quiet: Readonly<Record<string, ByStage>>; shock: Readonly<Record<string, ByStage>> };
  shocks: { newcomerShare: number; leaverShare: number; weeks: number; events: Readonly<Record<string, number>> };
}

export interface DiagnosisModel {
  stages: readonly DiagnosisStage[];
  signs: readonly DiagnosisSign[];
  reports: readonly ReportedRate[];
  /** Fitted; signs without a row are taken by their judgement. */
  asked?: readonly AskedRate[] | undefined;
  model: ModelNumbers;
}

/** Shares of the stages, in the order of the playbook; they sum to 1. */
export type Shares = readonly number[];
