import { type Agenda, linesOf } from './agenda-shape.ts';
import { type Day, workedBefore, workedBetween } from './days-of-2026.ts';
import { type Desk, type Moment, names } from './desk.ts';
import { membersOn } from './life.ts';
import type { Person } from './people.ts';

const AWAY = /不在|请假|年假|病假|事假|外出|[Aa]way|on leave|has left/;
const WELCOME = /欢迎|welcome/i;

/** Away when the meeting is held, as the program was told by now. */
export function isToldAway(person: Person, day: Day, when: Agenda['meeting']): boolean {
  const absence = person.absences.get(day);
  if (absence === undefined) return false;
  if (absence.part !== 'all') return absence.part === (when === 'morning' ? 'am' : 'pm');
  return absence.told === 'away' || when !== 'morning';
}

const idOf = ({ byId }: Desk, person: Person) => [...byId].find(([, each]) => each === person)?.[0] ?? -1;

function takesPart(agenda: Agenda, id: number): string | null {
  if (agenda.present.includes(id)) return 'present';
  if (agenda.host === id) return 'host';
  if (agenda.sharers.some(({ member }) => member === id)) return 'sharer';
  if (agenda.pairs.some((pair) => pair.includes(id))) return 'pair';
  // The weekly's are of next week: whoever is back by then has one.
  if (agenda.meeting !== 'weekly' && agenda.targets.some(({ member }) => member === id)) return 'target';
  if (agenda.items.some(({ owner }) => owner?.id === id)) return 'owner';
  return null;
}

/** Whoever is away takes part in nothing. The rule's name says how the program was told. */
function judgeAbsent({ desk, day }: Moment, agenda: Agenda, person: Person): void {
  const told = person.absences.get(day)?.told ?? 'away';
  const part = takesPart(agenda, idOf(desk, person));
  const rule = {
    away: 'absent-takes-no-part',
    close: 'closed-absent-not-in-evening',
    cell: 'leave-cell-fills-absence',
  }[told];
  desk.tally.check(rule, part === null, () => `${person.name} is away and in: ${part}`);
  if (told !== 'away' || part !== null || agenda.meeting === 'weekly') return;
  const line = linesOf(agenda).find((each) => names(desk, each, person) && !AWAY.test(each));
  desk.tally.check('absent-not-spoken-of', line === undefined, () => line ?? '');
}

/** Lines that may name a leaver: what is left open, and the day of leaving itself. */
function judgeLeaver({ desk, day }: Moment, agenda: Agenda, person: Person): void {
  const part = takesPart(agenda, idOf(desk, person));
  desk.tally.check(
    'leaver-takes-no-part',
    part === null,
    () => `${person.name} left on ${person.left} and is in: ${part}`,
  );
  const open = desk.diary.open.filter(({ owner }) => owner === person).map(({ text }) => text);
  const line = linesOf(agenda).find((each) => names(desk, each, person) && !open.some((text) => each.includes(text)));
  // What was done on the last day may be told on the day after, without the name on stage; a week's look back may name it.
  desk.tally.check(
    'leaver-not-spoken-of',
    line === undefined || (person.left ?? '') >= workedBefore(day),
    () => line ?? '',
  );
}

function judgeJoiner({ desk, language, day }: Moment, agenda: Agenda, person: Person): void {
  const id = idOf(desk, person);
  const told = linesOf(agenda).filter((line) => names(desk, line, person));
  if (agenda.meeting === 'morning')
    desk.tally.check(
      'joiner-welcomed',
      told.some((line) => WELCOME.test(line)),
      () => `${person.name} joins on ${day}: ${told.join(' / ')}`,
    );
  const isAsked =
    agenda.sharers.some(({ member }) => member === id) ||
    agenda.host === id ||
    agenda.targets.some(({ member }) => member === id);
  const asking = told.find((line) => (language === 'en' ? /number|figure/ : /数/).test(line));
  desk.tally.check(
    'joiner-asked-nothing',
    !isAsked && asking === undefined,
    () => asking ?? `${person.name} has a part`,
  );
}

function judgePairs({ desk, day }: Moment, agenda: Agenda): void {
  if (agenda.pairs.length === 0) return;
  const all = agenda.pairs.flat();
  const once = new Set(all).size === all.length && agenda.pairs.every((pair) => pair.length === 2 || pair.length === 3);
  desk.tally.check('pairs-once', once && all.every((id) => agenda.present.includes(id)), () =>
    JSON.stringify(agenda.pairs),
  );
  const left = agenda.present.filter((id) => !all.includes(id)).map((id) => desk.byId.get(id));
  const forgotten = left.filter((person) => person && person.joined !== day);
  desk.tally.check('pairs-forget-nobody', forgotten.length === 0 || forgotten.length === agenda.present.length, () =>
    forgotten.map((each) => each?.name).join(),
  );
}

/** Who is in a meeting, and who is not. */
export function judgePresence(moment: Moment, agenda: Agenda): void {
  const { desk, day } = moment;
  const here = membersOn(desk.life, day).filter((person) => !isToldAway(person, day, agenda.meeting));
  const missing = here.filter((person) => !agenda.present.includes(idOf(desk, person)));
  desk.tally.check('whoever-is-here-takes-part', missing.length === 0, () => missing.map(({ name }) => name).join());
  for (const person of membersOn(desk.life, day))
    if (isToldAway(person, day, agenda.meeting)) judgeAbsent(moment, agenda, person);
  for (const person of desk.life.people) {
    if (person.left !== null && person.left < day && idOf(desk, person) > 0) judgeLeaver(moment, agenda, person);
    if (person.joined === day && here.includes(person)) judgeJoiner(moment, agenda, person);
    if (person.left === day && agenda.meeting === 'morning')
      desk.tally.check(
        'no-goal-on-last-day',
        !agenda.targets.some(({ member }) => member === idOf(desk, person)),
        () => `${person.name} leaves today`,
      );
  }
  judgePairs(moment, agenda);
}

/** Absent today, or back today after three days or more. */
export function isBack(person: Person, day: Day): boolean {
  const before = workedBefore(day);
  const absence = person.absences.get(before);
  if (absence?.part !== 'all' || person.absences.get(day)?.part === 'all') return false;
  return workedBetween(absence.since, before).length >= 3;
}
