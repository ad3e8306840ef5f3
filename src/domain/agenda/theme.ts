import { addDays, type Day, startOfWeek } from '../calendar/day.ts';
import type { PastMeeting } from './past.ts';
import { recent } from './past.ts';
import { minBy } from './pick.ts';
import { isEnough, isForPairs } from './practice.ts';
import type { AgendaInput } from './shapes.ts';

/** What the last weekly named for the week of a day: mornings practise it, evenings ask about it. */
export function themeOfWeek(held: readonly PastMeeting[], date: Day): string | null {
  const monday = startOfWeek(date);
  const weekly = held.findLast((past) => past.meeting === 'weekly' && past.date < monday);
  return weekly !== undefined && weekly.date >= addDays(monday, -7) ? weekly.module : null;
}

/** Mornings of this week on which it was practised. */
export const timesPractised = (held: readonly PastMeeting[], module: string, date: Day): number =>
  held.filter(
    (past) =>
      past.meeting === 'morning' &&
      past.date >= startOfWeek(date) &&
      past.practice?.kind === 'module' &&
      past.practice.id === module,
  ).length;

/** What this morning's meeting practised. */
export const practisedToday = (held: readonly PastMeeting[], date: Day): string | null =>
  held.findLast((past) => past.meeting === 'morning' && past.date === date)?.practice?.id ?? null;

/** What is read out to all as next week's practice is for at least such a share of those who do the work. */
const OF_TEAM = 0.5;

/** What a timetable teaches most of the team, the most of them first: a lesson for two newcomers is no theme of all. @param agents who does the work */
export function taughtToMost(
  sessions: readonly { module: string; audience: readonly number[] }[],
  agents: readonly number[],
): string[] {
  const taught = new Map<string, Set<number>>();
  for (const { module, audience } of sessions)
    taught.set(module, new Set([...(taught.get(module) ?? []), ...audience.filter((id) => agents.includes(id))]));
  return [...taught]
    .filter(([, people]) => people.size > 0 && people.size >= agents.length * OF_TEAM)
    .sort(([, one], [, other]) => other.size - one.size)
    .map(([module]) => module);
}

/**
 * What next week practises: what its timetable teaches first, else the stage's curriculum in turn. Only what can be
 * practised in pairs in a few minutes; never an exam, what was taught or practised today or this week's.
 */
export function nextTheme(
  input: Pick<AgendaInput, 'modules' | 'curriculum' | 'session' | 'upcoming' | 'date'>,
  held: readonly PastMeeting[],
  here: number,
): string | null {
  const done = [input.session, themeOfWeek(held, input.date), practisedToday(held, input.date)];
  const able = new Set(
    input.modules
      .filter((module) => isForPairs(module) && isEnough(module, here))
      .map(({ id }) => id)
      .filter((id) => !done.includes(id)),
  );
  const planned = (input.upcoming ?? []).find((id) => able.has(id));
  if (planned !== undefined) return planned;
  const used = recent(held, 'weekly', (past) => past.module, 100);
  const modules = input.curriculum.filter((id) => able.has(id));
  return minBy(modules, (id) => [used.includes(id) ? -used.indexOf(id) : -1e6]) ?? null;
}
