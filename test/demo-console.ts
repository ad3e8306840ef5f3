import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillDemo, openDemoStore } from '../src/app/demo/store.ts';
import { homeOf } from '../src/app/open/home.ts';
import { placeDemo } from '../src/demo/place-demo.ts';
import { bundledHolidays } from '../src/domain/calendar/holidays.ts';
import { buildWorkCalendar } from '../src/domain/calendar/work-calendar.ts';
import { defaultTeamSettings } from '../src/domain/team/team.ts';
import { isServerAddress } from '../src/platform/server-address.ts';
import { type Console, consoleLike, TODAY } from './console.ts';

async function fillWithDemo(home: Console): Promise<void> {
  const demo = placeDemo(TODAY, buildWorkCalendar(bundledHolidays(), defaultTeamSettings));
  if (isServerAddress(home.database)) {
    const server = homeOf(home.database, home.folder);
    await server.create((draft) => draft.transact((db) => fillDemo(db, demo)));
    await server.close();
    return;
  }
  const store = await openDemoStore(demo);
  store.native.prepare('VACUUM INTO ?').run(home.file);
  await store.close();
}

/**
 * A home with the example team, and the files that the examples below the help read.
 * @param env as in `openConsole`
 */
export async function consoleWithDemo(env: Record<string, string> = {}): Promise<Console> {
  const teamctl = await consoleLike('demo', fillWithDemo, env);
  writeFileSync(
    join(teamctl.folder, 'days.csv'),
    '日期,工号,拨打量,成单数\n2026-11-24,Q01,80,1\n2026-11-24,Q02,95,0\n',
  );
  writeFileSync(
    join(teamctl.folder, 'calls.csv'),
    '时间,坐席工号,通话时长,通话状态\n2026-11-24 09:40:00,Q04,00:01:30,已接通\n2026-11-24 09:44:00,Q04,00:00:00,未接\n',
  );
  return teamctl;
}

/** Words as a shell splits them: quotes keep blanks together. */
export const words = (line: string) =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)]
    .map((match) => match[1] ?? match[2] ?? (match[3] as string))
    .slice(1);
