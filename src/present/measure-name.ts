import type { OwnMeasure } from '../domain/records/own-measure.ts';

/** What a measure is called: one that every team has by the program's words, one of the playbook by its title. */
export const measureName = (words: Readonly<Record<string, string>>, own: readonly OwnMeasure[], id: string): string =>
  own.find((each) => each.id === id)?.title ?? words[id] ?? id;

/** Its unit, to stand behind a figure; empty for those that every team has. */
export const unitOf = (own: readonly OwnMeasure[], id: string): string =>
  own.find((each) => each.id === id)?.unit ?? '';
