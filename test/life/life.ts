import { type Day, isWorked, plus, workedAfter, workedBetween } from './days-of-2026.ts';
import { isMember, type Person, peopleOf } from './people.ts';
import { type Chance, chanceOf } from './random.ts';
import type { Weather } from './work.ts';

/** All that will happen to a team, decided before its first day. */
export interface Life {
  seed: number;
  chance: Chance;
  founded: Day;
  /** The first day that the manager works with the program. */
  start: Day;
  end: Day;
  people: readonly Person[];
  weather: Weather;
  newManagerOn: Day;
}

/** Work days of records from before the program came. */
const BEFORE = 35;

/**
 * @param days calendar days with the program
 * @param start the first of them; drawn when null
 */
export function lifeOf(seed: number, days: number, start: Day | null): Life {
  const chance = chanceOf(seed);
  const drawn = plus('2026-01-05', chance.whole(0, Math.max(0, 355 - days)));
  const first = workedAfter(plus(start ?? drawn, -1));
  const end = plus(first, days - 1);
  const founded = workedAfter(plus(first, -chance.whole(50, 420)));
  const worked = workedBetween(first, end);
  const bad = worked[chance.whole(5, worked.length - 6)] as Day;
  return {
    seed,
    chance,
    founded,
    start: first,
    end,
    people: peopleOf(chance, founded, { start: first, end }),
    weather: { badList: [bad, plus(bad, 9)] },
    newManagerOn: worked[Math.floor(worked.length * 0.6)] as Day,
  };
}

/** Work days before the start whose records are there, the team's founding respected. */
export function daysBefore({ start, founded }: Life): Day[] {
  return workedBetween(founded, plus(start, -1)).slice(-BEFORE);
}

/** Members on a day, somebody on the last day among them. */
export const membersOn = ({ people }: Life, day: Day): Person[] => people.filter((person) => isMember(person, day));

export const isHere = (person: Person, day: Day): boolean =>
  isMember(person, day) && isWorked(day) && person.absences.get(day)?.part !== 'all';
