import { expect, test } from 'vitest';
import { readPromise } from '../../src/app/meeting/promise.ts';
import { bundledHolidays } from '../../src/domain/calendar/holidays.ts';
import { spokenDay } from '../../src/domain/calendar/spoken-day.ts';
import { buildWorkCalendar } from '../../src/domain/calendar/work-calendar.ts';
import type { Member } from '../../src/domain/team/team.ts';

const names = ['王芳', '张远山', '赵敏', '张晓', '欧阳青'];
const members = names.map(
  (name, i): Member => ({ id: i + 1, teamId: 1, name, code: null, role: 'agent', joinedOn: null, leftOn: null }),
);
const calendar = buildWorkCalendar(bundledHolidays(), { workWeek: 'five-day', workedSaturdayWeek: null });
/** Said on a Wednesday, due on Thursday if nobody says. */
const USUAL = '2026-11-26';
const read = async (text: string) => {
  const [first] = await readPromise(text, members, { date: '2026-11-25', usual: USUAL, calendar });
  if (!first) throw new Error('a promise is one at least');
  return first;
};

const limits: readonly (readonly [text: string, due: string, owner: number | null])[] = [
  ['周五15:00前把录音发群里', '2026-11-27', null],
  ['王芳：周五下午三点前给李总报价', '2026-11-27', 1],
  ['周五下班前交周报', '2026-11-27', null],
  ['下周三前补齐合同', '2026-12-02', null],
  ['本周五之前约三位老客户', '2026-11-27', null],
  ['月底前清掉C类名单', '2026-11-30', null],
  ['赵敏：今天下班前回完漏接', '2026-11-25', 3],
  ['明早九点前把名单分好', '2026-11-26', null],
  ['周四中午12点以前确认场地', '2026-11-26', null],
  ['12月5号前收齐续保单', '2026-12-05', null],
  ['最晚周五下午把资料寄出去', '2026-11-27', null],
  ['下个月10号之前打完这批', '2026-12-10', null],
  ['晚上八点前发总结', '2026-11-25', null],
  ['三天内回访完', '2026-11-28', null],
  ['王芳：后天上午10:30前约好到店', '2026-11-27', 1],
  ['礼拜天之前把录音听完', '2026-11-29', null],
  ['交周报，周五18点前', '2026-11-27', null],
  ['不晚于周四中午，报名单给我', '2026-11-26', null],
  ['年底前复盘一次', '2026-12-31', null],
  ['两周内把新人带到能独立开口', '2026-12-09', null],
  ['By Friday, send it', '2026-11-27', null],
  ['send the quote before 3pm Friday', '2026-11-27', null],
  ['finish the list by end of day', '2026-11-25', null],
  ['Call back all A leads by tomorrow noon', '2026-11-26', null],
  ['by EOD Thursday share the recording', '2026-11-26', null],
  ['hand in the plan by 5 Dec', '2026-12-05', null],
  ['Before Monday morning, clean up the list', '2026-11-30', null],
  ['send the summary by 6pm', '2026-11-25', null],
  ['王芳: send prices by next Wednesday', '2026-12-02', 1],
  ['get it done by the end of the month', '2026-11-30', null],
  ['By the end of the week, call five old customers', '2026-11-27', null],
  ['reply before noon tomorrow', '2026-11-26', null],
  ['no later than Friday, return the forms', '2026-11-27', null],
  ['have the script ready by Friday 10:00', '2026-11-27', null],
  ['by Thursday evening, listen to two recordings', '2026-11-26', null],
  ['finish within three days', '2026-11-28', null],
  ['submit the forms by 2026-12-01', '2026-12-01', null],
  ['By December 3rd collect the renewals', '2026-12-03', null],
  ['by close of business Friday post the numbers', '2026-11-27', null],
  ['until Tuesday keep calling the old list', '2026-12-01', null],
  ['周四下午两点半前把报价改好', '2026-11-26', null],
  ['张晓：明天收工前把漏接的都补上', '2026-11-26', 4],
  ['下下周一之前定下团建地点', '2026-12-07', null],
  ['周五前：回三位客户', '2026-11-27', null],
  ['把录音听完，后天中午前', '2026-11-27', null],
  ['十二月三号以前收齐体检表', '2026-12-03', null],
  ['最迟下周二，把合同寄回来', '2026-12-01', null],
  ['5天内给每位老客户发一次祝福', '2026-11-30', null],
  ['下午四点半前报数', '2026-11-25', null],
  ['这周内约两位到店', '2026-11-27', null],
  ['赵敏：16:30前发日报', '2026-11-25', 3],
  ['Please post the numbers before end of day tomorrow', '2026-11-26', null],
  ['ring back Mr Li by 11am', '2026-11-25', null],
  ['By Mon 9:30, share the call list', '2026-11-30', null],
  ['finish the scripts by the end of this week', '2026-11-27', null],
  ['reply to all new leads within two days', '2026-11-27', null],
  ['not later than 1 December send the contract', '2026-12-01', null],
  ['赵敏: by next Monday, two mock calls', '2026-11-30', 3],
  ['close the open cases by Dec 31', '2026-12-31', null],
  ['before lunch on Friday call the three doubtful ones', '2026-11-27', null],
  ['write the summary no later than tonight', '2026-11-25', null],
  ['by Weds the new list is clean', '2026-11-25', null],
  ['update the board by Thursday at 5 pm', '2026-11-26', null],
];

