import type { Day } from '../calendar/day.ts';
import type { TrainingInput } from './input.ts';
import { learnedFrom } from './learned.ts';
import { needsOf, staysOn } from './needs.ts';
import type { Session } from './shapes.ts';
import type { Ground } from './world.ts';

/** Nothing moves for a test before live lists that would be no more than so many work days earlier. */
const MAY_WAIT = 2;

export interface GatePath {
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

/** A test that finds no place counts as held so many work days after the plan. */
const LOST_WORKDAYS = 20;

/** In how many work days a member has a test, or holds it. */
function waitOf(sessions: readonly Session[], { days, dayIndex }: Days, module: string, member: number): number {
  const own = sessions.filter(
    (each) => each.step === 0 && each.module === module && (each.audience.includes(member) || each.trainer === member),
  );
  // One whose day is over without a word has had its day.
  return own.reduce((least, { date }) => Math.min(least, dayIndex.get(date) ?? 0), days + LOST_WORKDAYS);
}

/** The work days of a plan. */
interface Days {
  days: number;
  dayIndex: ReadonlyMap<Day, number>;
}

/**
 * Are tests before live lists enough earlier in the other timetable to have it instead? Work days that are won beyond
 * two are held against every one that is lost, of all such tests and their people; one without a place counts as lost
 * for long.
 */
export function isEarlier(
  { gates }: Pick<GatePath, 'gates'>,
  { world, dayIndex }: Ground,
  other: readonly Session[],
  plan: readonly Session[],
): boolean {
  const days = { days: world.days.length, dayIndex };
  const won = gates.reduce((sum, { module, member }) => {
    const gain = waitOf(plan, days, module, member) - waitOf(other, days, module, member);
    return sum + (gain > 0 ? Math.max(0, gain - MAY_WAIT) : gain);
  }, 0);
  return won > 0;
}
