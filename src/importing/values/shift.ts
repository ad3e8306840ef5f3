import type { Day } from '../../domain/calendar/day.ts';
import { type AbsenceKind, type Half, halves } from '../../domain/team/absence.ts';
import { clockReport } from './clock-report.ts';
import { parseLeave } from './leave.ts';
import { HOURS_OF_HALF, halfOnDay, hourOf, type LeaveSpan, leaveSpan, NOON } from './leave-span.ts';
import { cleanCell } from './number.ts';

/** What somebody does on a day, or on half of one: is at work, has a day of rest, or is away. */
export interface Shift {
  is: 'work' | 'rest' | 'away';
  /** Null: all day long. */
  half: Half | null;
  /** Of an absence or a rest; null where nobody says what for. */
  kind: AbsenceKind | null;
  /** Half a day of which nobody says which half: taken as the afternoon, as everywhere. */
  isHalfGuessed?: true;
  /** A leave of several days. */
  span?: LeaveSpan;
}

/** What a cell says of the day in whose column or row it stands. */
export const shiftsOn = (shifts: readonly Shift[], day: Day): Shift[] =>
  shifts.map(({ span, ...each }) => (span === undefined ? each : { ...each, half: halfOnDay(span, day) }));

/** What `--mark` takes, and what each is. */
export const markWords = ['work', 'rest', 'annual', 'sick', 'personal', 'out', 'leave', 'am', 'pm'] as const;
export type MarkWord = (typeof markWords)[number];

const away = (kind: AbsenceKind | null, half: Half | null = null): Shift => ({
  is: kind === 'rest' ? 'rest' : 'away',
  half,
  kind,
});

export function shiftOf(word: MarkWord): Shift {
  if (word === 'work') return { is: word, half: null, kind: null };
  if (word === 'am' || word === 'pm') return away(null, word);
  return away(word === 'leave' ? null : word);
}

const CANONICAL: Readonly<Record<AbsenceKind | 'leave' | 'work', string>> = {
  work: '上班',
  rest: '休息',
  annual: '年假',
  sick: '病假',
  personal: '事假',
  out: '外出',
  leave: '请假',
};

/** Words that `parseShift` reads as just these, where a table is turned and its marks are known. */
export const writtenOut = (shifts: readonly Shift[]): string =>
  shifts
    .map(({ is, half, kind, isHalfGuessed }) => {
      const part = isHalfGuessed ? '半天' : half === 'am' ? '上午' : half === 'pm' ? '下午' : '';
      return `${is === 'work' ? '' : part}${CANONICAL[is === 'work' ? is : (kind ?? 'leave')]}`;
    })
    .join(',');

/** The meaning that is told of a shift, for a table of what marks were read as. */
export const wordOf = ({ is, half, kind }: Shift): MarkWord => (is === 'work' ? is : (kind ?? half ?? 'leave'));

const REST =
  /^(?:休|休息|轮休|公休|周休|休班|排休|例休|双休|单休|调|调休|调休假|补休|倒休|换休|休假日|法定假|法定假日|节假日|节日|off|day off|rest|weekend|holiday|public holiday)$/i;
const WORK =
  /^(?:[√✓✔☑]|正|正常|出勤|全勤|上班|到岗|在岗|在班|已打卡|早|中|晚|夜|白|全|通|早中|中晚|早晚|日|迟到|早退|加|加班|值|值班|补班|居家|居家办公|远程|wfh|present|work|working|on duty|early|late|mid|middle|morning|evening|night|day|full)$/i;
/** At work, as other languages write it: `Hadir`, `Terlambat`, anwesend, 출근, đi làm. */
const WORK_ABROAD =
  /^(?:hadir|masuk|masuk kerja|terlambat|telat|lembur|wfo|work from home|working from home|work from office|remote|on site|onsite|on time|tardy|half late|presente|présent|presencial|teletrabajo|atrasado|tarde|anwesend|arbeit|homeoffice|home office|出社|在宅|在宅勤務|遅刻|早退|通常|출근|지각|조퇴|재택|재택근무|정상|정상출근|đi làm|có mặt|đi muộn|присутствовал|на работе)$/i;
/** 早班, A班, Night shift; 休班 is rest, 下夜班 the rest after it. */
const NAMED_SHIFT = /^(?!休|下|补休|调休)[\p{Script=Han}A-Za-z0-9]{1,6}班(?:次)?\d?$|^[a-z]{1,12} shift$/iu;
const CLOCK = String.raw`(?:次日|\+)?\d{1,2}(?:[:：点][0-5]?\d)?`;
/** `9:00-18:00`, `早 8:30~17:30`, `9-18`; a dash between clocks. */
const CLOCKS = new RegExp(
  String.raw`^[\p{Script=Han}A-Za-z]{0,8}\s*[(（]?${CLOCK}\s*(?:[-~～—–]|至|到)\s*${CLOCK}[)）]?$`,
  'u',
);
/** What a clock finds: somebody came. */
const CAME = /^(?:上班|下班)?(?:迟到|早退|缺卡|补卡|漏打卡)|打卡$|^外勤打卡/;

