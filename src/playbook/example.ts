import type { Plain } from './located.ts';

const WIDE_ZERO = 0xff10;
/** `０。３` → `0.3`: digits and marks as the program reads them. */
const narrow = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - WIDE_ZERO))
    .replace(/[．。]/g, '.')
    .replace(/[：]/g, ':')
    .replace(/[％]/g, '%')
    .replace(/[“”"'‘’]/g, '')
    .trim();

const tidy = (value: number): string => String(Number(value.toPrecision(6)));

const DIGITS = '零一二三四五六七八九十';

/** `二十五` → 25, up to ninety-nine. */
function hanNumber(text: string): number {
  const digit = (sign: string, none: number) => (sign === '' ? none : DIGITS.indexOf(sign === '两' ? '二' : sign));
  const [tens, ones] = text.split('十') as [string, string?];
  return ones === undefined ? digit(tens, 0) : digit(tens, 1) * 10 + digit(ones, 0);
}

/** `三成` → `0.3`, `两个月` → `2`, `二十` → `20`, as people write them in words. */
function inWords(text: string): string | null {
  const [, digits = '', unit] =
    /([一二两三四五六七八九]?十[一二三四五六七八九]?|[零一二两三四五六七八九])\s*(成)?/.exec(text) ?? [];
  if (digits === '') return null;
  const value = hanNumber(digits);
  return tidy(unit ? value / 10 : value);
}

/** `3-5` → `{min: 3, max: 5}`. */
const rangeOf = (text: string): string => {
  const [min, max] = narrow(text).match(/\d+/g) ?? [];
  return min && max ? `{min: ${min}, max: ${max}}` : '';
};

/** @param isWhole of a hundred, as the figure stands: 100 % of a measure in per cent is 100 */
function number(text: string, isWhole = false): string {
  const [, digits = '', percent] = /(-?\d*\.?\d+)\s*(%)?/.exec(narrow(text)) ?? [];
  if (digits === '') return inWords(text) ?? '5';
  return tidy(percent && !isWhole ? Number(digits) / 100 : Number(digits));
}

const NO = /^(否|不|没|no|n|off|0|错)/i;
const MARKS = /\s*(?:\n|[、，;；]|(?<!\w),|,(?!\d)|(?:^|\s)[–—•·●-]+\s*|(?:^|\s)\d+[、.．)）])\s*/;

/** More than this is not shown back. */
const LONGEST = 1000;

const partsOf = (text: string) =>
  text
    .slice(0, LONGEST)
    .replace(/^[【［[]|[】］\]]$/g, '')
    .split(MARKS)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const ENGLISH_ID = /^[a-z][a-z0-9-]*$/;
const listOf = (text: string): string => {
  const parts = partsOf(text);
  return parts.every((part) => ENGLISH_ID.test(part))
    ? `[${parts.join(', ')}]`
    : parts.map((part) => `- ${part}`).join('  ');
};

/** `8:30`, `８：３０`, `8点半` → `'08:30'`. */
function hour(text: string): string {
  const [, hours = '8', minutes] = /(\d{1,2})\s*[:.点时]\s*(\d{2})?/.exec(narrow(text)) ?? [];
  // An hour that no day has says nothing of the one that was meant.
  if (Number(hours) > 23 || Number(minutes ?? 0) > 59) return "'08:30'";
  return `'${hours.padStart(2, '0')}:${minutes ?? (text.includes('半') ? '30' : '00')}'`;
}

function version(text: string): string {
  const [major = '1', minor = '0', patch = '0'] = narrow(text).match(/\d+/g) ?? [];
  return `${major}.${minor}.${patch}`;
}

/** What a value was most likely meant to be, written as the program takes it. @param expected zod's name of the kind */
export function exampleOf(expected: string, field: string, value: Plain): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  if (field === 'version') return version(text);
  switch (expected) {
    case 'number':
    case 'int':
      return number(text, field === 'most' || field === 'passMark');
    case 'boolean':
      return NO.test(text) ? 'false' : 'true';
    case 'tuple':
      return `[${(narrow(text).match(/\d+(\.\d+)?/g) ?? ['1', '2']).slice(0, 2).join(', ')}]`;
    case 'array':
    case 'list':
      return text === '' ? '- …' : listOf(text);
    case 'string':
      if (Array.isArray(value)) return String(value[0] ?? '…');
      return text === '' ? '…' : `'${text}'`;
    case 'object':
      return rangeOf(text);
    default:
      return '';
  }
}

/** `6月1日`, `6-1` → `'06-01'`; one that there is where none was meant. */
function dayOfYear(text: string): string {
  const [month = 0, day = 0] = (narrow(text).match(/\d+/g) ?? []).map(Number);
  // Of a leap year, so that 02-29 is one.
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  const last = new Date(Date.UTC(2028, month, 0)).getUTCDate();
  const two = (part: number) => String(part).padStart(2, '0');
  return isDay ? `'${two(month)}-${two(Math.min(day, last))}'` : "'06-01'";
}

/** The like for a text whose form is wrong. */
export function formOf(field: string, value: Plain): string {
  const name = field.split('.').at(-1) ?? field;
  const text = String(value);
  if (name === 'start') return hour(text);
  if (name === 'version') return version(text);
  if (name === 'from' || name === 'to' || field.split('.').includes('peaks')) return dayOfYear(text);
  return idOf(text);
}

/** An id out of what was written in its place; a made-up one where nothing is left. */
export function idOf(text: string): string {
  const id = narrow(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|(?<!-)-+$/g, '');
  return id === '' ? 'asks-for-price-first' : id;
}

/** `60` where a share is wanted → `0.6`; of `1.7` nobody knows what was meant. */
export const shareOf = (value: Plain): string =>
  typeof value === 'number' && value > 1 && value <= 100 && (value >= 10 || Number.isInteger(value))
    ? tidy(value / 100)
    : '';
