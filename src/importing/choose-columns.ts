import { TeamctlError } from '../errors.ts';
import type { ColumnFacts } from './column-facts.ts';
import { foldHeader, ownPart } from './fold-header.ts';
import { isWonWord } from './status.ts';
import type { Field, Note } from './types.ts';
import { parseDuration } from './values/duration.ts';
import { parseNumber } from './values/number.ts';
import { zoneOfHeader } from './values/zone.ts';

export interface Meaning {
  field: Field;
  /** Place of the alias in its list: the lower, the better. */
  rank: number;
}

export interface Candidate extends Meaning {
  column: number;
}

/** Fields where a second column changes nothing that anybody would miss. */
const quiet: ReadonlySet<Field> = new Set([
  'customer',
  'product',
  'kind',
  'email',
  'firstName',
  'lastName',
  'team',
  'role',
  'rate',
  'inbound',
]);

const STAGE = /stage|phase|pipeline|etapa|阶段/i;
/** `duration (in call)` beside `duration (total)`: talk is what is spoken. */
const IN_CALL = /[(（]\s*(in.?call|talk|call|billed|通话|接通后|净)/i;

/** Seconds of a plain number or a long clock; what else there is cannot be compared. */
const lengthOf = (text: string) => parseDuration(text, { scale: 1, clock: null, decimal: 'auto' });

/**
 * Of two lengths of the same calls the one that is 0 where nobody answered, and never longer, is the talk.
 * @returns below 0 where it is `a`, above 0 where it is `b`, 0 where the numbers do not say
 */
function compareTalk(a: ColumnFacts, b: ColumnFacts): number {
  const others = new Map(b.cells.map(({ line, text }) => [line, lengthOf(text)]));
  let [silentA, silentB, longerA, longerB] = [0, 0, 0, 0];
  for (const { line, text } of a.cells) {
    const [one, other] = [lengthOf(text), others.get(line) ?? null];
    if (one === null || other === null || Number.isNaN(one) || Number.isNaN(other)) continue;
    if (one === 0 && other > 0) silentA += 1;
    if (other === 0 && one > 0) silentB += 1;
    if (one > other) longerA += 1;
    if (other > one) longerB += 1;
  }
  if (silentA > 0 && longerA === 0) return -1;
  return silentB > 0 && longerB === 0 ? 1 : 0;
}

const chosen = (field: Field, header: string, other: string): Note => ({
  code: 'column-chosen',
  data: { field, header, other },
});

/** Orders are deals; where they stand beside people who bought or goods, those are other counts of the same. */
const ORDERS = /单数|单量|笔数|订单|orders?/i;
const PEOPLE = /人数|人次|buyers?|customers?/i;
const GOODS = /件数|件量|units?/i;

/** How well a header counts deals, beside the others that could: the lower, the better. */
function dealTier(header: string, others: readonly string[]): number {
  const hasBetter = others.some((other) => ORDERS.test(other) || PEOPLE.test(other));
  if (GOODS.test(header)) return hasBetter ? 2 : 0;
  return PEOPLE.test(header) && others.some((other) => ORDERS.test(other)) ? 1 : 0;
}

/** Halves and shifts of a day below one measure: each is a part, whatever the numbers. */
const DAY_PART = / · (?:上午|下午|晚上|早班|中班|晚班|白班|夜班|am|pm)$/i;

/** Counts of which one is a part of the other wherever they count the same. */
const counted: readonly Field[] = ['dials', 'connects'];

/** Whether two columns count different things, for neither of them holds the other on all rows: 外呼数量 beside 点击外呼数量. */
function areApart(a: ColumnFacts, b: ColumnFacts): boolean {
  return isSomewhereAbove(a, b) && isSomewhereAbove(b, a);
}

function isSomewhereAbove(a: ColumnFacts, b: ColumnFacts): boolean {
  const others = new Map(b.cells.map(({ line, text }) => [line, parseNumber(text) ?? 0]));
  return a.cells.some(({ line, text }) => (parseNumber(text) ?? 0) > (others.get(line) ?? 0));
}

/** The columns of a field without one that holds all others: what they count may be added up. */
function partsOf(
  candidates: readonly Candidate[],
  { field }: Meaning,
  headers: readonly string[],
  facts: readonly ColumnFacts[],
) {
  const all = candidates.flatMap((each) => (each.field === field ? [each.column] : []));
  const ofDay = all.filter((at) => DAY_PART.test(headers[at] as string));
  if (ofDay.length > 1) return ofDay;
  const holds = (at: number, other: number) => !isSomewhereAbove(facts[other] as ColumnFacts, facts[at] as ColumnFacts);
  return all.filter((at) => !all.every((other) => holds(at, other)));
}

/** How long a length speaks of the call itself, by its header: the lower, the better. */
function inCall(header: string): number {
  return IN_CALL.test(header) ? 0 : foldHeader(header).scale === null ? 2 : 1;
}

/** What a sale comes to goes before what it would have come to without its discount. */
const isGross = (header: string) => Number(/brut[oat]|gross|税前|折前|优惠前/i.test(header));

/** What comes before a sale: somebody was spoken to, came to look, or was told a price. */
const isBeforeSale = (header: string) =>
  Number(/contact|interview|quote|visit|demo|trial|meeting|inquir|联系|跟进|沟通|试听|面谈|报价|咨询/i.test(header));

const inZone = (header: string) => (zoneOfHeader(header) === null ? 1 : 0);

/** Which of two columns for one field comes first; below 0 where it is the first one. */
function better(candidates: readonly Candidate[], headers: readonly string[], facts: readonly ColumnFacts[]) {
  const spokenFirst = (a: number, b: number) =>
    foldHeader(headers[a] as string).scale === foldHeader(headers[b] as string).scale
      ? compareTalk(facts[a] as ColumnFacts, facts[b] as ColumnFacts)
      : 0;
  /** `Call status` that is always Completed tells nothing beside an outcome that tells calls apart. */
  const saysMore = (a: number, b: number) => {
    const [one, other] = [facts[a] as ColumnFacts, facts[b] as ColumnFacts];
    if (one.words.size === 1 && other.words.size > 1 && one.cells.length > 2) return 1;
    return other.words.size === 1 && one.words.size > 1 && other.cells.length > 2 ? -1 : 0;
  };
  /** An empty column is nobody's: 推广者 without a name beside 业务归属人. */
  const isEmpty = (at: number) => (facts[at]?.cells.length === 0 ? 1 : 0);
  /** A stage of the sale beside a status that says which are won: the one in which some are. */
  const isStage = (at: number) =>
    STAGE.test(headers[at] as string) && ![...(facts[at]?.words ?? [])].some(isWonWord) ? 1 : 0;
  const dealHeaders = candidates.flatMap(({ field, column }) => (field === 'deals' ? [headers[column] as string] : []));
  const tierOf = ({ field, column }: Candidate) =>
    field === 'deals' ? dealTier(headers[column] as string, dealHeaders) : 0;
  // Columns of one field come together: across fields the rules below would go round in a circle.
  const byField = (a: Field, b: Field) => (a === b ? 0 : a < b ? -1 : 1);
  return (a: Candidate, b: Candidate) =>
    byField(a.field, b.field) ||
    isEmpty(a.column) - isEmpty(b.column) ||
    tierOf(a) - tierOf(b) ||
    (a.field === 'talkSeconds' ? spokenFirst(a.column, b.column) : 0) ||
    (a.field === 'status' ? saysMore(a.column, b.column) || isStage(a.column) - isStage(b.column) : 0) ||
    a.rank - b.rank ||
    (a.field === 'amount' ? isGross(headers[a.column] as string) - isGross(headers[b.column] as string) : 0) ||
    (a.field === 'day' ? isBeforeSale(headers[a.column] as string) - isBeforeSale(headers[b.column] as string) : 0) ||
    (a.field === 'day' ? inZone(headers[a.column] as string) - inZone(headers[b.column] as string) : 0) ||
    inCall(headers[a.column] as string) - inCall(headers[b.column] as string) ||
    a.column - b.column;
}

const SIGNED = /合同|签约|签单|签订|成交|contract|deal\s?(?:value|amount)|booked|signed/i;
const RECEIVED = /到账|回款|到款|已收|收款|实收|进账|received|collected|cash\s?in/i;

/** What was signed for and what has come in, where they are not the same: which of them is meant, only a person knows. */
function areTwoSums(headers: readonly string[], facts: readonly ColumnFacts[], [a, b]: readonly number[]): boolean {
  const [one, other] = [headers[a as number] as string, headers[b as number] as string];
  const isPair = (SIGNED.test(one) && RECEIVED.test(other)) || (RECEIVED.test(one) && SIGNED.test(other));
  if (!isPair) return false;
  const valueAt = new Map((facts[b as number] as ColumnFacts).cells.map(({ line, text }) => [line, parseNumber(text)]));
  return (facts[a as number] as ColumnFacts).cells.some(({ line, text }) => {
    const there = valueAt.get(line);
    return there != null && there !== parseNumber(text);
  });
}

/**
 * Of the columns that could be one field, the one that is taken: a listed header goes before one that is put together,
 * an empty one behind all; what the numbers say goes first.
 * @throws TeamctlError `invalid` where two are equally good, or count different things
 */
export function chooseColumns(
  candidates: readonly Candidate[],
  headers: readonly string[],
  facts: readonly ColumnFacts[],
  file: string,
) {
  const best = new Map<Field, Candidate>();
  const notes: Note[] = [];
  for (const candidate of [...candidates].sort(better(candidates, headers, facts))) {
    const rival = best.get(candidate.field);
    const header = headers[candidate.column] as string;
    const other = headers[rival?.column ?? -1] ?? '';
    if (!rival) best.set(candidate.field, candidate);
    else if (rival.rank === candidate.rank && foldHeader(ownPart(header)).key === foldHeader(ownPart(other)).key) {
      // A customer's column may stand twice; a number that stands twice has to be chosen.
      if (quiet.has(candidate.field) || (facts[candidate.column]?.cells.length ?? 0) === 0) continue;
      const isOneInZone = candidate.field === 'day' && inZone(other) < inZone(header);
      if (isOneInZone || inCall(other) < inCall(header)) {
        notes.push(chosen(candidate.field, other, header));
        continue;
      }
      throw new TeamctlError(
        'invalid',
        'import-two-columns',
        {
          file,
          field: candidate.field,
          headers: [other, header],
          numbers: [rival.column + 1, candidate.column + 1],
        },
        { file },
      );
    } else if (
      (DAY_PART.test(header) && DAY_PART.test(other)) ||
      (counted.includes(candidate.field) &&
        areApart(facts[rival.column] as ColumnFacts, facts[candidate.column] as ColumnFacts))
    ) {
      const parts = partsOf(candidates, candidate, headers, facts);
      throw new TeamctlError(
        'invalid',
        'import-parts',
        { file, field: candidate.field, headers: parts.map((at) => headers[at] as string) },
        { file },
      );
    } else if (candidate.field === 'amount' && areTwoSums(headers, facts, [rival.column, candidate.column])) {
      const both = [rival.column, candidate.column];
      throw new TeamctlError(
        'invalid',
        'import-two-sums',
        { file, field: 'amount', headers: both.map((at) => headers[at] as string) },
        { file },
      );
    } else if (!quiet.has(candidate.field) && (facts[candidate.column]?.cells.length ?? 0) > 0)
      notes.push(chosen(candidate.field, other, header));
  }
  return { best, notes };
}
