import { basename } from 'node:path';
import type { Place } from '../errors.ts';
import { type Problem, problem } from './problem.ts';

/** An entry whose id another one of the same playbook has, told where it was met second. */
export interface Twice {
  problem: Problem;
  /** Where the id stands first. */
  first: Place;
}

/** As a remedy names a place within the same playbook: `stages.yaml:2`. */
export const shortPlace = ({ file, line }: Place): string => `${basename(file)}:${line ?? 1}`;

const stem = (file: string) => basename(file).replace(/\.ya?ml$/, '');

/** What systems and people add to the name of a copy. */
const COPY = /副本|copy|\(\d+\)$|（\d+）$|备份|backup/i;

/** `signs - 副本.yaml` beside `signs.yaml`: the longer name is the copy's. */
function copyOf(file: string, other: string): { copy: string; original: string } {
  const isOriginal = stem(other).startsWith(stem(file)) && stem(other) !== stem(file);
  return isOriginal ? { copy: other, original: file } : { copy: file, original: other };
}

/** Which of two places with one id is to be mended: that in a file which is called a copy of the other's, else the second. */
export function blamed(first: Place, second: Place): { place: Place; other: Place } {
  const { copy } = copyOf(second.file, first.file);
  const isCopy = first.file !== second.file && copy === first.file && COPY.test(stem(copy));
  return isCopy ? { place: first, other: second } : { place: second, other: first };
}

/**
 * One mistake, one error: a file all of whose entries stand in another one is a copy of it.
 * @param entries how many entries the file has that are known by an id
 */
export function oneForCopies(file: string, entries: number, twice: readonly Twice[]): Problem[] {
  const others = new Set(twice.map(({ first }) => first.file));
  const [other] = others;
  const isCalledSo = other !== undefined && COPY.test(stem(copyOf(file, other).copy));
  const isWhole = twice.length > 1 || (twice.length === 1 && isCalledSo);
  const isCopy = isWhole && twice.length === entries && others.size === 1 && other !== file;
  if (!isCopy || other === undefined) return twice.map((each) => each.problem);
  const { copy, original } = copyOf(file, other);
  return [
    problem('file-copy', { file: copy, line: 1, column: 1 }, { copy: basename(copy), original: basename(original) }),
  ];
}