test.each(limits)('%s is due on %s', async (text, due, owner) => {
  const { unread, ...heard } = await read(text);
  expect({ due: heard.due, owner: heard.owner, unread }).toEqual({ due, owner, unread: undefined });
});

test.each([
  'the leads from before Friday need a call',
  '下午三点前台换班，记得交接',
  '三天内没接的客户再打一遍',
  'within three days of a deal, ask for a referral',
  '下班前的电话最难打，练一次',
  '周五15:00前来的客户都要回访',
  'call everyone who bought before 3pm Friday again',
  '听一遍周三的录音',
  'by phone, ask for the renewal date',
  "stand by Friday's list",
  '两周内成过单的客户问候一下',
  '11:30约了李总，别忘了带合同',
  '两天内没回的微信再发一次的客户有哪些，列出来',
  '周五前后客户最好约',
  'call back everybody who asked before noon',
  "the script by Friday's trainer needs work",
  '10:30前台换班时交一下钥匙',
  '一周内的新人都要听两段录音',
  '我们下班前的十分钟最有效，用起来',
  'ask what they bought within a week of the call',
  '中午前台没人，轮流看一下',
  '发 3:1 的配比表给李总',
])('%s says no limit of its own', async (text) => expect((await read(text)).due).toBe(USUAL));

/** What is due before a feast is due on the last work day before it or its holidays begin; nothing: told as not understood. */
const beforeFeasts: readonly (readonly [text: string, due: string | null, today?: string])[] = [
  ['元旦前把名单清一遍', '2026-12-31'],
  ['年前约三位老客户见面', '2027-02-04'],
  ['过年前把旧名单清掉', '2027-02-04'],
  ['节前把礼品寄出去', '2026-12-31'],
  ['放假前交接完', '2026-12-31'],
  ['交方案，元旦前', '2026-12-31'],
  ['王芳：双12之前把页面检查一遍', '2026-12-11'],
  ['最晚双十二把库存对完', '2026-12-12'],
  ['send the gifts before Christmas', '2026-12-24'],
  ['by Christmas, post the numbers', '2026-12-25'],
  ['call old customers before the Spring Festival', '2027-02-04'],
  ['before the holidays, hand over your cases', '2026-12-31'],
  ['清明前交清单', '2027-04-02'],
  ['双十一前把主图换好', '2026-11-10', '2026-10-20'],
  ["before Singles' Day, check the stock", '2026-11-10', '2026-10-20'],
  ['国庆前把排班表发出来', '2026-09-30', '2026-09-15'],
  ['by National Day, hand in the plan', '2026-09-30', '2026-09-15'],
  ['十一前清完名单', '2026-09-30', '2026-09-15'],
  ['618前把话术过一遍', '2026-06-17', '2026-06-01'],
  // Over for this year, or too far away to be meant.
  ['国庆前交总结', null],
  ['国庆前交总结', null, '2026-10-02'],
  ['春节后再联系老客户', null],
  ['双十二前成过单的客户问候一下', null],
  ['国庆前后的客户问候一下', null],
];

test.each(beforeFeasts)('%s is due on %s', async (text, due, date = '2026-11-25') => {
  const [heard] = await readPromise(text as string, members, { date: date as string, usual: '2030-01-01', calendar });
  expect(heard?.unread ? null : heard?.due).toBe(due);
});

test.each(['三年前的老客户回访一遍', '两年前买过的再问问', '上个环节前台接错的电话整理一下', 'double eleven list'])(
  '%s names no feast as a limit',
  async (text) => expect(await read(text)).toMatchObject({ due: USUAL }),
);

test('a feast that is the same day every year is a day wherever one is said', () => {
  expect(spokenDay('双十一', '2026-10-20', 'coming')).toBe('2026-11-11');
  expect(spokenDay('双11', '2026-11-20', 'past')).toBe('2026-11-11');
  expect(spokenDay('Christmas', '2026-11-20', 'coming')).toBe('2026-12-25');
  expect(spokenDay('国庆', '2026-09-01', 'coming')).toBeNull();
});
