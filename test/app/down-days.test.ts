import { expect, test } from 'vitest';
import { prepareAgenda } from '../../src/app/agenda/prepare.ts';
import { compareWeeks } from '../../src/app/member/compare.ts';
import type { Scope } from '../../src/app/scope.ts';
import { speaksOfOutage } from '../../src/domain/remark/outage-words.ts';
import { presentAgenda } from '../../src/present/agenda.ts';
import { insertRemark } from '../../src/store/remark-writer.ts';
import { importText } from './import-text.ts';
import { openHome } from './windows.ts';

const NAMES = ['高敏', '阿依努尔', '林小满', '方可'];
const DOWN = '2026-11-19';

test.each([
  ['今天下午拨号线路坏了，大家都打不了', true],
  ['上午断网两个小时', true],
  ['外呼系统十点崩了', true],
  ['the dialler was down all afternoon', true],
  ['power cut after lunch', true],
  ['名单空号多，接通低', false],
  ['新系统好用，大家都夸', false],
  ['线路没坏，是名单不行', false],
  ['people were down after the call', false],
])('%s', (text, expected) => {
  expect(speaksOfOutage(text)).toBe(expected);
});

/** Everybody dials a hundred on weekdays, and thirty on the day on which the line is said to have failed. */
async function openTeam(note: string | null, dials = 30) {
  const home = await openHome({ members: NAMES, joined: '2026-03-02' });
  const scope = home.window();
  const days: string[] = [];
  for (let at = Date.parse('2026-10-12'); at <= Date.parse('2026-11-23'); at += 86_400_000)
    if (new Date(at).getUTCDay() % 6 !== 0) days.push(new Date(at).toISOString().slice(0, 10));
  const rows = days.flatMap((day) =>
    NAMES.map((name) => `${day},${name},${day === DOWN ? dials : 100},${day === DOWN ? 3 : 10}`),
  );
  await importText(scope, ['日期,姓名,拨打,有效', ...rows].join('\n'));
  if (note !== null) await remark(home.window({ today: DOWN }), note);
  return home;
}
const remark = (scope: Scope, text: string) =>
  scope.change('note', async ({ db, team, today }) => {
    await insertRemark(db, (await team()).id, { memberId: null, on: today, text, named: [], readings: [] });
  });

test('a day on which the line failed is left out where people stand beside their weeks before, and that is said', async () => {
  const down = await compareWeeks((await openTeam('下午拨号线路坏了，大家都打不了')).window(), 2);
  expect(down.down).toEqual([DOWN]);
  expect(down.people.map(({ now }) => now.dials)).toEqual([100, 100, 100, 100]);
  // Without a note it may have been anything, and a note beside usual figures tells of an hour.
  const unsaid = await compareWeeks((await openTeam(null)).window(), 2);
  expect([unsaid.down, unsaid.people[0]?.now.dials]).toMatchObject([[], 530 / 6]);
  expect((await compareWeeks((await openTeam('上午断网', 95)).window(), 2)).down).toEqual([]);
});

test('the evening of such a day holds its figures against nothing, and says why', async () => {
  const page = async (note: string | null) => {
    const scope = (await openTeam(note)).window({ today: DOWN });
    const wanted = { meeting: 'evening' as const, date: DOWN, minutes: null, absent: [], withNotes: false };
    return JSON.stringify(presentAgenda((await prepareAgenda(scope, wanted)).view, 'zh-CN').document);
  };
  expect(await page('下午拨号线路坏了')).toContain('今天线路或者系统出了毛病');
  expect(await page('下午拨号线路坏了')).not.toContain('平时合起来');
  expect(await page(null)).toContain('平时合起来');
});
