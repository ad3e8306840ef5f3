import { type Demo, placeDemo } from '../../demo/place-demo.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { bundledHolidays } from '../../domain/calendar/holidays.ts';
import { buildWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { defaultTeamSettings } from '../../domain/team/team.ts';
import { insertChannel } from '../../store/channels.ts';
import type { Store, Writer } from '../../store/database.ts';
import { insertObservation, insertPrivateObservation } from '../../store/observation-writer.ts';
import { upsertDayRecord } from '../../store/record-writer.ts';
import { type FileStore, openMemoryStore } from '../../store/sqlite/file-store.ts';
import { upsertTarget } from '../../store/target-writer.ts';
import { insertMember, insertTeam, insertTeamEvent, updateMember } from '../../store/team-writer.ts';

const JOURNAL_ID = 0;
/** A group to look at with `send --dry-run`; nobody has its key. */
const GROUP = { name: '早会群', kind: 'wecom', shown: 'qyapi.weixin.qq.com', kept: 'file' } as const;

/** Stores the example team in an empty database. */
export async function fillDemo(db: Writer, demo: Demo): Promise<void> {
  const teamId = await insertTeam(db, demo.team);
  await insertChannel(db, teamId, demo.team.foundedOn, { ...GROUP, recipients: [], secretName: 'demo' });
  const ids = new Map<string, number>();
  for (const member of demo.members) {
    const id = await insertMember(db, teamId, member);
    ids.set(member.code, id);
    if (member.leftOn !== null) await updateMember(db, id, { leftOn: member.leftOn });
  }
  const idOf = (code: string) => ids.get(code) as number;
  for (const event of demo.events) await insertTeamEvent(db, teamId, event);
  for (const { member, ...target } of demo.targets) {
    await upsertTarget(db, teamId, { ...target, memberId: member === null ? null : idOf(member), period: 'month' });
  }
  for (const { member, ...seen } of demo.observations) {
    if (member === null) await insertObservation(db, teamId, seen);
    else await insertPrivateObservation(db, idOf(member), seen);
  }
  for (const { member, day, measures } of demo.records)
    await upsertDayRecord(db, idOf(member), day, measures, JOURNAL_ID);
}

/** A database in memory that holds the example team; it is gone with the process. */
export async function openDemoStore(demo: Demo): Promise<FileStore> {
  const store = await openMemoryStore();
  await store.transact((db) => fillDemo(db, demo));
  return store;
}

/**
 * The example team as if it were that day, or the last work day before it: nobody holds a morning meeting on a Sunday.
 * @returns its name, the day, and a store that whoever asked must close
 */
export async function openDemo(today: Day): Promise<{ team: string; day: Day; store: Store }> {
  const calendar = buildWorkCalendar(bundledHolidays(), defaultTeamSettings);
  const day = calendar.isWorkday(today) ? today : calendar.addWorkdays(today, -1);
  const demo = placeDemo(day, calendar);
  return { team: demo.team.name, day, store: await openDemoStore(demo) };
}
