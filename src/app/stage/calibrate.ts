import { join } from 'node:path';
import { type Confirmed, calibrate, heldOutLoss, LEAST_CONFIRMED, ratesOf } from '../../domain/diagnosis/calibrate.ts';
import { TeamctlError } from '../../errors.ts';
import { writeOverlay } from '../../playbook/overlay.ts';
import type { CorePart } from '../../playbook/parts.ts';
import { readConfirmations } from '../../store/observation-reader.ts';
import { baseName, bundledPlaybooks } from '../open/playbooks.ts';
import type { Scope } from '../scope.ts';

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
  /** Rows that changed. */
  signs: number;
  reports: number;
  loss: { before: number; after: number };
}

async function readConfirmed(scope: Scope, stages: readonly { id: string }[]): Promise<Confirmed[]> {
  const all = (await readConfirmations(await scope.reader(), null)) as unknown as Confirmed[];
  return all.filter((each) => stages.some((stage) => stage.id === each.stage) && Array.isArray(each.evidence));
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
  const confirmed = await readConfirmed(scope, core.stages);
  if (confirmed.length < LEAST_CONFIRMED)
    throw new TeamctlError('invalid', 'few-confirmations', { confirmed: confirmed.length, least: LEAST_CONFIRMED });
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
  return { directory, confirmed: confirmed.length, signs: signs.length, reports: reports.length, loss };
}
