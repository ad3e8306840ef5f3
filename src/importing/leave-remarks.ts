import type { MappedColumn } from './columns.ts';
import type { Note, Row } from './types.ts';
import type { Section } from './understand.ts';
import { type Leave, parseLeave } from './values/leave.ts';

/** Columns of words about the day of a row: remarks, attendance; not of the day to come. */
const REMARK =
  /备注|說明|说明|備註|出勤|考勤|状态|狀態|状况|情况|请假|休假|假别|缺勤|remark|note|comment|attendance|absence|leave|status|observa|bemerkung|備考/i;
const AHEAD = /明日|明天|次日|下周|计划|plan|tomorrow|next/i;
const MENTION =
  /请假|請假|休假|年假|病假|事假|婚假|产假|丧假|调休|轮休|公休|休息|缺勤|外出|出差|\b(?:on leave|sick|day off|vacation|annual leave|absent)\b/i;

const isRemark = ({ header, field, own, ownTarget }: MappedColumn): boolean =>
  (field === null || field === 'status') &&
  own === undefined &&
  ownTarget === undefined &&
  REMARK.test(header) &&
  !AHEAD.test(header);

/** Remarks that speak of an absence and were not taken as one: they are told. */
export class SpokenLeave {
  private count = 0;
  private first: { line: number; text: string } | null = null;

  add(line: number, text: string): void {
    this.count += 1;
    this.first ??= { line, text: text.trim().slice(0, 40) };
  }

  notes(): Note[] {
    return this.first === null ? [] : [{ code: 'leave-mentioned', data: { count: this.count, ...this.first } }];
  }
}

/**
 * What the remarks of a row of days say of an absence. A whole day off beside numbers contradicts itself, and a
 * sentence may say anything: both are told and nothing is made of them.
 * @param hasNumbers the row has numbers above 0
 */
export function leaveInRemarks({ columns }: Section, spoken: SpokenLeave) {
  const places = columns.flatMap((column, i) => (isRemark(column) ? [i] : []));
  return ({ cells, line }: Row, hasNumbers: boolean): Leave | null => {
    if (places.length === 0) return null;
    const texts = places.map((at) => cells[at] ?? '').filter((text) => MENTION.test(text) || parseLeave(text) !== null);
    for (const text of texts) {
      const leave = parseLeave(text);
      if (leave !== null && (leave.half !== null || !hasNumbers)) return leave;
    }
    if (texts[0] !== undefined) spoken.add(line, texts[0]);
    return null;
  };
}
