import { TeamctlError } from '../../errors.ts';

/** For the `catch` of a question: whoever stops there is told that what was given before is kept. */
export const sayKept =
  (isKept: boolean) =>
  (error: unknown): never => {
    const isLate = isKept && error instanceof TeamctlError && error.kind === 'interrupted';
    throw isLate ? new TeamctlError('interrupted', 'interrupted-kept') : error;
  };
