import { nearMatches } from '../../domain/team/find-member.ts';
import { TeamctlError } from '../../errors.ts';

/** Width, case and stops are typed as they come. */
const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '');

/** So many whose titles hold the word are offered. */
const MOST = 3;

/**
 * The id of the sign that is meant: by its id, or by its title as lists show it.
 * @throws TeamctlError `sign-unknown` with near matches
 */
export function requireSign(word: string, known: readonly { id: string; title?: string | undefined }[]): string {
  if (known.some(({ id }) => id === word)) return word;
  const called = known.filter(({ title }) => title !== undefined && fold(title) === fold(word));
  if (called.length === 1) return (called[0] as { id: string }).id;
  const holding = known.filter(({ title = '' }) => fold(word) !== '' && fold(title).includes(fold(word)));
  const near = [...nearMatches(word, known, (each) => each.id), ...holding.slice(0, MOST)];
  throw new TeamctlError('not-found', 'sign-unknown', { sign: word, near: [...new Set(near.map(({ id }) => id))] });
}
