import { nearMatches } from '../../domain/team/find-member.ts';
import { TeamctlError } from '../../errors.ts';

/** `SIGN=DEGREE`, or `SIGN` alone for a yes. */
export function parseSign(text: string): { sign: string; degree: string } {
  const at = text.indexOf('=');
  return at === -1
    ? { sign: text.trim(), degree: 'yes' }
    : { sign: text.slice(0, at).trim(), degree: text.slice(at + 1).trim() };
}

/** @throws TeamctlError `not-found` with near matches */
export function requireSign(sign: string, known: readonly { id: string }[]): void {
  if (known.some((each) => each.id === sign)) return;
  throw new TeamctlError('not-found', 'sign-unknown', {
    sign,
    near: nearMatches(sign, known, (each) => each.id).map((each) => each.id),
  });
}
