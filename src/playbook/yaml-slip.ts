import type { ErrorCode, ErrorData, Place } from '../errors.ts';
import { rowMeant } from './table-row.ts';
import { bestMend, isSoundAlone } from './yaml-mend.ts';

/** What somebody did who comes from Word, Excel or a chat: a sentence of its own each, and what to type instead. */
export interface Slip {
  code: ErrorCode;
  line: number;
  column: number;
  data: ErrorData;
}

type Found = Pick<Slip, 'code' | 'column' | 'data'> | null;

const found = (code: ErrorCode, column: number, data: ErrorData = {}): Found => ({ code, column, data });
const WIDE_SPACE = /^[ -]*([\u00a0\u2000-\u200a\u202f\u3000])|^\s*(?:- +)?[\w-]+:([\u00a0\u2000-\u200a\u202f\u3000])/;
const BULLET = /^(\s*)(?:[–—•·●○▪◆■－\uf06c-\uf0fe]+|\d+[、.．)）])\s*(\S.*)$/;
const DASH = /^(\s*)-([^\s-].*)$/;
const WIDE_COLON = /^\s*(?:- +)?["“]?[A-Za-z][\w-]*["”]?(：)\s*(.*)$/;
const NO_SPACE = /^\s*(?:- +)?([A-Za-z][\w-]*):([^\s:/].*)$/;
const FENCE = /^\s*(?:```|~~~)/;
const TABLE_ROW = /^\s*\|.*\|\s*$/;
/** `belongsTo = storming`, `belongsTo → storming`. */
const EQUALS = /^\s*(?:- +)?([A-Za-z]\w*)(?: *([=＝→|｜]|->|—|–) *| +(-) +)([^=|｜\s].*)$/;
/** `how` with nothing behind it. */
const BARE_KEY = /^\s*(?:- +)?([a-z]\w*(?:-\w+)*) *$/;
/** `(min: 3, max: 5)`, in brackets of either width. */
const ROUND = /^\s*(?:- {1,4})?([A-Za-z][\w-]{0,60}): {0,4}([（(])(?=[^:：]{0,400}[:：])(.{1,1000})[)）]$/;
/** Two fields within braces and nothing that parts them, or another mark than a comma. */
const UNPARTED = /([^\s,{[:：;；、-])( *[;；、] *| +)(?=[A-Za-z][\w-]* *[:：])/g;
const FLOW = /^\s*(?:- +|[\w-]+: +)*[{[]/;
const WIDE_MARK = /[，：【】｛｝“”]/;
const WIDE_BRACKET = /^\s*(?:- +|[\w-]+: +)+([｛【])/;
/** `unit: %` within braces. */
const BARE_PERCENT = /(?:^|[\s,{])([A-Za-z][\w-]{0,40}): {0,4}%(?=[,}\s]|$)/;
/** `adds: weightedBy: dials`: a field of the field on the same line. */
const INNER_FIELD = /^\s*(?:- +)?([A-Za-z]\w{0,40}): +(weightedBy: +\S.*)$/;
const KEY = /^(\s*(?:- +)*)([A-Za-z][\w-]*):(?: +(.*))?$/;
const half: Readonly<Record<string, string>> = {
  '，': ', ',
  '：': ': ',
  '【': '[',
  '】': ']',
  '｛': '{',
  '｝': '}',
  '“': "'",
  '”': "'",
};

/** Within double quotes an apostrophe stays as it is. */
function quoted(text: string): string {
  const bare = text
    .replace(/^\*\*([^*]+)\*\*$/, '$1')
    .replace(/^(["'“])(.*)(["'”])$/, '$2')
    .replace(/^["“”]+(?=[^"“”]*$)|(?<=^[^"“”]*)["“”]+$/g, '');
  return /'/.test(bare) && !/["\\]/.test(bare) ? `"${bare}"` : `'${bare.replaceAll("'", "''")}'`;
}

