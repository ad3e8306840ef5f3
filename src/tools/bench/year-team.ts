import { rmSync } from 'node:fs';
import { bundledHolidays } from '../../domain/calendar/holidays.ts';
import { buildWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { defaultTeamSettings } from '../../domain/team/team.ts';
import { insertObservation } from '../../store/observation-writer.ts';
import { upsertDayRecord } from '../../store/record-writer.ts';
import { openMemoryStore } from '../../store/sqlite/file-store.ts';
import { upsertTarget } from '../../store/target-writer.ts';
import { insertMember, insertTeam } from '../../store/team-writer.ts';
import { createRandom } from '../eval/random.ts';

export const TODAY = '2026-11-24';
const MEMBERS = 15;
const SEED = 7;

/** A team with a year of day records, targets and a few answers, in a file of its own; fifteen people unless said. */
export async function makeYearTeam(file: string, people = MEMBERS): Promise<void> {
  const store = await openMemoryStore();
  const random = createRandom(SEED);
  const about = (mean: number) => Math.max(0, Math.round(mean * (0.7 + 0.6 * random.next())));
  const days = buildWorkCalendar(bundledHolidays(), defaultTeamSettings).workdays('2025-11-24', '2026-11-23');
  await store.transact(async (db) => {
    const team = await insertTeam(db, { name: '一年队', foundedOn: '2025-11-24', playbook: 'insurance-telesales' });
    for (let i = 0; i < people; i += 1) {
      const role = i === 0 ? 'lead' : i === 1 ? 'mentor' : 'agent';
      const member = await insertMember(db, team, {
        name: `成员${i + 1}`,
        code: `B${String(i + 1).padStart(2, '0')}`,
        role,
        joinedOn: '2025-11-24',
      });
      await upsertTarget(db, team, {
        memberId: member,
        metric: 'deals',
        period: 'month',
        startsOn: '2026-11-01',
        value: 8,
      });
      for (const day of days) {
        const dials = about(110);
        const connects = Math.round(dials * 0.3);
        const measures = {
          attendedMinutes: 450,
          dials,
          connects,
          effective: Math.round(connects * 0.3),
          talkSeconds: about(3000),
          deals: random.next() < 0.3 ? 1 : 0,
        };
        await upsertDayRecord(db, member, day, measures, 0);
      }
    }
    for (const [sign, degree] of [
      ['avoids-calling', 'seldom'],
      ['open-atmosphere', 'often'],
      ['free-sharing', 'sometimes'],
    ] as const) {
      await insertObservation(db, team, { sign, degree, how: 'asked', on: '2026-11-20', note: null });
    }
  });
  rmSync(file, { force: true });
  store.native.prepare('VACUUM INTO ?').run(file);
  await store.close();
}
