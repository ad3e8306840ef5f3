import { addDays, type Day } from '../../../src/domain/calendar/day.ts';
import { buildWorkCalendar, type HolidayDay } from '../../../src/domain/calendar/work-calendar.ts';
import { defaultTeamSettings, type TeamSettings } from '../../../src/domain/team/team.ts';
import type { TrainingInput } from '../../../src/domain/training/input.ts';
import type { PlannableModule, TrainingMember } from '../../../src/domain/training/shapes.ts';
import type { Random } from './random.ts';

/** An input with the raw facts behind its calendar, which the checker reads instead of the calendar itself. */
export interface Instance {
  input: TrainingInput;
  special: HolidayDay[];
}

const randomDays = (random: Random, from: Day, length: number, most: number): HolidayDay[] =>
  Array.from({ length: random.int(0, most) }, () => ({
    date: addDays(from, random.int(0, length)),
    name: 'feast',
    isOffDay: random.chance(0.7),
  }));

export function calendarOf(special: readonly HolidayDay[], settings: TeamSettings) {
  const years = [2023, 2024, 2025, 2026, 2027].map((year) => ({
    year,
    days: special.filter((day) => day.date.startsWith(String(year))),
  }));
  return buildWorkCalendar(years, settings);
}

function randomSettings(random: Random, from: Day): TeamSettings {
  const workWeek = random.of(['five-day', 'six-day', 'alternating'] as const);
  const slots = random.chance(0.5)
    ? defaultTeamSettings.trainingSlots
    : random.of([
        [{ from: '13:00', to: '14:00' }],
        [
          { from: '09:00', to: '10:30' },
          { from: '16:30', to: '18:00' },
        ],
        [
          { from: '12:00', to: '12:40' },
          { from: '12:30', to: '13:30' },
          { from: '17:00', to: '18:30' },
        ],
      ]);
  return {
    ...defaultTeamSettings,
    workWeek,
    workedSaturdayWeek: workWeek === 'alternating' ? from : null,
    trainingSlots: slots,
    trainingRooms: random.chance(0.8) ? 1 : random.int(2, 3),
  };
}

function randomModules(random: Random, stages: readonly string[]): PlannableModule[] {
  const ids = Array.from({ length: random.int(2, 14) }, (_, i) => `m${i}`);
  return ids.map((id, i) => {
    const method = random.of(['lesson', 'lesson', 'practice', 'listening', 'assessment'] as const);
    const roles = random.some(['manager', 'lead', 'mentor', 'member'] as const, 0.5);
    return {
      id,
      belongsTo: random.chance(0.9) ? random.of(stages) : random.of(['all', 'member']),
      audience: random.chance(0.75) ? 'everybody' : random.of(['newcomers', 'mentors', 'leads'] as const),
      method,
      minutes: random.int(3, 9) * 5,
      after: random.some(ids.slice(0, i), 1.2 / (i + 1)),
      ...(method === 'assessment' || random.chance(0.2) ? { passMark: random.int(50, 90) } : {}),
      gatesLiveCalls: method === 'assessment' && random.chance(0.5),
      onProblem: random.chance(0.05),
      reviewed: i % 5 !== 4,
      trains: { signs: random.some(['s1', 's2', 's3'], 0.3), measures: random.some(['connects', 'effective'], 0.3) },
      trainers: roles.length === 0 ? ['manager'] : roles,
      origin: random.of(['source', 'added'] as const),
    };
  });
}

function randomMembers(random: Random, from: Day): TrainingMember[] {
  const size = random.chance(0.15) ? random.int(13, 60) : random.int(1, 12);
  return Array.from({ length: size }, (_, i) => {
    const joinedOn = random.chance(0.1)
      ? null
      : addDays(from, random.chance(0.4) ? random.int(-30, 25) : random.int(-500, -40));
    const earliest = joinedOn !== null && joinedOn > from ? joinedOn : from;
    return {
      id: 100 + i,
      role: random.chance(0.8) ? 'agent' : random.of(['mentor', 'lead'] as const),
      joinedOn,
      leftOn: random.chance(0.05) ? addDays(earliest, random.int(1, 60)) : null,
    };
  });
}

/** 1–60 members, 1–12 weeks, any start in 2024–2026, holidays, absences, trainers of every kind. */
export function randomInstance(random: Random): Instance {
  const from = addDays('2024-01-01', random.int(0, 1095));
  const weeks = random.chance(0.7) ? random.int(1, 5) : random.int(6, 12);
  const to = addDays(from, 7 * weeks - 1);
  const settings = randomSettings(random, from);
  const special = randomDays(random, addDays(from, -40), 7 * weeks + 80, 8);
  const stages = ['first', 'second', 'third'].slice(0, random.int(1, 3));
  const modules = randomModules(random, stages);
  const members = randomMembers(random, from);
  const absences = Array.from({ length: random.int(0, Math.ceil(members.length / 2)) }, () => {
    const start = addDays(from, random.int(-3, 7 * weeks));
    return { member: random.of(members).id, from: start, to: addDays(start, random.int(0, 9)) };
  });
  const input: TrainingInput = {
    from,
    to,
    addFrom: from,
    stage: random.of(stages),
    stages: stages.map((id) => ({
      id,
      curriculum: modules.filter((module) => module.belongsTo === id && random.chance(0.8)).map((module) => module.id),
    })),
    modules,
    members,
    signs: random.some(['s1', 's2', 's3'], 0.3),
    weak: random.chance(0.3) ? [{ measure: 'connects', members: null, value: 0.2, usual: 0.3 }] : [],
    problems: random.chance(0.3) ? [{ measure: 'effective', value: 0.2, usual: 0.3 }] : [],
    calendar: calendarOf(special, settings),
    settings,
    meetings: { morning: 30, evening: 20, weekly: 30 },
    rooms: settings.trainingRooms,
    absences,
    held: [],
    results: [],
    standing: [],
    lastId: 0,
  };
  if (random.chance(0.25)) input.peaks = [addDays(from, random.int(0, 7 * weeks)).slice(5)];
  return { input, special };
}