/** A text that begins with a sign of the format, or with something in brackets or quotes that is only its beginning. */
const STARTS_WRONGLY = /^[@`%&*!|>]|^(\{[^}:：]*\}|\[[^\]]*\]|"[^"]*"|'[^']*')\s*[^\s,}\]#]/;

/** A text that begins like something else, or has a colon of its own: quotes around all of it make it a text again. */
function textForStructure(line: string): Found {
  const [, dash = '', item = ''] = KEY.test(line) ? [] : (/^(\s*-\s+)(\S.*)$/.exec(line) ?? []);
  if (STARTS_WRONGLY.test(item.trim()))
    return found('yaml-quote-whole', dash.length + 1, { example: `- ${quoted(item.trim())}` });
  const [, indent = '', key = '', value = ''] = KEY.exec(line) ?? [];
  const bare = value.trim();
  const column = indent.length + key.length + 3;
  const wrong =
    /^[@`%&*!|>]/.test(bare) ||
    /^(\{[^}]*\}|\[[^\]]*\]|"[^"]*"|'[^']*')\s*[^\s,}\]#]/.test(bare) ||
    (/^[^"'{[].*: /.test(bare) && bare !== '');
  return wrong ? found('yaml-quote-whole', column, { example: `${key}: ${quoted(bare)}` }) : null;
}

/** Something in braces or brackets, opened before it is closed. */
const hasFlow = (line: string) => {
  const [, ...opened] = line.split(/[{[]/);
  return opened.some((part) => /[}\]]/.test(part));
};

/** `{ min: 3; max: 5 }`, `{ min: 3 max: 5 }` → with a comma. Quoted texts may hold what they like. */
function unparted(line: string): Found {
  if (!hasFlow(line) || !FLOW.test(line) || /["']/.test(line)) return null;
  const mended = line.replace(UNPARTED, '$1, ');
  if (mended === line) return null;
  return found('yaml-comma', line.search(UNPARTED) + 2, { example: mended.trim() });
}

const CLOSERS: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** The first bracket that closes another than was opened, or none. */
function wrongCloser(line: string): Found {
  if (/["']/.test(line)) return null;
  const open: string[] = [];
  for (const [at, sign] of [...line].entries()) {
    if (sign === '{' || sign === '[') open.push(CLOSERS[sign] as string);
    if (sign !== '}' && sign !== ']') continue;
    const wanted = open.pop();
    if (wanted === sign) continue;
    const mended = line.slice(0, at) + (wanted ?? '') + line.slice(at + 1);
    return found('yaml-wrong-bracket', at + 1, { char: sign, example: mended.trim() });
  }
  return null;
}

/** `小许 2026/11/30 09:12:33`: who said it, and when. */
const SENDER = /^\s*[^\s:：{[-]\S{0,20}\s{1,4}\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?\s{1,4}\d{1,2}:\d{2}(?::\d{2})?\s*$/;

/** Remarks as other formats have them. */
const REMARK = /^\s*(?:\/\/|<!--)\s*(\S.{0,400}?)\s*(?:-->\s*)?$/;

/** A command that was copied with its answer. */
const PROMPT =
  /^\s*(?:[$%>❯] {0,2}|PS [^>]{0,200}> ?|[A-Z]:\\[^>]{0,200}> ?|[\w.-]{1,40}@[^$#]{0,120}[$#] )[\w./\\-]{1,80}(?:\s|$)|^\s*teamctl [a-z]/;

/** What came with a paste from a chat or a document and is no line of a playbook. */
function pasted(line: string): Found {
  const [, remark = ''] = REMARK.exec(line.slice(0, LONGEST_LINE)) ?? [];
  if (remark !== '') return found('yaml-remark', 1 + line.search(/\S/), { example: `# ${remark}` });
  if (SENDER.test(line)) return found('yaml-remark', 1, { example: `# ${line.trim()}` });
  if (FENCE.test(line)) return found('yaml-fence', 1);
  if (PROMPT.test(line)) return found('yaml-prompt', 1 + line.search(/\S/));
  return TABLE_ROW.test(line) ? found('yaml-table', 1) : null;
}

function asEquation(line: string): Found {
  const [, key = '', sign = '', dash = '', value = ''] = EQUALS.exec(line) ?? [];
  if (key !== '')
    return found('yaml-not-colon', 1 + line.search(/\S/), { char: sign + dash, example: `${key}: ${value}` });
  const [, name = '', char = '', inner = ''] = ROUND.exec(line.trimEnd()) ?? [];
  if (name === '') return null;
  const fields = inner.replace(/\s{0,4}[：:]\s{0,4}/g, ': ').replace(/\s{0,4}[，,；;]\s{0,4}/g, ', ');
  return found('yaml-not-brace', line.indexOf(char) + 1, { char, example: `${name}: {${fields.trim()}}` });
}

function openBracket(line: string): Found {
  const at = line.search(/[{[]/);
  if (at === -1 || /["']/.test(line)) return null;
  const count = (sign: string) => line.split(sign).length;
  const isOpen = count('{') > count('}') || count('[') > count(']');
  return isOpen ? found('yaml-open-bracket', at + 1, { example: line[at] === '{' ? '}' : ']' }) : null;
}

function tabs(line: string): Found {
  const at = line.indexOf('\t');
  if (at === -1) return null;
  const before = line.slice(0, at);
  return before.trim() === '' ? found('yaml-tab', at + 1) : found('yaml-table', at + 1);
}

function bullets(line: string): Found {
  const bullet = BULLET.exec(line);
  if (bullet) return found('yaml-bullet', (bullet[1] ?? '').length + 1, { example: `- ${bullet[2]}` });
  const dash = DASH.exec(line);
  return dash ? found('yaml-no-space', (dash[1] ?? '').length + 1, { example: `- ${dash[2]}` }) : null;
}

/** The slips that a line shows whatever stands around it. */
function sureIn(line: string): Found {
  const tab = tabs(line) ?? pasted(line);
  if (tab) return tab;
  const wide = WIDE_SPACE.exec(line);
  if (wide) return found('yaml-wide-space', wide[0].length);
  const bullet = bullets(line);
  if (bullet) return bullet;
  const colon = WIDE_COLON.exec(line);
  if (colon)
    return found('yaml-full-width', line.indexOf('：') + 1, {
      char: '：',
      example: line.trim().replace(/：\s*/, ': ').trim(),
    });
  const [, key = '', inner = ''] = INNER_FIELD.exec(line) ?? [];
  if (key !== '') return found('yaml-inner-field', line.indexOf(inner) + 1, { example: `${key}: {${inner.trim()}}` });
  const bracket = WIDE_BRACKET.exec(line)?.[1];
  return bracket === undefined ? null : allNarrow(line, bracket);
}

function allNarrow(line: string, char: string): Found {
  const whole = line.trim().replace(/[，：【】｛｝“”]\s*/g, (each) => half[each[0] as string] ?? each);
  return found('yaml-full-width', line.indexOf(char) + 1, { char, example: whole.trim() });
}

/** The slips that one line shows by itself, the surest first. */
function slipIn(line: string): Found {
  const sure = sureIn(line);
  if (sure) return sure;
  // A comma within a sentence is no slip: a line that is right by itself is not to blame.
  const mark = FLOW.test(line) && !isSoundAlone(line) ? WIDE_MARK.exec(line)?.[0] : undefined;
  if (mark !== undefined) return allNarrow(line, mark);
  const shaped = asEquation(line) ?? unparted(line) ?? wrongCloser(line);
  if (shaped) return shaped;
  const percent = BARE_PERCENT.exec(line);
  if (percent) {
    const [whole, key = ''] = percent;
    return found('yaml-quote-whole', percent.index + whole.indexOf(key) + 1, { example: `${key}: '%'` });
  }
  const tight = NO_SPACE.exec(line);
  if (tight) return found('yaml-no-space', 1 + line.search(/\S/), { example: `${tight[1]}: ${tight[2]}` });
  return textForStructure(line) ?? openBracket(line);
}

const isDash = (line: string) => /^\s*- +\S/.test(line);
const opensList = (line: string) => /^\s*(?:- +)?[\w-]+:\s*(?:#.*)?$/.test(line);

/**
 * A line that slid to the left: an entry beside the name of its list instead of beneath it, or a field below the dash of
 * its entry. What follows stands rightly, so that the reader of YAML stops there. @param until where it stopped, from 1
 */
function slidLeft(lines: readonly string[], until: number): Slip | null {
  for (let at = Math.min(until, lines.length) - 1; at > 0; at -= 1) {
    const line = lines[at] as string;
    if (/^\s*(#|$)/.test(line) || !KEY.test(line)) continue;
    const indent = indentOf(line);
    const above = lines.slice(0, at).findLastIndex((each) => each.trim() !== '' && indentOf(each) <= indent);
    const owner = lines[above];
    if (owner === undefined || indentOf(owner) !== indent) continue;
    const first = lines[above + 1] ?? '';
    if (isDash(line) && !isDash(owner) && opensList(owner) && isDash(first) && indentOf(first) > indent)
      return { code: 'yaml-indent', line: at + 1, column: indent + 1, data: { spaces: indentOf(first), have: indent } };
    const within = lines.slice(0, above).findLast((each) => each.trim() !== '' && indentOf(each) < indent);
    if (!isDash(line) && isDash(owner) && within !== undefined && opensList(within))
      return { code: 'yaml-indent', line: at + 1, column: indent + 1, data: { spaces: indent + 2, have: indent } };
  }
  return null;
}

/** A name that ends without a colon, with what belongs to it beneath. */
function unopened(lines: readonly string[], from: number): Slip | null {
  for (const at of [from, from - 1]) {
    const line = lines[at - 1] ?? '';
    const key = BARE_KEY.exec(line)?.[1];
    const next = lines[at] ?? '';
    if (key !== undefined && next.trim() !== '' && indentOf(next) > indentOf(line))
      return { code: 'yaml-no-colon', line: at, column: indentOf(line) + 1, data: { example: `${key}:` } };
  }
  return null;
}

/** A sentence that goes on in the next line without standing further in. */
function loose(lines: readonly string[], at: number): Slip | null {
  const line = lines[at - 1] ?? '';
  const above = lines[at - 2] ?? '';
  const [, , key = '', said = ''] = KEY.exec(above) ?? [];
  const [, item = ''] = said === '' ? (/^\s*-\s+(\S.*)$/.exec(above) ?? []) : [];
  const value = said || item;
  // `title:` and what it says below it, no further in.
  const isBelow = key !== '' && said === '' && indentOf(line) === indentOf(above) && !/^\s*-/.test(above);
  // Words of English may be a name whose colon is missing.
  const isText = /^\s*(?:\p{Script=Han}|\w+ \w+ \w)/u.test(line) && !KEY.test(line) && !/[:：]/.test(line);
  if (isText && isBelow && !isDash(lines[at] ?? ''))
    return { code: 'yaml-loose', line: at, column: indentOf(line) + 1, data: { example: `${key}: ${line.trim()}` } };
  if (!isText || value === '' || /^['"[{|>]/.test(value) || indentOf(line) > indentOf(above)) return null;
  return {
    code: 'yaml-loose',
    line: at,
    column: indentOf(line) + 1,
    data: { example: `${item === '' ? `${key}: ` : '- '}${value}${line.trim()}` },
  };
}

/** No slip stands further to the right. */
const LONGEST_LINE = 1000;

const indentOf = (line: string) => line.length - line.trimStart().length;

/** The first line, from `from` on, that stands at no level that is open there. */
function misplaced(lines: readonly string[], from: number): Slip | null {
  const levels: number[] = [0];
  let mayDeepen = false;
  for (const [i, line] of lines.entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const indent = indentOf(line);
    const before = levels.at(-1) as number;
    while ((levels.at(-1) as number) > indent) levels.pop();
    const level = levels.at(-1) as number;
    const isKey = KEY.test(line);
    if (indent > level && !mayDeepen && isKey && i + 1 >= from)
      return { code: 'yaml-indent', line: i + 1, column: indent + 1, data: { spaces: before, have: indent } };
    if (indent > level) levels.push(indent);
    const inner = /^\s*((?:- +)+)\S/.exec(line)?.[1];
    if (inner && KEY.test(line)) levels.push(indent + inner.length);
    mayDeepen = /[:|>-]\s*(#.*)?$/.test(line);
  }
  return null;
}

/** A text of a line that YAML takes for a reference, an anchor or a tag. */
export const textAt = (text: string, line: number): Slip | null => {
  const slip = textForStructure((text.split(/\r?\n/)[line - 1] ?? '').slice(0, LONGEST_LINE));
  return slip && { ...slip, line };
};

/** A table is shown from its first row on, and as what it was meant for. */
function tableSlip(lines: readonly string[], slip: Slip): Slip {
  let { line } = slip;
  while (line > 1 && slipOfTable(lines[line - 2] ?? '')) line -= 1;
  const { column } = slipOfTable(lines[line - 1] ?? '') ?? slip;
  return { ...slip, line, column, data: { example: rowMeant(lines, line - 1) } };
}

const slipOfTable = (text: string): Found => {
  const slip = tabs(text) ?? pasted(text);
  return slip?.code === 'yaml-table' ? slip : null;
};

/**
 * What was typed wrongly where the reader of YAML stopped. It often stops a line late or early.
 * @param line where it stopped, from 1
 */
export function findSlip(text: string, line: number): Slip | null {
  const lines = text.split(/\r?\n/).map((each) => each.slice(0, LONGEST_LINE));
  const near = [line, line + 1, line - 1, line - 2];
  for (const at of near) {
    const slip = lines[at - 1] === undefined ? null : sureIn(lines[at - 1] as string);
    if (slip?.code === 'yaml-table') return tableSlip(lines, { ...slip, line: at });
    if (slip) return { ...slip, line: at };
  }
  const mend = unopened(lines, line) ?? loose(lines, line) ?? bestMend(lines, line);
  if (mend) return mend;
  for (const at of near) {
    const slip = lines[at - 1] === undefined ? null : slipIn(lines[at - 1] as string);
    if (slip && slip.code !== 'yaml-open-bracket') return { ...slip, line: at };
  }
  const shifted =
    unopened(lines, line) ??
    loose(lines, line) ??
    loose(lines, line - 1) ??
    slidLeft(lines, line + 1) ??
    misplaced(lines, line - 1);
  if (shifted) return shifted;
  for (const at of [line, line - 1]) {
    const slip = lines[at - 1] === undefined ? null : openBracket(lines[at - 1] as string);
    if (slip) return { ...slip, line: at };
  }
  return null;
}

export const slipPlace = (file: string, text: string, { line, column }: Slip): Place => ({
  file,
  line,
  column,
  excerpt: (text.split(/\r?\n/)[line - 1] ?? '').slice(0, 200),
});
