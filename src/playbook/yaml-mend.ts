import { parseDocument } from 'yaml';
import type { ErrorCode, ErrorData } from '../errors.ts';
import { gapsQuoted } from './gaps-in-flow.ts';

/*
 * A remedy is a promise: whoever copies it gets further. So what may have been meant is written into the file and read
 * again, and of what gets the reader of YAML past the place where it stopped, that is told which gets it furthest.
 */
export interface Mend {
  code: ErrorCode;
  /** From 1; so is the column. */
  line: number;
  column: number;
  data: ErrorData;
  /** What stands in the place of the line. */
  mended: string;
}

/** A longer file would be read again and again for minutes. */
const LONGEST_READ = 60_000;
/** Lines behind the fault that are read along. */
const BEHIND = 60;
const CLOSERS: Readonly<Record<string, string>> = { '{': '}', '[': ']' };
const HALF: Readonly<Record<string, string>> = {
  '，': ', ',
  '：': ': ',
  '；': ', ',
  '【': ' [',
  '】': ']',
  '｛': ' { ',
  '｝': ' }',
};

const indentOf = (line: string) => line.length - line.trimStart().length;

const readIn = (text: string) =>
  parseDocument(text, { uniqueKeys: false, merge: false, schema: 'core', prettyErrors: false }).errors[0];

/** The line, from 1, where the reader stops; past the last one where it does not. */
function reach(lines: readonly string[]): number {
  const text = lines.join('\n');
  const error = readIn(text);
  return error ? text.slice(0, error.pos[0]).split('\n').length : lines.length + 1;
}

/** Whether a line is right by itself: what is wrong is elsewhere. */
export const isSoundAlone = (line: string): boolean => readIn(line.trim()) === undefined;

const single = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** What is open at the end of a line, the last first; marks within quotes count as well, as they cannot be told here. */
function openAtEnd(line: string): string {
  const open: string[] = [];
  for (const sign of line)
    if (sign === '{' || sign === '[') open.unshift(CLOSERS[sign] as string);
    else if (sign === open[0]) open.shift();
  return open.join('');
}

type Draft = Omit<Mend, 'line'>;

