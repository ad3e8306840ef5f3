import { callingChannel } from './calling-channel.ts';
import { type ColumnFacts, isClock, isMostly, isNumeric, isPhoneLike } from './column-facts.ts';
import { indexOf, isMeasureHeader, type MappedColumn } from './columns.ts';
import { FORMULA_WITHOUT_VALUE } from './formula.ts';
import { firstLast, lastFirstIn } from './last-first.ts';
import { perCentNotes } from './per-cent-column.ts';
import { rowNumberColumns } from './row-numbers.ts';
import type { Section } from './section.ts';
import type { Grain, Note } from './types.ts';

/** A column of numbers that nobody knows: it may be one that is wanted. */
const isUnusedNumber = ({ field, header, own, ownTarget }: MappedColumn, facts: ColumnFacts): boolean =>
  field === null &&
  own === undefined &&
  ownTarget === undefined &&
  header !== '' &&
  (isNumeric(facts) || isMostly(facts, isClock)) &&
  !isPhoneLike(facts) &&
  !rowNumberColumns([header]).has(0);

/** What was paid back, as a sum beside what came in; a rate or a count is none. */
const REFUND_MONEY =
  /^已?(?:退款|退费|退货|退保|退单|退课|refund(?:s|ed)?|returns?|返金)(?:\s*[(（]\S{1,4}[)）])?$|(?:退款|退费|退货|退保|退单|退课)\S{0,4}(?:金额|总额|额)|refund(?:ed)?[\s_]*(?:amount|total|value|sum)|amount[\s_]*refunded|返金額/i;

const MONEY =
  /amount|price|revenue|\bmrr|mrr\b|_mrr_|value|fee|budget|paid|cost|金额|价|费|款|额|业绩|сумм|бюджет|стоимост|monto|importe|valor|betrag|umsatz|preis|prix|montant|price|harga|biaya|giá|tiền|tutar|fiyat|料金|価格|金額|금액|가격/i;
const OF_NO_SALE = /discount|rate|pct|percent|%|折扣|优惠|率|比例|cost|成本|shipping|运费|tax|税/i;
/** Money that nobody knows: a file of deals without amounts may have them there. */
const isMoneyUnread = (header: string): boolean => MONEY.test(header) && !OF_NO_SALE.test(header);

/** Where a call came from is another number than the extension that its channel names. */
function isByChannel(section: Section): boolean {
  const calling = callingChannel(section);
  const caller = indexOf(section.columns).get('caller') ?? -1;
  return section.sample.some((row) => {
    const by = calling?.(row) ?? null;
    return by !== null && by !== 'trunk' && (row.cells[caller] ?? '').replace(/\D/g, '').length > 6;
  });
}

/** What follows from the columns and is worth telling. */
export function columnNotes(sections: readonly Section[], grain: Grain): Note[] {
  return sections.flatMap((section) => {
    const at = indexOf(section.columns);
    const notes: Note[] = [];
    const lastFirst = lastFirstIn(section);
    if (lastFirst !== null)
      notes.push({ code: 'last-name-first', data: { written: lastFirst, read: firstLast(lastFirst) } });
    const intent = section.columns.find(
      (each) => each.field === 'intentB' && !/b/i.test(each.header.normalize('NFKC')),
    );
    if (intent) notes.push({ code: 'intent-ungraded', data: { header: intent.header } });
    if (at.has('rate') && !at.has('connects') && grain === 'day') notes.push({ code: 'connects-from-rate', data: {} });
    const inbound = at.get('inbound');
    if (inbound !== undefined && grain === 'day')
      notes.push({ code: 'inbound-column', data: { header: section.headers[inbound] as string } });
    const unused = section.columns.flatMap((column, i) =>
      column.header !== '-' &&
      isUnusedNumber(column, section.facts[i] as ColumnFacts) &&
      !(grain === 'target' && isMeasureHeader(column.header))
        ? [column.header]
        : [],
    );
    const refund = unused.find((header) => REFUND_MONEY.test(header));
    if (refund !== undefined && at.has('amount')) notes.push({ code: 'refunds-apart', data: { header: refund } });
    for (const [i, { header, field }] of section.columns.entries()) {
      const { cells } = section.facts[i] as ColumnFacts;
      const isFormula = cells.length > 0 && cells.every(({ text }) => text === FORMULA_WITHOUT_VALUE);
      if (isFormula && field === null && isMeasureHeader(header))
        notes.push({ code: 'formula-column', data: { header } });
    }
    if (grain === 'day' || grain === 'target')
      section.columns.forEach((column, i) => {
        const measure = column.ownTarget ?? column.own;
        notes.push(...perCentNotes(column, measure, section.facts[i] as ColumnFacts));
      });
    const hidden = (section.table.hiddenColumns ?? []).flatMap((i) => {
      const column = section.columns[i];
      return column?.field || column?.own || column?.ownTarget ? [column.header] : [];
    });
    if (hidden.length > 0) notes.push({ code: 'hidden-columns', data: { headers: hidden } });
    const money = unused.filter(isMoneyUnread);
    if (grain === 'deal' && !at.has('amount') && money.length > 0)
      notes.push({ code: 'money-unread', data: { headers: money.slice(0, 4) } });
    const isMissed =
      grain === 'day' || grain === 'roster' || grain === 'target' || (grain === 'deal' && !at.has('amount'));
    if (isMissed && unused.length > 0) notes.push({ code: 'numbers-unused', data: { headers: unused.slice(0, 12) } });
    if (grain === 'call' && isByChannel(section)) notes.push({ code: 'by-channel', data: {} });
    if (grain === 'call' && !at.has('direction') && !at.has('caller'))
      notes.push({ code: 'direction-unknown', data: {} });
    return notes;
  });
}
