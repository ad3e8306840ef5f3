import { drillReport } from '../../domain/drill/report.ts';
import { readForecasts } from '../../store/drill-reader.ts';
import type { Scope } from '../scope.ts';
import { gatherDrill } from './case.ts';
import type { DrillReportView } from './view.ts';

/** How recall that was predicted compares with recall observed. @param who a word that names a member; null: everybody */
export async function reportDrill(scope: Scope, who: string | null): Promise<DrillReportView> {
  const { team, person } = await gatherDrill(scope, who);
  const forecasts = await readForecasts(await scope.reader(), team.id, person?.id ?? undefined);
  return { report: drillReport(forecasts), person: who === null ? undefined : person, asOf: scope.today };
}
