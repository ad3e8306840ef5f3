import { addDays, type Day } from '../calendar/day.ts';
import { withoutExposing } from '../records/exposed.ts';
import { periodOf, type Target, type TargetMetric, type TeamTarget, targetsOf } from '../records/target.ts';
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
    // A first one is no record broken.
    if (days >= RECORD_NEEDS_DAYS && most > 0 && value > most) return { metric, value, before: most };
  }
  return null;
}

type Reached = Pick<Extract<Line, { code: 'team-target' }>, 'metric' | 'period' | 'value' | 'done'>;

/** What was reached of a target on the very day on which these members got there; null on any other day. */
function reachedOn(day: Day, target: Target, members: readonly number[], ledger: Ledger): Reached | null {
  const { from, to } = periodOf(target);
  if (target.value <= 0 || day < from || day > to) return null;
  const until = (last: Day) =>
    last < from ? 0 : members.reduce((sum, member) => sum + (ledger.sum(member, target.metric, from, last) ?? 0), 0);
  const [{ metric, period, value }, done] = [target, until(day)];
  if (done < value || until(addDays(day, -1)) >= value) return null;
  return { metric, period, value, ...(done > value ? { done } : {}) };
}

/** Own targets that somebody reached on the very day. */
export const reachedTargets = (member: number, day: Day, targets: readonly Target[], ledger: Ledger): Line[] =>
  targetsOf(targets, member)
    .flatMap((target) => reachedOn(day, target, [member], ledger) ?? [])
    .map((reached): Line => ({ code: 'news-target', member, ...reached }));

/** Targets of the whole team that were reached on a day. */
export const teamReached = (
  counted: readonly number[],
  day: Day,
  targets: readonly TeamTarget[],
  ledger: Ledger,
): Line[] =>
  counted.length < 2
    ? []
    : targets
        .flatMap((target) => reachedOn(day, target, counted, ledger) ?? [])
        .map((reached): Line => ({ code: 'team-target', ...reached }));

function improvement(member: number, day: Day, ledger: Ledger): Line[] {
  for (const metric of ['effective', 'connects'] as const) {
    const value = ledger.on(member, day)?.[metric] ?? null;
    const usual = ledger.height(member, metric, day);
    if (value === null || usual === null) continue;
    if (value >= usual * IMPROVEMENT && value - usual >= IMPROVEMENT_LEAST) {
      return [{ code: 'news-improved', member, metric, value, usual }];
    }
  }
  return [];
}

/** What was reached is never the line that is left out. */
export const isOfTarget = ({ code }: Line): boolean => code === 'news-target' || code === 'own-reached';

interface Watch {
  ledger: Ledger;
  /** Whether what somebody sold that day is their first deal ever, see `isFirstDeal`. */
  isFirst(member: number, day: Day): boolean;
  /** Of whom no day's work is read out, see `Company.behind`. */
  isBehind?(member: number): boolean;
  /** Targets in the playbook's measures that somebody reached that day. */
  ownReached?(member: number): readonly Line[];
}

/** “Again” is said of who sold in the fortnight before: after a month without a deal it sounds like a joke. */
const LATELY_DAYS = 14;

function dealsLine(member: number, day: Day, deals: number, watch: Watch): Line[] {
  if (deals === 0) return [];
  const amount = watch.ledger.on(member, day)?.amount ?? null;
  const first = watch.isFirst(member, day);
  const before = watch.ledger.sum(member, 'deals', addDays(day, -LATELY_DAYS), addDays(day, -1)) ?? 0;
  const isUnsure = !first && before === 0;
  return [{ code: 'news-deals', member, deals, amount, first, ...(isUnsure ? { unsure: true } : {}) }];
}

function newsOf(member: number, day: Day, targets: readonly Target[], watch: Watch): News | null {
  const { ledger } = watch;
  const deals = ledger.on(member, day)?.deals ?? 0;
  const record = recordOf(member, day, ledger);
  const own = watch.ownReached?.(member) ?? [];
  const reached = [...reachedTargets(member, day, targets, ledger), ...own];
  const won = dealsLine(member, day, deals, watch);
  const best: Line[] = record ? [{ code: 'news-record', member, ...record }] : [];
  const isSilent = record || reached.length > 0 || deals > 0 || watch.isBehind?.(member) === true;
  const progress = isSilent ? [] : improvement(member, day, ledger);
  const lines = [...won, ...best, ...reached, ...progress];
  if (lines.length === 0) return null;
  // A first deal is never the one that is left out.
  const isFirst = won.some((line) => line.code === 'news-deals' && line.first);
  const merit = (isFirst ? 200 : 0) + (record ? 100 : 0) + deals * 10 + reached.length * 5 + progress.length;
  return { member, merit, deals, record, lines };
}

/** Only progress, never a comparison of people: deals, personal bests, targets reached, a better day than usual. */
export function goodNews(members: readonly number[], day: Day, targets: readonly Target[], watch: Watch): News[] {
  return members
    .flatMap((member) => newsOf(member, day, targets, watch) ?? [])
    .sort((a, b) => b.merit - a.merit || a.member - b.member);
}

const NEWS_PEOPLE = 8;
const MOST_NEWS = 12;

const meritOf = ({ merit }: News): number => merit;

/**
 * Whose good news are read out, the best first. Nobody is left out who did as well as the last one, unless the list would have no
 * end; and where all but one or two would be named, everybody would know those two: then fewer are, down to nobody. Nobody alone
 * has deals that are not read out: it would be the same one morning after morning, and everybody would know who.
 * @param present how many hear it
 */
export function readOut(all: readonly News[], present: number): News[] {
  const many = all.length > NEWS_PEOPLE + 1;
  const last = all[NEWS_PEOPLE - 1];
  const shown = many
    ? all.filter(({ merit }, i) => i < NEWS_PEOPLE || (i < MOST_NEWS && merit === last?.merit))
    : [...all];
  const kept = withoutExposing(shown, { of: present, who: ({ member }) => member, merit: meritOf });
  const [left, ...others] = all.filter((each) => !kept.includes(each));
  if (left === undefined || others.length > 0 || left.deals === 0) return kept;
  const least = Math.min(...kept.map(meritOf));
  const fewer = kept.filter(({ merit }) => merit > least);
  return fewer.length * 2 >= all.length ? fewer : kept;
}

/** Whose good news are read out, and who hears of theirs after the meeting; nobody does where nobody is named. @param present how many hear it */
export function dealtOut(all: readonly News[], present: number): { shown: News[]; more: News[] } {
  const shown = readOut(all, present);
  return { shown, more: shown.length === 0 ? [] : all.filter((each) => !shown.includes(each)) };
}
