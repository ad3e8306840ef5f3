import { isDeepStrictEqual } from 'node:util';
import { TeamctlError } from '../errors.ts';
import type { ChangeOptions, Inside, Scope } from './scope.ts';

/** A plan, and the state of the data that it was made from. Plans are plain values: no functions in them. */
export interface Planned<P> {
  readonly plan: P;
  readonly stamp: string;
  make(scope: Scope): Promise<P>;
}

/** Makes a plan from what can be read now; nothing is written. */
export async function makePlan<P>(scope: Scope, make: (scope: Scope) => Promise<P>): Promise<Planned<P>> {
  const stamp = await scope.stamp();
  return { plan: await make(scope), stamp, make };
}

/**
 * Applies a plan in one transaction. Where somebody has written since it was made, it is made again there; if that
 * gives another plan, the new one is applied, unless a person has agreed to the old one: that is refused.
 * @returns the plan that was applied
 * @throws TeamctlError `changed-meanwhile`
 */
export function applyPlan<P>(
  scope: Scope,
  command: string,
  { plan, stamp, make }: Planned<P>,
  apply: (inside: Inside, plan: P) => Promise<void>,
  { agreed = false, ...options }: { agreed?: boolean } & Pick<ChangeOptions, 'sortsForgotten'> = {},
): Promise<P> {
  const work = async (inside: Inside) => {
    const isFresh = (await inside.stamp()) === stamp;
    const current = isFresh ? plan : await make(inside);
    if (agreed && !isFresh && !isDeepStrictEqual(current, plan)) throw new TeamctlError('refused', 'changed-meanwhile');
    await apply(inside, current);
    return current;
  };
  return scope.change(command, work, options);
}
