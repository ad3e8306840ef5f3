import { dayOfYear, stretchIn } from './example-days.ts';
import { hanNumber, narrow, tidy } from './example-words.ts';
import type { Plain } from './located.ts';

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

/** `半小时`, `1 hour` → minutes; null where no hours are named. */
function minutesIn(text: string): string | null {
  if (/半个?(?:小时|钟头)|half an hour/i.test(text)) return '30';
  if (/[一1]刻钟?|quarter of an hour/i.test(text)) return '15';
  const [, hours = '', half] =
    /((?<![\d.])[\d.]{1,8}|[一两二三])\s{0,3}个?(半)?(?:小时|钟头|hours?\b|h\b)/i.exec(narrow(text)) ?? [];
  if (hours === '') return null;
  return tidy(((Number(hours) || hanNumber(hours)) + (half ? 0.5 : 0)) * 60);
}

/** How likely a word says that something is, for a number that has to be written. */
const LIKELY: readonly (readonly [RegExp, string])[] = [
  [/低|少|很少|low|rare|seldom|never/i, '0.1'],
  [/中|一般|medium|sometimes/i, '0.4'],
  [/高|多|常|high|often|always/i, '0.7'],
];

const isShare = (field: string) => /(?:^|\.)(?:probability|yes|no|prior)(?:\.|$)/.test(field);

/** How hard something is, for the like. */
const HARD: readonly (readonly [RegExp, string])[] = [
  [/中|一般|medium/i, '0.5'],
  [/简单|容易|不难|低|easy|low/i, '0.2'],
  [/难|高|hard|high/i, '0.8'],
];

/** What stands where there is no number to be found. */
function unsaid(text: string, field: string): string {
  const words = field === 'difficulty' ? HARD : LIKELY;
  const isOfOne = isShare(field) || field === 'difficulty';
  return isOfOne ? (words.find(([each]) => each.test(text))?.[1] ?? '0.5') : '5';
}

/** `半小时`, `30分钟` where hours are wanted → `0.5`; null where no unit of time is named. */
function hoursIn(text: string): string | null {
  const [, digits = ''] = /([\d.]{1,6}|[一二两三四五六七八九十]{1,4})\s{0,3}(?:分|min)/i.exec(narrow(text)) ?? [];
  const minutes = minutesIn(text) ?? (digits === '' ? null : Number(digits) || hanNumber(digits));
  return minutes === null ? null : tidy(Number(minutes) / 60);
}

/** Fields whose per cent stand as they are: 100 % of a measure in per cent is 100. */
const isOfHundred = (field: string) => ['most', 'passMark', 'reaches'].includes(field);

function number(text: string, field: string): string {
  const stretch = stretchIn(text, field);
  if (stretch !== null) return stretch;
  const plain = narrow(text).replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  const hours = /(?:^|\.)(?:minutes|min|max|ideal)$/.test(field) ? minutesIn(text) : null;
  if (hours !== null) return hours;
  const ofHours = /(?:^|\.)hours$/.test(field) ? hoursIn(text) : null;
  if (ofHours !== null) return ofHours;
  const [, part = '', whole = ''] = /^(\d+)\s*\/\s*(\d+)$/.exec(plain) ?? [];
  if (Number(whole) > 0) return tidy(Number(part) / Number(whole));
  const [, digits = '', percent] = /(-?\d*\.?\d+)\s*(%)?/.exec(plain) ?? [];
  if (digits === '') return inWords(text) ?? unsaid(text, field);
  return tidy(percent && !isOfHundred(field) ? Number(digits) / 100 : Number(digits));
}

const WEEKDAYS = '一二三四五六日';
const DAY_NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const A_DAY =
  /(?:周|星期|礼拜)?([一二三四五六日天])|\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*|(?<![\d.])([0-7])(?![\d.])/gi;

function weekday(word: string): number {
  const sign = word === '天' ? '日' : word;
  if (WEEKDAYS.includes(sign)) return WEEKDAYS.indexOf(sign) + 1;
  const named = DAY_NAMES.indexOf(word.toLowerCase());
  // Sunday is day 0 where weeks begin with it.
  return named === -1 ? Number(word) || 7 : named + 1;
}

