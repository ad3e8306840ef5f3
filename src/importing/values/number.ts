/** Nothing is known, which is not 0. */
const NOTHING = /^(-+|—+|–+|\/|\\|无|暂无|空|n\/?a|#n\/a|null|nil|none|nan|\.)$/i;
const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;
const UNIT = /(元|件|个|次|通|条|单|人|秒|円|원|%)$/;

/** `--`, 无, N/A: a cell that says nothing. */
export const isNothing = (text: string): boolean => text.length < 6 && NOTHING.test(text);

/** How the numbers of a column are written: `auto` where none of them showed it yet. */
export type Decimal = 'point' | 'comma' | 'auto';

/** `="00123"`, quotes around, full-width signs and stray blanks gone. */
export function cleanCell(cell: string): string {
  const text = cell
    .normalize('NFKC')
    .replace(/[\u200b\ufeff\u00a0\u202f]/g, ' ')
    .trim();
  if (text.startsWith('="') && text.endsWith('"') && text.length > 2) return text.slice(2, -1).trim();
  return (text.startsWith("'") ? text.slice(1) : text).trim();
}

/** A plain number of digits and at most one point, as nearly all cells of a big file are; -1 when it is anything else. */
export function plainNumber(cell: string, decimal: Decimal): number {
  const length = cell.length;
  if (length > 12) return -1;
  let value = 0;
  for (let i = 0; i < length; i += 1) {
    const digit = cell.charCodeAt(i) - 48;
    // Three digits behind a point may be thousands.
    if (digit === -2 && i > 0 && i < length - 1 && (decimal === 'point' || (decimal === 'auto' && length - i !== 4)))
      return fraction(cell, i + 1);
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function fraction(cell: string, from: number): number {
  for (let i = from; i < cell.length; i += 1) {
    const digit = cell.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
  }
  return Number(cell);
}

const factors: readonly (readonly [ending: RegExp, factor: number])[] = [
  [/亿元?$/, 1e8],
  [/(?:[万萬]|(?<=\d)w)(元|円)?$/i, 1e4],
  [/千元?$/, 1e3],
  [/k$/i, 1e3],
];
const LEADING_SIGN = /^(CN¥|CNY|RMB|USD|EUR|GBP|JPY|HKD|TWD|KRW|US\$|HK\$|NT\$|R\$|S\$|A\$|C\$|[¥￥$€£₩₹])\s*/i;
const TRAILING_SIGN = /\s*(CNY|RMB|USD|EUR|GBP|JPY|HKD|TWD|KRW|[¥￥$€£₩₹])$/i;

export interface NumberParts {
  /** Digits with their separators and the sign. */
  digits: string;
  factor: number;
  percent: boolean;
  /** Sign or code of a currency, as it stands. */
  currency: string;
}

/** A number taken apart; null where nothing is known. */
export function numberParts(cell: string): NumberParts | null {
  let text = cleanCell(cell);
  if (text === '' || text.length > 60 || NOTHING.test(text))
    return text.length > 60 ? { digits: text, factor: 1, percent: false, currency: '' } : null;
  let negative = false;
  if (text.startsWith('(') && text.endsWith(')')) {
    negative = true;
    text = text.slice(1, -1).trim();
  }
  if (text.startsWith('-') && LEADING_SIGN.test(text.slice(1).trim())) {
    negative = true;
    text = text.slice(1).trim();
  }
  const currency = (LEADING_SIGN.exec(text)?.[1] ?? TRAILING_SIGN.exec(text)?.[1] ?? '').toUpperCase();
  text = text.replace(LEADING_SIGN, '').replace(TRAILING_SIGN, '').trim();
  const percent = text.endsWith('%');
  const scaled = factors.find(([ending]) => ending.test(text) && /\d/.test(text));
  text = (scaled ? text.replace(scaled[0], '') : text.replace(UNIT, '')).trim();
  if (negative) text = `-${text}`;
  return { digits: text, factor: scaled?.[1] ?? 1, percent, currency };
}

const isGrouped = (text: string, mark: string): boolean => {
  const parts = text.replace(/^[+-]/, '').split(mark);
  return (
    parts.length > 1 &&
    /^\d{1,3}$/.test(parts[0] as string) &&
    parts.slice(1).every((part) => part.length === 3 && /^\d{3}$/.test(part))
  );
};

/** The digits in the plain form of a program; null when they cannot be read so. */
function plainForm(digits: string, decimal: Decimal): string | null {
  const text = digits.replace(/[ ']/g, (mark, at: number) => (/\d{3}/.test(digits.slice(at + 1, at + 4)) ? '' : mark));
  const commas = text.split(',').length - 1;
  const points = text.split('.').length - 1;
  if (commas === 0 && points === 0) return text;
  if (commas > 0 && points > 0) {
    const isComma = text.lastIndexOf(',') > text.lastIndexOf('.');
    if (decimal !== 'auto' && isComma !== (decimal === 'comma')) return null;
    const [mark, group] = isComma ? [',', '.'] : ['.', ','];
    const at = text.lastIndexOf(mark);
    return isGrouped(text.slice(0, at), group)
      ? `${text.slice(0, at).split(group).join('')}.${text.slice(at + 1)}`
      : null;
  }
  const [mark, count] = commas > 0 ? ([',', commas] as const) : (['.', points] as const);
  const grouped = isGrouped(text, mark);
  const own = mark === ',' ? 'comma' : 'point';
  if (decimal === own) return count === 1 ? text.replace(mark, '.') : null;
  if (decimal !== 'auto') return grouped ? text.split(mark).join('') : null;
  if (count > 1) return grouped ? text.split(mark).join('') : null;
  if (!grouped) return text.replace(mark, '.');
  // `1,234` is a thousand everywhere where nothing says otherwise; `1.234` may be either, `0.123` is not.
  if (mark === ',') return text.replace(',', '');
  return /^[+-]?0/.test(text) ? text : null;
}

/** `1万2`, `3千5`, `1w2`, `2万3千`: one digit behind the multiple is of the next lower one. */
const SPOKEN = /^(\d{1,4})(?:(万|萬|w)(\d)千?|(千|k)(\d)百?)(?:元|块)?$/i;

function spoken(cell: string): number {
  const found = SPOKEN.exec(cleanCell(cell).replace(/\s+/g, ''));
  if (found === null) return Number.NaN;
  const [, whole, wan, thousands, , hundreds] = found;
  return wan === undefined
    ? Number(whole) * 1e3 + Number(hundreds) * 100
    : Number(whole) * 1e4 + Number(thousands) * 1e3;
}

/**
 * A number as people and Excel write it: `1,234.5`, `1.234,5`, `１２３`, `45.3%` (as 0.453), `1.2万`, `(300)`, `12件`.
 * @returns null where nothing is known, NaN where it is no number, or could be two
 */
export function parseNumber(cell: string, decimal: Decimal = 'auto'): number | null {
  if (cell === '') return null;
  const quick = plainNumber(cell, decimal);
  if (quick >= 0) return quick;
  const parts = numberParts(cell);
  if (parts === null) return null;
  const text = plainForm(parts.digits, decimal);
  if (text === null || !PLAIN.test(text)) return spoken(cell);
  const value = Number(text);
  if (!Number.isFinite(value)) return Number.NaN;
  if (parts.percent) return Number((value / 100).toPrecision(15));
  return parts.factor === 1 ? value : Math.round(value * parts.factor * 1e4) / 1e4;
}

export interface DecimalVotes {
  /** First line that shows it, 0 for none. */
  point: number;
  comma: number;
  /** `1.234`: a thousand or a little more than one. */
  open: number;
}

/** Counts what a cell says about the decimal sign of its column. */
export function voteDecimal(cell: string, line: number, votes: DecimalVotes): void {
  if (!cell.includes('.') && !cell.includes(',')) return;
  const parts = numberParts(cell);
  if (parts === null || !/^[+-]?\d[\d.,' ]*$/.test(parts.digits)) return;
  const text = parts.digits.replace(/^[+-]/, '').replace(/[ ']/g, '');
  const [commas, points] = [text.split(',').length - 1, text.split('.').length - 1];
  if (commas > 0 && points > 0) {
    if (text.lastIndexOf(',') > text.lastIndexOf('.')) votes.comma ||= line;
    else votes.point ||= line;
    return;
  }
  const mark = commas > 0 ? ',' : '.';
  if (commas + points > 1) {
    if (!isGrouped(text, mark)) return;
    if (mark === ',') votes.point ||= line;
    else votes.comma ||= line;
  } else if (!isGrouped(text, mark) || text.startsWith('0')) {
    if (mark === ',') votes.comma ||= line;
    else votes.point ||= line;
  } else if (mark === '.') votes.open ||= line;
}
