import { type Day, daysBetween } from '../calendar/day.ts';
import { recallAfter } from './memory.ts';
import type { Standing } from './review.ts';

export interface Askable {
  id: string;
  /** How hard a newcomer finds it, 0 to 1. */
  difficulty: number;
}

export interface DueCard extends Standing {
  /** Probability that it is still known today. */
  recall: number;
}

export interface Picked {
  /** What is due, what is likeliest forgotten first. */
  due: DueCard[];
  /** Never asked before, the easy ones first; only as many as the day has room for. */
  fresh: string[];
  /** First day on which more is due; null when nothing waits. */
  next: Day | null;
}

export interface PickOptions {
  /** Cards that somebody may meet for the first time on one day. */
  newPerDay: number;
  /** Of these, met today already. */
  newToday: number;
}

const byWeakest = (a: DueCard, b: DueCard) => a.recall - b.recall || (a.card < b.card ? -1 : 1);

/** What to ask today. Cards that the playbook no longer has are left out. */
export function pickCards(
  cards: readonly Askable[],
  standings: readonly Standing[],
  today: Day,
  options: PickOptions,
): Picked {
  const known = new Set(cards.map((card) => card.id));
  const live = standings.filter((each) => known.has(each.card));
  const asked = new Set(live.map((each) => each.card));
  const due = live
    .filter((each) => each.due <= today)
    .map((each) => ({ ...each, recall: recallAfter(each, Math.max(0, daysBetween(each.reviewedOn, today))) }))
    .sort(byWeakest);
  const room = Math.max(0, options.newPerDay - options.newToday);
  // Sorting is stable: among equals the playbook's order stays.
  const fresh = cards.filter((card) => !asked.has(card.id)).sort((a, b) => a.difficulty - b.difficulty);
  const later = live.filter((each) => each.due > today).map((each) => each.due);
  return { due, fresh: fresh.slice(0, room).map((card) => card.id), next: later.sort()[0] ?? null };
}
