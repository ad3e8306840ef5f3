import { spawnSync } from 'node:child_process';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { renderIcs } from '../../src/render/ics.ts';
import { type Console, openConsole } from '../console.ts';

async function team(): Promise<Console> {
  const home = openConsole({ TEAMCTL_TODAY: '2026-09-21' });
  const members = ['高敏', '阿依努尔', '林小满'].flatMap((name) => ['--member', name]);
  await home.run('init', '--no-input', '--name', '启明组,一;二', '--founded', '2026-08-09', ...members);
  return home;
}

const calendarOf = async (home: Console, ...words: string[]) => {
  const { code, stdout, stderr } = await home.run('agenda', ...words, '--format', 'ics');
  expect(code, stderr).toBe(0);
  return stdout;
};

/** Days of the series as ical.js expands it, the override among them. */
function occurrences(text: string): { day: string; start: string; minutes: number; description: string }[] {
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  const series = events.find((event) => event.isRecurring()) as ICAL.Event;
  for (const event of events) if (event.isRecurrenceException()) series.relateException(event);
  const found: ReturnType<typeof occurrences> = [];
  const iterator = series.iterator();
  for (let next = iterator.next(); next; next = iterator.next()) {
    const { item, startDate, endDate } = series.getOccurrenceDetails(next);
    const minutes = endDate.subtractDate(startDate).toSeconds() / 60;
    const [day, start] = startDate.toString().split('T') as [string, string];
    found.push({ day, start, minutes, description: item.description });
  }
  return found;
}

test('a morning series: holidays fall out, make-up days join, today carries the whole agenda', async () => {
  const text = await calendarOf(await team(), 'morning', '--date', '2026-09-21');
  const all = occurrences(text);
  const days = all.map((each) => each.day);
  expect(all[0]).toMatchObject({ day: '2026-09-21', start: '09:00:00', minutes: 25 });
  expect(all[0]?.description).toContain('高敏');
  expect(all[1]?.description).not.toContain('高敏');
  // As announced for 2026: Mid-Autumn and National Day off, the Saturday after worked.
  for (const day of ['2026-09-25', '2026-10-01', '2026-10-07']) expect(days).not.toContain(day);
  for (const day of ['2026-09-24', '2026-10-08', '2026-10-10']) expect(days).toContain(day);
  expect(new Set(days).size).toBe(days.length);
});

test('a weekly on another day stands beside its series', async () => {
  const text = await calendarOf(await team(), 'weekly', '--date', '2026-09-22');
  // The Fridays of 25 September and 2 October are holidays.
  expect(occurrences(text)[0]?.day).toBe('2026-10-09');
  const uids = [...text.matchAll(/^UID:(.*)\r$/gm)].map((match) => match[1]);
  expect(new Set(uids).size).toBe(2);
});

test('fault 67: lines are folded at 75 octets, end with CR LF, and text comes back as it went in', () => {
  const title = `早会；一,二\\三\n第二行 ${'长'.repeat(90)}\u0007`;
  const text = renderIcs(
    {
      data: {},
      document: [],
      events: [{ uid: 'a', day: '2026-11-24', start: '07:30', minutes: 20, title, description: title }],
    },
    { columns: 80, colorLevel: 0, language: 'zh-CN', stamp: '2026-11-24T08:00:00Z' },
  );
  const lines = text.split('\r\n');
  expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true);
  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent') as ICAL.Component);
  expect(event.summary).toBe(title.replace('\u0007', '<U+0007>'));
});

const PARSE = `
import sys, json, icalendar
calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
events = calendar.walk('VEVENT')
print(json.dumps([[str(e['UID']), e['DTSTART'].dt.isoformat(), 'RRULE' in e, 'RECURRENCE-ID' in e, len(str(e['DESCRIPTION'])), e.errors] for e in events]))
`;

test('a parser of another language reads the same', async ({ skip }) => {
  const python = ['/usr/bin/python3', 'python3'].find(
    (name) => spawnSync(name, ['-c', 'import icalendar']).status === 0,
  );
  if (!python) skip('python3-icalendar is not installed: apt-get install python3-icalendar');
  const text = await calendarOf(await team(), 'morning', '--date', '2026-09-21');
  const { stdout, stderr, status } = spawnSync(python as string, ['-c', PARSE], { input: text, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  const events = JSON.parse(stdout) as [string, string, boolean, boolean, number, unknown[]][];
  expect(events.map(([, start, repeats, replaces]) => [start, repeats, replaces])).toEqual([
    ['2026-09-21T09:00:00+08:00', true, false],
    ['2026-09-21T09:00:00+08:00', false, true],
  ]);
  expect(events[0]?.[0]).toBe(events[1]?.[0]);
  expect(events.flatMap((event) => event[5])).toEqual([]);
  expect(events[1]?.[4]).toBeGreaterThan(400);
});
