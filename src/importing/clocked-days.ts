import { isDayHeader, isPersonHeader, isTimeAtWorkHeader } from './columns.ts';
import type { Turning } from './reshape.ts';
import type { Row } from './types.ts';
import { minutesBetween, momentIn } from './values/clocked.ts';
import { cleanCell } from './values/number.ts';
import { parseShift } from './values/shift.ts';
import type { WideHints } from './wide-days.ts';

// When somebody came and when they went, a row a person and day: how long they were there is what can be kept of it.

const CAME =
  /^(?:(?:actual |first )?(?:check|clock|punch|log|sign|time|shift|badge|swipe)(?:ed)? ?in(?: time| at)?|(?:first )?in(?: ?time| punch| clock)?|arrival(?: time)?|arrived(?: at)?|first (?:punch|swipe|check|entry)|(?:entry|start work) time|(?:实际)?上班(?:打卡|签到|刷卡|卡)?(?:时间|時間)?|(?:签|簽)到(?:时间|時間)?|签入时间?|(?:首次|最早|第一次|首)(?:打卡|签到|刷卡)(?:时间)?|到岗时间|(?:进门|入场|进场)时间|登[录陆入](?:时间)?|(?:出勤|出社|始業)(?:時刻|時間|打刻)?|출근(?: ?(?:시간|시각|일시))?|(?:hora (?:de )?)?(?:entrada|ingreso|llegada|chegada)|(?:heure (?:de |d['’]?))?(?:arriv[ée]e|entr[ée]e)|kommen|gekommen|(?:arbeits|dienst)beginn|(?:ora )?(?:entrata|ingresso)|(?:jam|waktu|scan|absen) ?masuk|giờ (?:vào|đến)|giriş(?: saati)?|(?:время )?прихода?|вход)$/i;
const WENT =
  /^(?:(?:actual |last )?(?:check|clock|punch|log|sign|time|shift|badge|swipe)(?:ed)? ?(?:out|off)(?: time| at)?|(?:last )?out(?: ?time| punch| clock)?|departure(?: time)?|(?:departed|left)(?: at)?|last (?:punch|swipe|check|exit)|(?:exit|end work) time|(?:实际)?下班(?:打卡|签退|刷卡|卡)?(?:时间|時間)?|(?:签|簽)退(?:时间|時間)?|签出时间?|(?:末次|最晚|最后一?次|末)(?:打卡|签退|刷卡)(?:时间)?|离岗时间|(?:出门|离场|出场)时间|(?:登出|退出)(?:时间)?|(?:退勤|退社|終業)(?:時刻|時間|打刻)?|퇴근(?: ?(?:시간|시각|일시))?|(?:hora (?:de )?)?(?:salida|sa[ií]da)|(?:heure (?:de |d['’]?))?(?:d[ée]part|sortie)|gehen|gegangen|(?:arbeits|dienst)ende|(?:ora )?uscita|(?:jam|waktu|scan|absen) ?(?:pulang|keluar)|giờ (?:ra|về)|çıkış(?: saati)?|(?:время )?ухода?|выход)$/i;
/** From the first of them to the second nobody is at work. */
const REST_BEGINS =
  /^(?:(?:lunch|break|meal) ?(?:out|start|begin|from)(?: time)?|(?:start|begin) (?:of )?(?:lunch|break)|午休(?:开始|外出)(?:时间)?|休息开始(?:时间)?|休憩(?:開始|入)(?:時刻|時間)?|(?:inicio|início) (?:de |do )?(?:almuerzo|almoço|descanso|intervalo)|pause(?:n)?(?:beginn|anfang| von)|istirahat (?:mulai|keluar))$/i;
const REST_ENDS =
  /^(?:(?:lunch|break|meal) ?(?:in|end|finish|to)(?: time)?|end (?:of )?(?:lunch|break)|午休(?:结束|返回)(?:时间)?|休息结束(?:时间)?|休憩(?:終了|戻)(?:時刻|時間)?|(?:fin|fim) (?:de |do )?(?:almuerzo|almoço|descanso|intervalo)|pause(?:n)?(?:ende| bis)|istirahat (?:selesai|masuk))$/i;
/** A break that is told in any other way. */
const OF_REST = /lunch|break|meal|午休|休息|休憩|almuerzo|almoço|descanso|intervalo|\bpausa?e?n?|istirahat|휴게/i;
/** What was planned, or asked for, is nothing that was done. */
const PLANNED = /应|计划|规定|排班|标准|scheduled|planned|expected|予定|所定|soll/i;
/** How long it was, or how late: numbers of the same day that the two moments do not say. */
const LENGTH =
  /^(?:session|login|work)? ?(?:duration|length)$|^(?:总|在线|工作|上班)?时长$|^durée$|^dura(?:ción|ção)$|^dauer$|^durasi$/i;

const PART = /^(?:am|pm|a\.m\.|p\.m\.|morning|afternoon|上午|下午|午前|午後|1st|2nd|第[一二1-2]次?) ?/i;
const FEWEST = 0.6;
const HEADER = '出勤分钟';

/** A header as it is compared: without marks, remarks and numbers. */
export const nameOfColumn = (cell: string): string =>
  cleanCell(cell)
    .toLowerCase()
    .replace(/[_\-–]+/g, ' ')
    .replace(/\s{0,3}[(（].{0,12}[)）]$/, '')
    .replace(PART, '')
    .replace(/ ?[1-3１-３]$/, '')
    .replace(/\s+/g, ' ')
    .trim();

interface Shape {
  header: Row;
  /** Columns of coming and going, one behind the other. */
  stays: readonly (readonly [came: number, went: number])[];
  rests: readonly (readonly [began: number, ended: number])[];
  hasDay: boolean;
}

/** Pairs of columns that follow each other; null where one stands alone. */
function pairs(names: readonly string[], first: RegExp, second: RegExp): (readonly [number, number])[] | null {
  const found = names.flatMap((name, at) => (first.test(name) || second.test(name) ? [at] : []));
  if (found.length % 2 !== 0) return null;
  const pairs = Array.from(
    { length: found.length / 2 },
    (_, i) => [found[2 * i] as number, found[2 * i + 1] as number] as const,
  );
  const areInOrder = pairs.every(([a, b]) => first.test(names[a] as string) && second.test(names[b] as string));
  return areInOrder ? pairs : null;
}

const filled = (rows: readonly Row[], at: number): string[] =>
  rows.flatMap(({ cells }) => ((cells[at] ?? '').trim() === '' ? [] : [cells[at] as string]));
/** True for a clock, with or without its day. */
export const isClocked = (cell: string): boolean => momentIn(cell) !== null;
const areMostly = (cells: readonly string[], is: (cell: string) => boolean): boolean =>
  cells.filter(is).length >= FEWEST * cells.length;

/** A column that says of each day what it was, and of some that somebody was away: it says more than the clock. */
export const tellsDays = (rows: readonly Row[], at: number): boolean => {
  const cells = filled(rows, at).filter((cell) => /\p{L}/u.test(cell) && !isClocked(cell));
  const isAway = (cell: string) => parseShift(cell)?.some(({ is }) => is !== 'work') === true;
  return areMostly(cells, (cell) => parseShift(cell) !== null) && cells.some(isAway);
};

function shapeIn(header: Row, below: readonly Row[], told: readonly string[]): Shape | null {
  const names = header.cells.map(nameOfColumn);
  if (!header.cells.some(isPersonHeader) || below.length === 0) return null;
  const used = names.map((name) => (PLANNED.test(name) ? '' : name));
  const [stays, rests] = [pairs(used, CAME, WENT), pairs(used, REST_BEGINS, REST_ENDS)];
  if (stays === null || rests === null || stays.length === 0) return null;
  const own = new Set([...stays, ...rests].flat());
  const others = header.cells.flatMap((cell, at) => (own.has(at) || cell.trim() === '' ? [] : [at]));
  const isNumber = (at: number) => filled(below, at).some((cell) => /\d/.test(cell));
  const isTold = (at: number) =>
    isNumber(at) &&
    (isTimeAtWorkHeader(header.cells[at] as string) ||
      LENGTH.test(names[at] as string) ||
      OF_REST.test(names[at] as string));
  if (others.some((at) => isTold(at) || tellsDays(below, at))) return null;
  if ([...own].some((at) => told.includes(header.cells[at] as string))) return null;
  return { header, stays, rests, hasDay: others.some((at) => isDayHeader(header.cells[at] as string)) };
}

/** Whether a header of such a table stands in these rows: the first days in it may be empty. */
export const isOfClocks = (rows: readonly Row[]): boolean => rows.some((row) => shapeIn(row, [row], []) !== null);

/** What a row comes to in minutes; null where a moment is missing, NaN where it cannot be. */
function minutesOf({ cells }: Row, { stays, rests }: Shape): number | null {
  const spans = [...stays, ...rests].map(([from, to], i) => {
    const [first, last] = [cells[from] ?? '', cells[to] ?? ''].map((cell) => cell.trim());
    if (first === '' && last === '') return { sign: 0, span: 0 };
    const [came, went] = [momentIn(first as string), momentIn(last as string)];
    const span = came === null || went === null ? null : minutesBetween(came, went);
    return { sign: i < stays.length ? 1 : -1, span };
  });
  if (spans.some(({ span }) => span === null)) return null;
  const sum = spans.reduce((all, { sign, span }) => all + sign * (span ?? 0), 0);
  return sum === 0 ? null : sum < 0 ? Number.NaN : sum;
}

/** Where it is certain, the number; where it cannot be, what stands there, which is refused and named. */
function cellOf(row: Row, shape: Shape): string {
  const minutes = minutesOf(row, shape);
  if (minutes === null) return '';
  if (!Number.isNaN(minutes)) return String(minutes);
  return shape.stays.map(([from, to]) => `${row.cells[from] ?? ''}–${row.cells[to] ?? ''}`).join(' ');
}

const dateOf = ({ cells }: Row, { stays }: Shape): string => {
  const dates = stays.flat().map((at) => momentIn(cells[at] ?? '')?.date ?? '');
  return dates.find((date) => date !== '') ?? '';
};

/**
 * A row a person and day with when they came and went, as one with the minutes between: breaks that stand there as
 * moments are taken off, others are not. Null for any other table, and where the table tells how long it was itself.
 */
export function clockedDays(rows: readonly Row[], { told }: WideHints): Turning | null {
  for (const header of rows) {
    const below = rows.filter((row) => row.line > header.line && row.cells.some((cell) => cell.trim() !== ''));
    const shape = shapeIn(header, below, told);
    if (shape === null) continue;
    const { stays, rests, hasDay } = shape;
    const own = new Set([...stays, ...rests].flat());
    if ([...own].some((at) => !areMostly(filled(below, at), isClocked))) continue;
    const minutes = below.map((row) => minutesOf(row, shape)).filter((each) => each !== null);
    if (minutes.length === 0 || minutes.filter(Number.isNaN).length * 2 > minutes.length) continue;
    if (!hasDay && !below.some((row) => dateOf(row, shape) !== '')) continue;
    const put = (row: Row, more: readonly string[]): Row => {
      const cells = Array.from({ length: header.cells.length }, (_, i) => (own.has(i) ? '' : (row.cells[i] ?? '')));
      return { ...row, cells: [...cells, ...more] };
    };
    return {
      from: header.line,
      header: put(header, hasDay ? [HEADER] : ['日期', HEADER]),
      rowsOf: (row) => [put(row, [...(hasDay ? [] : [dateOf(row, shape)]), cellOf(row, shape)])],
      note: {
        code: rests.length > 0 || stays.length > 1 ? 'clocked-parts' : 'clocked-days',
        data: { headers: [...own].sort((a, b) => a - b).map((at) => header.cells[at] as string) },
      },
    };
  }
  return null;
}