/** `周一到周五`, `Mon, Wed`, `1-5` → `[1, 2, 3, 4, 5]`; Monday where nothing is found. */
function weekdaysOf(text: string): string {
  // `135`, as timetables have it: no day is named twice.
  if (/^(?:([1-7])(?!\d*\1)){2,7}$/.test(text)) return `[${[...text].join(', ')}]`;
  if (/每[天日]|天天|every ?day|daily/i.test(text)) return '[1, 2, 3, 4, 5, 6, 7]';
  if (/工作日|work ?days?/i.test(text)) return '[1, 2, 3, 4, 5]';
  const found = [...narrow(text).matchAll(A_DAY)];
  const days = found.map(([, han, name, digit]) => weekday(han ?? name ?? digit ?? ''));
  const [first, last] = [found[0], found.at(-1)];
  const between = first && last ? text.slice((first.index ?? 0) + first[0].length, last.index) : '';
  const [from = 1, to = 1] = days;
  const isSpan = found.length === 2 && /到|至|[-–—~]|\bto\b/.test(between) && to > from;
  const all = isSpan ? Array.from({ length: to - from + 1 }, (_, i) => from + i) : days;
  return `[${(all.length > 0 ? [...new Set(all)] : [1]).join(', ')}]`;
}

const NEGATIVE = /^no[A-Z]/;
const PLAIN_NO = /^(?:否|不|不是|没有|错|no|n|off|0|false)$/i;
const NOT_DONE = /^(?:是|对|有|不|没|别|无|yes|y|on|1|true|√|✓)/i;

/** What a yes or no was meant to be: of a field that denies (`noCalls`), 不打 says yes. */
function flagOf(text: string, name: string): string {
  if (!NEGATIVE.test(name)) return NO.test(text) ? 'false' : 'true';
  return !PLAIN_NO.test(text.trim()) && NOT_DONE.test(text.trim()) ? 'true' : 'false';
}

const NO = /^(否|不|没|no|n|off|0|错)/i;
const MARKS =
  /\s*(?:\n\s*(?:\d+[、.．)）]|[①-⑳])?|[、，;；]|(?<=\p{Script=Han})[/／|｜](?=\p{Script=Han})|(?<!\w),|,(?!\d)|(?:^|\s)[－–—•·●-]+\s*|(?:^|\s)\d+[、.．)）]|(?:^|\s)[①-⑳])\s*/u;

/** More than this is not shown back. */
const LONGEST = 1000;

/** What surely begins a member: a line, a dash, a number, an arrow. */
const BEGINS =
  /\n\s*|(?:^|\s)[–—•·●○▪◆]+\s*|(?:^|\s)\d+[、.．)）]\s*|(?:^|\s)[①-⑳]\s*|(?:^|\s)[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]\s*|\s*(?:→|⇒|->)\s*/;

function partsOf(text: string): string[] {
  // Cells of a sheet are parts like lines.
  const listed = text.slice(0, LONGEST).replaceAll('\t', '\n').split(BEGINS);
  const begun = listed.map((part) => part.trim()).filter((part) => part !== '');
  // Where each has a sign of its own, commas are its own as well.
  return begun.length > 1 ? begun : partedBy(text);
}

const partedBy = (text: string) =>
  text
    .slice(0, LONGEST)
    .replace(/^[【［[《〈（(]|[】］\]》〉）)]$/g, '')
    .split(MARKS)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const SENTENCE_END = /[。！？!?]$/;
/** Where one sentence ends and the next begins, or a number says so. */
const SENTENCES = /(?<=[。！？!?])\s*|\n\s*|(?:^|\s)\d+[、.．)）]\s*|(?:^|\s)[①-⑳]\s*/;

/** Sentences stay whole: their commas part nothing. */
const sentencesOf = (text: string) =>
  text
    .slice(0, LONGEST)
    .split(SENTENCES)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** A text as it may stand within brackets or braces. */
