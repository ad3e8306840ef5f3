import { addDays, daysBetween, startOfWeek } from '../calendar/day.ts';
import { currentEvidence, type Evidence, standingEvidence } from './evidence.ts';
import { type Fading, type Filtered, filterWeeks, type Shock } from './filter.ts';
import type { DiagnosisModel, Shares } from './model.ts';
import { posterior, posteriorWith, weighAll } from './posterior.ts';
import { type Weighed, weigh } from './weigh.ts';

export interface Course {
  asOf: string;
  evidence: readonly Evidence[];
  standing: readonly Evidence[];
  filtered: Filtered;
  shocks: readonly Shock[];
  fading: Fading;
  withHistory: boolean;
  /** Shares by age today. */
  prior: Shares;
}

/**
 * Shares with one more answer of today, just as if it had been stored: it takes the place of older answers to the same
 * sign, in whatever week they counted. Only weeks within an answer's life can change, so only those are gone through.
 */
export function tryAnswer(model: DiagnosisModel, course: Course): (extra: Evidence) => number[] {
  const { asOf, filtered } = course;
  const life = model.model.observationWeeks;
  const first = startOfWeek(addDays(asOf, 1 - 7 * life));
  const before = filtered.weeks.filter(({ week }) => week < first);
  const joined = posteriorWith(model, filtered.base, weighAll(model, filtered.fresh));
  return (extra) => {
    const own = course.evidence.filter((each) => each.sign === extra.sign);
    const isNew = own.every((each) => daysBetween(each.on, asOf) >= 7 * life);
    if (isNew && course.withHistory) return joined(weigh(model, extra) as Weighed);
    const others = course.standing.filter((each) => each.sign !== extra.sign);
    // Said again on the same day, the later word stands, as it does in the store.
    const earlier = own.filter((each) => each.on !== extra.on || each.how === 'computed');
    const standing = [...others, ...standingEvidence([...earlier, extra], asOf, life)];
    if (!course.withHistory)
      return posterior(model, course.prior, weighAll(model, currentEvidence(standing, asOf, life)));
    const { weeks } = filterWeeks(model, asOf, standing, course.shocks, course.fading, before);
    return (weeks[weeks.length - 1] as Filtered['weeks'][number]).shares;
  };
}
