import { expect, test } from 'vitest';
import { editTeam } from '../../src/app/team/change.ts';
import { lookAtToday } from '../../src/app/today/today.ts';
import { makeTimetable } from '../../src/app/train/timetable.ts';
import { openHome, TODAY } from './windows.ts';

test('settings that run into the timetable or another meeting are told at once, those that nobody can mean are refused', async () => {
  const home = await openHome({ founded: TODAY, joined: TODAY, members: ['宋知远', '马依热', '丁小禾'] });
  const set = (...settings: string[]) => editTeam(home.window(), { settings });
  const sessions = async () => (await lookAtToday(home.window()))?.sessions ?? [];
  await makeTimetable(home.window(), { from: TODAY, weeks: 1, only: null, dryRun: false });
  const [first] = await sessions();
  if (first === undefined) throw new Error('nothing is taught today');
  expect(first.meets).toBeNull();
  expect(await set('board=off')).toMatchObject({ collisions: [], displaced: 0 });
  const moved = await set(`morning=${first.start}`);
  expect(moved.displaced).toBeGreaterThan(0);
  expect((await sessions())[0]).toMatchObject({ start: first.start, meets: { kind: 'morning' } });
  await expect(set('evening=08:00')).rejects.toMatchObject({ code: 'evening-before-morning' });
  await expect(set('weekly=7@17:00')).rejects.toMatchObject({ code: 'weekly-on-rest-day' });
  expect((await set(`weekly=2@${first.start}`)).collisions).toMatchObject([
    { meeting: { id: 'weekly' }, other: { id: 'morning' }, weekdays: [2] },
  ]);
  expect((await set('trainingSlots=14:00-15:00')).displaced).toBeGreaterThan(0);
});
