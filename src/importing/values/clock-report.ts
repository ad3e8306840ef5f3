import type { Half } from '../../domain/team/absence.ts';
import { HOURS_OF_HALF, hourOf, type LeaveSpan, leaveSpan, NOON } from './leave-span.ts';

/** What one part of a cell of a clock system's monthly report says: a state, or a leave that was asked for by its name. */
export type Reported =
  | { is: 'came' | 'rest' | 'absent' | 'unplanned' }
  | { is: 'leave'; name: string; half: Half | null; span?: LeaveSpan };

const LONGEST = 240;
const STATE = /^(?:正常|异常)(?:\(([^()]{1,6})\))?$/;
const CAME =
  /^(?:迟到|早退|缺卡|补卡|外勤|地点异常|设备异常)(?:[\d.]{1,6}(?:次|分钟|小时))?$|^补卡申请(?:\([^()]{1,30}\))?$/;
const ASKED =
  /^(\p{Script=Han}{2,8})(?:\([^()]{1,10}\))?\s?(?:[\d.]{1,6}(?:天|小时)){1,2}\s?\((\d{1,2}\/\d{1,2})\s(上午|下午|\d{1,2}:\d{2})\s?-\s?(\d{1,2}\/\d{1,2})\s(上午|下午|\d{1,2}:\d{2})\)$/u;

/** Which half of one day from and to leave out; null for the whole of it. */
function halfOf(from: string, to: string): Half | null {
  if (/\d/.test(from) && /\d/.test(to)) {
    const [begin, end] = [hourOf(from), hourOf(to)];
    return end - begin > HOURS_OF_HALF ? null : begin < NOON ? 'am' : 'pm';
  }
  return from !== to ? null : from === '上午' ? 'am' : 'pm';
}

function partOf(text: string): Reported | null {
  const state = STATE.exec(text)?.[1];
  if (state === '休息') return { is: 'rest' };
  if (state === '未排班') return { is: 'unplanned' };
  if (STATE.test(text) || CAME.test(text)) return { is: 'came' };
  if (/^旷工/.test(text)) return { is: 'absent' };
  const asked = ASKED.exec(text);
  if (asked === null) return null;
  const [, name = '', first, from = '', last, to = ''] = asked;
  if (/^加班/.test(name)) return { is: 'came' };
  if (first === last) return { is: 'leave', name, half: halfOf(from, to) };
  return { is: 'leave', name, half: null, span: leaveSpan(first as string, from, last as string, to) };
}

/**
 * `正常（请假） ; 年假0.5天（3/25 下午 - 3/25 下午）`: a day in the monthly report of a clock system, its parts with
 * semicolons. A leave of several days is whole until somebody says which of them it is (`halfOnDay`).
 * @param cell after NFKC
 * @returns null for any other cell
 */
export function clockReport(cell: string): Reported[] | null {
  if (!cell.includes(';') || cell.length > LONGEST) return null;
  const parts = cell
    .split(/[;\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(partOf);
  return parts.length === 0 || parts.includes(null) ? null : (parts as Reported[]);
}
