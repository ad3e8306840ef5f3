import { addDays, type Day, daysBetween, isoWeekday } from '../domain/calendar/day.ts';
import { isMeasureHeader, isPersonHeader } from './columns.ts';
import type { Turning } from './reshape.ts';
import { toldBy } from './shift-legend.ts';
import { unknownMark } from './shifts-across.ts';
import type { Note, Row } from './types.ts';
import { parseDay } from './values/day.ts';
import { HOURS_OF_HALF, NOON } from './values/leave-span.ts';
import { cleanCell } from './values/number.ts';
import { parseShift, type Shift, writtenOut } from './values/shift.ts';
import type { WideHints } from './wide-days.ts';

const KIND =
  /^(?:假别|假种|(?:请假|休假|假期|假)(?:类型|类别|种类)|(?:leave|vacation|absence|time off)\s?type|type of leave|(?:tipo|motivo) de (?:ausentismo|ausencia|ausência|permiso|licencia|licença|afastamento|vacaciones|férias)|(?:urlaubs|abwesenheits)(?:art|typ|grund)|(?:type|motif) (?:de |d['’])(?:congé|absence)s?|(?:休暇|休み)(?:種別|種類|区分)|휴가\s?(?:종류|구분|유형)|loại nghỉ(?: phép)?|jenis cuti)$/i;
const START =
  /^(?:(?:请假|休假)?(?:开始|起始|起)(?:日期|时间|日)?|start(?:s|ing)?(?:\s?(?:date|time|on))?|from(?:\s?date)?|first day|(?:start|beginn?|erster)\s?(?:datum|tag)?|von|ab|(?:fecha (?:de )?)?inicio|desde|(?:data (?:de )?)?início|(?:date )?(?:de )?début|开始日|開始(?:日付?|日時)|시작일|từ ngày|tanggal mulai)$/i;
const END =
  /^(?:(?:请假|休假)?(?:结束|截止|终止|止|销假前)(?:日期|时间|日)?|ends?(?:\s?(?:date|time|on))?|to(?:\s?date)?|until|last day|(?:end|ende|letzter)\s?(?:datum|tag)?|bis|(?:fecha (?:de )?)?(?:fin|término|termino)|hasta|(?:data (?:de )?)?(?:fim|término)|(?:date )?(?:de )?fin|結束日|終了(?:日付?|日時)|종료일|đến ngày|tanggal (?:selesai|akhir))$/i;
/** What a file or sheet is called that holds nothing but leave, and so needs no column that says what kind a row is. */
const CALLED =
  /请假|休假|年假|有給|休暇|휴가|(?:^|[^a-z])(?:leaves?|urlaubs?[a-z]{0,10}|vacations?|vacaciones|férias|ferias|congés?|conges|absences?|ausencias?|ausentismo|abwesenheit(?:en)?|cuti)(?:[^a-z]|$)/i;
const OF_ANNUAL = /年假|有給|urlaub|vacation|vacaciones|férias|ferias|congé|conges/i;
/** The one day that a list has which says how many days it was, and no last one. */
const ONLY_START =
  /^(?:请假|休假|缺勤)(?:日期|时间|日)?$|^(?:(?:leave|vacation|absence)\s)?(?:date|day)$|^date of (?:leave|absence)$|^日期$/i;
const DAYS = /天数$|^(?:请假|休假|共)?天$|^(?:no\.? of |number of |total |leave )?days(?: taken| requested)?$/i;
/** 类型 is that of a leave where the list says nothing but leave. */
const BARE_KIND = /^(?:类型|类别|种类|type|kind)$/i;
const OF_LEAVE = /请假|休假|leave|absence|vacation/i;
const LENGTH = /天数|时长|小时|days|hours|duration|日数|^(?:n[º°.]?\s?(?:de )?)?(?:días|dias|tage|jours)$/i;
/** An approval says how far it is in one column and what came of it in another. */
const STATUS =
  /状态|(?:审批|审核|批准)(?:结果|意见)|status|^(?:approval|decision|result)$|^(?:estado|situação|état|statut|状態|상태|trạng thái)\b/i;
/** 上午 or 下午 of a first or last day, in a column of its own. */
const HALF_OF_START =
  /^(?:请假)?(?:开始|起始)\S{0,8}(?:时间段|时段|上下午|午别|半天)$|^(?:start|from)\S{0,6}\s?(?:half|session|period)$/i;
const HALF_OF_END =
  /^(?:请假)?(?:结束|截止)\S{0,8}(?:时间段|时段|上下午|午别|半天)$|^(?:end|to)\S{0,6}\s?(?:half|session|period)$/i;
/** What another row stands for now (已修改) is as little granted as what was refused. */
const REFUSED =
  /拒绝|驳回|撤销|撤回|取消|作废|不同意|不通过|未通过|未批|已修改|已变更|草稿|待|中$|reject|denied|cancel|withdrawn|declined|pending|revoked|superseded|draft|rechazad|denegad|anulad|rejeitad|recusad|pendiente|pendente|abgelehnt|storniert|beantragt|refus[ée]|annul[ée]|en attente|却下|取消|申請中|반려|취소|대기|từ chối|ditolak/i;
/** Nobody is on leave for longer in one row; a later end is a slip. */
const LONGEST = 400;

interface Shape {
  header: Row;
  people: readonly number[];
  /** -1 where the file is called after leave and no column says of what kind. */
  kind: number;
  start: number;
  /** -1 where the list says how many days it was instead. */
  end: number;
  length: number;
  status: readonly number[];
  /** Where the first and the last day say which half of them is meant; -1 where they do not. */
  halves: readonly [number, number];
}

function shapeOf(rows: readonly Row[], called: string): Shape | null {
  for (const header of rows) {
    const cells = header.cells.map((cell) => cleanCell(cell).replaceAll('_', ' '));
    const place = (pattern: RegExp) =>
      cells.findIndex((cell) => pattern.test(cell.replace(/\s{0,3}[(（].{1,8}[)）]$/, '')));
    const people = cells.flatMap((cell, at) => (isPersonHeader(cell) ? [at] : []));
    const end = place(END);
    const isLeave = cells.some((cell) => OF_LEAVE.test(cell));
    const start = place(START) === -1 && end === -1 && isLeave ? place(ONLY_START) : place(START);
    const kind = place(KIND) === -1 && isLeave ? place(BARE_KIND) : place(KIND);
    const length = cells.findIndex((cell) => (end === -1 ? DAYS : LENGTH).test(cell));
    if (people.length === 0 || start === -1) continue;
    // 时长 beside a first and a last day is how long the leave was.
    const measured = cells.some((cell, at) => at !== length && isMeasureHeader(cell));
    if (kind === -1 && (end === -1 || !CALLED.test(called) || measured)) continue;
    // Beside what came of a day, a number of days is no list of leave.
    if (end === -1 && (length === -1 || cells.some(isMeasureHeader))) continue;
    const status = cells.flatMap((cell, at) => (STATUS.test(cell) ? [at] : []));
    const halves = [HALF_OF_START, HALF_OF_END].map((pattern) => cells.findIndex((cell) => pattern.test(cell)));
    return { header, people, kind, start, end, length, status, halves: halves as [number, number] };
  }
  return null;
}

const nameOf = (file: string): string => file.split(/[\\/]/).at(-1) as string;

/** Whether a list of leave begins in these rows of that file. */
export const isLeaveList = (rows: readonly Row[], file: string): boolean => shapeOf(rows, nameOf(file)) !== null;

const LETTERS_OF_LEAVE = /^(?:[A-Z]{1,2}L|LWP|LOP|PTO)$/;

/** `Vacaciones 2025`, `Licencia con goce`: in a list of leave the first words say the kind, and what follows says more of it. */
function kindOfLeave(cell: string, told: (mark: string) => Shift[] | null): Shift[] | null {
  const whole = parseShift(cell, told);
  if (whole !== null) return whole;
  // CL, EL, LWP: a leave of some kind, in a column of kinds of leave.
  if (LETTERS_OF_LEAVE.test(cell)) return [{ is: 'away', half: null, kind: null }];
  const parts = cell.slice(0, 60).split(/\s+/);
  for (let count = parts.length - 1; count > 0; count -= 1) {
    const found = parseShift(parts.slice(0, count).join(' '));
    if (found?.length === 1 && found[0]?.is === 'away') return found;
  }
  return null;
}

const dayIn = (cell: string, { year }: WideHints): Day | null =>
  parseDay(cell.replace(/(?:上午|下午|am|pm)$/i, '').trimEnd(), { order: null, periods: false, year }) ?? null;
/** Whether a moment lies before noon; null where it is a day only. */
function isMorning(cell: string): boolean | null {
  if (/上午|\bam\b/i.test(cell)) return true;
  if (/下午|\bpm\b/i.test(cell)) return false;
  const hour = /(?:\s|T)(\d{1,2}):\d{2}/.exec(cell)?.[1];
  return hour === undefined ? null : Number(hour) < NOON;
}

const FRIDAY = 5;

/** Whether how many days it was says where a leave ends: of a list without last days, or where a row has none. */
const isCounted = ({ cells }: Row, { start, end, length }: Shape): boolean =>
  length !== -1 && cleanCell(cells[start] ?? '') !== '' && cleanCell(cells[end] ?? '') === '';

/** So many days from a first one, over the weekend where they begin before it; the last of them may be half a day. */
function countedDays(from: Day, amount: number, shift: Shift): { day: Day; shift: Shift }[] {
  const skipsWeekends = isoWeekday(from) <= FRIDAY;
  const found: { day: Day; shift: Shift }[] = [];
  for (let [day, left] = [from, amount]; left > 0; day = addDays(day, 1)) {
    if (skipsWeekends && isoWeekday(day) > FRIDAY) continue;
    found.push({ day, shift: left < 1 ? { ...shift, half: 'am' } : shift });
    left -= 1;
  }
  return found;
}

/** Days of a row that says how many they were; null where it does not say so plainly. */
function daysByCount({ cells }: Row, shape: Shape, shift: Shift, hints: WideHints) {
  const from = dayIn(cleanCell(cells[shape.start] ?? ''), hints);
  const written = /^(\d{1,3}(?:\.\d{1,2})?)\s?(?:天|日|days?|d)?$/i.exec(cleanCell(cells[shape.length] ?? ''))?.[1];
  const amount = Number(written ?? Number.NaN);
  return from === null || !(amount > 0) || amount > LONGEST ? null : countedDays(from, amount, shift);
}

/** The days of one row, with the halves in which leave begins and ends. */
function daysOfLeave(row: Row, shape: Shape, shift: Shift, hints: WideHints): { day: Day; shift: Shift }[] | null {
  const { cells } = row;
  const isHourly = /小时|时长|hour/i.test(shape.header.cells[shape.length] ?? '');
  if (isCounted(row, shape) && isLong(row, shape) && !isHourly) return daysByCount(row, shape, shift, hints);
  const [start = '', end = ''] = [shape.start, shape.end].map((at, i) => {
    const half = cleanCell(cells[shape.halves[i] as number] ?? '');
    return `${cleanCell(cells[at] ?? '')} ${/^(?:上午|下午|am|pm)$/i.test(half) ? half : ''}`.trim();
  });
  const [from, to] = [dayIn(start, hints), dayIn(end === '' ? start : end, hints)];
  if (from === null || to === null || to < from || daysBetween(from, to) > LONGEST) return null;
  const length = cleanCell(cells[shape.length] ?? '');
  const amount = Number(/[\d.]+/.exec(length)?.[0] ?? Number.NaN);
  const isHours = /小时|hour/i.test(`${shape.header.cells[shape.length] ?? ''}${length}`);
  // Two hours from one afternoon to the next are two hours, not two days.
  if (isHours ? amount < HOURS_OF_HALF : from === to && amount < 1) {
    const morning = isMorning(start);
    const half: Shift = { ...shift, half: morning === true ? 'am' : 'pm' };
    return [{ day: from, shift: morning === null ? { ...half, isHalfGuessed: true } : half }];
  }
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => {
    const day = addDays(from, i);
    const isLate = day === from && isMorning(start) === false;
    const isShort = day === to && /上午|\bam\b/i.test(end);
    return { day, shift: isLate ? { ...shift, half: 'pm' } : isShort ? { ...shift, half: 'am' } : shift };
  });
}

const isLong = ({ cells }: Row, { length }: Shape): boolean => Number.parseFloat(cleanCell(cells[length] ?? '')) > 1;

/** Lines of leave that begins on the day of another one of the same person: their days are counted once. */
function againFrom(rows: readonly Row[], { people, start }: Shape): number[] {
  const seen = new Set<string>();
  return rows.flatMap(({ line, cells }) => {
    const key = [...people, start].map((at) => cleanCell(cells[at] ?? '')).join('\u0000');
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew ? [] : [line];
  });
}

/**
 * A list of leave, a row an absence with its first and last day, as one with a row a person and day; null for any other.
 * What was not granted is left out, and told.
 * @throws TeamctlError `invalid` for a kind that nobody can be sure of
 */
export function leaveList(rows: readonly Row[], hints: WideHints): Turning | null {
  const called = nameOf(hints.file);
  const shape = shapeOf(rows, called);
  if (shape === null) return null;
  const { header, people, kind, start, status } = shape;
  const told = toldBy(hints.marks ?? {}, new Map());
  const said = OF_ANNUAL.test(called) ? '年假' : '请假';
  const kindIn = ({ cells }: Row) => (kind === -1 ? said : cleanCell(cells[kind] ?? ''));
  const isLeave = (row: Row) => (kind === -1 ? cleanCell(row.cells[start] ?? '') : kindIn(row)) !== '';
  const body = rows.filter((row) => row.line > header.line && isLeave(row));
  const kinds = [...new Set(body.map(kindIn))];
  const unknown = kinds.filter((each) => kindOfLeave(each, told) === null);
  if (unknown.length > 0) throw unknownMark(hints.file, unknown, '', header.line);
  const isRefused = ({ cells }: Row) => status.some((at) => REFUSED.test(cleanCell(cells[at] ?? '')));
  const refused = body.filter(isRefused);
  const more: Note[] =
    refused.length === 0
      ? []
      : [{ code: 'leave-not-granted', data: { count: refused.length, line: refused[0]?.line ?? 0 } }];
  const counted = body.filter((row) => !isRefused(row) && isCounted(row, shape) && isLong(row, shape));
  if (counted.length > 0)
    more.push({ code: 'leave-counted', data: { count: counted.length, line: counted[0]?.line ?? 0 } });
  const twice = againFrom(
    body.filter((row) => !isRefused(row)),
    shape,
  );
  if (twice.length > 0) more.push({ code: 'leave-begins-twice', data: { count: twice.length, line: twice[0] ?? 0 } });
  return {
    from: header.line,
    header: { line: header.line, cells: [...people.map((at) => header.cells[at] as string), '日期', '班次'] },
    rowsOf: (row) => {
      const own = people.map((at) => row.cells[at] ?? '');
      const [shift] = kindOfLeave(kindIn(row), told) ?? [];
      if (shift === undefined || isRefused(row) || (kind === -1 && !isLeave(row))) return [];
      const days = daysOfLeave(row, shape, shift, hints);
      // What is no day is refused by its own text.
      if (days === null)
        return [{ line: row.line, cells: [...own, row.cells[shape.start] || '-', writtenOut([shift])] }];
      return days.map((each) => ({ line: row.line, cells: [...own, each.day, writtenOut([each.shift])] }));
    },
    note: { code: 'leave-list', data: { count: body.length } },
    more,
  };
}
