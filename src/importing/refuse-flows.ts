import { TeamctlError } from '../errors.ts';
import { indexOf } from './columns.ts';
import { foldWord } from './profiles/kinds.ts';
import type { ImportProfile } from './profiles/profile.ts';
import type { Section } from './section.ts';
import { filterOf } from './where.ts';

/** A row in which something is sold. */
const SOLD =
  /^(?:venda|vendaaprazo|venta|vente|verkauf|sale|sales|sold|invoice|invoiced|fatura|factura|facture|rechnung|销售|销售单|开单|赊销|挂账|应收|売上|매출)$/;
/** A row in which what was sold before is paid. */
const PAID =
  /^(?:recebimento|recebido|baixa|quitacao|quitação|receipt|paymentreceived|collection|collected|cobro|cobranza|cobrança|cobranca|encaissement|zahlung|zahlungseingang|收款|回款|收账|还款|销账|核销|入金|수금|입금)$/;

/**
 * A ledger holds what was sold, and again the money when it came in: both together are more than was sold.
 * @throws TeamctlError `usage` with the condition that keeps what was sold
 */
export function refuseFlows(section: Section, profile: ImportProfile, file: string): void {
  const { columns, facts, headers } = section;
  if (!indexOf(columns).has('amount')) return;
  const filtered = filterOf(profile, headers, file)?.columns;
  facts.forEach(({ cells }, i) => {
    if (filtered?.has(i) || columns[i]?.field === 'status') return;
    const texts = [...new Set(cells.map(({ text }) => text))].slice(0, 40);
    const find = (pattern: RegExp) => texts.find((text) => pattern.test(foldWord(text)));
    const [sold, paid] = [find(SOLD), find(PAID)];
    if (sold === undefined || paid === undefined) return;
    throw new TeamctlError('usage', 'import-two-flows', { file, header: headers[i] as string, sold, paid }, { file });
  });
}
