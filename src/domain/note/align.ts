import type { Token } from './text.ts';

/** How a phrase lies in a text. */
export interface Alignment {
  /** 0..1: the share of the phrase's meaning that is there. */
  score: number;
  /** Positions in the text, first and last of those matched. */
  from: number;
  to: number;
  /** Text position of every phrase position; -1 where it is missing. */
  at: readonly number[];
}

/** Of a token's worth, the part that it earns alone; the rest is earned with its neighbour. */
const ALONE = 0.5;
/** What is left of a pair's worth for each token that stands between them. */
const DECAY = 0.84;
/** Tokens further apart than this say nothing about each other. */
const REACH = 9;
/** A pair across the end of a clause is worth as if so many tokens stood between. */
const CLAUSE_GAP = 3;

interface Cell {
  score: number;
  before: [number, number] | null;
}

function pairWorth(text: readonly Token[], before: number, now: number): number {
  const clauses = (text[now] as Token).clause - (text[before] as Token).clause;
  return DECAY ** (now - before - 1 + clauses * CLAUSE_GAP);
}

function bestBefore(
  cells: readonly (Cell | null)[][],
  text: readonly Token[],
  weights: readonly number[],
  i: number,
  j: number,
): Cell {
  const own = (weights[i] as number) * ALONE;
  let best: Cell = { score: own, before: null };
  for (let k = i - 1; k >= 0; k -= 1) {
    for (let l = Math.max(0, j - REACH); l < j; l += 1) {
      const cell = cells[k]?.[l];
      if (!cell) continue;
      const pair = k === i - 1 ? ((weights[k] as number) + (weights[i] as number)) * 0.5 * (1 - ALONE) : 0;
      // A leap in the phrase still holds together what it joins, at the price of distance.
      const score = cell.score + own * (k === i - 1 ? 1 : pairWorth(text, l, j)) + pair * pairWorth(text, l, j);
      if (score > best.score) best = { score, before: [k, l] };
    }
  }
  return best;
}

/**
 * The best way to find a phrase's tokens, in their order, in a text: each token counts for half by
 * itself and for half together with the one before it, less the further apart they stand.
 * @param weights worth of each phrase token, above 0
 * @returns null when no token is there
 */
export function align(phrase: readonly string[], text: readonly Token[], weights: readonly number[]): Alignment | null {
  const cells: (Cell | null)[][] = [];
  let best: { cell: Cell; i: number; j: number } | null = null;
  for (let i = 0; i < phrase.length; i += 1) {
    const row: (Cell | null)[] = new Array(text.length).fill(null);
    cells.push(row);
    for (let j = 0; j < text.length; j += 1) {
      if ((text[j] as Token).text !== phrase[i]) continue;
      const cell = bestBefore(cells, text, weights, i, j);
      row[j] = cell;
      if (!best || cell.score > best.cell.score) best = { cell, i, j };
    }
  }
  if (!best) return null;
  const at: number[] = new Array(phrase.length).fill(-1);
  for (let step: [number, number] | null = [best.i, best.j]; step; ) {
    at[step[0]] = step[1];
    step = cells[step[0]]?.[step[1]]?.before ?? null;
  }
  return { score: best.cell.score / worth(weights), from: Math.min(...at.filter((j) => j >= 0)), to: best.j, at };
}

/** What a phrase is worth that is there whole and in one piece. */
function worth(weights: readonly number[]): number {
  const singles = weights.reduce((sum, weight) => sum + weight, 0) * ALONE;
  const pairs = weights.slice(1).reduce((sum, weight, i) => sum + (weight + (weights[i] as number)) * 0.5, 0);
  return singles + pairs * (1 - ALONE);
}

/** No alignment of the phrase can score more, by the words that are there at all: spares most alignments. */
export function scoreLimit(
  phrase: readonly string[],
  present: ReadonlySet<string>,
  weights: readonly number[],
): number {
  let sum = 0;
  for (let i = 0; i < phrase.length; i += 1) {
    if (!present.has(phrase[i] as string)) continue;
    const weight = weights[i] as number;
    sum += weight * ALONE;
    if (i > 0 && present.has(phrase[i - 1] as string)) sum += (weight + (weights[i - 1] as number)) * 0.5 * (1 - ALONE);
  }
  return sum / worth(weights);
}
