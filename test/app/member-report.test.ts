import { expect, test } from 'vitest';
import { reportMember } from '../../src/app/member/report.ts';
import { addRecord } from '../../src/app/record/record.ts';
import { addDays, isoWeekday } from '../../src/domain/calendar/day.ts';
import { presentMemberReport } from '../../src/present/own-weeks.ts';
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
