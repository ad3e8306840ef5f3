import { composeAgenda } from '../../../src/domain/agenda/compose.ts';
import type { PastMeeting } from '../../../src/domain/agenda/past.ts';
import { pastOf } from '../../../src/domain/agenda/plan.ts';
import type { AgendaInput, AgendaMember } from '../../../src/domain/agenda/shapes.ts';
import type { OpenTodo } from '../../../src/domain/agenda/todos.ts';
import { addDays, type Day, startOfMonth, startOfWeek } from '../../../src/domain/calendar/day.ts';
import { buildWorkCalendar, type HolidayDay, type WorkCalendar } from '../../../src/domain/calendar/work-calendar.ts';
import type { DayRecord } from '../../../src/domain/records/day-record.ts';
import { type Target, targetMetrics } from '../../../src/domain/records/target.ts';
import { type Absence, absenceKinds, type Half, halves, isAway } from '../../../src/domain/team/absence.ts';
import type { Composition } from './checker.ts';
import { activities, meetings, modules, objections, stages, themes } from './fixtures.ts';

/** mulberry32: every team is told by one number. */
function generator(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    chance: (p: number) => next() < p,
    int: (min: number, max: number) => min + Math.floor(next() * (max - min + 1)),
    of: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T,
  };
}
type Random = ReturnType<typeof generator>;

const START = '2026-03-02';
const DAYS = 60;

function randomCalendar(random: Random): WorkCalendar {
  const days = Array.from({ length: random.int(0, 5) }, (): HolidayDay => {
    const isOffDay = random.chance(0.7);
    return { date: addDays(START, random.int(0, 90)), name: 'feast', isOffDay };
  });
  const workWeek = random.of(['five-day', 'six-day', 'alternating'] as const);
  return buildWorkCalendar([{ year: 2026, days }], {
    workWeek,
    workedSaturdayWeek: workWeek === 'alternating' ? START : null,
  });
}

interface Person extends AgendaMember {
  leftOn: Day | null;
  faithful: boolean;
  /** On a ladder: nothing public about them. */
  sheltered: boolean;
  level: number;
}

function randomPeople(random: Random): Person[] {
  const size = random.chance(0.1) ? random.int(20, 60) : random.int(1, 12);
  return Array.from(
    { length: size },
    (_, i): Person => ({
      id: i + 1,
      joinedOn: i === 0 || random.chance(0.3) ? null : addDays(START, random.int(-300, i < 2 ? -1 : 40)),
      leftOn: i > 1 && random.chance(0.1) ? addDays(START, random.int(0, 80)) : null,
      faithful: i === 0 || random.chance(0.4),
      sheltered: i > 0 && random.chance(0.12),
      level: random.int(3, 25),
    }),
  );
}

function randomRecord(random: Random, person: Person, day: Day): DayRecord {
  const known = (value: number) => (random.chance(0.92) ? value : null);
  const effective = Math.max(0, person.level + random.int(-4, 6));
  const deals = random.chance(0.2) ? random.int(1, 3) : 0;
  return {
    memberId: person.id,
    day,
    attendedMinutes: known(480),
    dials: known(effective * 8),
    connects: known(effective * 3),
    effective: known(effective),
    talkSeconds: null,
    leads: null,
    intentA: known(random.int(0, 2)),
    intentB: null,
    intentC: null,
    deals: known(deals),
    assisted: null,
    amount: known(deals * random.int(800, 3000)),
  };
}

function randomTargets(random: Random, people: readonly Person[]): Target[] {
  if (random.chance(0.3)) return [];
  return Array.from({ length: random.int(1, 12) }, (): Target => {
    const day = addDays(START, random.int(0, 80));
    const period = random.of(['month', 'week', 'day'] as const);
    return {
      memberId: random.chance(0.2) ? null : random.of(people).id,
      metric: random.of(targetMetrics),
      period,
      startsOn: period === 'month' ? startOfMonth(day) : period === 'week' ? startOfWeek(day) : day,
      value: random.int(0, 400),
    };
  });
}

