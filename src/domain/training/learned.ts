import type { Day } from '../calendar/day.ts';
import type { HeldSession, PlannableModule, Result } from './shapes.ts';

/** What each member has had so far. */
export interface Learned {
  /** Last day on which the member sat in the module's main session; null: never. */
  on(member: number, module: string): Day | null;
  /** Latest result of the member in the module. */
  result(member: number, module: string): Result | null;
  /** Had it, or passed it, and did not fail it since. */
  knows(member: number, module: PlannableModule): boolean;
  /** Latest result below the pass mark. */
  failed(member: number, module: PlannableModule): Result | null;
}

/** Where a module has a test and the playbook names no mark (domain knowledge, Training: role-play ≥ 60). */
const DEFAULT_PASS_MARK = 60;
export const passMarkOf = (module: Pick<PlannableModule, 'passMark'>): number => module.passMark ?? DEFAULT_PASS_MARK;

const keyOf = (member: number, module: string) => `${member}|${module}`;

/**
 * Adds up what was held and what was scored; the order of the lists does not matter. Who sat in a test in which others got
 * marks, and got none, has not had it.
 */
export function learnedFrom(held: readonly HeldSession[], results: readonly Result[]): Learned {
  const attended = new Map<string, Day>();
  const marks = new Set(results.map(({ member, module, on }) => `${keyOf(member, module)}|${on}`));
  for (const { session, there } of held) {
    if (session.step !== 0) continue;
    const hasMark = (member: number) => marks.has(`${keyOf(member, session.module)}|${session.date}`);
    const isByMark = session.kind === 'assessment' && there.some(hasMark);
    for (const member of there) {
      if (isByMark && !hasMark(member)) continue;
      const key = keyOf(member, session.module);
      const before = attended.get(key);
      if (before === undefined || before < session.date) attended.set(key, session.date);
    }
  }
  const latest = new Map<string, Result>();
  for (const result of results) {
    const key = keyOf(result.member, result.module);
    const before = latest.get(key);
    if (!before || before.on <= result.on) latest.set(key, result);
  }
  const on = (member: number, module: string) => attended.get(keyOf(member, module)) ?? null;
  const result = (member: number, module: string) => latest.get(keyOf(member, module)) ?? null;
  const failed = (member: number, module: PlannableModule) => {
    const last = result(member, module.id);
    if (!last || last.score >= passMarkOf(module)) return null;
    // Had it again since: a new test decides, not the old one.
    const again = on(member, module.id);
    return again !== null && again > last.on ? null : last;
  };
  return {
    on,
    result,
    failed,
    knows(member, module) {
      if (failed(member, module)) return false;
      const last = result(member, module.id);
      return (last !== null && last.score >= passMarkOf(module)) || on(member, module.id) !== null;
    },
  };
}

/** Whether it ends with a mark: sitting in it is not enough. */
export const isMarked = (module: Pick<PlannableModule, 'passMark' | 'method'>): boolean =>
  module.passMark !== undefined || module.method === 'assessment';

/** Passed with a mark where one is asked, attended where none is. */
export function hasPassed(learned: Learned, member: number, module: PlannableModule): boolean {
  if (!isMarked(module)) return learned.knows(member, module);
  const last = learned.result(member, module.id);
  return last !== null && last.score >= passMarkOf(module);
}
