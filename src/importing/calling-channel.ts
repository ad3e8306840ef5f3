import { isMostly } from './column-facts.ts';
import { indexOf } from './columns.ts';
import { foldHeader } from './fold-header.ts';
import type { Row } from './types.ts';
import type { Section } from './understand.ts';
import { cleanCell } from './values/number.ts';

/** `PJSIP/105-00000001`: the technique, what called, and the call's own number. */
const CHANNEL = /^(?:PJSIP|SIP|IAX2?|DAHDI|SCCP)\/([^/]{1,40})-[0-9a-f]{4,12}$/i;
const EXTENSION = /^\d{2,6}$/;
const LETTER = /\p{L}/u;

/** Of a call: the extension from which it was made, `trunk` where it came in over a line, null where nobody knows. */
export type Calling = { extension: string } | 'trunk' | null;

/**
 * Who made a call of an exchange, by the channel that it began on: where extensions show the number of the house, `src` is
 * that number for all of them.
 * @returns null for a table without such a column
 */
export function callingChannel({ columns, facts }: Section): ((row: Row) => Calling) | null {
  if (!indexOf(columns).has('caller')) return null;
  const at = columns.findIndex(
    ({ field, header }, i) =>
      field === null &&
      foldHeader(header).key === 'channel' &&
      isMostly(facts[i] ?? { cells: [], numbers: [], words: new Set() }, (text) => CHANNEL.test(text)),
  );
  if (at === -1) return null;
  return ({ cells }) => {
    const name = CHANNEL.exec(cleanCell(cells[at] ?? ''))?.[1];
    if (name === undefined) return null;
    if (EXTENSION.test(name)) return { extension: name };
    return LETTER.test(name) ? 'trunk' : null;
  };
}
