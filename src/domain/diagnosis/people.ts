import { byMember } from '../records/ordered-records.ts';
import { countInterval, meanInterval, median, poissonTail, sum } from '../records/statistics.ts';
import type { OpenWarning } from '../remark/open-warning.ts';
import type { StandingHarm } from '../remark/standing-harm.ts';
import { ofId } from '../remembered.ts';
import { isMemberOn, type Member, monthsServed } from '../team/team.ts';
import { dialRate, isDayOfAll, isDialled, type OwnDrop, ownDrops } from './detectors/drops.ts';
import { fresh, known, lastDays, perKnownDay, type RecordsView, recordedDays, total } from './detectors/view.ts';
import { rampOf } from './ramp.ts';

export interface PersonNote {
  member: number;
  reason: {
    code:
      | 'above-ramp'
      | 'above-team'
      | 'own-drop'
      | 'below-usual'
      | 'own-rise'
      | 'signs-noted'
      | 'call-noted'
      | 'warning-open'
      | 'harm-open';
    [figure: string]: string | number;
  };
}

const NEWCOMER_MONTHS = 3;
const WINDOW_DAYS = 28;
const LEAST_DAYS = 10;
/** Above the curve by this much, and unlikely to be luck. */
const ABOVE_RAMP = 1.2;
const LUCK = 0.2;

/**
 * Newcomers who are ahead of where newcomers usually are. They are measured against the ramp, from
 * what settled members do, never against veterans themselves; a lucky streak is not enough: the whole
 * 80 % interval of their calls must lie above the curve.
 */
export function promising(view: RecordsView): PersonNote[] {
  const records = byMember(lastDays(view, WINDOW_DAYS));
  const own = ({ id }: Member) => records.get(id) ?? [];
  const here = view.members.filter((member) => isMemberOn(member, view.asOf));
  const isNew = (member: Member) => (monthsServed(member, view.asOf) ?? Number.POSITIVE_INFINITY) <= NEWCOMER_MONTHS;
  const settled = here
    .filter((member) => !isNew(member))
    .map(own)
    .filter((days) => known(days, 'effective').length >= LEAST_DAYS);
  if (settled.length < 2) return [];
  const usual = {
    effective: median(settled.map((days) => perKnownDay(days, 'effective'))),
    deals: median(settled.map((days) => perKnownDay(days, 'deals'))),
  };
  return here.filter(isNew).flatMap((member) => {
    const days = own(member);
    const share = rampOf(monthsServed(member, view.asOf) as number);
    if (known(days, 'effective').length < LEAST_DAYS || usual.effective === 0) return [];
    const ratio = perKnownDay(days, 'effective') / (usual.effective * share);
    const [deals, expected] = [total(days, 'deals'), usual.deals * share * known(days, 'deals').length];
    const chance = poissonTail(deals, expected);
    const daily = meanInterval(known(days, 'effective'));
    const [low, high] = [daily.low / (usual.effective * share), daily.high / (usual.effective * share)];
    if (ratio < ABOVE_RAMP || low <= 1 || chance > LUCK) return [];
    const figures = { deals, expected, chance, ratio, low, high, days: days.length };
    return [{ member: member.id, reason: { code: 'above-ramp' as const, ...figures } }];
  });
}

const BEST_WINDOW_DAYS = 56;
const BEST_LEAST_DAYS = 20;
/** A week has room to bring on so many. */
const MOST_BEST = 3;

/**
 * Settled members whose deals of eight weeks stand out from what the settled make of as many days, the
 * whole 80 % interval above it: with few deals a week, less is luck. Surest first.
 */
export function outstanding(view: RecordsView): PersonNote[] {
  const records = byMember(lastDays(view, BEST_WINDOW_DAYS).filter((record) => record.deals !== null));
  const settled = view.members
    .filter((member) => isMemberOn(member, view.asOf))
    .filter((member) => (monthsServed(member, view.asOf) ?? Number.POSITIVE_INFINITY) > NEWCOMER_MONTHS)
    .map((member) => ({ member: member.id, days: records.get(member.id) ?? [] }))
    .filter(({ days }) => days.length >= BEST_LEAST_DAYS);
  const all = settled.flatMap(({ days }) => days);
  const rate = sum(all.map((day) => day.deals ?? 0)) / Math.max(1, all.length);
  return settled
    .map(({ member, days }) => {
      const [deals, expected] = [total(days, 'deals'), rate * days.length];
      const { low, high } = countInterval(deals);
      const figures = { deals, expected, low: low / expected, high: high / expected, days: days.length };
      return { member, reason: { code: 'above-team' as const, ...figures } };
    })
    .filter(({ reason }) => reason.low > 1)
    .sort((a, b) => b.reason.low - a.reason.low)
    .slice(0, MOST_BEST);
}

