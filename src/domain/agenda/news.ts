import { addDays, type Day } from '../calendar/day.ts';
import { periodOf, type Target, type TargetMetric } from '../records/target.ts';
import { bestMetrics, type Ledger } from './ledger.ts';
import type { Line } from './line.ts';

/** Good news of one person; `merit` orders it, the best first. */
export interface News {
  member: number;
  merit: number;
  deals: number;
  record: { metric: TargetMetric; value: number; before: number } | null;
  lines: Line[];
}

/** Days of records before a best value is worth the word "record". */
const RECORD_NEEDS_DAYS = 10;
/** Smallest value that is announced as a record. */
const RECORD_FLOOR: Partial<Record<TargetMetric, number>> = { deals: 2, amount: 1, effective: 5 };
const IMPROVEMENT = 1.2;
const IMPROVEMENT_LEAST = 2;

/** The best day so far, of deals, amount or effective calls. */
function recordOf(member: number, day: Day, ledger: Ledger): News['record'] {
  const today = ledger.on(member, day);
  if (!today) return null;
  for (const metric of bestMetrics) {
    const value = today[metric];
    if (value === null || value < (RECORD_FLOOR[metric] as number)) continue;
    const { days, most } = ledger.best(member, metric, day);
    if (days >= RECORD_NEEDS_DAYS && value > most) return { metric, value, before: most };
  }
  return null;
}

function reachedTargets(member: number, day: Day, targets: readonly Target[], ledger: Ledger): Line[] {
  return targets.flatMap((target): Line[] => {
    const { from, to } = periodOf(target);
    if (target.memberId !== member || target.value <= 0 || day < from || day > to) return [];
    const now = ledger.sum(member, target.metric, from, day) ?? 0;
    const before = from < day ? (ledger.sum(member, target.metric, from, addDays(day, -1)) ?? 0) : 0;
    if (now < target.value || before >= target.value) return [];
    return [{ code: 'news-target', member, metric: target.metric, period: target.period, value: target.value }];
  });
}

function improvement(member: number, day: Day, ledger: Ledger): Line[] {
  for (const metric of ['effective', 'connects'] as const) {
    const value = ledger.on(member, day)?.[metric] ?? null;
    const usual = ledger.pace(member, metric, day);
    if (value === null || usual === null) continue;
    if (value >= usual * IMPROVEMENT && value - usual >= IMPROVEMENT_LEAST) {
      return [{ code: 'news-improved', member, metric, value, usual }];
    }
  }
  return [];
}

function dealsLine(member: number, day: Day, deals: number, ledger: Ledger): Line[] {
  if (deals === 0) return [];
  const first = ledger.best(member, 'deals', day).most === 0;
  return [{ code: 'news-deals', member, deals, amount: ledger.on(member, day)?.amount ?? null, first }];
}

function newsOf(member: number, day: Day, targets: readonly Target[], ledger: Ledger): News | null {
  const deals = ledger.on(member, day)?.deals ?? 0;
  const record = recordOf(member, day, ledger);
  const reached = reachedTargets(member, day, targets, ledger);
  const won = dealsLine(member, day, deals, ledger);
  const best: Line[] = record ? [{ code: 'news-record', member, ...record }] : [];
  const progress = record || reached.length > 0 || deals > 0 ? [] : improvement(member, day, ledger);
  const lines = [...won, ...best, ...reached, ...progress];
  if (lines.length === 0) return null;
  const merit = (record ? 100 : 0) + deals * 10 + reached.length * 5 + progress.length;
  return { member, merit, deals, record, lines };
}

/** Only progress, never a comparison of people: deals, personal bests, targets reached, a better day than usual. */
export function goodNews(members: readonly number[], day: Day, targets: readonly Target[], ledger: Ledger): News[] {
  return members
    .flatMap((member) => newsOf(member, day, targets, ledger) ?? [])
    .sort((a, b) => b.merit - a.merit || a.member - b.member);
}
