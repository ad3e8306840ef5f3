import { type CST, Parser } from 'yaml';
import type { Place } from '../errors.ts';
import { type Problem, problem } from './problem.ts';

export const MAX_BYTES = 512 * 1024;
const MAX_NODES = 20_000;
const MAX_DEPTH = 40;

const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /[\ufeff\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069]/;

/** Where each line of the text asked about last begins: a file is asked about thousands of times in a row. */
let lines: { text: string; starts: readonly number[] } = { text: '', starts: [0] };

function lineStarts(text: string): readonly number[] {
  if (lines.text === text) return lines.starts;
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  lines = { text, starts };
  return starts;
}

/** Index of the last line that begins at or before the offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Line and column, both from 1, and the line itself, for an offset of the text. */
export function placeAt(file: string, text: string, offset: number): Place {
  const starts = lineStarts(text);
  const line = lineAt(starts, Math.min(offset, text.length));
  const start = starts[line] as number;
  const excerpt = text.slice(start, (starts[line + 1] ?? text.length + 1) - 1).replace(/\r$/, '');
  return { file, line: line + 1, column: offset - start + 1, excerpt: excerpt.slice(0, 200) };
}

const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** The first character that nobody can see, as `U+202E`; the lone half of a character counts as one. */
export function unseenIn(text: string): { char: string; index: number } | null {
  const hidden = text.search(UNSEEN);
  const index = hidden === -1 ? text.search(HALF) : hidden;
  if (index === -1) return null;
  const code = text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0');
  return { char: `U+${code}`, index };
}

/** What a tree may not hold, or not so much of. */
type Banned = 'yaml-too-deep' | 'yaml-too-many' | 'yaml-alias' | 'yaml-anchor' | 'yaml-tag';

interface Walk {
  nodes: number;
  problem: { code: Banned; offset: number } | null;
}

const bannedSource = (token: CST.SourceToken): Banned | null =>
  token.type === 'anchor' ? 'yaml-anchor' : token.type === 'tag' ? 'yaml-tag' : null;

/** Depth and size by the syntax tree, with an own stack: deep nesting must not end the process. */
function walk(root: CST.Token): Walk {
  const found: Walk = { nodes: 0, problem: null };
  const stack: { token: CST.Token; depth: number }[] = [{ token: root, depth: 0 }];
  while (stack.length > 0 && found.problem === null) {
    const { token, depth } = stack.pop() as { token: CST.Token; depth: number };
    found.nodes += 1;
    if (depth > MAX_DEPTH) found.problem = { code: 'yaml-too-deep', offset: token.offset };
    else if (found.nodes > MAX_NODES) found.problem = { code: 'yaml-too-many', offset: token.offset };
    else if (token.type === 'alias') found.problem = { code: 'yaml-alias', offset: token.offset };
    else if ('items' in token) {
      for (const item of token.items) {
        for (const source of [...item.start, ...(item.sep ?? [])]) {
          const code = bannedSource(source);
          if (code) found.problem ??= { code, offset: source.offset };
        }
        if (item.key) stack.push({ token: item.key, depth: depth + 1 });
        if (item.value) stack.push({ token: item.value, depth: depth + 1 });
      }
    } else if (token.type === 'document') {
      for (const source of token.start) {
        const code = bannedSource(source);
        if (code) found.problem ??= { code, offset: source.offset };
      }
      if (token.value) stack.push({ token: token.value, depth: depth + 1 });
    }
  }
  return found;
}

/** What is wrong, or the tokens to make a document of: reading them is most of the work, and is done once. */
type Gated = { problem: Problem; tokens?: never } | { problem?: never; tokens: readonly CST.Token[] };

/**
 * What must hold before anything costly is done with a file: size, depth, number of nodes, one
 * document, no anchors, aliases or tags, nothing invisible.
 */
export function gate(file: string, text: string): Gated {
  const unseen = unseenIn(text);
  if (unseen) return { problem: problem('yaml-unseen', placeAt(file, text, unseen.index), { char: unseen.char }) };
  const tokens: CST.Token[] = [];
  let documents = 0;
  for (const token of new Parser().parse(text)) {
    tokens.push(token);
    if (token.type !== 'document') continue;
    documents += 1;
    if (documents > 1) return { problem: problem('yaml-documents', placeAt(file, text, token.offset)) };
    const found = walk(token).problem;
    if (found) return { problem: problem(found.code, placeAt(file, text, found.offset)) };
  }
  return { tokens };
}