const AWAY: readonly (readonly [RegExp, AbsenceKind | null])[] = [
  [REST, 'rest'],
  [
    /^(?:libur|cuti bersama|folga|descanso|feriado|día libre|frei|feiertag|公休|公休日|休日|休み|휴무|휴일|nghỉ lễ|выходной)$/i,
    'rest',
  ],
  [
    /^(?:cuti|cuti tahunan|earned leave|privileged? leave|paid leave|vacations|vacaciones|férias|ferias|urlaub|jahresurlaub|congés?|有給|有休|有給休暇|年休|연차|연차휴가|nghỉ phép|phép năm|отпуск)$/i,
    'annual',
  ],
  [
    /^(?:sakit|medical leave|sick day|enfermo|enfermedad|incapacidad|baja|baja médica|atestado|doente|krank|krankheit|maladie|病欠|病気休暇|병가|ốm|nghỉ ốm|больничный)$/i,
    'sick',
  ],
  [/^(?:casual leave|permiso|izin|ijin|izin pribadi|개인사유|việc riêng)$/i, 'personal'],
  [/^(?:年|年假|年休|年休假|al|annual|annual leave|vacation|pto)$/i, 'annual'],
  [/^(?:病|病假|sl|sick|sick leave)$/i, 'sick'],
  [/^(?:事|事假|pl|personal|personal leave)$/i, 'personal'],
  [/^(?:外|外出|公出|公差|出差|外勤|外派|拜访|拜访客户|out|business trip)$/i, 'out'],
  [
    /^(?:假|请假|休假|婚|婚假|丧|丧假|产|产假|陪产|陪产假|产检|产检假|育儿假|哺乳假|探亲假|工伤|工伤假|护理假|旷|旷工(?:[\d.]{1,6}(?:分钟|小时|天|次))?|缺勤|停工|leave|on leave|licencia|licença|licencia sin goce|suspensión|absent|absence|unexcused|excused absence|alpha|alpa|mangkir|tanpa keterangan|ausente|falta|falta injustificada|inasistencia|abwesend|fehlt|unentschuldigt|欠勤|無断欠勤|결근|무단결근|휴가|vắng|vắng mặt|отсутствовал|(?:unpaid|maternity|paternity|parental|marriage|wedding|bereavement|compassionate|study|family|special|emergency|lwp)\s?leave|leave without pay|lwp)$/i,
    null,
  ],
];

/** `年假11-12 09:00到11-12 18:00 1天`: how a clock system writes what was asked for. */
const ASKED_FOR =
  /^(\p{Script=Han}{1,8}?)\s?(?:\d{4}-)?(\d{1,2}-\d{1,2})(?:\s(\d{1,2}:\d{2}|上午|下午))?\s?到\s?(?:\d{4}-)?(\d{1,2}-\d{1,2})(?:\s(\d{1,2}:\d{2}|上午|下午))?\s?([\d.]{1,6})\s?(天|小时)$/u;

function askedFor(text: string): Shift[] | null {
  const match = ASKED_FOR.exec(text);
  if (match === null) return null;
  const [, what = '', first = '', from, last = '', to, amount, unit] = match;
  if (/^加班/.test(what)) return [{ is: 'work', half: null, kind: null }];
  const whole = kindOf(what);
  if (whole === null) return null;
  if (first !== last) return [{ ...away(whole.kind), span: leaveSpan(first, from, last, to) }];
  if (unit === '天' ? Number(amount) >= 1 : Number(amount) >= HOURS_OF_HALF) return [away(whole.kind)];
  const begins = from === '上午' || (from !== undefined && hourOf(from) < NOON);
  return [away(whole.kind, begins ? 'am' : 'pm')];
}

function kindOf(word: string): { kind: AbsenceKind | null } | null {
  const found = AWAY.find(([pattern]) => pattern.test(word));
  return found === undefined ? null : { kind: found[1] };
}

/** `半天`, `0.5`, `½`, `4h` behind or before a word. */
const HALF = String.raw`(?:半天|半日|半|0?\.5\s?天?|½|1/2|[2-4]\s?(?:h|小时))`;
const HALF_BEHIND = new RegExp(String.raw`\s?[(（]?${HALF}[)）]?$`, 'i');
const HALF_BEFORE = new RegExp(`^${HALF}`, 'i');
const WHOLE = /(?:[(（]?(?:1|一|1\.0)\s?天[)）]?|全天|1)$/;
const PART = /^[(（]?(上午|下午|上|下|am|pm)[)）]?|[(（]?(上午|下午|上|下|am|pm)[)）]?$/i;
const halfNamed = (word: string): Half => (/^(?:上|am)/i.test(word) ? 'am' : 'pm');

