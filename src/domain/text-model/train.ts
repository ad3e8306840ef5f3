import type { LearnedModel } from './model.ts';

/** A text with what it means; no label: none of them. */
export interface Example {
  /** See `gramsOf`. */
  grams: readonly number[];
  /** From 0. */
  labels: readonly number[];
  /** What it counts beside the others, above 0. */
  weight: number;
}

export interface Training {
  labels: number;
  /** Passes over the examples; 0 leaves it at naive Bayes. */
  epochs: number;
  /** A gram in fewer examples is left out. */
  leastExamples?: number;
  /** A weight nearer than this to the usual one of its label is left out. */
  least?: number;
}

/** Imagined grams of each label, shared out as in all texts together. */
export const PSEUDO_GRAMS = 50;
const RATE = 0.3;
/** What an example that is right within this much teaches is not worth the time. */
const SMALL_ERROR = 5e-3;

/** Examples by the places of their known grams. */
export interface Documents {
  keys: number[];
  documents: { at: number[]; labels: readonly number[]; weight: number }[];
}

/** @param leastExamples a gram in fewer of them is left out */
export function documentsOf(examples: readonly Example[], leastExamples: number): Documents {
  const seen = new Map<number, number>();
  for (const { grams } of examples) for (const gram of grams) seen.set(gram, (seen.get(gram) ?? 0) + 1);
  const keys = [...seen]
    .filter(([, count]) => count >= leastExamples)
    .map(([gram]) => gram)
    .sort((a, b) => a - b);
  const place = new Map(keys.map((key, i) => [key, i]));
  const documents = examples.map(({ grams, labels, weight }) => ({
    at: grams.flatMap((gram) => place.get(gram) ?? []),
    labels,
    weight,
  }));
  return { keys, documents };
}

/** Naive Bayes: how much oftener a gram is in texts of a label than in all, as a logarithm; gram-major. */
export function bayes({ keys, documents }: Documents, labels: number): { weights: Float32Array; usual: Float64Array } {
  const weights = new Float32Array(keys.length * labels);
  const total = new Float64Array(labels);
  const uses = new Float64Array(keys.length);
  let all = 0;
  for (const { at, labels: meant, weight } of documents)
    for (const gram of at) {
      uses[gram] = (uses[gram] as number) + weight;
      all += weight;
      for (const label of meant) {
        weights[gram * labels + label] = (weights[gram * labels + label] as number) + weight;
        total[label] = (total[label] as number) + weight;
      }
    }
  for (let gram = 0; gram < keys.length; gram += 1) {
    const share = (uses[gram] as number) / all;
    for (let label = 0; label < labels; label += 1) {
      const i = gram * labels + label;
      const own = ((weights[i] as number) + PSEUDO_GRAMS * share) / ((total[label] as number) + PSEUDO_GRAMS);
      weights[i] = Math.log(own / share);
    }
  }
  return { weights, usual: total.map((count) => Math.log(PSEUDO_GRAMS / (count + PSEUDO_GRAMS))) };
}

/** The same order every time, and no trace of that of the file. */
export function shuffle(order: number[], seed: number): number {
  let state = seed;
  for (let i = order.length - 1; i > 0; i -= 1) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return state;
}

/** One-vs-rest logistic regression by stochastic gradient with a rate of its own for each weight (AdaGrad). */
function regress({ keys, documents }: Documents, { labels, epochs }: Training) {
  const weights = new Float32Array(keys.length * labels);
  const paid = new Float32Array(weights.length).fill(1e-4);
  const bias = new Float64Array(labels).fill(-4);
  const paidBias = new Float64Array(labels).fill(1e-4);
  const order = documents.map((_, i) => i);
  const sums = new Float64Array(labels);
  let seed = 1;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    seed = shuffle(order, seed);
    for (const i of order) {
      const { at, labels: meant, weight } = documents[i] as Documents['documents'][number];
      const share = 1 / Math.sqrt(at.length || 1);
      sums.set(bias);
      for (const gram of at)
        for (let label = 0, j = gram * labels; label < labels; label += 1, j += 1)
          sums[label] = (sums[label] as number) + (weights[j] as number) * share;
      for (let label = 0; label < labels; label += 1) {
        const error = (1 / (1 + Math.exp(-(sums[label] as number))) - (meant.includes(label) ? 1 : 0)) * weight;
        if (Math.abs(error) < SMALL_ERROR) continue;
        paidBias[label] = (paidBias[label] as number) + error * error;
        bias[label] = (bias[label] as number) - (RATE * error) / Math.sqrt(paidBias[label] as number);
        const slope = error * share;
        for (const gram of at) {
          const j = gram * labels + label;
          paid[j] = (paid[j] as number) + slope * slope;
          weights[j] = (weights[j] as number) - (RATE * slope) / Math.sqrt(paid[j] as number);
        }
      }
    }
  }
  return { weights, bias };
}

/**
 * Learns which grams speak for which label: logistic regression and naive Bayes, added up. Alone the first is right
 * first in .80, the second in .80, both together in .82 of the sentences of a writer left out.
 */
export function train(examples: readonly Example[], training: Training): LearnedModel {
  const { labels, leastExamples = 2, least = 0 } = training;
  const documents = documentsOf(examples, leastExamples);
  const { weights, usual } = bayes(documents, labels);
  const learned = regress(documents, training);
  const model: LearnedModel = {
    labels,
    keys: documents.keys,
    bias: [...learned.bias],
    usual: [...usual],
    starts: [0],
    of: [],
    weights: [],
  };
  for (let gram = 0; gram < documents.keys.length; gram += 1) {
    for (let label = 0; label < labels; label += 1) {
      const i = gram * labels + label;
      const more = (weights[i] as number) + (learned.weights[i] as number) - (usual[label] as number);
      if (Math.abs(more) <= least) continue;
      model.of.push(label);
      model.weights.push(more);
    }
    model.starts.push(model.of.length);
  }
  return model;
}
