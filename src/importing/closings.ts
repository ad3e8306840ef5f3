import { type ColumnFacts, isMostly } from './column-facts.ts';
import { indexOf, type MappedColumn } from './columns.ts';
import { keyOf, put, type Settled, type Table } from './settled.ts';
import { isWonWord } from './status.ts';

const DAY = /^(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})/;
const CLOSED =
  /заверш|закрыт|clos|finish|complet|won|abschluss|abgeschlossen|cierre|fecham|cloture|conclu|结束|完成|关闭|結束|完了|終了|종료|완료|kapan|zamkn/;
const TO_COME =
  /expect|plan|forecast|estimat|target|due|предпол|план|ожида|预计|计划|予定|previst|prevu|voraussicht|geplant|预期/;

/** Deals of which some are won, and days that no list knows: the one on which they were closed is theirs. */
export function closings({ facts, told }: Table, settled: Settled): void {
  const at = indexOf(settled.columns);
  const status = at.get('status');
  if (at.has('day') || status === undefined || told.has('day') || at.has('talkSeconds') || at.has('joined')) return;
  if (!(facts[status] as ColumnFacts).cells.some(({ text }) => isWonWord(text))) return;
  const days = settled.columns.flatMap((column, i) =>
    column.field === null && column.header !== '' && isMostly(facts[i] as ColumnFacts, (text) => DAY.test(text))
      ? [i]
      : [],
  );
  const closed = days.filter((i) => {
    const key = keyOf(settled.columns[i] as MappedColumn);
    return CLOSED.test(key) && !TO_COME.test(key);
  });
  const [only, second] = closed;
  if (only === undefined || second !== undefined) return;
  put(settled.columns, only, 'day');
  const headerOf = (i: number) => (settled.columns[i] as MappedColumn).header;
  const other = days.find((i) => i !== only);
  if (other !== undefined)
    settled.notes.push({
      code: 'column-chosen',
      data: { field: 'day', header: headerOf(only), other: headerOf(other) },
    });
}
