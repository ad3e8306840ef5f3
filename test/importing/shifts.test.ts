import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { gatherAbsences } from '../../src/importing/gather-absences.ts';
import { People } from '../../src/importing/people.ts';
import type { ImportProfile } from '../../src/importing/profiles/profile.ts';
import { bytesInMemory } from '../../src/importing/read/bytes.ts';
import { openImportFile } from '../../src/importing/read/open-file.ts';
import { understand } from '../../src/importing/understand.ts';
import { parseShift } from '../../src/importing/values/shift.ts';

const TODAY = '2026-11-30';

/** Who is what on which day, as `name MM-DD what`; work is left out. */
async function daysIn(
  text: string | Uint8Array,
  profile: ImportProfile = {},
  more: { name?: string; on?: string } = {},
) {
  const name = more.name ?? 'file.csv';
  const opened = await openImportFile(bytesInMemory(name, Buffer.from(text as string)));
  const understanding = await understand(opened, name, {
    profile,
    today: TODAY,
    ...(more.on === undefined ? {} : { on: more.on }),
  });
  expect(understanding.grain).toBe('absence');
  const people = new People([], { teamId: 1, onlyThisTeam: false, createMembers: true });
  const { days } = await gatherAbsences(understanding, people, TODAY);
  const all = days.flatMap(({ person, day, is, away }) => {
    const who = people.all[person]?.name ?? '';
    if (is === 'rest') return [`${who} ${day.slice(2)} rest`];
    return away.map(({ half, kind }) => `${who} ${day.slice(2)} ${[kind ?? 'leave', half].filter(Boolean).join(' ')}`);
  });
  return { all, people: people.all.map((each) => each.name), notes: understanding.notes.map(({ code }) => code) };
}

const fault = (text: string, profile: ImportProfile = {}) =>
  daysIn(text, profile).then(
    () => 'none',
    (error) => error.code,
  );