const inFlow = (text: string): string =>
  text === '' || /[,[\]{}#'"]|: |:$|^[-?&*!|>%@`\s]|\s$/.test(text) ? `'${text.replaceAll("'", "''")}'` : text;

/** A value on one line, as a playbook may say it. */
export function flowOf(value: Plain): string {
  if (Array.isArray(value)) return `[${value.map(flowOf).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return value === null ? '…' : inFlow(String(value));
  return `{${Object.entries(value)
    .map(([key, inner]) => `${key}: ${flowOf(inner)}`)
    .join(', ')}}`;
}

/** The members that a text was meant to have: sentences, or what stands between marks. */
export const partsIn = (text: string): string[] => (SENTENCE_END.test(text.trim()) ? sentencesOf(text) : partsOf(text));

const listOf = (text: string): string => flowOf(partsIn(text));

/** Part of a day, as Excel keeps times: `0.5` is noon. */
const PART_OF_DAY = /^0?\.\d+$/;
const MINUTES_A_DAY = 1440;

function partOfDay(text: string): string {
  const minutes = Math.round(Number(text) * MINUTES_A_DAY);
  const two = (part: number) => String(part).padStart(2, '0');
  return `'${two(Math.floor(minutes / 60))}:${two(minutes % 60)}'`;
}

const AFTERNOON = /下午|傍晚|晚上|夜里|\bp\.?m\b/i;
const NOON = 12;

/** `8:30`, `８：３０`, `8点半`, `下午1点`, `1:30 PM`, `1330` → `'08:30'` and so on. */
function hour(text: string): string {
  if (PART_OF_DAY.test(text)) return partOfDay(text);
  const plain = narrow(text)
    .replace(/^(\d{1,2})(\d{2})$/, '$1:$2')
    .replace(/[一二两三四五六七八九十]{1,3}(?=[点时])/, (words) => String(hanNumber(words)));
  const [, hours = '8', minutes] = /(\d{1,2})\s*[:.点时]\s*(\d{2})?/.exec(plain) ?? /(\d{1,2})()/.exec(plain) ?? [];
  const late = AFTERNOON.test(text) && Number(hours) < NOON ? NOON : 0;
  // An hour that no day has says nothing of the one that was meant.
  if (Number(hours) > 23 || Number(minutes || 0) > 59) return "'08:30'";
  return `'${String(Number(hours) + late).padStart(2, '0')}:${minutes || (text.includes('半') ? '30' : '00')}'`;
}

function version(text: string): string {
  const [major = '1', minor = '0', patch = '0'] = narrow(text).match(/\d+/g) ?? [];
  return `${major}.${minor}.${patch}`;
}

/** `[3, 5]`, `- min: 3` and `- max: 5`, `3-5` → `{min: 3, max: 5}`; nothing where it is no range. */
function rangeIn(value: Plain, text: string): string {
  if (!Array.isArray(value)) return rangeOf(text);
  if (value.length === 2 && value.every((each) => typeof each === 'number'))
    return flowOf({ min: value[0] as Plain, max: value[1] as Plain });
  const maps = value.filter((each) => typeof each === 'object' && each !== null && !Array.isArray(each));
  return maps.length === value.length ? flowOf(Object.assign({}, ...maps)) : '';
}

/** What is no part of a sentence that was split at its colon. */
const FIELD_NAME = /^[A-Za-z][A-Za-z-]{0,11}$/;

/** Several texts as one, with the comma of their language. */
export const runOn = (texts: readonly string[]): string =>
  texts.join(texts.some((text) => /\p{Script=Han}/u.test(text)) ? '，' : ', ');

/** All that was written where one text belongs, so that none of it is lost. */
function textOf(value: Plain): string {
  if (Array.isArray(value)) return runOn(value.map(textOf));
  if (typeof value === 'object' && value !== null)
    return runOn(
      Object.entries(value).map(([key, inner]) => (FIELD_NAME.test(key) ? textOf(inner) : `${key}：${textOf(inner)}`)),
    );
  return value === null ? '' : String(value);
}

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

const isId = (value: Plain): boolean => typeof value === 'string' && ID.test(value);

/** Fields that name one thing: of several the first. */
const NAMES_ONE: ReadonlySet<string> = new Set([
  'when',
  'belongsTo',
  'cluster',
  'content',
  'element',
  'season',
  'gate',
  'item',
]);

/** Of ids one: where a single one belongs, the others cannot be joined to it. */
const oneId = (value: Plain): string | null =>
  Array.isArray(value) && value.every((each) => typeof each === 'string' && ID.test(each))
    ? ((value[0] as string | undefined) ?? null)
    : null;

/** Which of several fields a text is of, with its number: `180天` → `{days: 180}`. */
const FIELD_WORDS: Readonly<Record<string, RegExp>> = {
  days: /天|日|day/i,
  deals: /单|deal/i,
};
export function oneOf(known: readonly string[], text: string): string {
  // A number alone is of days: of deals and courses one says so.
  const isBare = /^\d+$/.test(text) && known.includes('days');
  const field = isBare ? 'days' : known.find((each) => FIELD_WORDS[each]?.test(text));
  return field === undefined ? '' : `{${field}: ${number(text, field)}}`;
}

/** From one number to another; of one alone it is where something begins. */
const pairOf = ([from = '1', to = tidy(Number(from) * 2 || 1)]: readonly string[]): string => `[${from}, ${to}]`;

/** A list that was written as a table: numbered, by ids with what each of them has, or ids with a word each. */
function membersOf(value: { readonly [key: string]: Plain }): Plain[] {
  const all = Object.entries(value);
  if (all.every(([key]) => /^\d+$/.test(key))) return all.map(([, inner]) => inner);
  const isTable = all.every(([, inner]) => typeof inner === 'object' && inner !== null && !Array.isArray(inner));
  if (isTable) return all.map(([id, inner]) => ({ id, ...(inner as Record<string, Plain>) }));
  const isOfIds = all.every(([key, inner]) => ID.test(key) && key.includes('-') && typeof inner === 'string');
  return isOfIds ? all.map(([key]) => key) : [value];
}

/** What a value was most likely meant to be, written as the program takes it. @param expected zod's name of the kind */
export function exampleOf(expected: string, field: string, value: Plain): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const name = field.split('.').at(-1);
  if (field === 'version') return version(text);
  if (name === 'computed' && text !== '') return '{detector: drop, measure: effective, drop: 0.1}';
  if (/(?:^|\.)weekdays(?:\.|$)/.test(field)) return weekdaysOf(textOf(value));
  switch (expected) {
    case 'number':
    case 'int':
      return number(text, field);
    case 'boolean':
      return flagOf(text, name ?? '');
    case 'tuple':
      return pairOf(narrow(text).match(/\d+(\.\d+)?/g) ?? ['1', '2']);
    case 'array':
    case 'list':
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) return flowOf(membersOf(value));
      if (typeof value === 'object' && value !== null) return flowOf([value]);
      return text === '' ? '- …' : listOf(text);
    case 'string':
      if (name === 'start' && text !== '') return hour(text);
      if (NAMES_ONE.has(name ?? '') && Array.isArray(value) && value.length > 0)
        return String(value.find(isId) ?? value[0]);
      if (oneId(value) !== null) return oneId(value) as string;
      return textOf(value) === '' ? '…' : `'${textOf(value).replaceAll("'", "''")}'`;
    case 'object':
      return rangeIn(value, text);
    default:
      return '';
  }
}

