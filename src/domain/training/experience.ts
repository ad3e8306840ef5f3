import { addDays, type Day } from '../calendar/day.ts';
import { hasPassed, isMarked, type Learned, learnedFrom } from './learned.ts';
import { isNewcomer } from './newcomer.ts';
import type { Evidence, HeldSession, PlannableModule, Result, Session, TrainingMember } from './shapes.ts';

/** What is known of members and team beside what they were taught. */
export interface Known {
  from: Day;
  /** Since when the team is known; null or absent: nobody knows. */
  since?: Day | null;
  stages: readonly { id: string }[];
  modules: readonly PlannableModule[];
  learned: Learned;
  /** Of which modules anybody ever had a mark, or sat in where they end with none, and since when; absent: of all, always. */
  kept?: ReadonlyMap<string, Day>;
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

/**
 * Whoever gives one of the proofs that a module names has no need of it. Sales are none for a test before live lists: they
 * may have been made by calling without it.
 */
export const isBeyond = (module: PlannableModule, member: TrainingMember, known: Known): boolean =>
  (module.skip ?? []).some((each) => !(module.gatesLiveCalls && 'deals' in each) && holds(each, member, known));

/** Somebody who must not call yet: a test before live lists is still to be passed. */
export interface Untested {
  member: number;
  modules: readonly string[];
  /** Has calls in the records all the same. */
  isCalling: boolean;
  /** Of none of these tests can be known that they were asked of this member (`isDue`): so the manager is asked. */
  isUnsure: boolean;
  /** The day on which the timetable has the first of these tests for them, see `withTestDay`. */
  plannedOn?: Day;
}

/** The same with the days on which a timetable tests them: nobody is told to set a time for what has one. */
export const withTestDay = (untested: readonly Untested[], sessions: readonly Session[], from: Day): Untested[] =>
  untested.map((each) => {
    const [plannedOn] = sessions
      .filter(
        ({ step, module, date, audience }) =>
          step === 0 && date >= from && each.modules.includes(module) && audience.includes(each.member),
      )
      .map(({ date }) => date)
      .sort();
    return plannedOn === undefined ? each : { ...each, plannedOn };
  });

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
 * Was the test certainly asked of this member? Yes where it was kept of anybody while they were new or before, or where
 * they are going through such tests now: they have a mark of another one. A test that came later than they did, or of which
 * nothing was ever kept, may be new in the playbook: then nobody knows whether they are to pass it.
 */
function isDue(gate: PlannableModule, member: TrainingMember, { from, modules, learned, kept }: Known): boolean {
  const since = kept?.get(gate.id);
  if (since !== undefined && (isNewcomer(member, since) || learned.result(member.id, gate.id) !== null)) return true;
  const isUnderWay = () => modules.some(({ id, gatesLiveCalls }) => gatesLiveCalls && learned.result(member.id, id));
  return isNewcomer(member, from) && isUnderWay();
}

/**
 * Who may not call today, each with what is to be passed first: meetings, hints and timetable all ask this one function.
 * A test that may not have been asked of them takes nobody off the phone: of whoever calls without it the manager is asked.
 * Who does not call yet waits for it all the same.
 */
export function untested(known: Known, members: readonly TrainingMember[]): Untested[] {
  return members.flatMap((member) => {
    if (!isTested(member, known)) return [];
    const open = openGates(member, known);
    const isUnsure = known.kept !== undefined && !open.some((gate) => isDue(gate, member, known));
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
  const unmarked = new Set(known.modules.flatMap((each) => (isMarked(each) ? [] : [each.id])));
  const kept = new Map<string, Day>();
  for (const { module, on } of [
    ...held.map(({ session: { module, date } }) => ({ module, on: date })).filter(({ module }) => unmarked.has(module)),
    ...results,
  ]) {
    const before = kept.get(module);
    if (before === undefined || on < before) kept.set(module, on);
  }
  const areCallsKept = members.some(({ onPhone }) => onPhone === true);
  return untested({ ...known, learned: learnedFrom(held, results), kept, areCallsKept }, members);
};