test.each([
  [
    'letters',
    '2026年12月排班表,,,,,\n姓名,1,2,3,4,5\n伍思敏,早,中,休,年,晚',
    ['伍思敏 26-12-03 rest', '伍思敏 26-12-04 annual'],
  ],
  [
    'days of the week below',
    '2026年12月排班表,,,,,\n姓名,1,2,3,4,5\n,二,三,四,五,六\n伍思敏,早,病,早,早,休',
    ['伍思敏 26-12-02 sick', '伍思敏 26-12-05 rest'],
  ],
  [
    'who above the days',
    '2026年11月考勤\n姓名,工号,出勤天数,考勤结果,,,,\n,,,2,3,4,5,6\n伍思敏,Q1,21,正常,正常,旷工,外出,上班缺卡',
    ['伍思敏 26-11-04 leave', '伍思敏 26-11-05 out'],
  ],
  [
    'a legend decides signs',
    '2026年11月考勤表,,,,,\n姓名,2,3,4,5,6\n伍思敏,√,○,△,×,√\n√ 出勤 ○ 事假 △ 迟到 × 旷工,,,,,',
    ['伍思敏 26-11-03 personal', '伍思敏 26-11-05 leave'],
  ],
  [
    'a legend in cells',
    '2026年12月班表,,,,,\n姓名,1,2,3,4,5\n伍思敏,A,B,R,A,B\n,,,,,\nA,9:00-18:00,,,,\nB,13:00-22:00,,,,\nR,休息,,,,',
    ['伍思敏 26-12-03 rest'],
  ],
  [
    'halves in two rows',
    '2026年11月考勤,,,,\n姓名,时段,2,3,4,5,6\n伍思敏,上午,√,病,事,√,√\n,下午,√,√,事,√,√',
    ['伍思敏 26-11-03 sick am', '伍思敏 26-11-04 personal'],
  ],
  [
    'halves in a cell',
    '2026年11月考勤,,,,,\n姓名,2,3,4,5,6\n伍思敏,√/事,下午病假,年0.5,旷/√,√',
    ['伍思敏 26-11-02 personal pm', '伍思敏 26-11-03 sick pm', '伍思敏 26-11-04 annual pm', '伍思敏 26-11-05 leave am'],
  ],
  [
    'names in the cells',
    '班次,11月30日,12月1日\n早班,伍思敏、高兴,高兴\n休息,洪亮,伍思敏/洪亮',
    ['伍思敏 26-12-01 rest', '洪亮 26-11-30 rest', '洪亮 26-12-01 rest'],
  ],
  [
    'past New Year',
    '值班表,,,\n组员,12/30周三,12/31周四,1/1周五\n伍思敏,早,年,休',
    ['伍思敏 26-12-31 annual', '伍思敏 27-01-01 rest'],
  ],
  [
    '26 to 25',
    '12月考勤表,,,,,,\n姓名,26,27,28,29,30,1\n伍思敏,√,√,休,休,√,年',
    ['伍思敏 26-11-28 rest', '伍思敏 26-11-29 rest', '伍思敏 26-12-01 annual'],
  ],
  [
    'English',
    'Roster December 2026,,,,,\nName,1,2,3,4,5\n,Tue,Wed,Thu,Fri,Sat\nInés Prieto,Early,AL,SL,Late,Off',
    ['Inés Prieto 26-12-02 annual', 'Inés Prieto 26-12-03 sick', 'Inés Prieto 26-12-05 rest'],
  ],
  ['a column of shifts', '姓名,日期,班次\n伍思敏,2026-12-01,白班\n伍思敏,2026-12-02,休息', ['伍思敏 26-12-02 rest']],
  [
    'a list of leave',
    '申请人,请假类型,开始时间,结束时间,时长（天）,审批状态\n伍思敏,年假,2026-12-01 09:00,2026-12-02 18:00,2,审批通过\n高兴,事假,2026-12-03 14:00,2026-12-03 18:00,0.5,审批通过\n洪亮,病假,2026-12-04,2026-12-04,1,已撤销',
    ['伍思敏 26-12-01 annual', '伍思敏 26-12-02 annual', '高兴 26-12-03 personal pm'],
  ],
])('a roster is read: %s', async (_, text, wanted) => {
  expect((await daysIn(text)).all).toEqual(wanted);
});

test.each([
  ['an unknown letter', '2026年12月班表,,,,,\n姓名,1,2,3,4,5\n伍思敏,P,休,休,P,P', 'import-unknown-mark'],
  [
    'a legend that does not say',
    '2026年12月班表,,,,,\n姓名,1,2,3,4,5\n伍思敏,P,休,休,P,P\nP：直播组,,,,,',
    'import-unknown-mark',
  ],
  ['no month', '姓名,1,2,3,4,5\n伍思敏,早,休,早,早,早', 'import-roster-month'],
  [
    'other days of the week',
    '2026年12月班表,,,,,\n姓名,1,2,3,4,5\n,三,四,五,六,日\n伍思敏,早,早,早,休,休',
    'import-roster-weekday',
  ],
  ['a day that is none', '2026年11月班表,,,,,\n姓名,27,28,29,30,31\n伍思敏,早,休,休,早,早', 'import-roster-day'],
  ['an unknown kind of leave', '姓名,假别,开始日期,结束日期\n伍思敏,其他,2026-12-01,2026-12-01', 'import-unknown-mark'],
])('what is not certain is asked: %s', async (_, text, code) => {
  expect(await fault(text)).toBe(code);
});

test('an answer mends it', async () => {
  const unclear = '2026年12月班表,,,,,\n姓名,1,2,3,4,5\n伍思敏,P,休,休,P,P';
  expect((await daysIn(unclear, { marks: { P: 'personal' } })).all).toContain('伍思敏 26-12-05 personal');
  const bare = '姓名,1,2,3,4,5\n伍思敏,早,早,休,早,早';
  expect((await daysIn(bare, {}, { on: '2027-01-15' })).all).toEqual(['伍思敏 27-01-03 rest']);
});

