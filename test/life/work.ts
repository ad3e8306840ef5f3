import { type Day, daysBetween, isWorked, monthOf, workedInMonth } from './days-of-2026.ts';
import type { Person } from './people.ts';
import type { Chance } from './random.ts';

export interface Figures {
  minutes: number;
  dials: number;
  connects: number;
  effective: number;
  deals: number;
  amount: number;
}
export type Metric = keyof Figures;

/** What moves a whole team: a bad list halves who answers, month ends and 双十一 bring deals. */
export interface Weather {
  badList: readonly [Day, Day];
}

function season(day: Day, { badList }: Weather): { answers: number; deals: number } {
  const left = workedInMonth(day).filter((each) => each >= day).length;
  const isRush = left <= 3 || (day >= '2026-11-09' && day <= '2026-11-11');
  const isBad = badList[0] <= day && day <= badList[1];
  return { answers: isBad ? 0.45 : 1, deals: (isRush ? 1.7 : 1) * (isBad ? 0.4 : 1) };
}

/** A day's work of somebody who is there. */
export function workOf(chance: Chance, person: Person, day: Day, weather: Weather, isAfraid: boolean): Figures {
  if (!isWorked(day)) throw new Error(`nobody works on ${day}`);
  const part = person.absences.has(day) ? 0.5 : 1;
  const weeks = daysBetween(person.joined, day) / 7;
  const grown = weeks / (weeks + person.ramp);
  const { answers, deals } = season(day, weather);
  const mood = Math.max(0.5, 1 + 0.15 * chance.normal()) * (isAfraid ? 0.3 : 1) * part;
  const dials = Math.round(person.pace * mood);
  const connects = Math.min(dials, Math.round(dials * 0.3 * answers * Math.max(0.4, 1 + 0.2 * chance.normal())));
  const effective = Math.min(
    connects,
    Math.round(connects * (0.2 + 0.2 * grown) * Math.max(0.3, 1 + 0.2 * chance.normal())),
  );
  const rate = person.skill * grown * deals * mood;
  let won = Math.floor(rate);
  if (chance.happens(rate - won)) won += 1;
  if (chance.happens(0.05 * rate)) won += 1;
  won = Math.min(won, effective);
  const amount = Array.from({ length: won }, () => 100 * chance.whole(9, 60)).reduce((sum, each) => sum + each, 0);
  return { minutes: part === 1 ? 480 : 240, dials, connects, effective, deals: won, amount };
}

/** What is agreed on for a month: for some within reach, for some far beyond it. */
export function targetOf(chance: Chance, person: Person, day: Day): number {
  const days = workedInMonth(`${monthOf(day)}-15`).length;
  return Math.max(1, Math.round(person.skill * days * chance.pick([0.7, 1, 1.2, 3])));
}
