import type { Untested } from '../../../src/domain/team/untested.ts';

/** Somebody who does not call yet and has one test to pass, but for what is said otherwise. */
export const hasOpenTests = (member: number, more: Partial<Untested> = {}): Untested => ({
  ...{ member, modules: ['exam'], isCalling: false, isUnsure: false, rehearses: true },
  ...{ failed: [], unmarked: [], since: null },
  ...more,
});

/** Calls day after day, and no mark is written down. */
export const callsWithoutMarks = (member: number, more: Partial<Untested> = {}): Untested =>
  hasOpenTests(member, { isCalling: true, isUnsure: true, rehearses: false, ...more });
