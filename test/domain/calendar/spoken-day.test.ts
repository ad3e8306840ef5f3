import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween, isoWeekday } from '../../../src/domain/calendar/day.ts';
import { spokenDay, writtenDay } from '../../../src/domain/calendar/spoken-day.ts';

/** A Wednesday. */
const TODAY = '2026-11-25';

test.each([
  ['2026-11-27', '2026-11-27'],
  ['2026/11/27', '2026-11-27'],
  ['2026/1/7', '2026-01-07'],
  ['2026.11.27', '2026-11-27'],
  ['2026年11月27日', '2026-11-27'],
  ['２０２６－１１－２７', '2026-11-27'],
  ['11-27', '2026-11-27'],
  ['11/27', '2026-11-27'],
  ['11月27日', '2026-11-27'],
  ['11 月 27 号', '2026-11-27'],
  ['1月4日', '2027-01-04'],
  ['27号', '2026-11-27'],
  ['昨天', '2026-11-24'],
  ['前天', '2026-11-23'],
  ['今天', '2026-11-25'],
  ['明天', '2026-11-26'],
  ['大后天', '2026-11-28'],
  ['周五', '2026-11-27'],
  ['星期天', '2026-11-29'],
  ['本周一', '2026-11-23'],
  ['下周一', '2026-11-30'],
  ['下下周一', '2026-12-07'],
  ['上周五', '2026-11-20'],
  ['3天后', '2026-11-28'],
  ['月底', '2026-11-30'],
  ['yesterday', '2026-11-24'],
  ['Friday', '2026-11-27'],
  ['next Monday', '2026-11-30'],
  ['last Friday', '2026-11-20'],
  ['in 3 days', '2026-11-28'],
])('%s said on a Wednesday is %s', (text, day) => expect(spokenDay(text, TODAY)).toBe(day));

test('a promise is for days to come, a record of days that are over', () => {
  expect(spokenDay('周一', TODAY, 'coming')).toBe('2026-11-30');
  expect(spokenDay('周五', TODAY, 'past')).toBe('2026-11-20');
  expect(spokenDay('11-20', TODAY, 'coming')).toBe('2027-11-20');
  expect(spokenDay('20号', TODAY, 'coming')).toBe('2026-12-20');
  expect(spokenDay('周三', TODAY, 'coming')).toBe(TODAY);
});

test.each(['', '2026-11-31', '2-30', '改天', '下周', '32号', 'soon', '周八', '11-27-2026', '老王'])(
  '%j is no day',
  (text) => expect(spokenDay(text, TODAY)).toBeNull(),
);

test('where there is no today only whole dates are days', () => {
  expect(writtenDay('2026/8/24')).toBe('2026-08-24');
  expect(writtenDay('明天')).toBeNull();
  expect(writtenDay('8-24')).toBeNull();
});

const days = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays('2000-01-01', offset));

test('whatever is left out, the day is one that was written, on the side that was meant, within a year', () => {
  fc.assert(
    fc.property(days, days, (today, day) => {
      const [year, month, date] = day.split('-').map(Number);
      expect(spokenDay(`${year}年${month}月${date}日`, today)).toBe(day);
      const coming = spokenDay(`${month}月${date}日`, today, 'coming');
      if (month === 2 && date === 29) return;
      expect(coming?.slice(5)).toBe(day.slice(5));
      expect(coming !== null && coming >= today && daysBetween(today, coming) <= 366).toBe(true);
      const weekday = '一二三四五六日'[isoWeekday(day) - 1];
      const past = spokenDay(`周${weekday}`, today, 'past');
      expect(past !== null && past <= today && daysBetween(past, today) < 7 && isoWeekday(past)).toBe(isoWeekday(day));
    }),
  );
});

test.each([
  ['周五前', '2026-11-27'],
  ['周五下午', '2026-11-27'],
  ['周五之前', '2026-11-27'],
  ['明天上午10点', '2026-11-26'],
  ['by friday', '2026-11-27'],
  ['20261127', '2026-11-27'],
  ['十一月二十七', '2026-11-27'],
  ['十二月三号', '2026-12-03'],
  ['二十号', '2026-12-20'],
  ['两天后', '2026-11-27'],
  ['下个月5号', '2026-12-05'],
  ['下月五号', '2026-12-05'],
  ['这个月30号', '2026-11-30'],
  ['年底', '2026-12-31'],
  ['Nov 27', '2026-11-27'],
  ['27 November', '2026-11-27'],
  ['January 4th', '2027-01-04'],
  ['Nov 27, 2026', '2026-11-27'],
  ['the day after tomorrow', '2026-11-27'],
])('%s, said of what is to come, is %s', (text, day) => expect(spokenDay(text, TODAY, 'coming')).toBe(day));

test.each(['前', '前面', '周五的', '三十二号', '十三月一号', '2月30日前', '20261345', 'by', 'Nov 31', '下个月32号'])(
  '%s is no day',
  (text) => expect(spokenDay(text, TODAY, 'coming')).toBe(null),
);

test('of a day without its year that is over, last year’s is not meant when this year’s is near', () => {
  expect(spokenDay('11-30', TODAY, 'past')).toBe('2026-11-30');
  expect(spokenDay('8月9日', TODAY, 'past')).toBe('2026-08-09');
  expect(spokenDay('12月28日', '2027-01-04', 'past')).toBe('2026-12-28');
  expect(spokenDay('周五', TODAY, 'past')).toBe('2026-11-20');
});
