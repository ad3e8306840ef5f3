import { type ColumnFacts, isBinary, isYesNo } from './column-facts.ts';
import { indexOf, type MappedColumn } from './columns.ts';
import { foldHeader } from './fold-header.ts';
import { directionOf, foldWord, noWords, yesWords } from './profiles/kinds.ts';
import { hasCallId, keyOf, put, type Settled, type Table } from './settled.ts';
import { isStageWord, type StatusMeaning, StatusReader } from './status.ts';
import type { Field } from './types.ts';

/** `Answered` with 0 and 1 is the result of one call where a row is one. */
export function answers({ columns, facts }: Table, settled: Settled): void {
  const at = indexOf(columns);
  const connects = at.get('connects');
  if (connects === undefined || at.has('status') || at.has('dials')) return;
  const isCall = hasCallId(columns) || at.has('talkSeconds') || at.has('direction') || at.has('caller');
  if (isCall && isBinary(facts[connects] as ColumnFacts)) put(settled.columns, connects, 'status');
}

const UNANSWERED =
  /^(?:is|was|call)?(?:abandon(?:ed)?|missed|unanswered|noanswer|notanswered)$|^(?:是否)?(?:放弃|呼损|未接|漏接|未接通|未接听)$|^(?:perdid[ao]|manquee?|verpasst|abandonad[ao]|abandonnee?)$/;

/** `Abandoned` with Y and N is the result of a call, and Y is nobody who was spoken to. */
export function unanswered({ facts, told }: Table, settled: Settled): void {
  const at = indexOf(settled.columns);
  const isCall = hasCallId(settled.columns) || at.has('direction') || at.has('caller') || at.has('talkSeconds');
  if (!isCall || at.has('status') || at.has('connects') || at.has('dials') || told.has('status')) return;
  const index = settled.columns.findIndex(
    (column, i) => column.field === null && UNANSWERED.test(keyOf(column)) && isYesNo(facts[i] as ColumnFacts),
  );
  if (index !== -1)
    settled.columns[index] = { ...(settled.columns[index] as MappedColumn), field: 'status', denies: true };
}

const RESULT =
  /(?:status|state|stage|phase|outcome|result|disposition|resultado|estado|etapa|fase|estagio|situacao|statut|resultat|stade|etape|ergebnis|状态|狀態|结果|結果|阶段|階段|进度|フェーズ|段階|단계|상태|стадия|этап|статус|durum|asama|giaidoan|trangthai|tahap)$/;
const ASIDE_OF_RESULT =
  /(?:ship|deliver|fulfil|logist|marital|employ|married|civil|ticket|case|发货|物流|配送|售后|退款|工单|婚姻|在职|员工|人员)/;
/** Of a call these say how the customer stands, which is no result of it. */
const OF_CUSTOMER = /(?:lead|customer|client|contact|account|deal|order|客户|线索|商机|订单)/;
const MOST_RESULTS = 30;
/** Such a column tells customers apart, whatever word of a pipeline stands in it. */
const OF_KIND =
  /(?:type|category|segment|source|channel|tier|类型|类别|来源|渠道|级别|等级|tipo|origem|origen|quelle)$/;
const FEWEST_STAGES = 3;

/** Whether what stands in a column says which calls were answered or which deals were won: below such a header mostly, below any other wholly. */
function areResults(column: MappedColumn, { cells }: ColumnFacts, grain: 'call' | 'deal'): boolean {
  const words = [...new Set(cells.map(({ text }) => text))];
  const isCalledSo = RESULT.test(keyOf(column));
  if (words.length < 2 || words.length > (isCalledSo ? MOST_RESULTS : 8)) return false;
  if (ASIDE_OF_RESULT.test(keyOf(column)) || (grain === 'call' && OF_CUSTOMER.test(keyOf(column)))) return false;
  if (words.some((word) => yesWords.has(foldWord(word)) || noWords.has(foldWord(word)))) return false;
  const reader = new StatusReader(grain, undefined);
  const said = words.map((word) => reader.read(word));
  if (grain === 'deal' && areStages(column, words, said)) return true;
  const known = said.filter((each) => each !== 'unknown').length;
  if (isCalledSo) return known * 2 >= words.length;
  return known === words.length && said.includes('positive') && said.includes('negative');
}

