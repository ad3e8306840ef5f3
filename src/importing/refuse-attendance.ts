import { TeamctlError } from '../errors.ts';
import { type ColumnFacts, isClock, isMostly } from './column-facts.ts';
import { isComing } from './comings.ts';
import type { Section } from './section.ts';

const ATTENDANCE =
  /(?:出勤|休息|请假|缺勤|旷工|应出勤)天数|(?:迟到|早退|缺卡|旷工|外勤)(?:次数|时长)|days?\s?(?:present|absent|worked)/i;

/** Called so, and without anything that only a list of people has. */
const isCalledAttendance = ({ table, above, columns }: Section): boolean =>
  [table.sheet ?? '', ...above.flatMap(({ cells }) => cells)].some((text) =>
    /考勤|出勤|打卡|签到|attendance/i.test(text),
  ) && !columns.some(({ field }) => field === 'joined' || field === 'code' || field === 'role');

/** 事假, 病假, 旷工 as columns below such a title are sums of a month, whatever else is said of the people. */
const KIND_OF_ABSENCE =
  /^(?:事假|病假|年休?假|调休|其他假|产假|婚假|丧假|旷工|迟到|早退|缺卡|加班)(?:[(（]\S{1,4}[)）]|天数|小时数?|次数|时长)?$/;
const LEAST_KINDS = 3;
const isTitled = ({ table, above }: Section, file: string): boolean =>
  [file.split(/[\\/]/).at(-1) as string, table.sheet ?? '', ...above.flatMap(({ cells }) => cells)].some((text) =>
    /考勤|出勤|attendance/i.test(text),
  );

/** What a month of attendance came to, beside a sheet with its days. */
export const isSumsBeside = ({ headers, columns }: Section, all: readonly Section[]): boolean => {
  const hasDay = (section: Pick<Section, 'columns'>) => section.columns.some(({ field }) => field === 'day');
  const isSums = headers.filter((header) => ATTENDANCE.test(header)).length > 1 && !hasDay({ columns });
  return isSums && all.some(hasDay);
};

/** Sums of a month of attendance have no days; of no other use than a list of people. @throws TeamctlError `invalid` */
export function refuseAttendance(section: Section, file: string): void {
  const { headers, columns, on } = section;
  if (on !== null) return;
  const found = headers.filter((header) => ATTENDANCE.test(header));
  const isSums = found.length > 1 && !columns.some(({ field }) => field === 'day');
  const kinds = headers.filter((header) => KIND_OF_ABSENCE.test(header));
  if (kinds.length >= LEAST_KINDS && isTitled(section, file) && !columns.some(({ field }) => field === 'day'))
    throw new TeamctlError('invalid', 'import-attendance', { file, headers: kinds.slice(0, 3) }, { file });
  if (!isSums && (found.length > 0 || !isCalledAttendance(section))) return;
  const named = isSums ? found : headers.filter((header) => header !== '');
  throw new TeamctlError('invalid', 'import-attendance', { file, headers: named.slice(0, 3) }, { file });
}

/** What came of a request, and who had a word in it. */
const OF_APPROVAL =
  /^(?:审批(?:编号|状态|结果|记录|人|意见)|历史审批人(?:姓名)?|当前(?:处理|审批)人(?:姓名)?|申请(?:编号|单号)|approval\s?(?:status|result|id|date)|approved\s?(?:by|on)|approver)$/i;
const LEAST_OF_APPROVAL = 2;

/** Requests for overtime, trips or mending a punch: how long one took is no talk, and 完成 is no call. @throws TeamctlError `invalid` */
export function refuseApprovals({ headers, columns }: Section, file: string): void {
  const found = headers.filter((header) => OF_APPROVAL.test(header.replaceAll('_', ' ').trim()));
  const isSale = columns.some(({ field }) => field === 'amount' || field === 'direction' || field === 'callee');
  if (found.length >= LEAST_OF_APPROVAL && !isSale)
    throw new TeamctlError('invalid', 'import-approvals', { file, headers: found.slice(0, 3) }, { file });
}

/** When somebody was at the clock, and which clock it was. */
const PUNCHES =
  /^(?:(?:实际|应)?打卡时间|刷卡时间|签到时间|签退时间|考勤号码?|登记号码|考勤机号?|机器号|比对方式|打卡地点|打卡设备|打卡类型|签到(?:状态|标题|方式|类型|地点)|(?:首次|末次|最早|最晚|上班|下班|第一次|最后一次)打卡(?:时间)?|出勤时间|(?:punch|check)\s?(?:time|in|out)(?:\s?time)?|time\s?in|time\s?out|clock\s?in|clock\s?out|打刻時刻|出勤時刻|退勤時刻)$/i;
const LEAST_PUNCHES = 2;

/** Moments at a clock say when somebody came, and no number of anything. @throws TeamctlError `invalid` */
export function refusePunches({ headers, columns, facts }: Section, file: string): void {
  const found = headers.filter((header) => PUNCHES.test(header.replaceAll('_', ' ').trim()));
  const way = columns.findIndex((column, i) => column.field === null && isComing(facts[i] as ColumnFacts));
  if (way !== -1)
    throw new TeamctlError('invalid', 'import-punches', { file, headers: [headers[way] as string] }, { file });
  if (found.length >= LEAST_PUNCHES)
    throw new TeamctlError('invalid', 'import-punches', { file, headers: found.slice(0, 3) }, { file });
}

const BEGINS =
  /^(?:(?:shift|work|scheduled|planned)\s?)?(?:start|from|begin|beginn|von|inicio|hora inicio|início)(?:\s?time)?$|^(?:开始|上班|班次开始)时间?$|^開始(?:時刻|時間)?$/i;
const ENDS =
  /^(?:(?:shift|work|scheduled|planned)\s?)?(?:end|to|until|finish|ende|bis|fin|fim|hora fin)(?:\s?time)?$|^(?:结束|下班|班次结束)时间?$|^(?:終了|終業)(?:時刻|時間)?$/i;

/** Who is planned from when to when on which day: nothing to count, and no day off. @throws TeamctlError `invalid` */
export function refusePlannedShifts({ headers, columns, facts }: Section, file: string): void {
  const named = (pattern: RegExp) =>
    headers.findIndex(
      (header, i) => pattern.test(header.replaceAll('_', ' ').trim()) && isMostly(facts[i] as ColumnFacts, isClock),
    );
  const [from, to] = [named(BEGINS), named(ENDS)];
  const fields = columns.map(({ field }) => field);
  if (from === -1 || to === -1 || !fields.includes('day') || fields.includes('status')) return;
  if (!fields.includes('name') && !fields.includes('code')) return;
  throw new TeamctlError(
    'invalid',
    'import-planned-shifts',
    { file, headers: [headers[from] as string, headers[to] as string] },
    { file },
  );
}

/** A sheet to sign when coming and going: below its days stand clocks and signatures, or nothing yet. @throws TeamctlError `invalid` */
export function refuseSignedSheets({ table, above, columns, headers }: Section, file: string): void {
  const titles = [table.sheet ?? '', ...above.flatMap(({ cells }) => cells)];
  if (!titles.some((text) => text.length <= 60 && /签到表|打卡表|签到簿|出勤簿|sign.?in sheet/i.test(text))) return;
  if (!columns.some(({ field }) => field === 'name' || field === 'code')) return;
  const found = headers.filter((_, i) => columns[i]?.field === null && headers[i] !== '');
  throw new TeamctlError('invalid', 'import-punches', { file, headers: found.slice(0, 3) }, { file });
}
