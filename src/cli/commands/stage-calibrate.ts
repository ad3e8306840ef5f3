import { join } from 'node:path';
import { type Confirmed, calibrate, heldOutLoss, LEAST_CONFIRMED, ratesOf } from '../../domain/diagnosis/calibrate.ts';
import { TeamctlError } from '../../errors.ts';
import { byLocale } from '../../i18n/locale.ts';
import { stage as en } from '../../i18n/messages/en/stage.ts';
import { stage as zh } from '../../i18n/messages/zh-CN/stage.ts';
import { writeOverlay } from '../../playbook/overlay.ts';
import { readConfirmations } from '../../store/observation-reader.ts';
import type { Context } from '../context.ts';
import { baseName, bundledPlaybooks } from '../playbooks.ts';
import { newPathTyped } from '../typed-path.ts';

/** Smaller changes than this are no change worth a line. */
const LEAST_CHANGE = 0.0005;

type ByStage = Readonly<Record<string, number>>;
const differs = (a: ByStage, b: ByStage, least: number) =>
  Object.keys(a).some((id) => Math.abs((a[id] as number) - (b[id] as number)) >= least);

async function readConfirmed(context: Context, stages: readonly { id: string }[]): Promise<Confirmed[]> {
  const all = (await readConfirmations(await context.reader(), null)) as unknown as Confirmed[];
  return all.filter((each) => stages.some((stage) => stage.id === each.stage) && Array.isArray(each.evidence));
}

/** Fits the tables to what was confirmed and writes them into a playbook of their own; the base stays as it is. */
export async function runCalibrate(context: Context, directory: string): Promise<void> {
  const words = byLocale(context.locale, { 'zh-CN': zh, en });
  const team = await context.team();
  const playbook = await context.playbook(team);
  const core = await playbook.core();
  const confirmed = await readConfirmed(context, core.stages);
  if (confirmed.length < LEAST_CONFIRMED) {
    const data = { confirmed: confirmed.length, least: LEAST_CONFIRMED };
    throw new TeamctlError('invalid', 'few-confirmations', data);
  }
  const fitted = calibrate(core, confirmed);
  const folder = newPathTyped(context.host, directory);
  const before = new Map(core.signs.map((sign) => [sign.id, sign.probability]));
  const rates = new Map(ratesOf(core).map((rate) => [rate.sign, rate]));
  const signs = fitted.signs.filter((sign) => differs(sign.probability, before.get(sign.id) as ByStage, LEAST_CHANGE));
  const reports = fitted.reports.filter((rate) => {
    const old = rates.get(rate.sign);
    return old && (differs(rate.yes, old.yes, LEAST_CHANGE / 50) || differs(rate.no, old.no, LEAST_CHANGE / 50));
  });
  writeOverlay(folder, {
    id: `${playbook.id}-calibrated`,
    base: baseName(context.host.cwd, folder, context.globals.playbook ?? team.playbook),
    language: context.locale,
    title: words.calibration.title(playbook.title),
    source: words.calibration.source(confirmed.length),
    made: words.calibration.made(confirmed.length, context.today),
    signs,
    reports,
    schemaDir: join(bundledPlaybooks(), 'schema'),
  });
  const { presentCalibration } = await import('../../present/stage-other.ts');
  const result = { directory, confirmed: confirmed.length, signs: signs.length, reports: reports.length };
  await context.show(presentCalibration({ ...result, loss: heldOutLoss(core, confirmed) }, context.locale));
}