/**
 * Lead, Pipeline, Commit, Closed: the stages of a sale, below whatever header. Nobody may know which of them are won, and
 * then it is asked; left unread they would all count.
 */
function areStages({ header }: MappedColumn, words: readonly string[], said: readonly StatusMeaning[]): boolean {
  if (words.length < FEWEST_STAGES || OF_KIND.test(foldHeader(header).key)) return false;
  const stages = words.filter((word, i) => said[i] !== 'unknown' || isStageWord(word)).length;
  return words.some(isStageWord) && stages * 3 >= words.length * 2;
}

/** `Lead status` of a call, of whose words hardly one is a result of calls: New, Contacted, Lost. */
export function statusOfCustomer({ facts, told }: Table, settled: Settled): void {
  const at = indexOf(settled.columns);
  const status = at.get('status');
  const isCall = hasCallId(settled.columns) || at.has('talkSeconds') || at.has('direction');
  if (status === undefined || !isCall || at.has('amount') || told.has('status')) return;
  if (!OF_CUSTOMER.test(keyOf(settled.columns[status] as MappedColumn))) return;
  const reader = new StatusReader('call', undefined);
  const words = [...new Set((facts[status] as ColumnFacts).cells.map(({ text }) => text))];
  const known = words.filter((word) => reader.read(word) !== 'unknown').length;
  if (known * 2 < words.length) put(settled.columns, status, null);
}

/** `current_status`, `Outcome of visit`: results below a header that no list knows. Without them every lost deal would count. */
export function unlistedResults({ facts, told }: Table, settled: Settled): void {
  const at = indexOf(settled.columns);
  const has = (fields: readonly Field[]) => fields.some((field) => at.has(field));
  const isCall = hasCallId(settled.columns) || has(['talkSeconds', 'direction', 'caller', 'callee']);
  if (!isCall && !has(['rowId', 'amount', 'customer', 'product'])) return;
  if (told.has('status') || has(['status', 'connects', 'revoked', 'dials', 'deals', 'shift'])) return;
  const found = settled.columns.flatMap((column, i) =>
    column.field === null &&
    column.header !== '' &&
    areResults(column, facts[i] as ColumnFacts, isCall ? 'call' : 'deal')
      ? [i]
      : [],
  );
  const best = found.find((i) => RESULT.test(keyOf(settled.columns[i] as MappedColumn))) ?? found[0];
  if (best !== undefined) put(settled.columns, best, 'status');
}

/**
 * `disposition`, which is filled in of some calls only, beside `dialer_status` of each: the latter says who answered,
 * and a call without the former would be nobody's.
 */
export function fullerResults({ facts, told }: Table, settled: Settled): void {
  const at = indexOf(settled.columns);
  const status = at.get('status');
  const isCall =
    hasCallId(settled.columns) || (['talkSeconds', 'direction', 'caller'] as const).some((field) => at.has(field));
  if (status === undefined || !isCall || at.has('amount') || told.has('status')) return;
  const filled = (index: number) => (facts[index] as ColumnFacts).cells.length;
  const reader = new StatusReader('call', undefined);
  const tellsBoth = (index: number) => {
    const said = new Set((facts[index] as ColumnFacts).cells.map(({ text }) => reader.read(text)));
    return said.has('positive') && said.has('negative');
  };
  const fuller = settled.columns.findIndex(
    (column, i) =>
      column.field === null &&
      filled(i) > filled(status) &&
      areResults(column, facts[i] as ColumnFacts, 'call') &&
      tellsBoth(i),
  );
  if (fuller === -1) return;
  const headerOf = (index: number) => (settled.columns[index] as MappedColumn).header;
  settled.notes.push({
    code: 'column-chosen',
    data: { field: 'status', header: headerOf(fuller), other: headerOf(status) },
  });
  put(settled.columns, status, null);
  put(settled.columns, fuller, 'status');
}