test('sums, remarks and counts of heads are nobody', async () => {
  const text =
    '2026年12月排班表,,,,,\n姓名,1,2,3,4,5\n伍思敏,早,早,休,早,早\n高兴,早,早,早,早,休\n早班人数,2,2,1,2,1\n合计,2,2,2,2,2\n制表人：卢敏,,,,,';
  expect((await daysIn(text)).people).toEqual(['伍思敏', '高兴']);
});

test.each([
  ['9:00-18:00', 'work'],
  ['早 8:30~17:30', 'work'],
  ['A班', 'work'],
  ['休息并打卡', 'work'],
  ['上班迟到5分钟', 'work'],
  ['正常,事假11-05 09:00到11-05 18:00 1天', 'away'],
  ['OFF', 'rest'],
  ['调休', 'rest'],
  ['补休', 'rest'],
  ['下午调休', 'rest'],
  ['√/休', 'rest'],
  ['调休11-05 09:00到11-05 18:00 1天', 'rest'],
  ['补', null],
  ['公', null],
  ['8', null],
  ['○', null],
  ['下夜', null],
])('%s is %s', (cell, is) => {
  expect(parseShift(cell)?.[0]?.is ?? null).toBe(is);
});

test.each([
  [
    'letters behind the words of a legend, hours on top, dashes',
    '2026年11月考勤表,,,,,\n姓名,2,3,4,5,6\n伍思敏,√+3,C,√+夜,Q/√,-\n白鹭,√,√,G+2,√,-\n考勤记录方法：出勤√，出差C，事假Q，公休G,,,,,',
    ['伍思敏 26-11-03 out', '伍思敏 26-11-05 personal am', '白鹭 26-11-04 rest'],
  ],
  [
    'the days once more as numbers',
    '2026年12月排班表,,,,,\n姓名,2026-12-01,2026-12-02,2026-12-03,2026-12-04,2026-12-05\n,46357,46358,46359,46360,46361\n伍思敏,早,休,早,年,晚',
    ['伍思敏 26-12-02 rest', '伍思敏 26-12-04 annual'],
  ],
  [
    'when somebody came and went',
    '打卡时间记录,,,,,\n姓名,11-02,11-03,11-04,11-05,11-06\n伍思敏,08:38、18:00,年假,09:30,08:40、18:02,--',
    ['伍思敏 26-11-03 annual'],
  ],
] as const)('more dresses: %s', async (_, text, wanted) => {
  const { all } = await daysIn(text);
  expect(all).toEqual(wanted);
});

test('an attendance sheet without days makes nobody a member', async () => {
  expect(await fault('3月考勤明细,,\n序号,部门,姓名\n1,销售,伍思敏\n2,,白鹭')).toBe('import-attendance');
});

test('the monthly report of a clock system, its parts with semicolons', async () => {
  const sheet = [
    ['打卡月报'],
    ['统计时间:11-02 ～ 11-06'],
    ['姓名', '2', '3', '4', '5', '6'],
    ['伍思敏', '正常 ;', '正常（请假） ; \n 年假0.5天（11/3 下午 - 11/3 下午）', '缺卡1次 ;', '旷工480分钟 ;', '--'],
    [
      '白鹭',
      '正常（休息） ;',
      '正常 ; \n 加班2.0小时（11/3 20:00 - 11/3 22:00）',
      '正常（请假） ; \n 事假3.0小时（11/4 09:00 - 11/4 12:00）',
      '正常（补卡） ; \n 补卡申请（11-05 09:00）',
      '正常（请假） ; \n 病假2天4.0小时（11/6 09:00 - 11/8 18:00）',
    ],
  ];
  const { all } = await daysIn(await writeXlsx({ sheets: [{ name: '月报', rows: sheet }] }), {}, { name: 'a.xlsx' });
  expect(all).toEqual([
    '伍思敏 26-11-03 annual pm',
    '伍思敏 26-11-05 leave',
    '白鹭 26-11-02 rest',
    '白鹭 26-11-04 personal am',
    '白鹭 26-11-06 sick',
  ]);
});
