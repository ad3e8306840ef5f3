import { expect, test } from 'vitest';
import { reportMember } from '../../src/app/member/report.ts';
import { addRecord } from '../../src/app/record/record.ts';
import { addDays, isoWeekday } from '../../src/domain/calendar/day.ts';
import { presentMemberReport } from '../../src/present/own-weeks.ts';
import { insertRemark } from '../../src/store/remark-writer.ts';
import { openHome, TODAY } from './windows.ts';

test('the own page of an old hand tells the own bests first, and no newcomers’ curve', async () => {
  const scope = (await openHome({ members: ['罗秋霞', '王梓萱', '覃勇'], joined: '2026-03-02' })).window();
  for (let day = addDays(TODAY, -35); day < TODAY; day = addDays(day, 1)) {
    if (isoWeekday(day) > 5) continue;
    for (const member of ['罗秋霞', '王梓萱', '覃勇']) {
      const deals = member === '罗秋霞' ? (day === '2026-11-18' ? 2 : day === '2026-10-21' ? 1 : 0) : 1;
      await addRecord(scope, { member, day, measures: { dials: 100, deals } });
    }
  }
  const view = await reportMember(scope, '罗秋霞');
  expect(view.bests).toEqual([{ memberId: 1, kind: 'day', on: '2026-11-18', value: 2, before: 1, measure: 'deals' }]);
  const page = JSON.stringify(presentMemberReport(view, 'zh-CN').document);
  expect(page).toContain('超过自己以前最好的 1');
  expect(page).not.toContain('新人');
  expect(page).not.toContain('第几周');
});

test('a newcomer’s first deal is what they may be proud of; whoever is left in peace is held against no other newcomers', async () => {
  const home = await openHome({ members: ['罗秋霞', '王梓萱', '覃勇'], joined: '2026-11-02' });
  const scope = home.window();
  for (let day = '2026-11-02'; day < TODAY; day = addDays(day, 1)) {
    if (isoWeekday(day) > 5) continue;
    for (const member of ['罗秋霞', '王梓萱', '覃勇'])
      await addRecord(scope, { member, day, measures: { dials: 100, deals: day === '2026-11-18' ? 1 : 0 } });
  }
  const page = async () => JSON.stringify(presentMemberReport(await reportMember(scope, '罗秋霞'), 'zh-CN').document);
  expect((await reportMember(scope, '罗秋霞')).firstDeal).toEqual({ on: '2026-11-18', deals: 1 });
  expect(await page()).toContain('11-18 开了头一单');
  expect(await page()).toContain('第几周');
  await scope.change('note', ({ db }) =>
    insertRemark(db, 1, {
      memberId: 1,
      on: '2026-11-23',
      text: '她说活着没意思',
      named: [1],
      readings: [{ sign: 'self-harm-words', degree: 'yes', memberId: 1, sure: true, taken: false, open: true }],
    }),
  );
  expect(await page()).toContain('11-18 开了头一单');
  expect(await page()).not.toContain('第几周');
  expect(JSON.stringify(await reportMember(scope, '罗秋霞'))).not.toMatch(/"expected":\d/);
});
