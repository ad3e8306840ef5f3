import type { DiagnosisModel, ReportedRate } from '../domain/diagnosis/model.ts';
import type { Account } from './accounts.ts';

/** Judgement counts as so many imagined reports a stage beside the real ones. */
export const PSEUDO_REPORTS = 50;

type Table = Map<string, { yes: Map<string, number>; no: Map<string, number> }>;

/** P(report | stage) by judgement alone: p/Z for a yes, c(1−p)/Z for a no. */
function judged(model: DiagnosisModel): Table {
  const c = model.model.reported.noShare;
  const table: Table = new Map(model.signs.map((sign) => [sign.id, { yes: new Map(), no: new Map() }]));
  for (const { id } of model.stages) {
    const total = model.signs.reduce(
      (sum, sign) => sum + (sign.probability[id] as number) + c * (1 - (sign.probability[id] as number)),
      0,
    );
    for (const sign of model.signs) {
      const p = sign.probability[id] as number;
      table.get(sign.id)?.yes.set(id, p / total);
      table.get(sign.id)?.no.set(id, (c * (1 - p)) / total);
    }
  }
  return table;
}

/**
 * Rates at which readers volunteer each sign about a team of each stage: a Dirichlet posterior mean
 * with the judgement table as its prior. Every reader's ticks of every account are reports.
 */
export function fitReports(
  model: DiagnosisModel,
  accounts: readonly Account[],
  pseudo = PSEUDO_REPORTS,
): ReportedRate[] {
  const prior = judged(model);
  const totals = new Map(model.stages.map(({ id }) => [id, pseudo]));
  const counts = new Map<string, number>();
  for (const account of accounts) {
    for (const [sign, answer] of account.readers.flatMap((ticks) => Object.entries(ticks))) {
      const key = `${sign} ${answer} ${account.stage}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      totals.set(account.stage, (totals.get(account.stage) as number) + 1);
    }
  }
  const rate = (sign: string, answer: 'yes' | 'no') =>
    Object.fromEntries(
      model.stages.map(({ id }) => {
        const seen = counts.get(`${sign} ${answer} ${id}`) ?? 0;
        const judgedRate = prior.get(sign)?.[answer].get(id) as number;
        return [id, (seen + pseudo * judgedRate) / (totals.get(id) as number)];
      }),
    );
  return model.signs.map((sign) => ({ sign: sign.id, yes: rate(sign.id, 'yes'), no: rate(sign.id, 'no') }));
}