/** `Estado` may be a state of Brazil: of its words none is a result of anything. */
export function regions({ facts, told }: Table, settled: Settled): void {
  const index = indexOf(settled.columns).get('status');
  if (index === undefined || told.has('status')) return;
  if (!/^(?:estado|etat|state|status)$/.test(keyOf(settled.columns[index] as MappedColumn))) return;
  const { words, cells } = facts[index] as ColumnFacts;
  const isCode = cells.length > 0 && cells.every(({ text }) => /^[A-Z]{2}$/.test(text));
  const readers = [new StatusReader('call', undefined), new StatusReader('deal', undefined)];
  const isKnown = [...words].some((word) => readers.some((reader) => reader.read(word) !== 'unknown'));
  if (isCode && !isKnown) put(settled.columns, index, null);
}

/** Ways out and in stand below a header in a language that nobody listed: calls that came in are no dials all the same. */
export function unlistedWays({ facts, told }: Table, settled: Settled): void {
  const at = indexOf(settled.columns);
  const isCall = hasCallId(settled.columns) || at.has('talkSeconds') || at.has('caller') || at.has('callee');
  if (!isCall || at.has('direction') || at.has('dials') || at.has('amount') || told.has('direction')) return;
  const found = settled.columns.findIndex((column, i) => {
    const ways = [...(facts[i] as ColumnFacts).words].map(directionOf);
    return column.field === null && ways.includes('out') && ways.includes('in') && !ways.includes(null);
  });
  if (found !== -1) put(settled.columns, found, 'direction');
}

/** How a talk went, and not whether there was one. */
const MOOD =
  /^(?:(?:very |mostly |slightly )?(?:positive|negative|neutral|mixed)|positiv[oae]?|negativ[oae]?|neutr[oae]l?|正面|负面|中性|积极|消极)$/i;

/** `Outcome` of calls that says positive, neutral or negative: who answered is told by how long they spoke. */
export function resultsOfMood({ facts, told }: Table, settled: Settled): void {
  const at = indexOf(settled.columns);
  const [status, talk] = [at.get('status'), at.get('talkSeconds')];
  if (status === undefined || talk === undefined || at.has('amount') || told.has('status')) return;
  const words = [...new Set((facts[status] as ColumnFacts).cells.map(({ text }) => text.trim()))];
  if (words.length < 2 || !words.every((word) => MOOD.test(word))) return;
  put(settled.columns, status, null);
  settled.notes.push({
    code: 'result-of-mood',
    data: { header: (settled.columns[status] as MappedColumn).header, value: words[0] as string },
  });
}

/** `Call status` that is always Completed, beside calls that lasted 0 seconds, is no result of a call. */
export function resultsThatSayNothing({ facts, told }: Table, settled: Settled): void {
  const at = indexOf(settled.columns);
  const [status, talk] = [at.get('status'), at.get('talkSeconds')];
  if (status === undefined || talk === undefined || at.has('dials') || at.has('amount') || told.has('status')) return;
  const { words, cells } = facts[status] as ColumnFacts;
  const lengths = (facts[talk] as ColumnFacts).cells.filter(({ text }) => /\d/.test(text));
  const silent = lengths.filter(({ text }) => !/[1-9]/.test(text)).length;
  if (words.size !== 1 || cells.length < 3 || silent === 0 || silent === lengths.length) return;
  put(settled.columns, status, null);
  settled.notes.push({
    code: 'result-says-nothing',
    data: { header: (settled.columns[status] as MappedColumn).header, value: (cells[0] as { text: string }).text },
  });
}
