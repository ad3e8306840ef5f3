import { type Day, plus, workedAfter, workedBetween } from './days-of-2026.ts';
import type { Chance } from './random.ts';

/** How the manager tells the program that somebody is away. */
export type Told = 'away' | 'close' | 'cell';
export interface Absence {
  part: 'all' | 'am' | 'pm';
  told: Told;
  kind: '年假' | '病假' | '事假' | '外出';
  /** First day of the same leave. */
  since: Day;
}

export interface Person {
  name: string;
  code: string;
  joined: Day;
  /** The last day, which is still worked. */
  left: Day | null;
  /** Deals a day when the list is good and the ramp is over. */
  skill: number;
  /** Dials a day. */
  pace: number;
  /** Weeks until half of the skill is there. */
  ramp: number;
  absences: ReadonlyMap<Day, Absence>;
  /** When fear of the phone comes; it goes by walking the rungs. */
  fear: Day | null;
  /** When something is seen that needs a professional. */
  referral: Day | null;
}

// No name is a part of another; 李敏 is there twice.
const NAMES = ['沈雅宁', '陈国栋', '古丽娜尔', '欧阳晓帆', '李敏', '周婉清', '巴特尔', '李敏', '韦建勋', '卓玛措'];
const LATER = ['何俊杰', '林思远', '马秀兰', '金哲', '苏和'];

function leavesOf(chance: Chance, from: Day, to: Day): Map<Day, Absence> {
  const absences = new Map<Day, Absence>();
  const days = workedBetween(from, to);
  for (let at = 0; at < days.length; at += 1) {
    const since = days[at] as Day;
    if (chance.happens(0.012))
      absences.set(since, { part: chance.pick(['am', 'pm'] as const), told: 'away', kind: '外出', since });
    if (!chance.happens(0.012)) continue;
    const told = chance.pick<Told>(['away', 'away', 'away', 'close', 'cell']);
    const kind = chance.pick(['年假', '病假', '事假'] as const);
    const length = chance.whole(1, 5);
    for (const day of days.slice(at, at + length)) absences.set(day, { part: 'all', told, kind, since });
    at += length;
  }
  return absences;
}

interface Span {
  start: Day;
  end: Day;
}

function personOf(chance: Chance, name: string, index: number, joined: Day, { start, end }: Span): Person {
  return {
    name,
    code: `Q${String(index + 1).padStart(2, '0')}`,
    joined,
    left: null,
    skill: chance.pick([0.02, 0.12, 0.25, 0.4, 0.7, 1.1]),
    pace: chance.whole(60, 150),
    ramp: chance.whole(1, 6),
    absences: leavesOf(chance, start < joined ? joined : start, end),
    fear: null,
    referral: null,
  };
}

const within = (chance: Chance, { start, end }: Span, from: number, to: number): Day => {
  const days = workedBetween(start, end);
  return days[Math.floor(days.length * (from + (to - from) * chance.next()))] as Day;
};

/** Who is in the team at some time of the span: founders, joiners, leavers, one with fear, one for a professional. */
export function peopleOf(chance: Chance, founded: Day, span: Span): Person[] {
  const size = chance.whole(5, NAMES.length);
  const early = NAMES.slice(0, Math.max(size, 8)).map((name, i) =>
    personOf(chance, name, i, chance.happens(0.6) ? founded : workedAfter(plus(founded, chance.whole(0, 40))), span),
  );
  const joiners = LATER.slice(0, chance.whole(1, LATER.length)).map((name, i) =>
    personOf(chance, name, early.length + i, within(chance, span, 0.05, 0.8), span),
  );
  const [afraid, ill, gone, also] = [1, 3, 5, 6].map((i) => early[i] as Person) as [Person, Person, Person, Person];
  afraid.fear = within(chance, span, 0.1, 0.3);
  ill.referral = within(chance, span, 0.3, 0.6);
  gone.left = within(chance, span, 0.3, 0.7);
  if (chance.happens(0.4)) also.left = within(chance, span, 0.5, 0.9);
  return [...early, ...joiners];
}

export const isMember = ({ joined, left }: Person, day: Day): boolean =>
  joined <= day && (left === null || day <= left);