function randomAbsences(random: Random, people: readonly Person[]): Absence[] {
  return people
    .filter((each) => !each.faithful)
    .flatMap(({ id }) =>
      Array.from({ length: random.int(0, 4) }, (): Absence => {
        const from = addDays(START, random.int(0, 84));
        return {
          member: id,
          from,
          to: addDays(from, random.of([0, 0, 1, 4, 9])),
          half: random.chance(0.3) ? random.of(halves) : null,
          kind: random.of([null, ...absenceKinds]),
        };
      }),
    );
}

/** A team's meetings over sixty work days, each composed with the history of those before. */
export function simulate(seed: number): { all: Composition[]; refused: string[] } {
  const random = generator(seed);
  const calendar = randomCalendar(random);
  const people = randomPeople(random);
  const targets = randomTargets(random, people);
  const absences = randomAbsences(random, people);
  const has = random.chance(0.5) ? ['cards'] : [];
  const recorded = random.of([0, 0.5, 0.95]);
  const records: DayRecord[] = [];
  const history: PastMeeting[] = [];
  const all: Composition[] = [];
  const refused: string[] = [];
  let todos: OpenTodo[] = [];
  let stage: string | null = random.chance(0.05) ? null : random.of(stages);
  let lastTodo = 0;
  let day = calendar.addWorkdays(START, 0);
  for (let n = 0; n < DAYS; n += 1, day = calendar.addWorkdays(day, 1)) {
    if (random.chance(0.02)) stage = random.of(stages);
    const members = people.filter(
      (each) => (each.joinedOn ?? '') <= day && (each.leftOn === null || day <= each.leftOn),
    );
    if (members.length === 0) continue;
    const today = day;
    const late = members.filter((each) => !each.faithful && random.chance(0.05)).map((each) => each.id);
    const awayIn = (half: Half) =>
      new Set([...late, ...members.map(({ id }) => id).filter((id) => isAway(absences, id, today, half))]);
    const hold = (kind: keyof typeof meetings) => {
      const away = awayIn(kind === 'morning' ? 'am' : 'pm');
      const { box } = meetings[kind];
      const input: AgendaInput = {
        teamId: seed,
        date: day,
        start: kind === 'morning' ? '09:00' : '17:40',
        stage,
        definition: meetings[kind],
        activities,
        themes,
        modules,
        objections,
        minutes: random.chance(0.5) ? random.int(box.min, box.max) : null,
        curriculum: modules.filter((each) => each.belongsTo === stage).map((each) => each.id),
        signs: random.chance(0.2) ? ['sign-2'] : [],
        session: random.chance(0.2) ? 'module-1' : null,
        members: members.map(({ id, joinedOn, leftOn }) => ({ id, joinedOn, leftOn })),
        formerly: people.filter(({ leftOn }) => leftOn !== null && leftOn < today).map(({ id }) => id),
        absent: away,
        absences,
        sheltered: new Set(people.filter((each) => each.sheltered).map(({ id }) => id)),
        settled: stage === 'stable' || stage === 'mature',
        has,
        calendar,
        records: [...records],
        targets,
        history: [...history],
        todos: [...todos],
        private: random.chance(0.1)
          ? { sightings: [{ member: random.of(people).id, sign: 'secret-sign', on: day }], gates: ['dismissal'] }
          : null,
      };
      const composed = composeAgenda(input);
      if (composed.kind === 'no-agenda') {
        if (composed.reason.code !== 'nobody-present' || away.size < members.length)
          refused.push(`${day} ${kind}: ${composed.reason.code}`);
        return;
      }
      const skipped = random.chance(0.04);
      const asked = composed.plan.carried.filter(({ owner }) => owner === null || !away.has(owner));
      history.push({ ...pastOf(composed.plan), skipped, carried: asked.map(({ todo }) => todo) });
      all.push({ input, plan: composed.plan, skipped });
    };
    hold('morning');
    for (const person of members)
      if (!awayIn('am').has(person.id) && random.chance(recorded)) records.push(randomRecord(random, person, day));
    if (calendar.addWorkdays(day, 1) > addDays(startOfWeek(day), 6)) hold('weekly');
    if (random.chance(0.5)) hold('evening');
    todos = todos.filter(() => !random.chance(0.15));
    if (random.chance(0.3)) {
      lastTodo += 1;
      const due = calendar.addWorkdays(day, random.int(1, 4));
      todos.push({ id: lastTodo, owner: random.chance(0.1) ? null : random.of(people).id, due, createdOn: day });
    }
  }
  return { all, refused };
}
