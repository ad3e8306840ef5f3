import type { ErrorCode, ErrorData, Place } from '../errors.ts';

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
const BULLET = /^(\s*)(?:[–—•·●○▪◆■－]+|\d+[、.．)）])\s*(\S.*)$/;
const DASH = /^(\s*)-([^\s-].*)$/;
const WIDE_COLON = /^\s*(?:- +)?["“]?[A-Za-z][\w-]*["”]?(：)\s*(.*)$/;
const NO_SPACE = /^\s*(?:- +)?([A-Za-z][\w-]*):([^\s:/].*)$/;
const FLOW = /^\s*(?:- +|[\w-]+: +)*[{[]/;
const WIDE_MARK = /[，：【】｛｝“”]/;
const WIDE_BRACKET = /^\s*(?:- +|[\w-]+: +)+([｛【])/;
/** `unit: %` within braces. */
const BARE_PERCENT = /(?:^|[\s,{])([A-Za-z][\w-]{0,40}): {0,4}%(?=[,}\s]|$)/;
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

const quoted = (text: string) => `'${text.replace(/^["“”]+|["“”]+$/g, '').replaceAll("'", "''")}'`;

/** A text that begins like something else, or has a colon of its own: quotes around all of it make it a text again. */
function textForStructure(line: string): Found {
  const [, indent = '', key = '', value = ''] = KEY.exec(line) ?? [];
  const bare = value.trim();
  const column = indent.length + key.length + 3;
  const wrong =
    /^[@`%&*!|>]/.test(bare) ||
    /^(\{[^}]*\}|\[[^\]]*\]|"[^"]*"|'[^']*')\s*[^\s,}\]#]/.test(bare) ||
    (/^[^"'{[].*: /.test(bare) && bare !== '');
  return wrong ? found('yaml-quote-whole', column, { example: `${key}: ${quoted(bare)}` }) : null;
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

/** The slips that one line shows by itself, the surest first. */
function slipIn(line: string): Found {
  const tab = tabs(line);
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
  const bracket = WIDE_BRACKET.exec(line);
  const mark = FLOW.test(line) ? WIDE_MARK.exec(line) : null;
  const char = bracket?.[1] ?? mark?.[0];
  if (char) {
    const whole = line.trim().replace(/[，：【】｛｝“”]\s*/g, (each) => half[each[0] as string] ?? each);
    return found('yaml-full-width', line.indexOf(char) + 1, { char, example: whole.trim() });
  }
  const percent = BARE_PERCENT.exec(line);
  if (percent) {
    const [whole, key = ''] = percent;
    return found('yaml-quote-whole', percent.index + whole.indexOf(key) + 1, { example: `${key}: '%'` });
  }
  const tight = NO_SPACE.exec(line);
  if (tight) return found('yaml-no-space', 1 + line.search(/\S/), { example: `${tight[1]}: ${tight[2]}` });
  return textForStructure(line) ?? openBracket(line);
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

/**
 * What was typed wrongly where the reader of YAML stopped. It often stops a line late or early.
 * @param line where it stopped, from 1
 */
export function findSlip(text: string, line: number): Slip | null {
  const lines = text.split(/\r?\n/).map((each) => each.slice(0, LONGEST_LINE));
  for (const at of [line, line + 1, line - 1, line - 2]) {
    const slip = lines[at - 1] === undefined ? null : slipIn(lines[at - 1] as string);
    if (slip && slip.code !== 'yaml-open-bracket') return { ...slip, line: at };
  }
  const shifted = misplaced(lines, line - 1);
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
