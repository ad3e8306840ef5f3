import {
  type ColumnFacts,
  isClock,
  isCurrencies,
  isMostly,
  isNumeric,
  isPhoneLike,
  isYesNo,
  median,
} from './column-facts.ts';
import { countOrMoney, sums } from './profiles/aliases.ts';
import { callWords, directionOf, otherKindWords } from './profiles/kinds.ts';
import type { Field } from './types.ts';

interface Meaning {
  field: Field;
  rank: number;
}

/** Counts of deals a day and person stay below this, amounts hardly ever do. */
const MOST_DEALS = 60;

/** Deals or money, by the numbers themselves; null where they could be both. */
export function countOrAmount(facts: ColumnFacts): 'count' | 'money' | null {
  const { numbers, cells } = facts;
  if (numbers.length === 0) return null;
  const shown = cells.some(({ text }) => /[¥￥$€£]|[.,]\d{1,2}$/.test(text));
  if (shown || numbers.some((value) => !Number.isInteger(value))) return 'money';
  const most = numbers.reduce((a, b) => Math.max(a, b), 0);
  if (most <= MOST_DEALS) return 'count';
  return median(numbers.filter((value) => value > 0)) >= 100 ? 'money' : null;
}

/** `channel` of an exchange is full of words, and one of them may sound like a direction. */
function tellsWays({ words }: ColumnFacts): boolean {
  const known = [...words].filter((word) => directionOf(word) !== null).length;
  return known > 0 && known * 3 >= words.size;
}

const OF_ACTIVITIES =
  /^(?:activity|interaction|engagement|touch(?:point)?|task|communication|event)s?(?:type|kind|category|sub)\S{0,5}$|^(?:跟进|活动|互动|沟通|联系|拜访)(?:方式|类型|类别)$/;
/** An activity column may name the kinds of rows, or the directions of calls. */
function kindOf(facts: ColumnFacts, key: string): Field | null {
  const all = [...facts.words];
  const isCall = all.some((word) => callWords.has(word));
  if (!isCall && tellsWays(facts)) return 'direction';
  // A report of activities may hold one kind only, and its first rows often do.
  const isOthers = all.length > 0 && all.every((word) => otherKindWords.has(word));
  if ((isCall || isOthers) && OF_ACTIVITIES.test(key)) return 'kind';
  return isCall && all.some((word) => otherKindWords.has(word)) ? 'kind' : null;
}

/** By what somebody is reached: a mailbox, hidden from robots too, or a number. */
const REACHED_BY = /\S@\S|\(dot\)| dot |^[+\d][\d\s().-]{5,24}$/i;
const LIKE_DAY = /^(?:\p{L}{2,10}(?:[.,]{1,2}\s?|\s))?\d{1,4}[./-]\s?(?:\d{1,2}\b|\p{L}{3,9})/u;
const hasLetters = (text: string) => /\p{L}/u.test(text);

const byContent: Readonly<Partial<Record<Field, (facts: ColumnFacts, key: string) => Field | null>>> = {
  name: (facts, key) => {
    // `Caller` with numbers is a line that called.
    if (/^(caller|callername)$/.test(key) && (isNumeric(facts) || isPhoneLike(facts))) return 'caller';
    // How many used it, and not who.
    if (key === 'users' && isNumeric(facts)) return null;
    return isPhoneLike(facts) ? null : isNumeric(facts) ? 'code' : 'name';
  },
  // Where a sale came from is nobody: `origem` above `Instagram`.
  caller: (facts, key) =>
    isNumeric(facts) || isPhoneLike(facts) || !isMostly(facts, hasLetters)
      ? 'caller'
      : /^orige[nm]$/.test(key)
        ? null
        : 'name',
  callee: (facts) => (isNumeric(facts) || isPhoneLike(facts) ? 'callee' : null),
  // Initials of 接通量 and 接通率 are the same.
  connects: (facts, key) =>
    key === 'jtl' && facts.numbers.length > 0 && facts.numbers.every((each) => each <= 1)
      ? 'rate'
      : isMostly(facts, (text) => /\d:\d\d/.test(text))
        ? null
        : facts.numbers.length === 0 || (isYesNo(facts) && facts.numbers.length * 2 < facts.cells.length)
          ? 'status'
          : 'connects',
  // Clock times alone are no days; the day stands in another column.
  day: (facts, key) =>
    // `Tag` is a day in German and a label in English.
    isMostly(facts, isClock) || (/^tags?$/.test(key) && !isMostly(facts, (text) => LIKE_DAY.test(text))) ? null : 'day',
  direction: (facts) => (tellsWays(facts) ? 'direction' : null),
  kind: kindOf,
  currency: (facts) => (isCurrencies(facts) ? 'currency' : null),
  amount: (facts) =>
    facts.cells.length > 0 && facts.numbers.length === 0 && !isMostly(facts, (text) => /\d/.test(text))
      ? null
      : 'amount',
  dials: (facts) => (isMostly(facts, (text) => /^\p{L}+$/u.test(text)) ? null : 'dials'),
  inbound: (facts) => (isNumeric(facts) ? 'inbound' : null),
  deals: (facts, key) =>
    key === 'cdl' && facts.numbers.some((each) => !Number.isInteger(each))
      ? null
      : facts.cells.length > 0 && !isMostly(facts, (text) => /\d/.test(text))
        ? null
        : 'deals',
  // Of Bitrix: what a deal comes to.
  customer: (facts, key) => {
    if (key === 'opportunity' && isNumeric(facts)) return 'amount';
    return /^contacts?$/.test(key) && isMostly(facts, (text) => REACHED_BY.test(text)) ? null : 'customer';
  },
  month: (facts) => (facts.cells.length > 0 ? 'month' : null),
};

/** `Objetivo` of a visit is what it was for. */
const isText = ({ cells, numbers }: ColumnFacts) => numbers.length === 0 && cells.every(({ text }) => !/\d/.test(text));

/** A meaning checked against what the column holds; undefined where the numbers say that it is something else. */
export function settleColumn(meaning: Meaning, { key }: { key: string }, facts: ColumnFacts): Meaning | undefined {
  if (countOrMoney.has(key) || sums.includes(key)) {
    // Names of salespeople below 销售 are names.
    if (!isNumeric(facts)) return meaning.field === 'name' ? meaning : undefined;
    return undefined;
  }
  if (facts.cells.length === 0) return meaning;
  if (meaning.field.startsWith('target-') && isText(facts)) return undefined;
  const settle = byContent[meaning.field];
  const field = settle === undefined ? meaning.field : settle(facts, key);
  return field === null ? undefined : { ...meaning, field };
}
