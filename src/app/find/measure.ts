import { type Measure, measureNamed, measureWord } from '../../domain/records/day-record.ts';
import { type OwnMeasure, ownMeasureOf } from '../../domain/records/own-measure.ts';
import { nearMatches } from '../../domain/team/find-member.ts';
import { TeamctlError } from '../../errors.ts';

function unknown(word: string, own: readonly OwnMeasure[], builtIn: readonly Measure[]): TeamctlError {
  const known = [...builtIn.map(measureWord), ...own.map(({ id }) => id)];
  const near = nearMatches(word, known, (each) => each);
  return new TeamctlError('usage', 'measure-unknown', { wanted: word, known, near });
}

/** One of the playbook's own measures. @throws TeamctlError `measure-unknown` with those there are */
export function requireOwnMeasure(own: readonly OwnMeasure[], word: string): OwnMeasure {
  const found = ownMeasureOf(own, word);
  if (!found) throw unknown(word, own, []);
  return found;
}

/**
 * A measure by what people call it: one that every team has, or one of the playbook's own.
 * @param builtIn which of those that every team has are possible here
 * @throws TeamctlError `measure-unknown` with those there are
 */
export function requireMeasure<M extends Measure>(
  builtIn: readonly M[],
  own: readonly OwnMeasure[],
  word: string,
): { builtIn: M } | { own: OwnMeasure } {
  const known = measureNamed(word, builtIn);
  if (known !== undefined) return { builtIn: known };
  const found = ownMeasureOf(own, word);
  if (!found) throw unknown(word, own, builtIn);
  return { own: found };
}
