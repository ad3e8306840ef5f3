import { addDays, type Day } from '../calendar/day.ts';
import { hasPassed, isMarked, type Learned, learnedFrom } from './learned.ts';
import { isNewcomer } from './newcomer.ts';
import type { Evidence, HeldSession, PlannableModule, Result, TrainingMember } from './shapes.ts';

/** What is known of members and team beside what they were taught. */
export interface Known {
  from: Day;
  /** Since when the team is known; null or absent: nobody knows. */
  since?: Day | null;
  stages: readonly { id: string }[];
  modules: readonly PlannableModule[];
  learned: Learned;
  /** Modules of which anybody ever had a mark, or sat in where they end with none; absent: all. */
  kept?: ReadonlySet<string>;
  /** The stage that the manager agreed on; null: none. */
  confirmed?: string | null;
  /** Anybody's calls are recorded, so that who has none does not call. */
  areCallsKept?: boolean;
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

/** Somebody who must not call yet: a test before live lists is still to be passed. */
export interface Untested {
  member: number;
  modules: readonly string[];
  /** Has calls in the records all the same. */
  isCalling: boolean;
  /** Of none of these tests anything was ever kept: nobody can know who has passed, so the manager is asked. */
  isUnsure: boolean;
}

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

/**
 * Who may not call today, each with what is to be passed first: meetings, hints and timetable all ask this one function.
 * A test of which nothing was ever kept, the first one or one that the playbook has new, takes nobody off the phone: of
 * whoever calls without it the manager is asked. Who does not call yet waits for it all the same.
 */
export function untested(known: Known, members: readonly TrainingMember[]): Untested[] {
  return members.flatMap((member) => {
    if (!isTested(member, known)) return [];
    const open = openGates(member, known);
    const isUnsure = known.kept !== undefined && !open.some(({ id }) => known.kept?.has(id));
    const isCalling = member.onPhone === true;
    if (open.length === 0 || (isUnsure && !isCalling && !known.areCallsKept)) return [];
    return [{ member: member.id, modules: open.map(({ id }) => id), isCalling, isUnsure: isUnsure && isCalling }];
  });
}

/** The same from what was held and scored of them, and of the rest of the team. @param members the whole team */
export const untestedBy = (
  known: Omit<Known, 'learned' | 'kept'>,
  { held, results }: { held: readonly HeldSession[]; results: readonly Result[] },
  members: readonly TrainingMember[],
): Untested[] => {
  // A seat in what ends with a mark says nothing as long as nobody has one.
  const sat = new Set(held.map(({ session }) => session.module));
  const marked = results.map(({ module }) => module);
  const kept = new Set([
    ...known.modules.flatMap((each) => (sat.has(each.id) && !isMarked(each) ? [each.id] : [])),
    ...marked,
  ]);
  const areCallsKept = members.some(({ onPhone }) => onPhone === true);
  return untested({ ...known, learned: learnedFrom(held, results), kept, areCallsKept }, members);
};
