import type { RhythmWeek } from '../../domain/agenda/rhythm.ts';
import type { PersonalBest } from '../../domain/board/board.ts';
import type { Day } from '../../domain/calendar/day.ts';
import type { Agreement } from '../../domain/diagnosis/agreement.ts';
import type { OwnBand } from '../../domain/records/own-band.ts';
import type { OwnMeasure } from '../../domain/records/own-measure.ts';
import type { TargetProgress } from '../../domain/records/progress.ts';
import type { WeekTotals } from '../../domain/records/weekly-totals.ts';
import type { StageView } from '../stage/view.ts';

/** Sessions of a module: held, and still planned. */
export interface TrainingState {
  module: string;
  held: number;
  planned: number;
  /** Those whose day has come, whatever became of them. */
  fallen: number;
}

/** What of a week is held against the own past. */
export type BandedFigure = 'dialsPerDay' | 'effectivePerDay' | 'dealsInFiveDays';

export interface ReportView {
  stage: StageView;
  /** True shows the team in which stage it is; the shares and signs behind it are for the manager. */
  withStage: boolean;
  /** What was confirmed, beside what was computed. */
  agreement: Agreement;
  /** Days on which somebody beat the own best, in this month; of those of whom something is told. */
  bests: readonly PersonalBest[];
  /** What was agreed on and is open. */
  agreements: readonly { text: string; owner: string | null; due: Day }[];
  weeks: readonly WeekTotals[];
  /** A person's day and week are told without newcomers'. */
  isWithoutNew: boolean;
  /** The Mondays of those of these weeks that holidays make shorter than the others. */
  shortWeeks: readonly Day[];
  /** What the bests are counted in. */
  bestsIn: string;
  /** For each of these weeks, the middle half of those before it. */
  bands: Readonly<Record<BandedFigure, readonly (OwnBand | null)[]>>;
  rhythm: readonly RhythmWeek[];
  targets: readonly TargetProgress[];
  /** The playbook's own measures. */
  own: readonly OwnMeasure[];
  /** Those of which anything is known in these weeks: what the team came to in each, and what was usual. */
  ownWeeks: readonly { measure: OwnMeasure; values: readonly (number | null)[]; bands: readonly (OwnBand | null)[] }[];
  training: readonly TrainingState[];
  /** True for the manager's own copy. */
  withPrivate: boolean;
}
