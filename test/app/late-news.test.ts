import { expect, test } from 'vitest';
import { prepareAgenda } from '../../src/app/agenda/prepare.ts';
import type { Line } from '../../src/domain/agenda/line.ts';
import { presentAgenda } from '../../src/present/agenda.ts';
import { importText } from './import-text.ts';
import { openHome } from './windows.ts';

type Late = Extract<Line, { code: 'news-late' }>;

/** A team that has been at its mornings since the 16th; what its agenda of a day says of days whose figures came late. */
async function openTeam({
  since = '2026-11-16' as string | null,
  members = ['高敏', '阿依努尔', '林小满', '方可', '谢远'],
} = {}) {
  const home = await openHome({ members });
  const morning = async (today: string, withNotes = false) => {
    const wanted = { meeting: 'morning' as const, date: today, minutes: null, absent: [], withNotes };
    return (await prepareAgenda(home.window({ today }), wanted)).view;
  };
  const late = async (today: string) =>
    (await morning(today)).plan.items.flatMap(({ lines }) =>
      lines.filter((line): line is Late => line.code === 'news-late'),
    );
  const bring = (today: string, day: string, deals: Record<string, number>) =>
    importText(
      home.window({ today }),
      ['日期,姓名,拨打,成交', ...Object.entries(deals).map(([name, sold]) => `${day},${name},100,${sold}`)].join('\n'),
    );
  if (since !== null) await morning(since);
  return { morning, late, bring };
}

test('deals of a day whose table came late are cheered once, on the first morning that knows of them', async () => {
  const { late, bring, morning } = await openTeam();
  await bring('2026-11-19', '2026-11-19', { 高敏: 1, 阿依努尔: 0, 林小满: 0 });
  expect(await late('2026-11-20')).toEqual([]);
  await bring('2026-11-25', '2026-11-20', { 高敏: 2, 阿依努尔: 1, 林小满: 0, 方可: 0, 谢远: 0 });
  expect(await late('2026-11-25')).toMatchObject([
    {
      on: '2026-11-20',
      people: [
        { member: 1, deals: 2 },
        { member: 2, deals: 1 },
      ],
    },
  ]);
  const page = JSON.stringify(presentAgenda(await morning('2026-11-25'), 'zh-CN').document);
  expect(page).toContain('补11月20日的掌声，会上还没念过：高敏');
  // The same morning looked at again says the same; the next one nothing more.
  expect(await late('2026-11-25')).toHaveLength(1);
  expect(await late('2026-11-26')).toEqual([]);
});

test('a table that came in time, and the days before a team had meetings here, are no late news', async () => {
  const inTime = await openTeam();
  await inTime.bring('2026-11-23', '2026-11-20', { 高敏: 2, 阿依努尔: 1, 林小满: 0, 方可: 0, 谢远: 0 });
  expect(await inTime.late('2026-11-23')).toEqual([]);
  expect(await inTime.late('2026-11-24')).toEqual([]);
  const fresh = await openTeam({ since: null });
  for (const day of ['2026-11-18', '2026-11-19', '2026-11-20'])
    await fresh.bring('2026-11-24', day, { 高敏: 2, 阿依努尔: 0, 林小满: 0, 方可: 0, 谢远: 0 });
  expect(await fresh.late('2026-11-24')).toEqual([]);
});

test('who was counted among “two more with good news” is not told of later as somebody whose figures came late', async () => {
  const people = Array.from({ length: 14 }, (_, i) => `同事${'甲乙丙丁戊己庚辛壬癸子丑寅卯'[i]}`);
  const { late, bring, morning } = await openTeam({ members: people });
  await bring(
    '2026-11-23',
    '2026-11-20',
    Object.fromEntries(people.slice(0, 13).map((name, i) => [name, Math.max(0, 11 - i)])),
  );
  const lines = (await morning('2026-11-23')).plan.items.flatMap((item) => item.lines);
  expect(lines.find(({ code }) => code === 'news-more')).toMatchObject({ count: 3 });
  expect(await late('2026-11-24')).toEqual([]);
  // What another table brings when that morning is over was told nobody.
  await bring('2026-11-24', '2026-11-20', { 同事卯: 1 });
  expect(await late('2026-11-24')).toMatchObject([{ on: '2026-11-20', people: [{ member: 14, deals: 1 }] }]);
});

test('who is not read out is named to whoever promised to congratulate them after the meeting', async () => {
  const people = Array.from({ length: 14 }, (_, i) => `同事${'甲乙丙丁戊己庚辛壬癸子丑寅卯'[i]}`);
  const { bring, morning } = await openTeam({ members: people });
  await bring('2026-11-20', '2026-11-20', Object.fromEntries(people.map((name, i) => [name, Math.max(0, 11 - i)])));
  const notes = (await morning('2026-11-23', true)).plan.managerNotes;
  expect(notes.find(({ code }) => code === 'news-unsaid')).toEqual({
    code: 'news-unsaid',
    on: '2026-11-20',
    people: [
      { member: 9, deals: 3 },
      { member: 10, deals: 2 },
      { member: 11, deals: 1 },
    ],
  });
  const page = JSON.stringify(presentAgenda(await morning('2026-11-23', true), 'zh-CN').document);
  expect(page).toContain('会后当面恭喜一声：同事壬 3 单，同事癸 2 单，同事子 1 单');
  expect(JSON.stringify(presentAgenda(await morning('2026-11-23'), 'zh-CN').document)).not.toContain('同事癸 2 单');
});