export interface NotedSign {
  memberId: number;
  sign: string;
  on: string;
  /** It calls for professional help. */
  isCall: boolean;
}

const DROP = 0.4;
const DROP_DAYS = 3;
const DROP_OF = 5;
/** As little as this on the latest two days wants a word at once. */
const DEEP = 0.5;
const DEEP_DAYS = 2;
/** So many days each above the one before, and by this much in all, are a rise. */
const RISING_DAYS = 4;
const RISE = 1.2;

type Ratios = OwnDrop['ratios'];

/** Whether the latest days, latest first, rise one after the other. */
function isRising(ratios: Ratios): boolean {
  const last = ratios.slice(0, RISING_DAYS).map(({ ratio }) => ratio);
  const [now = 0, first = 0] = [last[0], last.at(-1)];
  return (
    last.length === RISING_DAYS &&
    last.every((ratio, i) => i === 0 || ratio < (last[i - 1] as number)) &&
    now >= RISE * first
  );
}

/** What the dials of one person's last days ask the manager to say. @param isPractising they are on a ladder: that they call less is known */
function ofDials({ memberId: member, ratios }: OwnDrop, isPractising: boolean): PersonNote[] {
  const low = ratios.filter((each) => each.ratio <= 1 - DROP);
  const latest = ratios.slice(0, DEEP_DAYS);
  const isDeep = latest.length === DEEP_DAYS && latest.every((each) => each.ratio <= DEEP);
  if (low.length < DROP_DAYS && !isDeep) return [];
  if (isRising(ratios)) {
    const [first = 0, now = 0] = [ratios[RISING_DAYS - 1]?.ratio, ratios[0]?.ratio];
    return [{ member, reason: { code: 'own-rise', days: RISING_DAYS - 1, first, now } }];
  }
  if (isPractising) return [];
  const told = low.length < DROP_DAYS ? latest : ratios;
  const figures = { lowDays: low.length < DROP_DAYS ? DEEP_DAYS : low.length, of: told.length };
  return [{ member, reason: { code: 'own-drop', ...figures, median: median(told.map(({ ratio }) => ratio)) } }];
}

/**
 * Who needs a word: dials far below what is usual for that very person on most days of the week, or at half of it on
 * the latest two; dials that rise again after that; or something that the manager noted. Only a reason to ask, never a
 * verdict. Days on which hardly anybody dialled tell of nobody. First whoever may need help: what sounded like
 * a warning and is still to be answered, what calls for help, harm that nobody has dealt with.
 * @param practising who is on a ladder: that they call less is known, and somebody is with them every day
 */
export function needAWord(
  view: RecordsView,
  noted: readonly NotedSign[],
  open: readonly OpenWarning[] = [],
  harm: readonly StandingHarm[] = [],
  practising: ReadonlySet<number> = new Set(),
): PersonNote[] {
  const recentDays = fresh(view, recordedDays(view.records, DROP_OF, isDialled));
  const here = view.members.filter((member) => isMemberOn(member, view.asOf));
  const drops = ownDrops(view.records, dialRate, recentDays, 20, LEAST_DAYS).filter(
    ({ memberId }) => ofId(here, memberId) !== undefined,
  );
  const ofAll = new Set(recentDays.filter((day) => isDayOfAll(drops, day, 1 - DROP)));
  const dropOf = new Map(
    drops.map((drop) => [drop.memberId, { ...drop, ratios: drop.ratios.filter(({ day }) => !ofAll.has(day)) }]),
  );
  const warnings = here.flatMap(({ id }): PersonNote[] => {
    const warning = open.find(({ member }) => member === id);
    if (warning) return [{ member: id, reason: { code: 'warning-open', on: warning.on } }];
    const call = noted.find((each) => each.memberId === id && each.isCall);
    if (call) return [{ member: id, reason: { code: 'call-noted', on: call.on } }];
    const done = harm.find(({ members }) => members.includes(id));
    return done ? [{ member: id, reason: { code: 'harm-open', kind: done.kind } }] : [];
  });
  return [
    ...warnings,
    ...here.flatMap((member) => {
      // What may be a call for help comes alone.
      if (warnings.some((each) => each.member === member.id)) return [];
      const drop = dropOf.get(member.id);
      const dialled = drop ? ofDials(drop, practising.has(member.id)) : [];
      if (dialled.length > 0) return dialled;
      const signs = noted.filter((each) => each.memberId === member.id).length;
      return signs > 0 ? [{ member: member.id, reason: { code: 'signs-noted' as const, signs } }] : [];
    }),
  ];
}
