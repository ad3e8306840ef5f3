import { SPACE } from './grams.ts';

/** What was learned from labelled texts. */
export interface LearnedModel {
  labels: number;
  bias: number[];
  /** The weight of a known gram for a label of which nothing else is said. */
  usual: number[];
  /** Known grams, rising. */
  keys: number[];
  /** Gram i has the entries from `starts[i]` to before `starts[i + 1]`: a label, rising, and what it weighs above the usual. */
  starts: number[];
  of: number[];
  weights: number[];
}

/** The same, to be asked: a gram that is known has entries from one place to before another, perhaps none. */
export interface TextModel {
  labels: number;
  bias: readonly number[];
  usual: readonly number[];
  entriesOf(gram: number): { from: number; to: number } | null;
  /** How many labels an entry lies behind the one before it of the same gram; of the first one its label. */
  aheadAt(entry: number): number;
  weightAt(entry: number): number;
}

/** Which share of a text's grams the model has ever seen, 0..1: of what it never saw it can say nothing. */
export function knownShare(model: TextModel, grams: readonly number[]): number {
  if (grams.length === 0) return 0;
  return grams.filter((gram) => model.entriesOf(gram) !== null).length / grams.length;
}

/** How much a text speaks for each label, in logits: 0 is even odds; unknown grams say nothing. */
export function scores(model: TextModel, grams: readonly number[]): number[] {
  const known = grams.flatMap((gram) => model.entriesOf(gram) ?? []);
  const share = 1 / Math.sqrt(known.length || 1);
  const sums = model.bias.map((bias, label) => bias + (model.usual[label] as number) * known.length * share);
  for (const { from, to } of known) {
    let label = 0;
    for (let entry = from; entry < to; entry += 1) {
      label += model.aheadAt(entry);
      sums[label] = (sums[label] as number) + model.weightAt(entry) * share;
    }
  }
  return sums;
}

/** A model as one short text, weights rounded to steps. */
export interface PackedModel {
  labels: number;
  bias: number[];
  usual: number[];
  /** What a step of a weight is worth. */
  step: number;
  grams: number;
  entries: number;
  /** Grams that differ in no more than these lower bits share a drawer. */
  bits: number;
  /** Planes one behind the other (see `planesOf`), base64. */
  planes: string;
}

/*
 * A short command reads a dozen sentences and is gone, so nothing is unpacked: what is asked for is read where it lies.
 * Grams lie in drawers by their upper bits; a drawer says which gram and which entry are its first. Of each gram its
 * lower bits and how many entries it has, of each entry how far its label lies behind the last one, and a weight. Every
 * number has bytes of its own, the lowest first; small ones that come again and again are what makes it short once deflated.
 */
function planesOf({ labels, grams, entries, bits }: Omit<PackedModel, 'planes' | 'bias' | 'usual' | 'step'>) {
  const drawers = SPACE / 2 ** bits + 1;
  const label = labels > 256 ? 2 : 1;
  const widths = { gram: 3, entry: 3, low: 2, count: label, ahead: label, weight: 1 };
  const lengths = { gram: drawers, entry: drawers, low: grams, count: grams, ahead: entries, weight: entries };
  let from = 0;
  const plane = (name: keyof typeof widths) => {
    const [start, bytes] = [from, widths[name]];
    from += bytes * lengths[name];
    return { start, bytes };
  };
  return {
    gram: plane('gram'),
    entry: plane('entry'),
    low: plane('low'),
    count: plane('count'),
    ahead: plane('ahead'),
    weight: plane('weight'),
    size: from,
  };
}
type Plane = ReturnType<typeof planesOf>['gram'];

/** Of a weight to either side of 0: a byte holds no more. */
const MOST_STEPS = 127;
/** Grams in a drawer, about; they are gone through one by one. */
const DRAWER = 16;
/** Two bytes hold the lower bits. */
const MOST_BITS = 16;

const round = (value: number) => Math.round(value * 1000) / 1000;
const CHUNK = 4096;

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += CHUNK) text += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  return btoa(text);
}

