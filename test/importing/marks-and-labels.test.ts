import { describe, expect, test } from 'vitest';
import { gatherAbsences } from '../../src/importing/gather-absences.ts';
import { People } from '../../src/importing/people.ts';
import type { ImportProfile } from '../../src/importing/profiles/profile.ts';
import { bytesInMemory } from '../../src/importing/read/bytes.ts';
import { openImportFile } from '../../src/importing/read/open-file.ts';
import { understand } from '../../src/importing/understand.ts';
import { readRecords } from './read-records.ts';

const TODAY = '2026-11-30';

async function away(text: string, profile: ImportProfile = {}) {
  const opened = await openImportFile(bytesInMemory('file.csv', Buffer.from(text)));
  const understanding = await understand(opened, 'file.csv', { profile, today: TODAY });
  const people = new People([], { teamId: 1, onlyThisTeam: false, createMembers: true });
  const { days } = await gatherAbsences(understanding, people, TODAY);
  return days.map(({ person, day, is }) => `${people.all[person]?.name} ${day.slice(5)} ${is}`);
}
const fault = (text: string, profile: ImportProfile = {}) =>
  away(text, profile).then(
    () => 'none',
    (error) => error.code,
  );

describe('clock times in the cells of a month', () => {
  test('beside leave the leave counts', async () => {
    const text =
      '2026年11月打卡时间记录,,,,,\n姓名,1,2,3,4,5\n韩雪,08:38、18:00,年假,08:38、18:00,08:40、18:00,08:38、18:00';
    expect(await away(text)).toContain('韩雪 11-02 away');
  });
});

describe('a sign in most cells beside days of rest', () => {
  test.each(['●', '■', '◆', '★'])('%s is work', async (sign) => {
    const text = `2026年11月班表,,,,,\n姓名,1,2,3,4,5\n韩雪,${sign},${sign},休,${sign},${sign}`;
    expect((await away(text)).filter((each) => !each.endsWith('work'))).toEqual(['韩雪 11-03 rest']);
  });
  test.each([
    ['without a day of rest', '●,●,●,●,●'],
    ['among few', '早,早,休,早,●'],
    ['beside another', '●,●,休,◆,●'],
  ])('it is asked about %s', async (_, cells) => {
    expect(await fault(`2026年11月班表,,,,,\n姓名,1,2,3,4,5\n韩雪,${cells}`)).toBe('import-unknown-mark');
  });
});

test.each(['姓名\\日期', '姓名/日期', '日期 \\ 姓名', '员工\\日期', 'Name/Date'])(
  'who and when in one corner: %s',
  async (corner) => {
    const text = `2025年9月21日至2025年10月5日排班表,,,,,,\n星  期,日,一,二,三,四,五,六,日,一,二,三,四,五,六,日\n${corner},21,22,23,24,25,26,27,28,29,30,1,2,3,4,5\n韩雪,晚,晚,晚,晚,晚,休,晚,晚,晚,晚,早,早,休,早,早`;
    expect((await away(text)).filter((each) => each.endsWith('rest'))).toEqual(['韩雪 09-26 rest', '韩雪 10-03 rest']);
  },
);

describe('Tag', () => {
  test.each([
    ['Tag', '02.11.2026', '11-02'],
    ['Tag', '2026-11-02', '11-02'],
    ['Tag', '02/11/2026', '11-02'],
  ])('%s %s is a day', async (header, cell, day) => {
    const file = Buffer.from(`Mitarbeiter;${header};Anrufe\nIda Holm;${cell};40\nMax Rau;${cell};31\n`);
    const { records } = await readRecords(file, { dateOrder: 'dmy' } as ImportProfile);
    expect(records.map((each) => each.day.slice(5))).toEqual([day, day]);
  });
  test.each(['Spring4.0,Priority 1 (B)', 'hot', 'campaign 11'])('a label is none: %s', async (cell) => {
    const row = (name: string) => `${name},40,"${cell}",2026-11-02`;
    const file = Buffer.from(`Agent,Dials,Tag,Date\n${row('Ida Holm')}\n${row('Max Rau')}\n`);
    const { records, fields } = await readRecords(file);
    expect([fields[2], records.length]).toEqual([null, 2]);
  });
});
