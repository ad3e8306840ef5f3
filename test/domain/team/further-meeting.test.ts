import { expect, test } from 'vitest';
import { kindsInOrder } from '../../../src/domain/agenda/meeting-kind.ts';
import { nextMeeting } from '../../../src/domain/agenda/next-meeting.ts';
import { heldBefore, type PastMeeting } from '../../../src/domain/agenda/past.ts';
import { bundledHolidays } from '../../../src/domain/calendar/holidays.ts';
import { buildWorkCalendar } from '../../../src/domain/calendar/work-calendar.ts';
import { isDayOf } from '../../../src/domain/team/further-meeting.ts';
import { changedSettings, settingTexts } from '../../../src/domain/team/settings.ts';
import { meetingsInForce } from '../../../src/domain/team/starts.ts';
import { defaultTeamSettings } from '../../../src/domain/team/team.ts';

const usual = defaultTeamSettings.meetings;
const settingsWith = (others: NonNullable<typeof usual.others>) => ({
  ...defaultTeamSettings,
  meetings: { ...usual, others },
});

test.each([
  [{}, '2026-11-24', true],
  [{ weekdays: [2] }, '2026-11-24', true],
  [{ weekdays: [1, 3] }, '2026-11-24', false],
  // 24 November 2026 lies in week 48.
  [{ weeks: 'even' as const }, '2026-11-24', true],
  [{ weeks: 'odd' as const }, '2026-11-24', false],
  [{ weeks: 'odd' as const, weekdays: [2] }, '2026-12-01', true],
])('%j on %s: %s', (days, day, held) => {
  expect(isDayOf(days, day)).toBe(held);
});

test('further kinds stand by the clock among the usual ones', () => {
  const starts = { dawn: { start: '08:00' }, noon: { start: '12:00' }, late: { start: '18:30' } };
  expect(kindsInOrder(settingsWith(starts).meetings)).toEqual(['dawn', 'morning', 'noon', 'weekly', 'evening', 'late']);
  const past = (meeting: string) => ({ meeting, date: '2026-11-24', skipped: false }) as PastMeeting;
  const day = ['late', 'evening', 'morning', 'noon'].map(past);
  const order = kindsInOrder(settingsWith(starts).meetings);
  const before = heldBefore(day, { date: '2026-11-24', meeting: 'evening' }, order);
  expect(before.map(({ meeting }) => meeting)).toEqual(['morning', 'noon']);
});

test('the playbook says when, unless the team has set it; what the playbook no longer has is gone', () => {
  const given = [
    { id: 'morning', start: '08:35' },
    { id: 'noon', start: '12:00', weekdays: [1, 3], weeks: 'odd' as const },
  ];
  expect(meetingsInForce(usual, given)).toMatchObject({
    morning: '08:35',
    others: { noon: { start: '12:00', weekdays: [1, 3], weeks: 'odd' } },
  });
  const own = settingsWith({ noon: { start: '12:30' }, gone: { start: '15:00' } }).meetings;
  expect(meetingsInForce(own, given).others).toEqual({ noon: { start: '12:30', weekdays: [1, 3], weeks: 'odd' } });
  expect(meetingsInForce(own, [])).not.toHaveProperty('others');
});

test('a further meeting is set as it is shown, and taken back', () => {
  const set = (text: string, now = defaultTeamSettings) => ({ ...now, ...changedSettings([text], now, ['noon']) });
  const team = set('noon=３，1@12:30'.normalize('NFKC'));
  expect(team.meetings.others).toEqual({ noon: { start: '12:30', weekdays: [1, 3] } });
  expect(settingTexts(team)).toMatchObject({ noon: '1,3@12:30' });
  expect(set('noon=', team).meetings.others).toEqual({});
  expect(settingTexts(set('noon=8:50', team))).toMatchObject({ noon: '08:50' });
  for (const wrong of ['noon=25:00', 'noon=8@12:00', 'noon=中午', 'noon=1,@12:00']) expect(() => set(wrong)).toThrow();
  // Of one that the playbook has dropped, what was set can only be taken back.
  expect(() => changedSettings(['noon=12:00'], team, [])).toThrow('setting-value');
  expect(changedSettings(['noon='], team, []).meetings?.others).toEqual({});
  expect(() => changedSettings(['noon=12:00'], defaultTeamSettings, [])).toThrow('setting-unknown');
});

test('it is the next meeting on its days only', () => {
  const calendar = buildWorkCalendar(bundledHolidays(), defaultTeamSettings);
  const settings = settingsWith({ noon: { start: '12:00', weekdays: [3] } });
  const next = (now: string) => nextMeeting(now, settings, calendar, () => false);
  expect(next('2026-11-24T10:00')).toMatchObject({ kind: 'evening', date: '2026-11-24' });
  expect(next('2026-11-25T10:00')).toEqual({ kind: 'noon', date: '2026-11-25', start: '12:00' });
});
