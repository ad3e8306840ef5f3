import { refitReports } from '../domain/diagnosis/calibrate.ts';
import type { DiagnosisModel, ReportedRate } from '../domain/diagnosis/model.ts';
import { judgedRate } from '../domain/diagnosis/weigh.ts';
import type { Account } from './accounts.ts';

/** Judgement counts as so many imagined reports a stage beside the real ones. */
export const PSEUDO_REPORTS = 50;

/**
 * Rates at which readers volunteer each sign about a team of each stage, with the judgement table as
 * their prior. Every reader's ticks of every account are reports.
 */
export function fitReports(model: DiagnosisModel, accounts: readonly Account[]): ReportedRate[] {
  const reports = accounts.flatMap(({ stage, readers }) =>
    readers
      .flatMap((ticks) => Object.entries(ticks))
      .map(([sign, answer]) => ({ sign, answer: answer === 'yes' ? 1 : 0, stage })),
  );
  const judged = model.signs.map((sign) => judgedRate(model, sign));
  return refitReports(model, judged, reports, PSEUDO_REPORTS);
}
