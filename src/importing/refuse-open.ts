import { TeamctlError } from '../errors.ts';
import { findColumn, indexOf, type MappedColumn } from './columns.ts';
import { foldHeader } from './fold-header.ts';
import type { ImportProfile } from './profiles/profile.ts';
import type { Section } from './section.ts';

/** What is kept of a deal that is still open: how likely it is, and when it may close. */
const OF_OPEN =
  /^(?:deal|opportunity|win|close|closing)?(?:probability|likelihood)(?:percent|pct)?$|^forecastcategory(?:name)?$|^(?:expected|estimated|est|projected|forecast)(?:ed)?(?:to)?clos(?:e|ing)(?:date|on|at|day)?$|^(?:成交|赢单|签单|签约|成单)?(?:概率|可能性|把握|赢率|赢单率)$|^(?:预计|预期)(?:成交|赢单|签单|签约|成单|结单|关单)(?:日期?|时间)$|^probabilidade?$|^probabilite$|^wahrscheinlichkeit$|^(?:受注)?確度$/;

const isOfOpen = ({ header }: MappedColumn): boolean => OF_OPEN.test(foldHeader(header).key);

/** A list of deals of which some may be open still. */
export const isOfOpportunities = (columns: readonly MappedColumn[]): boolean => columns.some(isOfOpen);

/**
 * Deals beside what only open ones have, and no column that says which are won: each would count. Whoever has won them all
 * says that the column means nothing.
 * @throws TeamctlError `usage`
 */
export function refuseOpen({ headers, columns }: Section, { columns: told }: ImportProfile, file: string): void {
  const at = indexOf(columns);
  if (at.has('status') || at.has('deals')) return;
  const unheeded = new Set([told?.none ?? []].flat().map((each) => findColumn(headers, each)));
  const open = headers.filter((_, i) => !unheeded.has(i) && isOfOpen(columns[i] as MappedColumn));
  if (open.length === 0) return;
  throw new TeamctlError(
    'usage',
    'import-open-deals',
    { file, headers: open.slice(0, 4), all: headers.filter((each) => each !== '') },
    { file },
  );
}
