import { join } from 'node:path';
import { type Confirmed, calibrate, heldOutLoss, LEAST_CONFIRMED, ratesOf } from '../../domain/diagnosis/calibrate.ts';
import type { Team } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import { writeOverlay } from '../../playbook/overlay.ts';
import type { CorePart } from '../../playbook/parts.ts';
import { readConfirmations } from '../../store/observation-reader.ts';
import { baseName, bundledPlaybooks } from '../open/playbooks.ts';
import type { Scope } from '../scope.ts';
import { agreementOf, confirmedOf } from './agreement.ts';

/** Smaller changes than this are no change worth a line. */
const LEAST_CHANGE = 0.0005;

type ByStage = Readonly<Record<string, number>>;
const differs = (a: ByStage, b: ByStage, least: number) =>
  Object.keys(a).some((id) => Math.abs((a[id] as number) - (b[id] as number)) >= least);

/** What the new playbook says of itself, in the user's language. */
export interface CalibrationTexts {
  title(base: string): string;
  source(confirmed: number): string;
  made(confirmed: number, on: string): string;
}

export interface CalibrationView {
  directory: string;
  confirmed: number;
  /** Of the team's own confirmations: how many the tables agreed with. */
  agreed: { same: number; of: number };
  /** Rows that changed. */
  signs: number;
  reports: number;
  loss: { before: number; after: number };
}

/** How often what was agreed on in the team was what the tables said. */
async function agreedOf(scope: Scope, team: Team, core: CorePart): Promise<CalibrationView['agreed']> {
  const { lines } = await agreementOf(scope, team, core);
  return { same: lines.filter((line) => line.agreed === line.computed).length, of: lines.length };
}

/** The rows of the tables that the fit has changed. */
function changedRows(core: CorePart, confirmed: readonly Confirmed[]) {
  const fitted = calibrate(core, confirmed);
  const before = new Map(core.signs.map((sign) => [sign.id, sign.probability]));
  const rates = new Map(ratesOf(core).map((rate) => [rate.sign, rate]));
  return {
    signs: fitted.signs.filter((sign) => differs(sign.probability, before.get(sign.id) as ByStage, LEAST_CHANGE)),
    asked: fitted.asked ?? [],
    reports: fitted.reports.filter((rate) => {
      const old = rates.get(rate.sign);
      return old && (differs(rate.yes, old.yes, LEAST_CHANGE / 50) || differs(rate.no, old.no, LEAST_CHANGE / 50));
    }),
  };
}

/**
 * Fits the tables to what was confirmed and writes them into a playbook of their own; the base stays as it is.
 * @param directory as it was named; @param folder the same as a whole path
 * @throws TeamctlError `few-confirmations`
 */
export async function calibrateStages(
  scope: Scope,
  { directory, folder, texts }: { directory: string; folder: string; texts: CalibrationTexts },
): Promise<CalibrationView> {
  const team = await scope.team();
  const playbook = await scope.playbook(team);
  const core = await playbook.core();
  const confirmed = confirmedOf(core.stages, await readConfirmations(await scope.reader(), null));
  const agreed = await agreedOf(scope, team, core);
  if (confirmed.length < LEAST_CONFIRMED)
    throw new TeamctlError('invalid', 'few-confirmations', {
      confirmed: confirmed.length,
      least: LEAST_CONFIRMED,
      ...agreed,
    });
  const { signs, reports, asked } = changedRows(core, confirmed);
  writeOverlay(folder, {
    id: `${playbook.id}-calibrated`,
    base: baseName(folder, scope.playbookNamed ?? team.playbook),
    language: scope.language,
    title: texts.title(playbook.title),
    source: texts.source(confirmed.length),
    made: texts.made(confirmed.length, scope.today),
    signs,
    reports,
    asked: asked.filter((rate) => signs.some((sign) => sign.id === rate.sign)),
    schemaDir: join(bundledPlaybooks(), 'schema'),
  });
  const loss = heldOutLoss(core, confirmed);
  return { directory, confirmed: confirmed.length, agreed, signs: signs.length, reports: reports.length, loss };
}
