/** What a row of sums is called, without blanks, in eight languages; `average` sums are no sums. */
const SUMS = '合计|总计|小计|汇总|总和|共计|累计|总数|総計|合計|小計|总额|總計|합계|총계|소계';
const SUM = new RegExp(`(${SUMS})$`);
const SUM_INSIDE = new RegExp(`${SUMS}|\\btotals?\\b|\\bsub-?totals?\\b`, 'i');
const AVERAGE = /(平均|平均值|均值|人均|平均數|평균)$/;
const SUM_LATIN =
  /^(?:(?:grand ?totals?|sub-?totals?|totals?|sous-?total|zwischensumme|gesamtsumme)\b|(?:sum|gesamt|summe|somme|suma|soma|overall)$)/i;
const AVERAGE_LATIN = /^(averages?|avg\.?|mean|moyenne|media|promedio|média|durchschnitt)$/i;
const ENDS_LATIN = /\b(totals?|subtotal)$/i;
const WHOLE = /^(全部|全员|全队|全组|全店|全体|全团队|总|计)$/;
/** How many rows are in the sum: 日小计(3单), `Total (12)`. */
const COUNTED = /\s?\(\s?\d{1,7}\s?[\p{L}]{0,8}\s?\)$/u;
const LONGEST = 24;

export type TotalKind = 'total' | 'subtotal' | 'average';

const known = new Map<string, TotalKind | null>();
const MOST_KNOWN = 5000;

/** `C10000042`, `M7`: codes and ids are another on each row. Of sums only those that begin so have a number behind them. */
const MAY_BE_NUMBERED = /^(?:[gstz]|[^\da-z])/i;
function isNumbered(cell: string): boolean {
  const last = cell.charCodeAt(cell.length - 1);
  return last >= 0x30 && last <= 0x39;
}

/** What a word says of its row; null for an ordinary word. Run on every row: names repeat, numbers are told by their first sign. */
export function totalKind(cell: string | undefined): TotalKind | null {
  if (cell === undefined || cell === '' || cell.length > LONGEST) return null;
  const first = cell.charCodeAt(0);
  if (first >= 0x2d && first <= 0x39) return null;
  if (isNumbered(cell) && !MAY_BE_NUMBERED.test(cell)) return null;
  let kind = known.get(cell);
  if (kind === undefined) {
    kind = decide(cell);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(cell, kind);
  }
  return kind;
}

function decide(cell: string): TotalKind | null {
  const text = cell
    .normalize('NFKC')
    .trim()
    .replace(COUNTED, '')
    .replace(/[:：]$/, '')
    .trim();
  const tight = text.replace(/\s+/g, '');
  if (AVERAGE.test(tight) || AVERAGE_LATIN.test(text)) return 'average';
  if (SUM.test(tight)) return /小计|小計|소계/.test(tight) || tight.length > 4 ? 'subtotal' : 'total';
  if (WHOLE.test(tight)) return 'total';
  if (SUM_LATIN.test(text)) return /^(sub|sous|zwischen)/i.test(text) ? 'subtotal' : 'total';
  return ENDS_LATIN.test(text) ? 'subtotal' : null;
}

/** True where the first thing that a row says is that it is a sum; for looking at the first rows only. */
export function isTotalRow(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell.trim() !== '');
  return totalKind(first) !== null;
}

/** Who made, checked or exported a table, and remarks below it, in eight languages. */
const FOOTER =
  /^[\s*※（(]*(制表|审核|复核|审批|填表|填报人|统计人|经办人|主管签|负责人签|签字|签名|备注|备考|说明|注意|注[:：\d]|导出|打印|数据来源|来源|以上|截至|截止|第\s?\d{1,4}\s?页|更新|生成时间|报表|共\s?\d|total (records|rows|count)|records?\b|rows?:|source|notes?\b|generated|exported|report|printed|prepared|approved|reviewed|confidential|copyright|©|page\s?\d|end of|作成|出典|備考|承認|fuente|notas?\b|fonte|quelle|erstellt|gedruckt|généré|genere|generado|gerado|exporté|exporte|exportado|remarques?|observaciones|observações|작성|출처|비고)/i;

/** True for the beginning of a remark below a table. */
export const isFooterText = (text: string): boolean => FOOTER.test(text.slice(0, 80));

/** True where a text speaks of a sum anywhere, as 本单合计金额 does. */
export const mentionsSum = (text: string): boolean => SUM_INSIDE.test(text.slice(0, 200));

/** True for the name of a row or column of sums. */
export const isTotalWord = (text: string): boolean => totalKind(text.trim()) !== null;
