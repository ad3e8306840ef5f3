import { TeamctlError } from '../../errors.ts';
import { CLOCK_TIME, withClocks } from '../calendar/spoken-clock.ts';
import { writtenDay } from '../calendar/spoken-day.ts';
import { ENGLISH_WEEKDAY, SPOKEN_WEEKDAY, weekdayNamed } from '../calendar/weekday.ts';
import { type WorkWeek, workWeeks } from '../calendar/work-calendar.ts';
import { nearMatches } from './find-member.ts';
import type { FurtherMeeting } from './further-meeting.ts';
import type { TeamSettings } from './team.ts';

const isRange = (text: string) => {
  const [from = '', to = '', ...rest] = text.split('-');
  return rest.length === 0 && CLOCK_TIME.test(from) && CLOCK_TIME.test(to) && from < to;
};
const toRange = (text: string) => ({ from: text.slice(0, 5), to: text.slice(6, 11) });
const list = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

interface Setting {
  /** What may be written, for the error message. */
  wants: string;
  /** The change, or null when the text does not fit. */
  read(text: string, now: TeamSettings): Partial<TeamSettings> | null;
}

const ranges = (key: 'trainingSlots' | 'callingHours'): Setting => ({
  wants: '10:00-11:30,14:30-17:00',
  read: (text) => (list(text).every(isRange) ? { [key]: list(text).map(toRange) } : null),
});

const clock = (kind: 'morning' | 'evening'): Setting => ({
  wants: '09:00',
  read: (text, now) => (CLOCK_TIME.test(text) ? { meetings: { ...now.meetings, [kind]: text } } : null),
});

const count = (
  key: 'effectiveCallSeconds' | 'privateRetentionDays' | 'trainingRooms' | 'trainingHoursPerWeek' | 'hoursPerWeek',
  least: number,
  most = 3650,
): Setting => ({
  wants: `${least}–${most}`,
  read: (text) =>
    /^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most ? { [key]: Number(text) } : null,
});

const onOff = (key: 'board' | 'companyBoard' | 'weeklyEndsDay'): Setting => ({
  wants: 'on, off',
  read: (text) => (text === 'on' || text === 'off' ? { [key]: text === 'on' } : null),
});

/** What people here call their week. */
const SPOKEN_WEEK: Readonly<Record<string, WorkWeek>> = {
  双休: 'five-day',
  单休: 'six-day',
  大小周: 'alternating',
  轮休: 'seven-day',
};

/** Every setting of a team by the name it has on the command line, with how its value is read. */
const settings: Readonly<Record<string, Setting>> = {
  workWeek: {
    wants: workWeeks.join(', '),
    read: (text) => {
      const workWeek = workWeeks.find((each) => each === (SPOKEN_WEEK[text] ?? text));
      return workWeek === undefined ? null : { workWeek };
    },
  },
  workedSaturdayWeek: {
    wants: '2026-11-23',
    read: (text) => {
      const day = writtenDay(text);
      return day === null ? null : { workedSaturdayWeek: day };
    },
  },
  workHours: { wants: '09:00-18:00', read: (text) => (isRange(text) ? { workHours: toRange(text) } : null) },
  morning: clock('morning'),
  evening: clock('evening'),
  weekly: {
    wants: '5@17:00',
    read: (text, now) => {
      const match = /^([1-7])@(\d\d:\d\d)$/.exec(text);
      if (!match || !CLOCK_TIME.test(match[2] as string)) return null;
      return { meetings: { ...now.meetings, weekly: { weekday: Number(match[1]), start: match[2] as string } } };
    },
  },
  trainingSlots: ranges('trainingSlots'),
  callingHours: ranges('callingHours'),
  trainingRooms: count('trainingRooms', 1),
  trainingHoursPerWeek: count('trainingHoursPerWeek', 1),
  effectiveCallSeconds: count('effectiveCallSeconds', 1),
  privateRetentionDays: count('privateRetentionDays', 1),
  hoursPerWeek: count('hoursPerWeek', 1, 60),
  has: { wants: 'whiteboard,paper,cards', read: (text) => ({ has: list(text) }) },
  board: onOff('board'),
  companyBoard: onOff('companyBoard'),
  payDay: {
    wants: '1–31',
    read: (text) =>
      text === '' ? { payDay: null } : /^([1-9]|[12]\d|3[01])$/.test(text) ? { payDay: Number(text) } : null,
  },
  weeklyEndsDay: onOff('weeklyEndsDay'),
};

