/**
 * The shape of a catalogue without its exact words: the Chinese one defines it, every other
 * language must satisfy it, so a missing sentence does not compile.
 */
export type Words<T> = T extends string
  ? string
  : T extends (...args: infer A) => infer R
    ? (...args: A) => Words<R>
    : T extends readonly (infer E)[]
      ? readonly Words<E>[]
      : { readonly [K in keyof T]: Words<T[K]> };
