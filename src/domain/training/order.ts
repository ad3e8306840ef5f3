import type { TrainingInput } from './input.ts';
import type { TrainingPlan } from './plan.ts';
import type { Session, Unscheduled } from './shapes.ts';

/** No other timetable would help: what builds on it need not be tried one after the other. */
const HOPELESS = new Set<Unscheduled['reason']>(['too-long', 'nobody-there']);

/**
 * Who, by the number of a main session that stands, could not have what comes before it in time. Of the sessions that
 * keep a module from finding a place only the earliest are named: once they give way there may be room before the
 * rest. What waits for something else to find its place comes last.
 */
export function tooEarly(
  input: TrainingInput,
  standing: readonly Session[],
  plan: TrainingPlan,
): Map<number, number[]> {
  const open = plan.unscheduled.filter((each) => each.date === null);
  const early = inTheWay(input, standing, open, ({ reason }) => reason !== 'prerequisite');
  return early.size > 0 ? early : inTheWay(input, standing, open, () => true);
}

function inTheWay(
  input: TrainingInput,
  standing: readonly Session[],
  open: readonly Unscheduled[],
  isDue: (open: Unscheduled) => boolean,
): Map<number, number[]> {
  const builds = new Map(input.modules.map((module) => [module.id, module.after]));
  const mains = standing.filter((session) => session.step === 0 && session.date >= input.from);
  const early = new Map<number, number[]>();
  for (const each of open.filter(isDue)) {
    const affected = mains.flatMap((session) => {
      if (!builds.get(session.module)?.includes(each.module)) return [];
      const members = session.audience.filter((member) => each.members.includes(member));
      return members.length === 0 ? [] : [{ session, members }];
    });
    for (const { session, members } of affected) {
      const isLater = affected.some((other) => other.session.date < session.date);
      if (isLater && !HOPELESS.has(each.reason)) continue;
      early.set(session.id, [...new Set([...(early.get(session.id) ?? []), ...members])]);
    }
  }
  return early;
}
