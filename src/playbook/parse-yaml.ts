import { Composer, type CST, type Document, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import type { Place } from '../errors.ts';
import { type Located, type LocatedEntry, mapOf } from './located.ts';
import { errorProblem, type Problem, problem } from './problem.ts';
import { cellsMeant } from './table-row.ts';
import { gate, placeAt, unseenIn } from './yaml-gate.ts';
import { findSlip, slipPlace, textAt } from './yaml-slip.ts';

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

/** As `parseDocument` of the library makes it of a text. The gate lets one document pass; of an empty text one is made, too. */
function documentOf(tokens: readonly CST.Token[], text: string): Document.Parsed {
  const composer = new Composer({ uniqueKeys: false, merge: false, schema: 'core', prettyErrors: false });
  const [document] = composer.compose(tokens, true, text.length);
  return document as Document.Parsed;
}

/** Reads one file with all its positions. Never throws: what is wrong comes back as problems. */
export function parseYaml(file: string, text: string): Parsed {
  const gated = gate(file, text);
  if (gated.problem) return { node: null, problems: [asText(file, text, gated.problem)] };
  const document = documentOf(gated.tokens, text);
  // What follows the first fault of a file is mostly its shadow.
  const [error] = document.errors;
  if (error) return { node: null, problems: [syntaxProblem(file, text, error.code, startOf(text, error))] };
  if (text.trim() === '') return { node: null, problems: [problem('yaml-empty', { file, line: 1, column: 1 })] };
  const problems: Problem[] = [];
  const at = (offset: number) => placeAt(file, text, offset);
  const raw = (from: number, to: number) => text.slice(from, to);
  const node =
    document.contents === null ? mapOf({ file, line: 1, column: 1 }) : locate(document.contents, { at, raw }, problems);
  const prose = proseForMap(file, text, node);
  if (prose) return { node: null, problems: [prose] };
  const errors = problems.filter(({ severity }) => severity === 'error');
  return { node, problems: errors.length > 0 ? errors.slice(0, 1) : problems };
}

const SIGNS: ReadonlySet<string> = new Set(['yaml-alias', 'yaml-anchor', 'yaml-tag']);

/** `&here 练`, `!!str 练`, `*here # 练`: written by somebody who knows the format; only text is what stands beside the sign. */
const OF_FORMAT = /^(?:&[\w-]+|!![\w/:.-]+|!<[^>]*>)(?:\s|$)|^\*[\w-]+\s*(?:#|$)/;

const isOfFormat = ({ excerpt = '', column = 1 }: Place): boolean => OF_FORMAT.test(excerpt.slice(column - 1));

/** `- *必做* 先打` is no reference but a text with stars: quotes say so. */
function asText(file: string, text: string, stopped: Problem): Problem {
  const mayBeText = SIGNS.has(stopped.code) && !isOfFormat(stopped.place);
  const slip = mayBeText ? textAt(text, stopped.place.line ?? 1) : null;
  // In English a reference and a text look the same.
  const isProse = slip !== null && /\p{Script=Han}/u.test(String(slip.data.example));
  return isProse ? errorProblem(slip.code, slipPlace(file, text, slip), slip.data) : stopped;
}

/** An open quote is reported where the file ends; what is wrong is where it began: the last one of its kind. */
function startOf(text: string, { message, pos }: { message: string; pos: readonly [number, number] }): number {
  const quote = /Missing closing (["'])quote/.exec(message)?.[1];
  const began = quote === undefined ? -1 : text.lastIndexOf(quote, pos[0]);
  return began === -1 ? pos[0] : began;
}

function syntaxProblem(file: string, text: string, code: string, offset: number): Problem {
  const place = placeAt(file, text, offset);
  const slip = findSlip(text, place.line ?? 1);
  // An open quote swallows lines: what looks wrong in them is not what was done.
  if (code === 'MISSING_CHAR' && /["']/.test(text[offset] ?? '')) return problem('yaml-open-quote', place);
  if (slip) return errorProblem(slip.code, slipPlace(file, text, slip), slip.data);
  return problem('yaml-syntax', place);
}

/** A file that is one long text because its keys end in full-width colons, or nobody made it a list of keys. */
function proseForMap(file: string, text: string, node: Located): Problem | null {
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return null;
  const [head = ''] = node.value.split('\n');
  // `id,title,ask`: rows of a sheet saved as they are.
  if (head.split(',').length > 2 && !head.includes(':')) return problem('yaml-table', node.place, { example: '' });
  const slip = findSlip(text, node.place.line ?? 1);
  return slip && errorProblem(slip.code, slipPlace(file, text, slip), slip.data);
}

/** Of a file, where an offset lies and what stands between two. */
interface Source {
  at: (offset: number) => Place;
  raw: (from: number, to: number) => string;
}

/** So much beside the end of a line says which blank of a text it is. */
const BESIDE = 6;
const ENDS_WIDE = /[\p{Script=Han}，。、；：！？”）》…]$/u;
/** What begins with a number of its own is another item, written below the first. */
const GOES_ON = /^(?![一二三四五六七八九十]{1,2}[、.．])\p{Script=Han}/u;

/** A sentence that goes on in the next line: YAML puts a blank there, which Chinese does not have. */
function unwrapped(node: Scalar, value: string | number | boolean | null, raw: Source['raw']): typeof value {
  if (typeof value !== 'string' || node.type === 'BLOCK_LITERAL' || !node.range) return value;
  const quotes = node.type?.startsWith('QUOTE') ? 1 : 0;
  const lines = raw(node.range[0] + quotes, node.range[1] - quotes).split('\n');
  return lines.slice(1).reduce((text, line, i) => {
    const [before, after] = [(lines[i] as string).trim().slice(-BESIDE), line.trim().slice(0, BESIDE)];
    return ENDS_WIDE.test(before) && GOES_ON.test(after)
      ? text.replace(`${before} ${after}`, () => before + after)
      : text;
  }, value);
}

function locate(node: Node, { at, raw }: Source, problems: Problem[]): Located {
  const place = at(node.range?.[0] ?? 0);
  // Written as an escape, an unseen character passes the gate.
  const unseen = isScalar(node) && typeof node.value === 'string' ? unseenIn(node.value) : null;
  if (unseen) problems.push(problem('yaml-unseen', place, { char: unseen.char }));
  if (isScalar(node)) problems.push(...halfOf(node, place), ...subItemOf(node, place, at));
  if (isMap(node)) return locateMap(node.items as Pair<Node, Node | null>[], place, { at, raw }, problems);
  if (isSeq(node) && node.flow) problems.push(...wideCommas(node.items as Node[], at));
  if (isSeq(node))
    return { kind: 'list', items: (node.items as Node[]).map((item) => locate(item, { at, raw }, problems)), place };
  return { kind: 'scalar', value: isScalar(node) ? unwrapped(node, scalarValue(node), raw) : null, place };
}

const WIDE_COMMA = /[，、；]/;
/** `“甲，乙。”，“丙。”`: the quotes of a word processor say what is one piece. */
const QUOTED_PIECES = /^“[^“”]*”(?:\s*[，、；]\s*“[^“”]*”)+$/;
const quotedIn = (text: string) => [...text.matchAll(/“([^“”]*)”/g)].map(([, piece = '']) => piece);
/** Longer pieces are clauses of a sentence. */
const LONGEST_PIECE = 8;
const SENTENCE_END = /[。！？…]$/;

/** An item beside others that looks like several: parted by the mark that parts sentences, or short all over. Else its comma is a sentence's own. */
function partedBesides(text: string): string[] | null {
  const [, mark] = /(?:^|[^，；])([，；])/.exec(text) ?? [];
  const pieces = text.split(text.includes('；') ? '；' : '，').map((piece) => piece.trim());
  const isShort = pieces.every((piece) => piece !== '' && piece.length <= LONGEST_PIECE);
  return mark !== undefined && (isShort || text.includes('；')) ? pieces : null;
}

const sourceOf = (item: Node) => (isScalar(item) ? (item.source ?? '') : '');

/** `[甲，乙]` is one item, which is seldom meant: of ids never. Who means one puts it in quotes. */
function wideCommas(items: readonly Node[], at: (offset: number) => Place): Problem[] {
  return items.flatMap((item) => {
    const text = isScalar(item) && item.type === 'PLAIN' ? (item.source ?? '') : '';
    if (text.includes('\t'))
      return [problem('yaml-table', at(item.range?.[0] ?? 0), { example: cellsMeant(items.map(sourceOf)) })];
    const isQuoted = QUOTED_PIECES.test(text);
    const pieces = isQuoted ? quotedIn(text) : text.split(WIDE_COMMA).map((piece) => piece.trim());
    if (pieces.length < 2 || SENTENCE_END.test(text)) return [];
    const isOfIds = pieces.every((piece) => /^[a-z][a-z0-9-]*$/.test(piece));
    const isListed = items.length === 1 && text.split('；').length > 2;
    const isProse = !isListed && pieces.some((piece) => piece === '' || piece.length > LONGEST_PIECE);
    const beside = items.length > 1 ? partedBesides(text) : null;
    if (!isOfIds && !isQuoted && (items.length > 1 ? beside === null : isProse)) return [];
    const place = at(item.range?.[0] ?? 0);
    const char = WIDE_COMMA.exec(text)?.[0] ?? '';
    const shown = beside === null ? pieces : items.flatMap((each) => (each === item ? beside : [sourceOf(each)]));
    return [problem('yaml-one-item', place, { char, example: `[${shown.join(', ')}]` }, isOfIds ? 'error' : 'warning')];
  });
}

const GLUED = /^([A-Za-z][\w-]*)(\s*[=＝]\s*|[:：])(\S.*)$/;
const DIGITS = /^\d+$/;
/** `{ 3~5 }`. */
const RANGE = /^(\d{1,3})\s*[~～–—到至-]\s*(\d{1,3})\D{0,4}$/;

/** Within braces `min:3` and `min=3` are names with nothing behind them, and so is the `000` of `1,000`. */
function gluedIn(name: string, place: Place, before: ReadonlyMap<string, LocatedEntry>): Problem | null {
  const [, field = '', sign = '', value = ''] = GLUED.exec(name) ?? [];
  if (field !== '') {
    const example = `${field}: ${value}`;
    if (sign === ':') return problem('yaml-no-space', place, { example });
    return sign === '：'
      ? problem('yaml-full-width', place, { char: '：', example })
      : problem('yaml-not-colon', place, { char: '=', example });
  }
  const [, least, most] = RANGE.exec(name) ?? [];
  if (least !== undefined)
    return problem('wrong-type', place, { field: name, expected: 'map', example: `min: ${least}, max: ${most}` });
  const [last, entry] = [...before].at(-1) ?? [];
  const said = entry?.value.kind === 'scalar' ? entry.value.value : null;
  // A comma of the other width within a sentence: what follows is no name of a field.
  if (typeof said === 'string' && /\p{Script=Han}/u.test(name))
    return problem('yaml-comma-in-text', place, { example: `${last}: ${said}，${name}` });
  const number = entry?.value.kind === 'scalar' ? entry.value.value : null;
  if (!DIGITS.test(name) || typeof number !== 'number') return null;
  const mended = name.length === 3 && number !== 0 ? `${number}${name}` : `${number}.${name}`;
  return problem('yaml-number-comma', place, { example: `${last}: ${mended}` });
}

/** `- a` with a `- b` further in below it: one text to YAML, with a dash in the middle. */
function subItemOf(node: Scalar, place: Place, at: (offset: number) => Place): Problem[] {
  if (node.type !== 'PLAIN' || !node.range || !/ - \S/.test(node.source ?? '')) return [];
  const last = at(node.range[1] - 1);
  const [, said = ''] = /^\s*- +(\S.*)$/.exec(last.excerpt ?? '') ?? [];
  if (last.line === place.line || said === '') return [];
  const spaces = (place.excerpt ?? '').search(/\S/);
  return [
    problem(
      'yaml-sub-item',
      { ...last, column: (last.excerpt ?? '').search(/\S/) + 1 },
      { spaces, example: `- ${said}` },
    ),
  ];
}

const HALF_QUOTED = /^[“‘].*["']$|^[“‘][^”’]*$/;
const CUT_OFF = /^\S/;

/** A text that begins with one kind of quote and ends with another, or loses its end to a `#`. */
function halfOf(node: Scalar, place: Place): Problem[] {
  if (node.type !== 'PLAIN' || typeof node.value !== 'string') return [];
  if (HALF_QUOTED.test(node.value)) return [problem('yaml-open-quote', place)];
  const lost = node.comment?.split('\n')[0] ?? '';
  if (!CUT_OFF.test(lost)) return [];
  const text = `${node.source} #${lost}`.replaceAll("'", "''");
  return [problem('yaml-hash', place, { text: lost.slice(0, 30), example: `'${text}'` }, 'warning')];
}

function locateMap(
  pairs: readonly Pair<Node, Node | null>[],
  place: Place,
  source: Source,
  problems: Problem[],
): Located {
  const entries = new Map<string, LocatedEntry>();
  for (const { key, value } of pairs) {
    const keyPlace = source.at(key.range?.[0] ?? 0);
    const name = isScalar(key) ? (key.source ?? String(key.value)) : null;
    const glued = name === null || value !== null ? null : gluedIn(name, keyPlace, entries);
    if (glued) problems.push(glued);
    else if (name === null || FORBIDDEN_KEYS.has(name))
      problems.push(problem('yaml-key', keyPlace, { key: name ?? '?' }));
    else if (entries.has(name)) problems.push(problem('yaml-duplicate-key', keyPlace, { key: name }));
    else
      entries.set(name, {
        key: keyPlace,
        value: value ? locate(value, source, problems) : { kind: 'scalar', value: null, place: keyPlace },
      });
  }
  return { kind: 'map', entries, place };
}
