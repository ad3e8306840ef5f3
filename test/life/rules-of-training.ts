import { type Day, daysBetween, mondayOf } from './days-of-2026.ts';
import type { Moment } from './desk.ts';
import type { Person } from './people.ts';

interface Timetable {
  stage: string | null;
  sessions: { module: string; date: Day; minutes: number; audience: number[]; trainer: number | null; kind: string }[];
  stopToday: { member: number; modules: string[] }[];
}

/** Two months make somebody settled. */
const SETTLED_DAYS = 61;
/** What the program promises where nobody set anything else, in minutes a week. */
const [OF_SETTLED, OF_MANAGER] = [120, 300];
/** Courses of the first call, and the tests before the first live list; two of them a customer has given whoever sold. */
const FIRST_CALL = ['phone-selling-basics', 'first-refusals'];
const GATES = ['product-assessment', 'opening-assessment', 'objection-assessment', 'compliance-assessment'];
const SELLS = 3;

const isSettled = (person: Person, day: Day) => daysBetween(person.joined, day) >= SETTLED_DAYS;

function judgeHours({ desk }: Moment, { sessions }: Timetable): void {
  const spent = new Map<string, number>();
  for (const { date, minutes, audience, trainer } of sessions)
    for (const who of [...audience, trainer]) {
      const key = `${mondayOf(date)} ${who ?? 'manager'}`;
      spent.set(key, (spent.get(key) ?? 0) + minutes);
    }
  for (const [key, minutes] of spent) {
    const [monday, who] = key.split(' ') as [Day, string];
    const person = desk.byId.get(Number(who));
    if (who === 'manager')
      desk.tally.check('manager-leads-what-fits', minutes <= OF_MANAGER, () => `week of ${monday}: ${minutes} minutes`);
    else if (person && isSettled(person, monday))
      desk.tally.check(
        'settled-train-two-hours',
        minutes <= OF_SETTLED,
        () => `${person.name}, week of ${monday}: ${minutes} minutes`,
      );
  }
}

/** Training respects experience: hours, courses of the first call, tests that come before it or today. */
export function judgeTraining(moment: Moment, timetable: Timetable): void {
  const { desk, day } = moment;
  judgeHours(moment, timetable);
  for (const [id, person] of desk.byId) {
    const sum = (metric: 'deals' | 'dials') => desk.diary.sum(metric, '2024-01-01', day, person);
    const own = timetable.sessions.filter(({ audience, kind }) => audience.includes(id) && kind !== 'review');
    const of = (modules: readonly string[]) => own.find(({ module }) => modules.includes(module))?.module;
    if (sum('deals') >= SELLS)
      desk.tally.check(
        'seller-not-taught-first-call',
        of(FIRST_CALL) === undefined,
        () => `${person.name} sold ${sum('deals')} and is taught ${of(FIRST_CALL)}`,
      );
    if (sum('dials') === 0 || person.left !== null) continue;
    const isTold = timetable.stopToday.some(({ member }) => member === id);
    // A test that waits for its lessons is planned for whoever calls already only beside the word to stop.
    desk.tally.check(
      'tests-before-first-list',
      isTold || of(GATES) === undefined,
      () => `${person.name} calls already, is not stopped, and ${of(GATES)} is planned`,
    );
    desk.tally.check(
      'untested-stop-today',
      isTold === !isSettled(person, day),
      () => `${person.name}, here since ${person.joined}: ${isTold ? 'told to stop' : 'not told to stop'}`,
    );
  }
}
