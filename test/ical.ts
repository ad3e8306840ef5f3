import { spawnSync } from 'node:child_process';
import ICAL from 'ical.js';

export interface ReadEvent {
  uid: string;
  /** As the file says it, without the zone. */
  start: string;
  minutes: number;
  summary: string;
  description: string;
}

/** Single events as ical.js reads them. */
export function readWithIcalJs(text: string): ReadEvent[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      start: event.startDate.toString(),
      minutes: event.endDate.subtractDate(event.startDate).toSeconds() / 60,
      summary: event.summary,
      description: event.description,
    };
  });
}

const PARSE = `
import sys, json, icalendar
calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
print(json.dumps([{
  'uid': str(e['UID']), 'start': e['DTSTART'].dt.replace(tzinfo=None).isoformat(),
  'minutes': e['DURATION'].dt.total_seconds() / 60 if 'DURATION' in e else (e['DTEND'].dt - e['DTSTART'].dt).total_seconds() / 60,
  'summary': str(e['SUMMARY']), 'description': str(e['DESCRIPTION'])} for e in calendar.walk('VEVENT') if not e.errors]))
`;

/** The same in Python's icalendar; null where it is not installed (apt-get install python3-icalendar). */
export function readWithPython(text: string): ReadEvent[] | null {
  const python = ['/usr/bin/python3', 'python3'].find(
    (name) => spawnSync(name, ['-c', 'import icalendar']).status === 0,
  );
  if (python === undefined) return null;
  const { stdout, stderr, status } = spawnSync(python, ['-c', PARSE], { input: text, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as ReadEvent[];
}
