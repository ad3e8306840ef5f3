import { addDays, type Day } from '../calendar/day.ts';
import type { Learned } from './learned.ts';
import { hasPassed } from './learned.ts';
import { isNewcomer } from './newcomer.ts';
import type { Evidence, PlannableModule, TrainingMember } from './shapes.ts';

/** What is known of members and team beside what they were taught. */
export interface Known {
  from: Day;
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

/** Whoever gives one of the proofs that a module names has no need of it. */
export const isBeyond = (module: PlannableModule, member: TrainingMember, known: Known): boolean =>
  (module.skip ?? []).some((each) => holds(each, member, known));

/** Somebody on the phone before a test that comes before live lists. */
export interface Untested {
  member: number;
  modules: readonly string[];
}

/**
 * Newcomers who call already and have not passed what comes before it, each with what is to be passed. It is no course
 * for some later day: they stop, and do it today.
 */
export function untested(known: Known, members: readonly TrainingMember[]): Untested[] {
  const gates = known.modules.filter(({ gatesLiveCalls }) => gatesLiveCalls);
  return members.flatMap((member) => {
    if (member.role !== 'agent' || member.onPhone !== true || !isNewcomer(member, known.from)) return [];
    const open = gates.filter((gate) => !known.learned.knows(member.id, gate) && !isBeyond(gate, member, known));
    return open.length === 0 ? [] : [{ member: member.id, modules: open.map(({ id }) => id) }];
  });
}