/** The like for a text whose form is wrong. */
export function formOf(field: string, value: Plain): string {
  const name = field.split('.').at(-1) ?? field;
  const text = String(value);
  if (name === 'start') return hour(text);
  if (name === 'version') return version(text);
  const [sign = '', ...answer] = text.split(/[=＝]/);
  if (/^(?:seen|signs|means)\b/.test(field) && answer.length > 0)
    return NO.test(answer.join('').trim()) ? `${sign.trim()}=no` : sign.trim();
  const span = name === 'from' ? /^(.{3,8}?\d.{0,2}?)\s{0,3}[~～—–至到]{1,2}\s{0,3}(\d.{2,8})$/.exec(text) : null;
  if (span) return `${dayOfYear(span[1] ?? '')}, to: ${dayOfYear(span[2] ?? '')}`;
  const days = field.split('.').includes('peaks') ? (text.match(/\d{1,2}-\d{1,2}(?!-?\d)/g) ?? []) : [];
  if (days.length > 1) return days.map(dayOfYear).join(', ');
  if (name === 'from' || name === 'to' || field.split('.').includes('peaks')) return dayOfYear(text);
  return idOf(text);
}

/** An id out of what was written in its place; empty where nothing is left. */
export const idFrom = (text: string): string =>
  narrow(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|(?<!-)-+$/g, '');

/** The same with a made-up one in its place. */
export const idOf = (text: string): string => idFrom(text) || 'asks-for-price-first';

/**
 * `60` where a share is wanted → `0.6`; of `1.7` nobody knows what was meant.
 * @param beside figures of the same table: where all are of ten, so is this one
 */
export function shareOf(value: Plain, beside: readonly number[] = []): string {
  if (typeof value !== 'number') return '';
  const most = Math.max(value, ...beside);
  if (beside.length > 1 && most > 1 && most <= TEN && [value, ...beside].every((each) => each >= 1))
    return tidy(value / TEN);
  const isPercent = value > 1 && value <= 100 && (value >= TEN || Number.isInteger(value));
  return isPercent ? tidy(value / 100) : '';
}

const TEN = 10;
const MOST_STARS = 5;
/** How hard something is, of five stars or of ten. */
export const difficultyOf = (value: number): string =>
  value <= MOST_STARS ? tidy(value / MOST_STARS) : value <= TEN ? tidy(value / TEN) : shareOf(value);