/** @param steps that the widest weight is, at most 127: fewer make it shorter once deflated */
export function pack(
  { keys, starts, of, weights, labels, bias, usual }: LearnedModel,
  steps = MOST_STEPS,
): PackedModel {
  const step = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / Math.min(steps, MOST_STEPS) || 1;
  let bits = MOST_BITS;
  while ((SPACE / 2 ** bits) * DRAWER < keys.length) bits -= 1;
  const form = { labels, grams: keys.length, entries: of.length, bits };
  const { size, ...planes } = planesOf(form);
  const bytes = new Uint8Array(size);
  const put = ({ start, bytes: wide }: Plane, i: number, value: number) => {
    for (let k = 0; k < wide; k += 1) bytes[start + i * wide + k] = value >> (8 * k);
  };
  let at = 0;
  for (let drawer = 0; drawer <= SPACE / 2 ** bits; drawer += 1) {
    while (at < keys.length && (keys[at] as number) < drawer * 2 ** bits) at += 1;
    put(planes.gram, drawer, at);
    put(planes.entry, drawer, starts[at] as number);
  }
  keys.forEach((key, i) => {
    put(planes.low, i, key % 2 ** bits);
    put(planes.count, i, (starts[i + 1] as number) - (starts[i] as number));
  });
  const isFirst = new Set(starts);
  of.forEach((label, i) => {
    put(planes.ahead, i, isFirst.has(i) ? label : label - (of[i - 1] as number));
    put(planes.weight, i, Math.round((weights[i] as number) / step) + MOST_STEPS);
  });
  return { ...form, bias: bias.map(round), usual: usual.map(round), step, planes: toBase64(bytes) };
}

/** Numbers of planes as they were put there. */
function getter(bytes: string) {
  return ({ start, bytes: wide }: Plane, i: number): number => {
    let value = 0;
    for (let k = 0; k < wide; k += 1) value |= bytes.charCodeAt(start + i * wide + k) << (8 * k);
    return value;
  };
}

/** @throws DOMException for planes that are not base64 */
export function unpack(packed: PackedModel): TextModel {
  const { labels, bias, usual, step, bits } = packed;
  const bytes = atob(packed.planes);
  const planes = planesOf(packed);
  const get = getter(bytes);
  return {
    labels,
    bias,
    usual,
    entriesOf(gram) {
      const drawer = gram >> bits;
      const low = gram % 2 ** bits;
      const end = get(planes.gram, drawer + 1);
      let from = get(planes.entry, drawer);
      for (let i = get(planes.gram, drawer); i < end; i += 1) {
        const to = from + get(planes.count, i);
        if (get(planes.low, i) === low) return { from, to };
        from = to;
      }
      return null;
    },
    aheadAt: (entry) => get(planes.ahead, entry),
    weightAt: (entry) => (get(planes.weight, entry) - MOST_STEPS) * step,
  };
}

/** The same as lists again, to learn more on top of it. */
export function unpackAll(packed: PackedModel): LearnedModel {
  const { labels, bias, usual, bits, grams, step } = packed;
  const bytes = atob(packed.planes);
  const planes = planesOf(packed);
  const get = getter(bytes);
  const model: LearnedModel = {
    labels,
    bias: [...bias],
    usual: [...usual],
    keys: [],
    starts: [0],
    of: [],
    weights: [],
  };
  let drawer = 0;
  for (let i = 0; i < grams; i += 1) {
    while (get(planes.gram, drawer + 1) <= i) drawer += 1;
    model.keys.push(drawer * 2 ** bits + get(planes.low, i));
    const to = model.of.length + get(planes.count, i);
    for (let label = 0, entry = model.of.length; entry < to; entry += 1) {
      label += get(planes.ahead, entry);
      model.of.push(label);
      model.weights.push((get(planes.weight, entry) - MOST_STEPS) * step);
    }
    model.starts.push(to);
  }
  return model;
}
