import { TeamctlError } from '../errors.ts';
import type { Section } from './section.ts';

const ATTENDANCE =
  /(?:出勤|休息|请假|缺勤|旷工|应出勤)天数|(?:迟到|早退|缺卡|旷工|外勤)(?:次数|时长)|days?\s?(?:present|absent|worked)/i;

/** Called so, and without anything that only a list of people has. */
const isCalledAttendance = ({ table, above, columns }: Section): boolean =>
  [table.sheet ?? '', ...above.flatMap(({ cells }) => cells)].some((text) =>
    /考勤|出勤|打卡|签到|attendance/i.test(text),
  ) && !columns.some(({ field }) => field === 'joined' || field === 'code' || field === 'role');

/** Sums of a month of attendance have no days; of no other use than a list of people. @throws TeamctlError `invalid` */
export function refuseAttendance(section: Section, file: string): void {
  const { headers, columns, on } = section;
  if (on !== null) return;
  const found = headers.filter((header) => ATTENDANCE.test(header));
  const isSums = found.length > 1 && !columns.some(({ field }) => field === 'day');
  if (!isSums && (found.length > 0 || !isCalledAttendance(section))) return;
  const named = isSums ? found : headers.filter((header) => header !== '');
  throw new TeamctlError('invalid', 'import-attendance', { file, headers: named.slice(0, 3) }, { file });
}
