import { attribute, tagsOf } from './xml.ts';

/** What a cell's number format makes of its number. */
export interface CellFormat {
  kind: 'plain' | 'date' | 'time';
  /** `0000`: digits that are shown at least; 0 for none. */
  zeros: number;
  /** Sign of money that is shown with it. */
  currency: string;
  /** 0.98 is shown as 98 %. */
  percent: boolean;
  /** Of a time: hours are shown, seconds are shown, hours go beyond a day. */
  hours: boolean;
  seconds: boolean;
  elapsed: boolean;
}

const PLAIN: CellFormat = {
  kind: 'plain',
  zeros: 0,
  currency: '',
  percent: false,
  hours: false,
  seconds: false,
  elapsed: false,
};
const PER_CENTS = new Set([9, 10]);
const DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const TIMES: Readonly<Record<number, string>> = {
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
};

const CURRENCIES = ['HK$', 'US$', 'NT$', 'R$', '$', '€', '£', '¥', '￥', '₩', '₹'];

/** Quoted text, escapes and colours are decoration; `[$€-407]` names a currency, `[h]` is time that goes on. */
function skeleton(code: string): { letters: string; currency: string; elapsed: boolean } {
  let letters = '';
  let text = '';
  let elapsed = false;
  for (let i = 0; i < code.length; i += 1) {
    const char = code[i] as string;
    if (char === ';') break;
    if (char === '"') {
      const end = code.indexOf('"', i + 1);
      if (end === -1) break;
      text += code.slice(i + 1, end);
      i = end;
    } else if (char === '[') {
      const end = code.indexOf(']', i + 1);
      if (end === -1) break;
      const inside = code.slice(i + 1, end);
      if (inside[0] === '$') text += inside.slice(1).split('-')[0];
      else if (/^(h{1,2}|m{1,2}|s{1,2})$/i.test(inside)) {
        elapsed = true;
        letters += inside.toLowerCase();
      }
      i = end;
    } else if (char === '\\' || char === '_' || char === '*') i += 1;
    else {
      if (CURRENCIES.includes(char)) text += char;
      letters += char.toLowerCase();
    }
  }
  return { letters, currency: CURRENCIES.find((sign) => text.includes(sign)) ?? '', elapsed };
}

/** A format by its code, such as `yyyy-mm-dd`, `[h]:mm`, `0000`, `"¥"#,##0.00`. */
function formatOf(code: string): CellFormat {
  const { letters, currency, elapsed } = skeleton(code);
  const bare = letters.replace(/general/g, '').replace(/am\/pm|a\/p|上午\/下午/g, '');
  if (/[yd]/.test(bare) || (/m/.test(bare) && !/[hs]/.test(bare) && !elapsed)) return { ...PLAIN, kind: 'date' };
  if (/[hs]/.test(bare) || elapsed)
    return { ...PLAIN, kind: 'time', hours: bare.includes('h'), seconds: bare.includes('s'), elapsed };
  if (letters.includes('%')) return { ...PLAIN, percent: true };
  return { ...PLAIN, currency, zeros: /^0{2,20}$/.test(letters.trim()) ? letters.trim().length : 0 };
}

/** Formats of a workbook by the number of the style that cells name. */
export function formatsOf(styles: string | null): CellFormat[] {
  if (styles === null) return [];
  const codes = new Map<number, string>();
  for (const tag of tagsOf(styles, 'numFmt'))
    codes.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode'));
  const from = styles.indexOf('cellXfs');
  const end = styles.indexOf('cellXfs>', from);
  if (from === -1) return [];
  return [...tagsOf(styles.slice(from, end === -1 ? undefined : end), 'xf')].map((tag) => {
    const id = Number(attribute(tag, 'numFmtId'));
    const code = codes.get(id);
    if (code !== undefined) return formatOf(code);
    if (DATES.has(id)) return { ...PLAIN, kind: 'date' };
    if (PER_CENTS.has(id)) return { ...PLAIN, percent: true };
    const time = TIMES[id];
    return time === undefined ? PLAIN : formatOf(time);
  });
}
