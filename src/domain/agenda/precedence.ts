import type { Precedence } from './shapes.ts';

const USUAL = 1;

/** Larger comes sooner. */
export const weightOf = (each: unknown): number =>
  (typeof each === 'object' && each !== null ? (each as Precedence).weight : undefined) ?? USUAL;

const isOnly = (each: unknown) => typeof each === 'object' && each !== null && (each as Precedence).only === true;

/** Those that want the place for themselves, where there are any; else all. */
export function onlyThose<T>(all: readonly T[], of: (each: T) => unknown = (each) => each): readonly T[] {
  const some = all.filter((each) => isOnly(of(each)));
  return some.length > 0 ? some : all;
}
