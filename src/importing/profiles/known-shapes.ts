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

const ANY_MOMENT = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,6})?(?:Z|[+-]\d{2}:?\d{2})?$/;
const ENDS = /^(?:ANSWERED|NO ANSWER|BUSY|FAILED|CONGESTION|CANCELL?ED|CANCEL|NOANSWER|CHANUNAVAIL)$/;
const CAUSE = /^[A-Z]{2,}(?:_[A-Z]{2,}){1,5}$/;
const CHANNEL = /^(?:PJSIP|SIP|IAX2?|DAHDI|Local|Zap|SCCP|Dongle|mISDN)\//i;
const ONE_ID = /^(?:\d{9,11}\.\d{1,9}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/**
 * A log of calls whose columns were put in another order, as both exchanges allow: found by what stands there. The result
 * stands behind the two lengths, of which the second is never the longer one; who called whom behind the name that was
 * shown, or before the first moment.
 */
function logInAnyOrder(rows: readonly (readonly string[])[]): KnownShape | null {
  const width = rows[0]?.length ?? 0;
  if (rows.length < 3 || width < 9 || rows.some((cells) => cells.length !== width)) return null;
  const columns = Array.from({ length: width }, (_, at) => rows.map((cells) => cells[at] as string));
  const all = (at: number, test: RegExp) => columns[at]?.every((cell) => test.test(cell)) === true;
  const filled = (at: number, test: RegExp) =>
    columns[at]?.some((cell) => cell !== '') === true && columns[at].every((cell) => cell === '' || test.test(cell));
  const isAsterisk = (at: number) => all(at, ENDS);
  const result = columns.findIndex((_, at) => isAsterisk(at) || all(at, CAUSE));
  const [longer, shorter] = [result - 2, result - 1];
  if (longer < 0 || !all(longer, COUNT) || !all(shorter, COUNT)) return null;
  if (rows.some((cells) => Number(cells[shorter]) > Number(cells[longer]))) return null;
  const start = columns.findIndex((_, at) => all(at, ANY_MOMENT));
  const channel = columns.findIndex((_, at) => all(at, CHANNEL));
  const context = isAsterisk(result) ? (filled(channel - 1, /<[^<>]{0,80}>$/) ? channel - 2 : channel - 1) : start - 1;
  if (start === -1 || context < 2) return null;
  const headers = Array.from({ length: width }, () => '');
  headers[start] = 'start';
  headers[context - 2] = 'src';
  headers[context - 1] = 'dst';
  if (channel !== -1) headers[channel] = 'channel';
  headers[longer] = 'duration';
  headers[shorter] = 'billsec';
  headers[result] = isAsterisk(result) ? 'disposition' : 'hangup_cause';
  const id = columns.findIndex((_, at) => at > result && all(at, ONE_ID));
  if (id !== -1) headers[id] = 'uniqueid';
  return { id: isAsterisk(result) ? 'asterisk' : 'freeswitch', headers };
}

/** The shape of which all these first rows are; null for none. */
export function knownShape(rows: readonly Row[]): KnownShape | null {
  const looked = rows.slice(0, 20).map((row) => row.cells.map((cell) => cell.trim()));
  if (looked.length === 0) return null;
  const found = shapes.find((shape) => looked.every(shape.fits));
  return found ? { id: found.id, headers: found.headers.slice(0, looked[0]?.length) } : logInAnyOrder(looked);
}