/** `{ min: 3` → `{ min: 3 }`. */
function closed(line: string): Draft[] {
  const open = openAtEnd(line);
  if (open === '') return [];
  const bare = line.trimEnd().replace(/,$/, '');
  const mended = open.startsWith('}') ? `${bare} ${open}` : `${bare}${open}`;
  const data = { example: open };
  return [{ code: 'yaml-open-bracket', column: line.search(/[{[]/) + 1, data, mended }];
}

/** Signs of the format that are one too many: `{actions:`, `mature },`, `` `avoidance` ``, `- - id`. */
function withoutStray(line: string): Draft[] {
  const tries: (readonly [RegExp, string])[] = [
    [/^(\s*(?:- +)?)([{[])(?=\s*[A-Za-z][\w-]*:\s*$)/, '$1'],
    [/()(,)\s*$/, '$1'],
    [/()([}\]])\s*$/, '$1'],
    [/((?:: |- |[[,] ?))(`)([^`]*)`/, '$1$3'],
    [/^(\s*)(- )(?=- )/, '$1'],
  ];
  return tries.flatMap(([sign, by]): Draft[] => {
    const at = sign.exec(line);
    if (!at) return [];
    const mended = line.replace(sign, by);
    // Without the sign that closes it wrongly it would be open.
    if (/[}\]]/.test(at[2] ?? '') && openAtEnd(mended) !== '') return [];
    const data = { char: (at[2] ?? '').trim(), example: mended.trim() };
    return [{ code: 'yaml-stray-sign', column: at.index + (at[1] ?? '').length + 1, data, mended }];
  });
}

/** Two fields, or two entries, that slid into one line: the space between them was a line end. */
function asTwo(line: string): Draft[] {
  const [head = '', start = ''] = /^(\s*(?:- )?)[A-Za-z][\w-]{0,40}: /.exec(line) ?? [];
  const at = head === '' ? -1 : line.slice(head.length).search(/ [A-Za-z][\w-]{0,40}:(?: |$)/);
  const entry = head === '' ? -1 : line.search(/(?<=[}\]] {1,8})- /);
  const cut = entry > 0 || at < 1 ? entry : head.length + at;
  const [first, second] = cut > 0 ? [line.slice(start.length, cut).trim(), line.slice(cut).trim()] : ['', ''];
  if (first === '' || (/[{[]/.test(first) && openAtEnd(first) !== '')) return [];
  // Words before a colon within a sentence are no field.
  if (/\s/.test(first.replace(/^\S+ +/, '').replace(/[{[].{0,600}/, '')) && !/\p{Script=Han}/u.test(first)) return [];
  const data = { first: `${start.trim()} ${first}`.trim(), second };
  const column = start.length + first.length + 2;
  // Another entry stands where its list does: beside this one, or a level up.
  const pads = second.startsWith('- ') ? [indentOf(start + first), start.length - 2] : [start.length];
  return pads.map((pad) => ({
    code: 'yaml-two-lines',
    column,
    data,
    mended: `${start}${first}\n${' '.repeat(Math.max(0, pad))}${second}`,
  }));
}

/** `- id: storming, title: 试品期` → in braces. */
function inBraces(line: string): Draft[] {
  const [, dash = '', fields = ''] =
    /^(\s*- {1,4})([a-z]\w{0,40}: [^{},]{1,200}, {0,4}[a-z]\w{0,40}: [^{}]{1,400})$/.exec(line) ?? [];
  if (dash === '') return [];
  const mended = `${dash}{ ${fields.trim()} }`;
  return [{ code: 'yaml-no-brace', column: dash.length + 1, data: { example: mended.trim() }, mended }];
}

/** `- id: one` between names with a colon, as translations are written → `one:`. */
function asKey(line: string): Draft[] {
  const [, id = ''] = /^- +id: +([a-z][a-z0-9-]*)\s*$/.exec(line) ?? [];
  return id === '' ? [] : [{ code: 'yaml-not-listed', column: 1, data: { example: `${id}:` }, mended: `${id}:` }];
}

/** `trains: signs: [a]`, `plate-guess: title: Guess` → in braces; a text with a colon of its own is none. */
function nested(line: string): Draft[] {
  const [, start = '', key = '', inner = ''] =
    /^(\s*(?:- +)?)([a-z][\w-]{0,40}): +([a-z]\w{0,30}: +\S.{0,400})$/.exec(line) ?? [];
  if (key === '' || !(key.includes('-') || /: +[[{\d]/.test(inner))) return [];
  const mended = `${start}${key}: { ${inner.trim()} }`;
  return [{ code: 'yaml-no-brace', column: start.length + key.length + 3, data: { example: mended.trim() }, mended }];
}

/** `minutes 10` → `minutes: 10`. */
function withColon(line: string): Draft[] {
  const [, start = '', key = '', value = ''] = /^(\s*(?:- +)?)([a-z][A-Za-z]{1,20}) +(\S{1,40})$/.exec(line) ?? [];
  if (key === '' || value.startsWith('-')) return [];
  const data = { char: ' ', example: `${key}: ${value}` };
  return [{ code: 'yaml-space-for-colon', column: start.length + 1, data, mended: `${start}${key}: ${value}` }];
}

/** Marks of the other width, first only where they part fields, then all of them. */
function narrowed(line: string): Draft[] {
  if (!/[{[【｛]/.test(line)) return [];
  const parting = /\s{0,4}([，；：【】｛｝])\s{0,4}(?=[A-Za-z][\w-]{0,40}\s{0,4}[:：]|[\d'"{[【｛]|$)/g;
  return [parting, /\s{0,4}([，；：【】｛｝])\s{0,4}/g].flatMap((marks): Draft[] => {
    const found = marks.exec(line);
    marks.lastIndex = 0;
    const mended = line.replace(marks, (_, sign: string) => HALF[sign] as string).trimEnd();
    if (!found) return [];
    const data = { char: found[1] as string, example: mended.trim() };
    return [{ code: 'yaml-full-width', column: line.indexOf(data.char) + 1, data, mended }];
  });
}

/** Round brackets for braces: `( drop: 0.25 )`. */
function braced(line: string): Draft[] {
  const round = /[（(]([^（()）:：]{1,60}[:：][^（()）]{0,200})[)）]/;
  const [whole = '', inner = ''] = round.exec(line) ?? [];
  if (whole === '') return [];
  const fields = inner
    .replace(/\s{0,4}[：:]\s{0,4}/g, ': ')
    .replace(/\s{0,4}[，,；;]\s{0,4}/g, ', ')
    .trim();
  const mended = line.replace(round, () => `{${fields}}`);
  const data = { char: whole[0] as string, example: mended.trim() };
  return [{ code: 'yaml-not-brace', column: line.indexOf(whole) + 1, data, mended }];
}

/** A comma that is missing within braces, or another mark in its place. */
function parted(line: string): Draft[] {
  if (!/\{/.test(line)) return [];
  const gap = /([^\s,，{[:：;；、(（｛【-])( *[;；、] *| +)(?=[A-Za-z][\w-]* *[:：] )/g;
  const inner = line.indexOf('{');
  const mended = line.slice(0, inner) + line.slice(inner).replace(gap, '$1, ');
  if (mended === line) return [];
  const column = inner + line.slice(inner).search(gap) + 2;
  return [{ code: 'yaml-comma', column, data: { example: mended.trim() }, mended }];
}

/** A text within braces, or behind a name, that is not read as one: quotes around it, the others stay as they are. */
function quoted(line: string): Draft[] {
  const inner = [...line.matchAll(/(?<=[{,] {0,4})([A-Za-z][\w-]{0,40}): {1,4}([^,}]{1,300})/g)].filter(
    ({ 0: { length }, index = 0 }) => /^(?:\}|, {0,4}[A-Za-z][\w-]{0,40}: )/.test(line.slice(index + length)),
  );
  const texts = [...inner, ...line.matchAll(/(?<=^\s{0,20}(?:- {1,4})?)([A-Za-z][\w-]{0,40}): (\S.{0,600})$/g)];
  return texts.flatMap(({ 0: whole, 1: key = '', 2: text = '', index = 0 }): Draft[] => {
    if (/^[\d.]+$|^[[{'\]]/.test(text.trim())) return [];
    const example = `${key}: ${single(text.trim())}${/ $/.test(text) ? ' ' : ''}`;
    const mended = line.slice(0, index) + example + line.slice(index + whole.length);
    return [{ code: 'yaml-quote-whole', column: index + key.length + 3, data: { example: example.trim() }, mended }];
  });
}

/** Where the lines above begin: there this one may belong. The nearest first. */
function moved(lines: readonly string[], at: number): Draft[] {
  const line = lines[at] as string;
  const have = indentOf(line);
  const above = lines.slice(Math.max(0, at - BEHIND), at).filter((each) => !/^\s*(#|$)/.test(each));
  const levels = above.flatMap((each) => [
    indentOf(each),
    indentOf(each) + (/^\s*((?:- +)*)/.exec(each)?.[1] ?? '').length,
  ]);
  const others = [...new Set(levels)].filter((level) => level !== have);
  return others
    .sort((a, b) => Math.abs(a - have) - Math.abs(b - have) || b - a)
    .slice(0, 5)
    .map((spaces) => ({
      code: 'yaml-indent',
      column: have + 1,
      data: { spaces, have },
      mended: ' '.repeat(spaces) + line.trimStart(),
    }));
}

/** A remark that somebody wrote between the lines. */
function asRemark(line: string): Draft[] {
  if (!/^\s*＃|^\s*[（(].*[）)]\s*$|^\s*[\p{Script=Han}][^:：]*$/u.test(line)) return [];
  const example = `# ${line.trim().replace(/^＃\s*/, '')}`;
  return [
    {
      code: 'yaml-remark',
      column: indentOf(line) + 1,
      data: { example },
      mended: `${' '.repeat(indentOf(line))}${example}`,
    },
  ];
}

/** `- {weekday}，先打…`: a text that begins with something in braces is read as a map that has an end too many. */
function wholeText(line: string): Draft[] {
  const [, start = '', text = ''] =
    /^(\s*(?:- +)?(?:[A-Za-z][\w-]{0,40}: +)?)(\{[^{}:：,，]{1,20}\}[^,\s}\]].*)$/.exec(line) ?? [];
  if (text === '') return [];
  const mended = `${start}${single(text.trimEnd())}`;
  return [{ code: 'yaml-quote-whole', column: start.length + 1, data: { example: mended.trim() }, mended }];
}

/** `[早，来了{present}位]`: the like within brackets or braces. */
function textInFlow(line: string): Draft[] {
  const found = gapsQuoted(line);
  if (!found) return [];
  const { mended, example, column } = found;
  return [{ code: 'yaml-gap-in-flow', column, data: { example }, mended }];
}

const OF_LINE = [
  wholeText,
  textInFlow,
  closed,
  withoutStray,
  inBraces,
  nested,
  asTwo,
  withColon,
  parted,
  narrowed,
  braced,
  asRemark,
  quoted,
];

/**
 * What gets the reader of YAML furthest of all that may have been meant near the line where it stopped.
 * @param stopped from 1
 */
export function bestMend(all: readonly string[], stopped: number): Mend | null {
  const lines = all.slice(0, stopped + BEHIND);
  if (lines.reduce((sum, line) => sum + line.length + 1, 0) > LONGEST_READ) return null;
  const from = reach(lines);
  let best: { mend: Mend; reached: number } | null = null;
  for (const at of [stopped, stopped - 1, stopped + 1, stopped - 2]) {
    const line = lines[at - 1];
    if (line === undefined || /^\s*(#|$)/.test(line)) continue;
    for (const draft of [...OF_LINE.flatMap((drafts) => drafts(line)), ...moved(lines, at - 1), ...asKey(line)]) {
      const reached = reach([...lines.slice(0, at - 1), ...draft.mended.split('\n'), ...lines.slice(at)]);
      const grown = draft.mended.split('\n').length - 1;
      if (reached - grown <= Math.max(from, at)) continue;
      if (!best || reached - grown > best.reached) best = { mend: { ...draft, line: at }, reached: reached - grown };
    }
  }
  return best?.mend ?? null;
}
