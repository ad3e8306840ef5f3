import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type Scalar } from 'yaml';
import type { Place } from '../errors.ts';
import { type Located, type LocatedEntry, mapOf } from './located.ts';
import { type Problem, problem } from './problem.ts';
import { gate, placeAt, unseenIn } from './yaml-gate.ts';

export interface Parsed {
  node: Located | null;
  problems: Problem[];
}

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype', '<<']);

/** Only what is written as a plain number is one: `007`, `08:30`, `no` and long ids stay text. */
function scalarValue(node: Scalar): string | number | boolean | null {
  const source = node.source ?? '';
  if (node.type !== 'PLAIN') return String(node.value ?? '');
  if (source === '' || source === '~' || source === 'null') return null;
  if (source === 'true' || source === 'false') return source === 'true';
  if (!NUMBER.test(source)) return source;
  const value = Number(source);
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? source : value;
}

/** Reads one file with all its positions. Never throws: what is wrong comes back as problems. */
export function parseYaml(file: string, text: string): Parsed {
  const stopped = gate(file, text);
  if (stopped) return { node: null, problems: [stopped] };
  const document = parseDocument(text, { uniqueKeys: false, merge: false, schema: 'core', prettyErrors: false });
  const problems = document.errors.map((error) => syntaxProblem(file, text, error.code, startOf(text, error)));
  if (problems.length > 0) return { node: null, problems };
  const at = (offset: number) => placeAt(file, text, offset);
  const node =
    document.contents === null ? mapOf({ file, line: 1, column: 1 }) : locate(document.contents, at, problems);
  const prose = proseForMap(file, text, node);
  return prose ? { node: null, problems: [...problems, prose] } : { node, problems };
}

const FULL_WIDTH_KEY = /^\s*(?:- +)?["“]?[A-Za-z][\w-]*["”]?(：)/;
const FULL_WIDTH_SYNTAX = /[：“”，【】｛｝]/;

/** The line of a key with a full-width colon, at the place of the error or shortly before it. */
function fullWidthKey(file: string, text: string, line: number): Place | null {
  const lines = text.split('\n');
  for (let at = line; at > Math.max(0, line - 3); at--) {
    const found = FULL_WIDTH_KEY.exec(lines[at - 1] ?? '');
    if (found) return { file, line: at, column: found[0].length, excerpt: (lines[at - 1] as string).slice(0, 200) };
  }
  return null;
}

/** An open quote is reported where the file ends; what is wrong is where it began: the last one of its kind. */
function startOf(text: string, { message, pos }: { message: string; pos: readonly [number, number] }): number {
  const quote = /Missing closing (["'])quote/.exec(message)?.[1];
  const began = quote === undefined ? -1 : text.lastIndexOf(quote, pos[0]);
  return began === -1 ? pos[0] : began;
}

/** The commonest slip of Chinese typing has a sentence of its own. */
function syntaxProblem(file: string, text: string, code: string, offset: number): Problem {
  const place = placeAt(file, text, offset);
  const key = fullWidthKey(file, text, place.line ?? 1);
  if (key) return problem('yaml-full-width', key, { char: '：' });
  if (code === 'TAB_AS_INDENT') return problem('yaml-tab', place);
  const fullWidth = FULL_WIDTH_SYNTAX.exec(place.excerpt ?? '');
  if (fullWidth) return problem('yaml-full-width', { ...place, column: fullWidth.index + 1 }, { char: fullWidth[0] });
  return problem('yaml-syntax', place, { reason: code });
}

/** A file that is one long text because its keys end in full-width colons. */
function proseForMap(file: string, text: string, node: Located): Problem | null {
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return null;
  const key = fullWidthKey(file, text, node.place.line ?? 1);
  return key && problem('yaml-full-width', key, { char: '：' });
}

function locate(node: Node, at: (offset: number) => Place, problems: Problem[]): Located {
  const place = at(node.range?.[0] ?? 0);
  // Written as an escape, an unseen character passes the gate.
  const unseen = isScalar(node) && typeof node.value === 'string' ? unseenIn(node.value) : null;
  if (unseen) problems.push(problem('yaml-unseen', place, { char: unseen.char }));
  if (isMap(node)) return locateMap(node.items as Pair<Node, Node | null>[], place, at, problems);
  if (isSeq(node))
    return { kind: 'list', items: (node.items as Node[]).map((item) => locate(item, at, problems)), place };
  return { kind: 'scalar', value: isScalar(node) ? scalarValue(node) : null, place };
}

function locateMap(
  pairs: readonly Pair<Node, Node | null>[],
  place: Place,
  at: (offset: number) => Place,
  problems: Problem[],
): Located {
  const entries = new Map<string, LocatedEntry>();
  for (const { key, value } of pairs) {
    const keyPlace = at(key.range?.[0] ?? 0);
    const name = isScalar(key) ? (key.source ?? String(key.value)) : null;
    if (name === null || FORBIDDEN_KEYS.has(name)) problems.push(problem('yaml-key', keyPlace, { key: name ?? '?' }));
    else if (entries.has(name)) problems.push(problem('yaml-duplicate-key', keyPlace, { key: name }));
    else
      entries.set(name, {
        key: keyPlace,
        value: value ? locate(value, at, problems) : { kind: 'scalar', value: null, place: keyPlace },
      });
  }
  return { kind: 'map', entries, place };
}
