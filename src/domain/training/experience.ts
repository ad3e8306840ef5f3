import { addDays, type Day } from '../calendar/day.ts';
import { hasPassed, type Learned } from './learned.ts';
import { isNewcomer } from './newcomer.ts';
import type { Evidence, PlannableModule, TrainingMember } from './shapes.ts';

/** What is known of members and team beside what they were taught. */
export interface Known {
  from: Day;
  /** Since when the team is known; null or absent: nobody knows. */
  since?: Day | null;
  stages: readonly { id: string }[];
  modules: readonly PlannableModule[];
  learned: Learned;
  /** The stage that the manager agreed on; null: none. */
  confirmed?: string | null;
}

function holds(each: Evidence, member: TrainingMember, { from, stages, modules, learned, confirmed }: Known): boolean {
  if ('deals' in each) return (member.deals ?? 0) >= each.deals;
  if ('days' in each) return member.joinedOn !== null && member.joinedOn <= addDays(from, -each.days);
  if ('passed' in each) {
    const module = modules.find(({ id }) => id === each.passed);
    return module !== undefined && hasPassed(learned, member.id, module);
  }
  // A stage is the team's: it says nothing of who has just come.
  const at = (id: string) => stages.findIndex((stage) => stage.id === id);
  return confirmed != null && !isNewcomer(member, from) && at(confirmed) >= at(each.stage);
}

/**
 * Whoever gives one of the proofs that a module names has no need of it. Sales are none for a test before live lists: they
 * may have been made by calling without it.
 */
export const isBeyond = (module: PlannableModule, member: TrainingMember, known: Known): boolean =>
  (module.skip ?? []).some((each) => !(module.gatesLiveCalls && 'deals' in each) && holds(each, member, known));

/**
 * Whether the tests before live lists are this member's to pass: of whoever came as a newcomer while the team was known,
 * or shortly before. It does not end with time, but with passing.
 */
export const isTested = (member: TrainingMember, { from, since }: Pick<Known, 'from' | 'since'>): boolean =>
  member.role === 'agent' && isNewcomer(member, since != null && since < from ? since : from);

/** Tests before live lists that are still to be passed; having sat in one without a mark is no pass. */
export const openGates = (member: TrainingMember, known: Known): PlannableModule[] =>
  known.modules.filter(
    (module) =>
      module.gatesLiveCalls && !hasPassed(known.learned, member.id, module) && !isBeyond(module, member, known),
  );
