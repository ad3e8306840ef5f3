import { addDays, type Day } from '../calendar/day.ts';

/** What was agreed on holds for eight weeks, then the signs speak again. */
export const CONFIRMED_DAYS = 56;
/** Agreed on behind the last meeting of the week before, it is news of this one. */
export const agreedSince = (from: string | null, { stage, on }: { stage: string; on: Day }, since: Day | null) =>
  from === null || since !== on ? null : { on, from, to: stage, because: 'confirmed' as const };

/** The first of the agreements on one stage that the last one goes on from, each while the one before it held. */
export function firstAgreed(confirmations: readonly { stage: string; on: Day }[]): Day | null {
  const byDay = [...confirmations].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  return (
    byDay.reduce<{ stage: string; on: Day; since: Day } | null>((run, each) => {
      const goesOn = run !== null && run.stage === each.stage && each.on <= addDays(run.on, CONFIRMED_DAYS);
      return { ...each, since: goesOn ? run.since : each.on };
    }, null)?.since ?? null
  );
}
