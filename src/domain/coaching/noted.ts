import type { Hypothesis } from './model.ts';

/** What was noted of one person, the degree as a word. */
interface Noted {
  memberId: number;
  sign: string;
  degree: string;
}

/** The last word on each sign of each person: a later no takes back a yes, not knowing takes back nothing. @param noted oldest first */
export function lastWords<N extends Noted>(noted: readonly N[]): N[] {
  const last = new Map<string, N>();
  for (const each of noted) if (each.degree !== 'unsure') last.set(`${each.memberId}|${each.sign}`, each);
  return [...last.values()];
}

/** Fear counts as noted where what was seen speaks so many times more for it than for anything else. */
const CLEARLY = 1.5;

/**
 * Whether signs that were seen in somebody speak for what a ladder is for (fear of the phone) before anybody has looked
 * into it: the product of P(yes | explanation) over the signs, beside the likeliest other explanation and beside none.
 * @param probabilities of the signs seen, each by explanation; `none` stands for those without a number of their own
 */
export function speaksOfFear(
  hypotheses: readonly Hypothesis[],
  probabilities: readonly Readonly<Record<string, number>>[],
): boolean {
  if (probabilities.length === 0) return false;
  const of = (id: string) => probabilities.reduce((all, each) => all * (each[id] ?? each.none ?? 1), 1);
  const most = (ids: readonly string[]) => Math.max(0, ...ids.map(of));
  const [ladder, others] = [true, false].map((isLadder) =>
    hypotheses.filter(({ plan }) => (plan === 'ladder') === isLadder).map(({ id }) => id),
  ) as [string[], string[]];
  return most(ladder) >= CLEARLY * most([...others, 'none']);
}
