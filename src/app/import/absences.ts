import { addDays, type Day } from '../../domain/calendar/day.ts';
import type { WorkCalendar } from '../../domain/calendar/work-calendar.ts';
import type { Absence } from '../../domain/team/absence.ts';
import { type GatheredAbsences, gatherAbsences, type RosterDay } from '../../importing/gather-absences.ts';
import type { Note } from '../../importing/types.ts';
import { readRegister } from '../../store/absence-reader.ts';
import { insertAbsence, removeAbsences } from '../../store/absence-writer.ts';
import type { Reader } from '../../store/database.ts';
import { insertMember } from '../../store/team-writer.ts';
import type { Inside, Scope } from '../scope.ts';
import type { ImportAsk } from './ask.ts';
import { refuseStrangers, withNewcomers } from './asking.ts';
import { peopleOf, teamsOf } from './people.ts';
import { type Reading, readingView } from './reading.ts';
import { restNote, type WorkedRest, workedRestOf } from './rest-days.ts';
import type { ImportSettings } from './settings.ts';
import { takeSteps } from './steps.ts';
import type { ImportView } from './view.ts';

/** An absence that the file tells of; `person` is its place among the people of the file. */
type Entry = Omit<Absence, 'member'> & { person: number };

interface AbsencesPlan {
  gathered: GatheredAbsences;
  entries: readonly Entry[];
  /** Days that the register has otherwise: taken out of it where the file is to win. */
  otherwise: readonly RosterDay[];
  takesOut: boolean;
  counts: { away: number; half: number; rest: number; restAnyway: number; known: number };
  rest: WorkedRest | null;
}

/** Days of the same kind in a row are one entry. */
function inSpans(days: readonly { person: number; day: Day; half: Entry['half']; kind: Entry['kind'] }[]): Entry[] {
  const entries: Entry[] = [];
  for (const { person, day, half, kind } of days) {
    const last = entries.at(-1);
    const goesOn =
      last !== undefined &&
      half === null &&
      last.half === null &&
      last.person === person &&
      last.kind === kind &&
      addDays(last.to, 1) === day;
    if (goesOn) last.to = day;
    else entries.push({ person, from: day, to: day, half, kind });
  }
  return entries;
}

/** What the register says of a day: its whole, or its halves. */
const onDay = (register: readonly Absence[], member: number, day: Day) =>
  register.filter((each) => each.member === member && each.from <= day && day <= each.to);

/** The same is there already: who is away all day is so in both halves, a kind that nobody said is any, and rest had none before. */
const isKnown = (known: readonly Absence[], { half, kind }: RosterDay['away'][number]): boolean =>
  known.some(
    (each) =>
      (each.half === null || each.half === half) &&
      (kind === null || each.kind === kind || (kind === 'rest' && each.kind === null)),
  );

interface Found {
  gathered: GatheredAbsences;
  calendar: WorkCalendar;
  replace: boolean;
}

async function planWith(db: Reader, teamId: number, { gathered, calendar, replace }: Found): Promise<AbsencesPlan> {
  const { days, people } = gathered;
  const memberOf = (person: number) => people.all[person]?.memberId ?? null;
  const ids = [...new Set(days.flatMap(({ person }) => memberOf(person) ?? []))];
  const all = days.map(({ day }) => day).sort();
  const register = all.length === 0 ? [] : await readRegister(db, ids, all[0] as Day, all.at(-1) as Day);
  const counts = { away: 0, half: 0, rest: 0, restAnyway: 0, known: 0 };
  const otherwise: RosterDay[] = [];
  const fresh: { person: number; day: Day; half: Entry['half']; kind: Entry['kind'] }[] = [];
  for (const each of days) {
    const { person, day, is, away } = each;
    const member = memberOf(person);
    const known = member === null ? [] : onDay(register, member, day);
    // Whoever is out at customers' is at work.
    if (is === 'work') {
      if (known.some(({ half }) => half === null)) otherwise.push(each);
      continue;
    }
    if (is === 'rest' && !calendar.isWorkday(day)) {
      counts.restAnyway += 1;
      continue;
    }
    const missing = away.filter((one) => !isKnown(known, one));
    if (missing.length === 0) counts.known += 1;
    else if (known.length > 0 && !replace) otherwise.push(each);
    else {
      if (known.length > 0) otherwise.push(each);
      counts[is === 'rest' ? 'rest' : away.every(({ half }) => half === null) ? 'away' : 'half'] += 1;
      fresh.push(...(known.length > 0 ? away : missing).map((one) => ({ person, day, ...one })));
    }
  }
  const worked = new Map<Day, number>();
  for (const { is, person, day } of days)
    if (is === 'work' && people.all[person]?.teamId === teamId) worked.set(day, (worked.get(day) ?? 0) + 1);
  return {
    gathered,
    entries: inSpans(fresh),
    otherwise,
    takesOut: replace,
    counts,
    rest: workedRestOf(worked, calendar),
  };
}