function halfDay(text: string): Shift[] | null {
  const part = PART.exec(text);
  const named = part === null ? null : (part[1] ?? part[2] ?? null);
  const bare = named === null ? text : text.replace(PART, '').trim();
  const rest = bare.replace(HALF_BEHIND, '').replace(HALF_BEFORE, '').trim();
  if (named === null && rest === bare) return null;
  const found = kindOf(rest);
  if (found === null) return null;
  if (named !== null) return [away(found.kind, halfNamed(named))];
  return [{ ...away(found.kind, 'pm'), isHalfGuessed: true }];
}

function one(text: string): Shift[] | null {
  const whole = kindOf(text) ?? kindOf(text.replace(WHOLE, '').trim());
  if (whole !== null) return [away(whole.kind)];
  if (WORK.test(text) || WORK_ABROAD.test(text) || NAMED_SHIFT.test(text) || CLOCKS.test(text) || CAME.test(text))
    return [{ is: 'work', half: null, kind: null }];
  const asked = askedFor(text) ?? halfDay(text);
  if (asked !== null) return asked;
  const leave = parseLeave(text);
  return leave === null ? null : [away(leave.kind, leave.half)];
}

/** `√+5`, `√+夜`, `G+2`: hours or a shift on top of what the day is. */
const ON_TOP = /\s?\+\s?(?:\d{1,2}(?:\.\d)?\s?h?|[加早中晚夜]班?)$/i;

function of(text: string, told: (mark: string) => Shift[] | null): Shift[] | null {
  const whole = told(text) ?? one(text.replaceAll('_', ' '));
  const bare = text.replace(ON_TOP, '');
  return whole !== null || bare === text || bare === '' ? whole : (told(bare) ?? one(bare));
}

/** What the parts of a clock system's report come to: a leave by its name, else rest, else work. */
function reported(text: string): Shift[] | null {
  const parts = clockReport(text);
  if (parts === null) return null;
  const isRest = parts.some(({ is }) => is === 'rest');
  // A leave of several days goes on over the days of rest among them, which it takes nothing of.
  const leaves = parts.flatMap((part): Shift[] =>
    part.is === 'leave' && !(isRest && part.span !== undefined)
      ? [
          {
            ...away(kindOf(part.name)?.kind ?? null, part.half),
            ...(part.span === undefined ? {} : { span: part.span }),
          },
        ]
      : [],
  );
  if (leaves.length > 0) return leaves;
  if (parts.some(({ is }) => is === 'absent')) return [away(null)];
  return [shiftOf(isRest || parts.some(({ is }) => is === 'unplanned') ? 'rest' : 'work')];
}

/** `√/事`: what stands before the stroke is of the morning, what behind of the afternoon. */
function ofHalves(text: string, told: (mark: string) => Shift[] | null): Shift[] | null {
  const parts = text.split(/[/／|｜]/).map((part) => part.trim());
  if (parts.length !== 2 || parts.some((part) => part === '')) return null;
  const both = parts.map((part) => of(part, told));
  if (both.some((each) => each === null || each.length > 1 || each[0]?.half !== null)) return null;
  const [am, pm] = both.map((each) => each?.[0] as Shift) as [Shift, Shift];
  if (am.is === pm.is && am.kind === pm.kind) return [am];
  return [am, pm].flatMap((each, i): Shift[] => (each.is === 'work' ? [] : [{ ...each, half: halves[i] as Half }]));
}

/** Longer texts are sentences. */
const LONGEST = 60;

/**
 * What a cell of a roster or of an attendance sheet says of a day: 早, A班, 9:00-18:00, √, 休, 年, 下午病假, √/事. Several
 * of them with commas or on lines of their own, as clock systems write them, are taken together.
 * @param told what a mark was said to mean, by somebody or by the legend of the table
 * @returns one entry, or one for each half; null for a mark that nobody can be sure of
 */
export function parseShift(cell: string, told: (mark: string) => Shift[] | null = () => null): Shift[] | null {
  const text = cleanCell(cell);
  if (text === '') return null;
  const clock = reported(text);
  if (clock !== null || text.length > LONGEST) return clock;
  const whole = of(text, told) ?? ofHalves(text, told);
  if (whole !== null) return whole;
  const parts = text.split(/[,，;；、\n]+/).map((part) => part.trim());
  if (parts.length < 2) return null;
  const all = parts.map((part) => of(part, told));
  if (all.some((each) => each === null)) return null;
  const found = all.flatMap((each) => each as Shift[]);
  const absent = found.filter(({ is }) => is === 'away');
  if (absent.length > 0) return absent;
  return [found.find(({ is }) => is === 'work') ?? (found[0] as Shift)];
}
