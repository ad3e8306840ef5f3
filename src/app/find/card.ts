import { nearMatches } from '../../domain/team/find-member.ts';
import { TeamctlError } from '../../errors.ts';

/** The id of a practice card. @throws TeamctlError `drill-card-unknown` with near matches */
export function requireCard(known: Iterable<string>, wanted: string): string {
  const ids = [...known];
  if (ids.includes(wanted)) return wanted;
  throw new TeamctlError('not-found', 'drill-card-unknown', {
    card: wanted,
    near: nearMatches(wanted, ids, (each) => each),
  });
}