/** `12:00`, on certain weekdays `1,3@12:00`; empty: as the playbook says. */
const further = (kind: string): Setting => ({
  wants: '12:00, 1,3@12:00',
  read: (text, now) => {
    const { [kind]: _, ...others } = now.meetings.others ?? {};
    if (text === '') return { meetings: { ...now.meetings, others } };
    const [, days, start = ''] = /^(?:([1-7](?:,[1-7])*)@)?(\d\d:\d\d)$/.exec(text) ?? [];
    if (!CLOCK_TIME.test(start)) return null;
    const weekdays = days === undefined ? {} : { weekdays: [...new Set(list(days).map(Number))].sort() };
    return { meetings: { ...now.meetings, others: { ...others, [kind]: { start, ...weekdays } } } };
  },
});

/** A kind that the playbook has dropped: what the team said of it can only be taken back. */
const dropped = (kind: string): Setting => ({
  wants: `${kind}=`,
  read: (text, now) => (text === '' ? further(kind).read(text, now) : null),
});

/** Names that are taken: no kind of meeting can be called so. */
export const settingKeys: readonly string[] = Object.keys(settings);

const furtherText = ({ start, weekdays }: FurtherMeeting) =>
  weekdays === undefined ? start : `${weekdays.join(',')}@${start}`;

const rangeText = (range: { from: string; to: string }) => `${range.from}-${range.to}`;

/** The settings as they would be written on the command line, in the order of `settings`. */
export function settingTexts(team: TeamSettings): Record<string, string> {
  const { meetings } = team;
  return {
    workWeek: team.workWeek,
    workedSaturdayWeek: team.workedSaturdayWeek ?? '',
    workHours: rangeText(team.workHours),
    morning: meetings.morning,
    evening: meetings.evening,
    weekly: `${meetings.weekly.weekday}@${meetings.weekly.start}`,
    ...Object.fromEntries(Object.entries(meetings.others ?? {}).map(([kind, each]) => [kind, furtherText(each)])),
    trainingSlots: team.trainingSlots.map(rangeText).join(','),
    callingHours: team.callingHours.map(rangeText).join(','),
    trainingRooms: String(team.trainingRooms),
    trainingHoursPerWeek: String(team.trainingHoursPerWeek),
    effectiveCallSeconds: String(team.effectiveCallSeconds),
    privateRetentionDays: String(team.privateRetentionDays),
    hoursPerWeek: String(team.hoursPerWeek),
    has: team.has.join(','),
    board: team.board ? 'on' : 'off',
    companyBoard: team.companyBoard ? 'on' : 'off',
    payDay: team.payDay === null ? '' : String(team.payDay),
    weeklyEndsDay: team.weeklyEndsDay ? 'on' : 'off',
  };
}

const WEEKDAY = new RegExp(`${SPOKEN_WEEKDAY}\\s*(?=(\\d\\d:)?)|\\b${ENGLISH_WEEKDAY}\\b`, 'gi');

/** Full-width signs as the plain ones, times as `08:50`, weekdays as their numbers. */
const plainly = (text: string): string =>
  withClocks(text)
    .replace(/、/g, ',')
    .replace(/[—–~]|至|到/g, '-')
    .replace(WEEKDAY, (word, clock: string | undefined) => `${weekdayNamed(word)}${clock === undefined ? '' : '@'}`)
    .replace(/(?<=^[1-7](?:,[1-7])*)\s+(?=\d\d:)/, '@')
    .trim();

/**
 * Applies `KEY=VALUE` texts one after the other.
 * @param kinds of meeting that the playbook has beside the usual three
 * @throws TeamctlError `usage` naming the key and what may be written
 */
export function changedSettings(
  texts: readonly string[],
  now: TeamSettings,
  kinds: readonly string[],
): Partial<TeamSettings> {
  const own = Object.keys(now.meetings.others ?? {}).map((kind) => [kind, dropped(kind)] as const);
  const given = kinds.map((kind) => [kind, further(kind)] as const);
  const all = { ...Object.fromEntries([...own, ...given]), ...settings };
  let changed: Partial<TeamSettings> = {};
  for (const text of texts) {
    const at = text.indexOf('=');
    if (at < 1) throw new TeamctlError('usage', 'setting-syntax', { value: text });
    const [key, value] = [text.slice(0, at), text.slice(at + 1)];
    const setting = Object.hasOwn(all, key) ? all[key] : undefined;
    const keys = Object.keys(all);
    if (!setting)
      throw new TeamctlError('usage', 'setting-unknown', { key, keys, near: nearMatches(key, keys, (word) => word) });
    const change = setting.read(plainly(value), { ...now, ...changed });
    if (!change) throw new TeamctlError('usage', 'setting-value', { key, value, wants: setting.wants });
    changed = { ...changed, ...change };
  }
  return changed;
}
