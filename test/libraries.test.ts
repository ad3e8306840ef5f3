import Table from 'cli-table3';
import { parse } from 'csv-parse/sync';
import ical, { ICalEventRepeatingFreq } from 'ical-generator';
import { expect, test } from 'vitest';
import { readDelimited } from '../src/importing/read/delimited.ts';

/*
 * What is our own although there is a library for it, and why. Each test fails on the day on which a new version of the
 * library does the work: then look at src/README.md, measure again, and think of giving ours up.
 */

const ours = (text: string) =>
  [...readDelimited([text], { delimiter: ',', newline: '\n' }, 'days.csv')].flat().map((row) => row.cells);
const theirs = (text: string, options = {}) => {
  try {
    return parse(text, options);
  } catch {
    return null;
  }
};

test('csv-parse does not find out about mixed line ends by itself', () => {
  const text = 'day,dials\n2026-11-23,90\r\n2026-11-24,80\n';
  const right = [
    ['day', 'dials'],
    ['2026-11-23', '90'],
    ['2026-11-24', '80'],
  ];
  expect(ours(text)).toEqual(right);
  expect(theirs(text)).not.toEqual(right);
});

test('csv-parse does not know how Chinese exports keep the zeros of a number: ="00123"', () => {
  const text = 'code,name\n="00,123",陈国栋\n';
  expect(ours(text)[1]).toEqual(['00,123', '陈国栋']);
  for (const options of [{}, { relax_quotes: true }, { relax_quotes: true, relax_column_count: true }])
    expect(theirs(text, options)?.[1]).not.toEqual(['00,123', '陈国栋']);
});

test('ical-generator ends a series in local time where RFC 5545 wants UTC', () => {
  const calendar = ical({ timezone: 'Asia/Shanghai' });
  calendar.createEvent({
    start: '2026-11-23T09:00:00',
    end: '2026-11-23T09:15:00',
    timezone: 'Asia/Shanghai',
    repeating: { freq: ICalEventRepeatingFreq.WEEKLY, until: '2026-12-31T23:59:59' },
  });
  expect(calendar.toString()).toContain('DTSTART;TZID=Asia/Shanghai:20261123T090000');
  // 3.3.10: "the UNTIL rule part MUST be specified as a date with UTC time"; 15:59:59Z would be right.
  expect(calendar.toString()).toMatch(/UNTIL=20261231T\d{6}(?!Z|\d)/);
});

test('cli-table3 breaks lines at spaces only, and cuts off Chinese that has none', () => {
  const text = '客户说下周再联系已经约好周三上午十点';
  const table = new Table({ colWidths: [12], wordWrap: true });
  table.push([text]);
  const kept = [...table.toString()].filter((char) => text.includes(char)).length;
  expect(kept).toBeLessThan(text.length);
});
