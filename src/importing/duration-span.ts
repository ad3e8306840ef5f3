import type { MappedColumn } from './columns.ts';
import { foldHeader } from './fold-header.ts';
import type { Section } from './section.ts';
import { parseNumber } from './values/number.ts';

const STARTS = /start|begin|began|connect|开始|起始|接通时间|inicio|debut|beginn|開始/;
const ENDS = /end|stop|hangup|finish|disconnect|结束|挂断|挂机|fin|fim|ende|終了/;

const MOMENT = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[T ]+(\d{1,2}):(\d\d)(?::(\d\d))?/;
const CLOCK = /^(\d{1,2}):(\d\d)(?::(\d\d))?(?:\s*([ap])\.?m\.?)?$/i;

/** Seconds of a moment from some beginning; null where a cell is none. */
function secondsOf(cell: string): number | null {
  const moment = MOMENT.exec(cell);
  if (moment !== null) {
    const [year, month, day, hour, minute, second] = moment.slice(1).map((part) => Number(part ?? 0));
    return Date.UTC(year as number, (month as number) - 1, day, hour, minute, second) / 1000;
  }
  const clock = CLOCK.exec(cell.trim());
  if (clock === null) return null;
  const half = (clock[4] ?? '').toLowerCase();
  const hour = (Number(clock[1]) % (half === '' ? 24 : 12)) + (half === 'p' ? 12 : 0);
  return hour * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0);
}

const UNITS = { s: 1, min: 60, h: 3600 } as const;
const LEAST_ROWS = 3;
const NEARLY_ALL = 0.9;

/**
 * The unit of a length that stands beside its begin and its end, where one fits nearly all rows and no other does: 37
 * from 03:27:18 to 04:04:27 are minutes.
 * @returns `s`, `min` or `h`; null where the rows do not say
 */
export function unitBySpan({ columns, sample }: Section, at: number): keyof typeof UNITS | null {
  const named = (pattern: RegExp) =>
    columns.findIndex(
      (column: MappedColumn, i) =>
        i !== at &&
        pattern.test(foldHeader(column.header).key) &&
        sample.some(({ cells }) => secondsOf(cells[i] ?? '') !== null),
    );
  const [from, to] = [named(STARTS), named(ENDS)];
  if (from === -1 || to === -1 || from === to) return null;
  const rows = sample.flatMap(({ cells }) => {
    const [begin, end] = [secondsOf(cells[from] ?? ''), secondsOf(cells[to] ?? '')];
    const length = parseNumber(cells[at] ?? '');
    if (begin === null || end === null || length === null || !(length >= 2) || end <= begin) return [];
    return [{ span: end - begin, length }];
  });
  if (rows.length < LEAST_ROWS) return null;
  const fitting = (Object.keys(UNITS) as (keyof typeof UNITS)[]).filter((unit) => {
    const scale = UNITS[unit];
    return (
      rows.filter(({ span, length }) => Math.abs(span - length * scale) <= scale).length >= rows.length * NEARLY_ALL
    );
  });
  return fitting.length === 1 ? (fitting[0] as keyof typeof UNITS) : null;
}
