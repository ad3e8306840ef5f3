import { TeamctlError } from '../../errors.ts';
import type { Context } from '../context.ts';

/** For the `catch` of a question: whoever stops there is told that what was given before is kept. */
export const sayKept =
  (isKept: boolean) =>
  (error: unknown): never => {
    const isLate = isKept && error instanceof TeamctlError && error.kind === 'interrupted';
    throw isLate ? new TeamctlError('interrupted', 'interrupted-kept') : error;
  };

/** For the `catch` of what stores a dialogue: what was typed is given back. */
export const sayTyped = (context: Context, typed: string | null) => async (error: unknown) => {
  if (typed !== null) await context.hint(typed);
  throw error;
};
