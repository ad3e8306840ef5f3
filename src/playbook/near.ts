import { nearMatches } from '../domain/team/find-member.ts';

/** Words close to what was written, for "did you mean". */
export const nearWords = (wanted: string, all: Iterable<string>): string[] =>
  nearMatches(wanted, [...new Set(all)], (word) => word);
