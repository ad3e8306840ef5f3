import type { RhythmWeek } from '../../domain/agenda/rhythm.ts';
import type { Agreement } from '../../domain/diagnosis/agreement.ts';
import type { TargetProgress } from '../../domain/records/progress.ts';
import type { WeekTotals } from '../../domain/records/weekly-totals.ts';
import type { StageView } from '../stage/view.ts';

/** Sessions of a module: held, and still planned. */
export interface TrainingState {
  module: string;
  held: number;
  planned: number;
}

export interface ReportView {
  stage: StageView;
  /** What was agreed on, beside what was computed. */
  agreement: Agreement;
  weeks: readonly WeekTotals[];
  rhythm: readonly RhythmWeek[];
  targets: readonly TargetProgress[];
  training: readonly TrainingState[];
  /** True for the manager's own copy. */
  withPrivate: boolean;
}
