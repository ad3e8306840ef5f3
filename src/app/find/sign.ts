import { nearMatches } from '../../domain/team/find-member.ts';
import { TeamctlError } from '../../errors.ts';

/** @throws TeamctlError `not-found` with near matches */
export function requireSign(sign: string, known: readonly { id: string }[]): void {
  if (known.some((each) => each.id === sign)) return;
  throw new TeamctlError('not-found', 'sign-unknown', {
    sign,
    near: nearMatches(sign, known, (each) => each.id).map((each) => each.id),
  });
}
