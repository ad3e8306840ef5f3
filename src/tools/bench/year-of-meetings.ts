import { PassThrough, Writable } from 'node:stream';
import { isoWeekday } from '../../domain/calendar/day.ts';
import { bundledHolidays } from '../../domain/calendar/holidays.ts';
import { buildWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { defaultTeamSettings } from '../../domain/team/team.ts';
import { main } from '../../main.ts';

const FRIDAY = 5;

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

/** Types one command of a day, in this process; what it prints goes nowhere. @throws when it does not exit with 0 */
async function type(file: string, home: string, day: string, words: readonly string[]): Promise<void> {
  const stdin = Object.assign(new PassThrough(), { isTTY: false });
  stdin.end();
  const code = await main({
    argv: ['--no-input', ...words],
    env: { HOME: home, TEAMCTL_DB: file, TEAMCTL_TODAY: day },
    cwd: home,
    stdin,
    stdout: nowhere(),
    stderr: nowhere(),
    now: () => new Date(`${day}T01:00:00Z`),
  });
  if (code !== 0) throw new Error(`${day} ${words.join(' ')}: exit ${code}`);
}

/** The evening says that yesterday's two promises were kept: numbers are given in the order of making. */
const kept = (day: number, kind: string): string[] =>
  kind === 'evening' && day > 0 ? ['--done', String(2 * day - 1), '--done', String(2 * day)] : [];

/**
 * A year as it is lived: agendas and closings morning and evening, the weekly on Fridays, promises made and kept, an
 * answer now and then, the timetable planned anew each month. The file grows as a manager's does.
 * @param file a database with a team and its day records
 * @param home a folder for what the program keeps beside
 */
export async function holdMeetings(file: string, home: string, from: string, to: string): Promise<number> {
  const days = buildWorkCalendar(bundledHolidays(), defaultTeamSettings).workdays(from, to);
  let month = '';
  for (const [i, day] of days.entries()) {
    const typed = (...words: string[]) => type(file, home, day, words);
    if (day.slice(0, 7) !== month) await typed('train', 'replan', '-y');
    month = day.slice(0, 7);
    for (const kind of ['morning', 'evening']) {
      await typed('agenda', kind);
      await typed('meeting', 'close', kind, '--todo', `B0${3 + (i % 6)}：回访第 ${i + 1} 位客户`, ...kept(i, kind));
    }
    if (isoWeekday(day) !== FRIDAY) continue;
    await typed('agenda', 'weekly');
    await typed('meeting', 'close', 'weekly', '--note', '这周按计划走，下周多练开场');
    await typed('observe', `open-atmosphere=${['often', 'sometimes'][i % 2]}`);
  }
  return days.length;
}
