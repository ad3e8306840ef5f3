import type { Day } from '../calendar/day.ts';
import type { TrainingInput } from './input.ts';
import { learnedFrom } from './learned.ts';
import { needsOf, staysOn } from './needs.ts';
import type { Session } from './shapes.ts';

/** A test before live lists that stands, and is this many work days later than it could be, stays where it is. */
const MAY_WAIT = 2;

interface GatePath {
  /** Who is yet to pass which test before live lists. */
  gates: readonly { module: string; member: number }[];
  /** Is the module such a test of the member, or does it lead to one? */
  has(module: string, member: number): boolean;
}

/** The tests before live lists that are needed, each with everything that its people are yet to have before. */
export function gatePathOf(input: TrainingInput): GatePath {
  const members = input.members.filter((member) => staysOn(member, input.to));
  const { needs } = needsOf({ ...input, members, learned: learnedFrom(input.held, input.results) });
  const needed = new Set(needs.flatMap((need) => need.members.map((member) => `${need.module}|${member}`)));
  const byId = new Map(input.modules.map((module) => [module.id, module]));
  const gates = needs.flatMap(({ module, members: people }) =>
    byId.get(module)?.gatesLiveCalls ? people.map((member) => ({ module, member })) : [],
  );
  const path = new Set<string>();
  const add = (module: string, member: number) => {
    const key = `${module}|${member}`;
    if (path.has(key) || !needed.has(key)) return;
    path.add(key);
    for (const before of byId.get(module)?.after ?? []) add(before, member);
  };
  for (const { module, member } of gates) add(module, member);
  return { gates, has: (module, member) => path.has(`${module}|${member}`) };
}

/** The day on which a member has a test, or holds it; null where it found none. */
function dayOf(sessions: readonly Session[], module: string, member: number): Day | null {
  const own = sessions.filter(
    (each) => each.step === 0 && each.module === module && (each.audience.includes(member) || each.trainer === member),
  );
  return own.map(({ date }) => date).sort()[0] ?? null;
}

/**
 * Is a test before live lists out of the one plan, or more than two work days later there, though the other has it?
 * @param best what is possible when nothing else is in the way
 */
export function areGatesLate(
  { gates }: Pick<GatePath, 'gates'>,
  { calendar, standing }: Pick<TrainingInput, 'calendar' | 'standing'>,
  plan: readonly Session[],
  best: readonly Session[],
): boolean {
  return gates.some(({ module, member }) => {
    const could = dayOf(best, module, member);
    if (could === null) return false;
    // One that is over and was not written down has had its day.
    const has = dayOf([...plan, ...standing], module, member);
    return has === null || has > calendar.addWorkdays(could, MAY_WAIT);
  });
}
