/** Nothing is known, which is not 0. */
const NOTHING = /^(-+|—+|–+|\/|\\|无|暂无|空|n\/?a|null|nil|none|nan|\.)$/i;
const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
const PLAIN = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;
/** With one or two digits after the comma it is a decimal comma; three would be a thousand. */
const DECIMAL_COMMA = /^-?\d+,\d{1,2}$/;
const UNIT = /(元|件|个|次|通|条|单|人|秒|%|€|eur|usd|rmb|cny)$/i;

/** `="00123"`, quotes around, full-width signs and stray blanks gone. */
export function cleanCell(cell: string): string {
  const text = cell
    .normalize('NFKC')
    .replace(/[\u200b\ufeff\u00a0]/g, ' ')
    .trim();
  const formula = /^="(.*)"$/.exec(text);
  return (formula ? (formula[1] as string) : text.startsWith("'") ? text.slice(1) : text).trim();
}

/** A plain number of digits and at most one point, as nearly all cells of a big file are; -1 when it is anything else. */
function plainNumber(cell: string): number {
  const length = cell.length;
  if (length > 12) return -1;
  let value = 0;
  for (let i = 0; i < length; i += 1) {
    const digit = cell.charCodeAt(i) - 48;
    if (digit === -2 && i > 0 && i < length - 1) return decimal(cell, i + 1);
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function decimal(cell: string, from: number): number {
  for (let i = from; i < cell.length; i += 1) {
    const digit = cell.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
  }
  return Number(cell);
}

/**
 * A number as people and Excel write it: `1,234.5`, `１２３`, `45.3%` (as 0.453), `1.2万`, `(300)`, `12件`.
 * @returns null where nothing is known, NaN where it is no number
 */
export function parseNumber(cell: string): number | null {
  if (cell === '') return null;
  const quick = plainNumber(cell);
  if (quick >= 0) return quick;
  let text = cleanCell(cell);
  if (text === '' || NOTHING.test(text)) return null;
  text = text.replace(/^[¥￥$€]\s*/, '');
  const percent = text.endsWith('%');
  const wan = /万元?$/.test(text);
  text = text
    .replace(/万元?$/, '')
    .replace(UNIT, '')
    .trim();
  if (/^\(.+\)$/.test(text)) text = `-${text.slice(1, -1)}`;
  text = text.replace(/^(-?\d{1,3})((?:[ ']\d{3})+)(?=$|[.,])/, (whole) => whole.replace(/[ ']/g, ''));
  if (GROUPED.test(text)) text = text.replaceAll(',', '');
  else if (DECIMAL_COMMA.test(text)) text = text.replace(',', '.');
  if (!PLAIN.test(text)) return Number.NaN;
  const value = Number(text);
  if (!Number.isFinite(value)) return Number.NaN;
  return percent ? Number((value / 100).toPrecision(15)) : wan ? Math.round(value * 1e8) / 1e4 : value;
}
