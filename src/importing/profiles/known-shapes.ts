import type { Row } from '../types.ts';

/** A kind of file that comes without a header, told by what stands where. */
export interface KnownShape {
  id: string;
  headers: readonly string[];
}

const words = (text: string) => text.split(' ');
const MOMENT = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;
const COUNT = /^\d{1,7}$/;

type Fits = (cells: readonly string[]) => boolean;

const shapes: readonly (KnownShape & { fits: Fits })[] = [
  {
    id: 'asterisk',
    headers: words(
      'accountcode src dst dcontext clid channel dstchannel lastapp lastdata start answer end duration billsec disposition amaflags uniqueid userfield',
    ),
    fits: (cells) =>
      cells.length >= 16 &&
      cells.length <= 18 &&
      MOMENT.test(cells[9] ?? '') &&
      MOMENT.test(cells[11] ?? '') &&
      COUNT.test(cells[12] ?? '') &&
      COUNT.test(cells[13] ?? '') &&
      /^[A-Z ]+$/.test(cells[14] ?? ''),
  },
  {
    id: 'freeswitch',
    headers: words(
      'caller_id_name caller_id_number destination_number context start_stamp answer_stamp end_stamp duration billsec hangup_cause uuid bleg_uuid accountcode read_codec write_codec',
    ),
    fits: (cells) =>
      cells.length >= 11 &&
      cells.length <= 15 &&
      MOMENT.test(cells[4] ?? '') &&
      MOMENT.test(cells[6] ?? '') &&
      COUNT.test(cells[7] ?? '') &&
      COUNT.test(cells[8] ?? '') &&
      /^[A-Z_]+$/.test(cells[9] ?? ''),
  },
];

/** The shape of which all these first rows are; null for none. */
export function knownShape(rows: readonly Row[]): KnownShape | null {
  const looked = rows.slice(0, 20).map((row) => row.cells.map((cell) => cell.trim()));
  if (looked.length === 0) return null;
  const found = shapes.find((shape) => looked.every(shape.fits));
  return found ? { id: found.id, headers: found.headers.slice(0, looked[0]?.length) } : null;
}
