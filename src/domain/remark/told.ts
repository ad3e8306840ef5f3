import { normalise } from '../records/statistics.ts';
import { gramsOf } from '../text-model/grams.ts';
import { scores, type TextModel } from '../text-model/model.ts';

/**
 * What a remark may tell of somebody, as a trained reader takes it (`npm run fit`): the homes that ask for tact, and the
 * wish for another post. Lists of words met a seventh of what writers who had not seen them told; what one writer's
 * sentences teach carries over to the next.
 */
export const toldKinds = [
  'leaving',
  'transfer',
  'unfair',
  'worn',
  'upset',
  'quarrel',
  'shamed',
  'touched',
  'drinks',
  'violence',
  'beaten',
  'threat',
  'missing',
  'loss',
  'kin',
  'heart',
  'illness',
  'health',
  'debt',
  'purse',
  'drunk',
  'driving',
  'rights',
  'minor',
  'conduct',
  'confidence',
  'own',
  'addict',
  'caring',
] as const;
export type ToldKind = (typeof toldKinds)[number];
/** Beside the kinds the reader knows what is a sign of the playbook, and what is neither. */
export const TOLD_LABELS = toldKinds.length + 2;

export interface Told {
  /** The likeliest kind, and how likely it is, 0..1. */
  kind: ToldKind;
  likely: number;
  /** How likely it is that anything of the kind is told. */
  matters: number;
}

/** What a reader that was learned makes of the folded clauses of a sentence. */
export function readTold(model: TextModel, clauses: readonly string[]): Told {
  const kinds = normalise(scores(model, gramsOf(clauses))).slice(0, toldKinds.length);
  const likely = Math.max(...kinds);
  return {
    kind: toldKinds[kinds.indexOf(likely)] as ToldKind,
    likely,
    matters: kinds.reduce((sum, share) => sum + share, 0),
  };
}

/** A reader with what it must be sure of: to name a kind, to say that there is something, and that there is nothing. */
export interface ToldReader {
  model: TextModel;
  kindFrom: number;
  mattersFrom: number;
  nothingBelow: number;
}

/** The kind that a sentence sounds like, `upset` where there is something, but not what; or that it tells of nothing. */
export interface SoundsLike {
  kind: ToldKind | null;
  isNothing: boolean;
}

/**
 * What a sentence sounds like.
 * @param clauses as the reader of notes folds them
 */
export function soundsLike(reader: ToldReader, clauses: readonly string[]): SoundsLike {
  const { kind, likely, matters } = readTold(reader.model, clauses);
  const isNothing = matters < reader.nothingBelow;
  if (likely >= reader.kindFrom) return { kind, isNothing };
  return { kind: matters >= reader.mattersFrom ? 'upset' : null, isNothing };
}
