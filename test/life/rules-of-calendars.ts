import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { calendarApp } from '../calendar-app.ts';
import { type Day, plus, weekdayOf, workedBetween } from './days-of-2026.ts';
import { ask, askFor, type Desk, type Moment } from './desk.ts';
import { membersOn } from './life.ts';

/** As far as days are known for certain: nothing is announced for the year after. */
const LAST: Day = '2026-12-31';
const DAYS = 13;
const MORNINGS = 'calendar-shows-the-mornings';
const COURSES = 'calendar-shows-the-courses';

type App = ReturnType<typeof calendarApp>;

const until = (day: Day): Day => (plus(day, DAYS) < LAST ? plus(day, DAYS) : LAST);

/** What a calendar shows of the coming days is what there is: each once, at its place. */
export function judgeCalendar(
  { desk: { tally }, day }: Pick<Moment, 'desk' | 'day'>,
  rule: string,
  shown: readonly string[],
  planned: readonly string[],
): void {
  const [is, should] = [JSON.stringify(shown), JSON.stringify([...planned].sort())];
  tally.check(rule, is === should, () => `${day}: in the calendar ${is}, planned ${should}`);
}

const startsOf = (app: App, day: Day, word: RegExp): string[] =>
  app
    .shows(plus(day, 1), until(day))
    .filter((each) => word.test(each))
    .map((each) => each.slice(0, 10));

const mornings = async (desk: Desk, app: App, day: Day): Promise<string[]> => {
  const { code, out } = await ask(desk, 'zh-CN', ['agenda', 'morning', '--format', 'ics']);
  if (code === 0) app.import(out);
  return startsOf(app, day, /早会/);
};

/** Every Monday the mornings to come; tomorrow's is called off, and is on again. */
async function keepMornings(moment: Moment, app: App): Promise<void> {
  const { desk, day } = moment;
  const worked = workedBetween(plus(day, 1), until(day));
  const [tomorrow, ...others] = worked;
  if (tomorrow === undefined) return;
  judgeCalendar(moment, MORNINGS, await mornings(desk, app, day), worked);
  await ask(desk, 'zh-CN', ['meeting', 'skip', 'morning', '--date', tomorrow]);
  judgeCalendar(moment, MORNINGS, await mornings(desk, app, day), others);
  await ask(desk, 'zh-CN', ['undo']);
  judgeCalendar(moment, MORNINGS, await mornings(desk, app, day), worked);
}

interface Week {
  sessions: { date: Day; start: string }[];
}

async function plannedCourses(desk: Desk, day: Day, file: string): Promise<string[]> {
  const all: string[] = [];
  for (const from of [day, plus(day, 7), plus(day, 14)]) {
    const week = await askFor<Week>(desk, 'zh-CN', ['train', 'show', '--week', from], file);
    all.push(...(week?.sessions ?? []).map(({ date }) => date));
  }
  return all.filter((each) => each > day && each <= until(day));
}

/** On a copy, for this team has no timetable: courses are planned, somebody is away, what must move moves. */
async function keepCourses(moment: Moment): Promise<void> {
  const { desk, day } = moment;
  const copy = join(desk.typist.folder, 'courses.db');
  copyFileSync(desk.typist.file, copy);
  const app = calendarApp();
  const imports = async () => app.import((await ask(desk, 'zh-CN', ['train', '--format', 'ics'], copy)).out);
  await imports();
  const who = membersOn(desk.life, plus(day, 7)).find(({ left }) => left === null);
  if (who === undefined) return;
  await ask(desk, 'zh-CN', ['away', who.code, '--from', plus(day, 1), '--to', plus(day, 5)], copy);
  await ask(desk, 'zh-CN', ['train', 'replan'], copy);
  await imports();
  judgeCalendar(moment, COURSES, startsOf(app, day, /./), await plannedCourses(desk, day, copy));
}

/** What the program hands out is imported into a calendar that knows entries by their ids. */
export async function keepCalendar(moment: Moment, app: App): Promise<void> {
  const weekday = weekdayOf(moment.day);
  if (moment.day > plus(LAST, -DAYS)) return;
  if (weekday === 1) await keepMornings(moment, app);
  if (weekday === 4) await keepCourses(moment);
}