const newcomers = ({ gathered: { days, people } }: AbsencesPlan): number[] =>
  [...new Set(days.map(({ person }) => person))].filter((person) => people.all[person]?.memberId === null);

async function store({ db }: Inside, plan: AbsencesPlan): Promise<void> {
  const { people } = plan.gathered;
  const ids = people.all.map(({ memberId }) => memberId);
  for (const person of newcomers(plan)) {
    const { teamId, name, code } = people.all[person] as (typeof people.all)[number];
    ids[person] = await insertMember(db, teamId, { name, code, role: 'agent', joinedOn: null });
  }
  if (plan.takesOut)
    for (const { person, day } of plan.otherwise) {
      const member = ids[person] ?? null;
      if (member !== null) await removeAbsences(db, member, day, day);
    }
  for (const { person, ...span } of plan.entries) await insertAbsence(db, { member: ids[person] as number, ...span });
}

const changed = ({ entries, otherwise, takesOut }: AbsencesPlan) => entries.length + (takesOut ? otherwise.length : 0);

function notesOf({ gathered, counts, otherwise, takesOut, rest }: AbsencesPlan): Note[] {
  const [first] = otherwise;
  return [
    ...gathered.notes,
    ...gathered.people.notes(),
    ...(counts.rest + counts.restAnyway === 0
      ? []
      : [{ code: 'rest-marks', data: { rest: counts.rest, anyway: counts.restAnyway } }]),
    ...(first === undefined
      ? []
      : [
          {
            code: takesOut ? 'register-replaced' : 'register-otherwise',
            data: { count: otherwise.length, who: gathered.people.all[first.person]?.name ?? '', day: first.day },
          },
        ]),
    ...(rest === null ? [] : [restNote(rest, 'planned')]),
  ];
}

function viewOf(reading: Reading, plan: AbsencesPlan, outcome: ImportView['outcome']): Omit<ImportView, 'teams'> {
  const { gathered, counts } = plan;
  const { people, refusals, days } = gathered;
  const persons = new Set(days.map(({ person }) => person));
  const all = days.map(({ day }) => day).sort();
  return {
    ...readingView(reading),
    notes: [...reading.understanding.notes, ...notesOf(plan), ...reading.understanding.opened.warnings],
    outcome,
    rows: rowsOf(plan),
    became: { kind: 'absences', ...counts, people: persons.size, days: days.length },
    leftOut: gathered.leftOut.list(),
    control: [],
    refusals: refusals.sorted(),
    differences: [],
    differenceCount: 0,
    members: {
      known: [...persons].filter((person) => people.all[person]?.memberId !== null).length,
      // Where nothing was to be stored, nobody was written down either.
      created: (changed(plan) === 0 ? [] : newcomers(plan)).map((person) => people.all[person]?.name as string),
      unmatched: [...people.unknown.keys()],
    },
    teamsCreated: [],
    days: all.length === 0 ? null : { from: all[0] as Day, to: all.at(-1) as Day },
  };
}

/** A cell at work has nothing to be stored, and says nothing that was. */
const rowsOf = (plan: AbsencesPlan): ImportView['rows'] => ({
  read: plan.gathered.rows.read,
  stored: changed(plan),
  unchanged: plan.counts.known,
  refused: plan.gathered.refusals.count,
  passedOver: 0,
  leftOut: plan.gathered.leftOut.count,
});

/** Leave and rest of a roster or an attendance sheet go into the register of who is away. @returns what became of it */
export async function importAbsences(scope: Scope, reading: Reading, ask: ImportAsk): Promise<ImportView> {
  const { understanding } = reading;
  const gatherIn = async (within: Scope, settings: ImportSettings) =>
    gatherAbsences(understanding, await peopleOf(within, { ...reading, settings }, await within.team()), scope.today);
  const stamp = await scope.stamp();
  const { gathered: first, settings } = await withNewcomers(ask, reading.settings, (now) => gatherIn(scope, now));
  const { plan, outcome } = await takeSteps<AbsencesPlan>(scope, settings, {
    plan: async (inside) => {
      const gathered = (await inside.stamp()) === stamp ? first : await gatherIn(inside, settings);
      if (!reading.settings.createMembers) refuseStrangers(first, gathered);
      const team = await inside.team();
      const calendar = await inside.calendar(team);
      return planWith(await inside.reader(), team.id, { gathered, calendar, replace: settings.replace });
    },
    rowsOf,
    apply: async (inside, made) => {
      await store(inside, made);
      inside.summarize(`${made.entries.length}`);
    },
  });
  const persons = new Set(plan.gathered.days.map(({ person }) => person));
  return { ...viewOf(reading, plan, outcome), teams: await teamsOf(scope, plan.gathered.people, persons) };
}
