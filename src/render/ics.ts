import type { CalendarEvent, Report } from '../present/document.ts';
import { clean } from './clean.ts';
import type { RenderOptions } from './renderer.ts';

// Own writer: ical-generator is only right in UTC, where a meeting before 08:00 would fall on another weekday.

/** Mainland China has one time zone without summer time. */
const ZONE = 'Asia/Shanghai';
const ZONE_LINES = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19910915T010000',
  'TZOFFSETFROM:+0900',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
];

const WEEKDAYS = ['', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const MOST_OCTETS = 75;

/** Text values of RFC 5545, 3.3.11. */
const escapeText = (text: string): string =>
  clean(text.replace(/\r\n?/g, '\n'))
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** Lines of at most 75 octets; a character is never cut in two (RFC 5545, 3.1). */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const char of line) {
    const size = Buffer.byteLength(char);
    if (octets + size > MOST_OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += char;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

const dayDigits = (day: string) => day.replaceAll('-', '');
const local = (day: string, start: string) => `${dayDigits(day)}T${start.replace(':', '')}00`;
const zoned = (name: string, times: readonly string[]) => `${name};TZID=${ZONE}:${times.join(',')}`;

function repeatLines({ start, repeat }: CalendarEvent): string[] {
  if (!repeat) return [];
  const days = repeat.weekdays.map((weekday) => WEEKDAYS[weekday]).join(',');
  const at = (list: readonly string[]) => list.map((day) => local(day, start));
  return [
    // UNTIL must be in UTC when the start has a zone; the end of that day in China is 16:00 there.
    `RRULE:FREQ=WEEKLY;BYDAY=${days};UNTIL=${dayDigits(repeat.until)}T155959Z`,
    ...(repeat.except?.length ? [zoned('EXDATE', at(repeat.except))] : []),
    ...(repeat.extra?.length ? [zoned('RDATE', at(repeat.extra))] : []),
  ];
}

function eventLines(event: CalendarEvent, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${event.sequence ?? 0}`,
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(event.replaces ? [zoned('RECURRENCE-ID', [local(event.replaces.day, event.replaces.start)])] : []),
    zoned('DTSTART', [local(event.day, event.start)]),
    `DURATION:PT${event.minutes}M`,
    ...repeatLines(event),
    `SUMMARY:${escapeText(event.title)}`,
    `DESCRIPTION:${escapeText(event.description)}`,
    'END:VEVENT',
  ];
}

/** A calendar file (RFC 5545) of the report's events. */
export function renderIcs(report: Report, { stamp }: RenderOptions): string {
  const utc = `${stamp.slice(0, 19).replace(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//teamctl//teamctl//EN',
    'CALSCALE:GREGORIAN',
    // One method for what stands and what has fallen out: STATUS tells them apart (RFC 5546, 3.2.1). CANCEL is for a
    // file of cancelled entries only. No ORGANIZER: a calendar would take the entries for somebody else's.
    'METHOD:PUBLISH',
    ...ZONE_LINES,
    ...(report.events ?? []).flatMap((event) => eventLines(event, utc)),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}
