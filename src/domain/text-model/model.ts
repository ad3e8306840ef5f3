/** What was learned from labelled texts. */
export interface TextModel {
  labels: number;
  bias: number[];
  /** The weight of a known gram for a label of which nothing else is said. */
  usual: number[];
  /** Known grams, rising. */
  keys: number[];
  /** Gram i has the entries from `starts[i]` to before `starts[i + 1]`: a label, and what it weighs above the usual. */
  starts: number[];
  of: number[];
  weights: number[];
}

function find(keys: readonly number[], gram: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const key = keys[middle] as number;
    if (key === gram) return middle;
    if (key < gram) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Which share of a text's grams the model has ever seen, 0..1: of what it never saw it can say nothing. */
export function knownShare(model: TextModel, grams: readonly number[]): number {
  if (grams.length === 0) return 0;
  return grams.filter((gram) => find(model.keys, gram) >= 0).length / grams.length;
}

/** How much a text speaks for each label, in logits: 0 is even odds; unknown grams say nothing. */
export function scores(model: TextModel, grams: readonly number[]): number[] {
  const known = grams.map((gram) => find(model.keys, gram)).filter((at) => at >= 0);
  const share = 1 / Math.sqrt(known.length || 1);
  const sums = model.bias.map((bias, label) => bias + (model.usual[label] as number) * known.length * share);
  for (const gram of known)
    for (let i = model.starts[gram] as number; i < (model.starts[gram + 1] as number); i += 1) {
      const label = model.of[i] as number;
      sums[label] = (sums[label] as number) + (model.weights[i] as number) * share;
    }
  return sums;
}

/** A model as one short text, weights to within a hundredth of the widest. */
export interface PackedModel {
  labels: number;
  bias: number[];
  usual: number[];
  /** What a step of a weight is worth. */
  step: number;
  /**
   * The number of grams; of all of them the distance from the one before, then how many entries each has; of all entries
   * the distance of the label from the one before, then the steps. Like stands beside like, which squeezes well; base64.
   */
  grams: string;
}

/** Of a weight to either side of 0: a byte holds no more. */
const STEPS = 127;

const round = (value: number) => Math.round(value * 1000) / 1000;
const CHUNK = 4096;

export function pack(model: TextModel): PackedModel {
  const step = model.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / STEPS || 1;
  const bytes: number[] = [];
  const count = (value: number) => {
    let rest = value;
    for (; rest > 127; rest >>= 7) bytes.push((rest & 127) | 128);
    bytes.push(rest);
  };
  const { keys, starts, of, weights, labels, bias, usual } = model;
  count(keys.length);
  keys.forEach((key, i) => {
    count(key - (keys[i - 1] ?? 0));
  });
  keys.forEach((_, i) => {
    count((starts[i + 1] as number) - (starts[i] as number));
  });
  keys.forEach((_, i) => {
    const own = of.slice(starts[i], starts[i + 1]);
    own.forEach((label, j) => {
      bytes.push(label - (own[j - 1] ?? 0));
    });
  });
  for (const weight of weights) bytes.push(Math.round(weight / step) + 128);
  let text = '';
  for (let i = 0; i < bytes.length; i += CHUNK) text += String.fromCharCode(...bytes.slice(i, i + CHUNK));
  return { labels, bias: bias.map(round), usual: usual.map(round), step, grams: btoa(text) };
}

export function unpack({ labels, bias, usual, step, grams }: PackedModel): TextModel {
  const text = atob(grams);
  let at = 0;
  const count = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = text.charCodeAt(at++);
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const model: TextModel = { labels, bias, usual, keys: [], starts: [0], of: [], weights: [] };
  const known = count();
  for (let i = 0; i < known; i += 1) model.keys.push((model.keys[i - 1] ?? 0) + count());
  for (let i = 0; i < known; i += 1) model.starts.push((model.starts[i] as number) + count());
  for (let i = 0; i < known; i += 1) {
    const [from, to] = [model.starts[i] as number, model.starts[i + 1] as number];
    for (let j = from; j < to; j += 1)
      model.of.push((j > from ? (model.of[j - 1] as number) : 0) + text.charCodeAt(at++));
  }
  model.weights = model.of.map(() => (text.charCodeAt(at++) - 128) * step);
  return model;
}
