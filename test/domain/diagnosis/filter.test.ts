import { expect, test } from 'vitest';
import { addDays } from '../../../src/domain/calendar/day.ts';
import { type Evidence, standingEvidence } from '../../../src/domain/diagnosis/evidence.ts';
import { filterWeeks, findShocks, predict } from '../../../src/domain/diagnosis/filter.ts';
import type { Member } from '../../../src/domain/team/team.ts';
import { shippedModel } from './models.ts';
import { bits, plainPosterior } from './oracle.ts';

const model = shippedModel();
// design/diagnosis.md, "Week after week".
const QUIET = [
  [0.885, 0.115, 0, 0],
  [0.01, 0.875, 0.115, 0],
  [0.003, 0.012, 0.87, 0.115],
  [0.002, 0.006, 0.022, 0.97],
];
const SHAKEN = [
  [1, 0, 0, 0],
  [0.5, 0.45, 0.05, 0],
  [0.15, 0.5, 0.3, 0.05],
  [0.05, 0.12, 0.43, 0.4],
];
const step = (shares: readonly number[], table: readonly (readonly number[])[]) =>
  shares.map((_, to) => shares.reduce((sum, share, from) => sum + share * (table[from]?.[to] as number), 0));
const close = (found: readonly number[], expected: readonly number[]) => {
  for (const [i, share] of found.entries()) expect(share).toBeCloseTo(expected[i] as number, 12);
};

test.each([0, 1, 2, 3])('from stage %s a quiet and a shaken week go where the tables say', (from) => {
  const start = [0, 0, 0, 0].map((_, i) => Number(i === from));
  close(predict(model, start, 0), QUIET[from] as number[]);
  close(predict(model, start, 1), SHAKEN[from] as number[]);
  close(
    predict(model, start, 0.5),
    (QUIET[from] as number[]).map((quiet, i) => (quiet + (SHAKEN[from]?.[i] as number)) / 2),
  );
});

const MONDAY = '2026-10-05';
const seen = (sign: string, answer: number, on: string): Evidence => ({ sign, answer, how: 'asked', on });

/** Age says the same every day, so that what time does is seen alone. */
const alwaysSays = (...shares: number[]) => ({ since: MONDAY, byAge: () => shares });

test('an answer is weighed with all that live, goes into the base once, and a shaken week ends the life of all', () => {
  const first = [0.6, 0.3, 0.05, 0.05];
  const calling = seen('avoids-calling', 1, '2026-10-07');
  const performing = seen('unstable-performance', 1, '2026-10-28');
  const novelty = seen('strong-novelty', 0, '2026-11-09');
  const { weeks, isByAge } = filterWeeks(
    model,
    '2026-11-22',
    [calling, performing, novelty],
    [{ week: '2026-11-16', kind: 'newcomers', strength: 1 }],
    alwaysSays(...first),
  );
  expect(weeks.map((week) => [week.week, week.answers])).toEqual([
    ['2026-10-05', 1],
    ['2026-10-12', 0],
    ['2026-10-19', 0],
    ['2026-10-26', 1],
    ['2026-11-02', 0],
    ['2026-11-09', 1],
    ['2026-11-16', 0],
  ]);
  const one = plainPosterior(model, first, [calling]);
  const four = plainPosterior(model, first, [calling, performing]);
  // Four weeks on the first answer has had its day; the base has it, and moves on from there.
  const gone = one;
  const five = plainPosterior(model, gone, [performing]);
  // Hardly anything was said in the four weeks before: each week also goes three tenths of the way to what age says.
  const faded = (base: readonly number[]) => base.map((share, i) => 0.7 * share + 0.3 * (first[i] as number));
  const six = plainPosterior(model, faded(step(gone, QUIET)), [performing, novelty]);
  // The shock takes the base with everything that was said before it.
  const seven = faded(step(six, SHAKEN));
  for (const [i, expected] of [one, one, one, four, five, six, seven].entries())
    close((weeks[i] as { shares: number[] }).shares, expected);
  expect(isByAge).toBe(false);
});

test('while an answer lives it holds; when it has gone doubt grows, and no answer counts a second time', () => {
  const sure = filterWeeks(
    model,
    addDays(MONDAY, 62),
    [seen('avoids-calling', 1, MONDAY), seen('unstable-performance', 1, MONDAY), seen('wavering-resolve', 1, MONDAY)],
    [],
    alwaysSays(0.25, 0.25, 0.25, 0.25),
  ).weeks;
  expect(sure.slice(1).every((week) => week.answers === 0)).toBe(true);
  const doubts = sure.map(({ shares }) => bits(shares));
  for (let i = 1; i <= 4; i += 1) expect(doubts[i]).toBeCloseTo(doubts[0] as number, 12);
  for (let i = 5; i < 8; i += 1) expect(doubts[i]).toBeGreaterThan(doubts[i - 1] as number);
});

const people = (...dates: [joinedOn: string | null, leftOn?: string][]): Member[] =>
  dates.map(([joinedOn, leftOn], i) => ({
    id: i + 1,
    teamId: 1,
    name: `人${i + 1}`,
    code: null,
    role: 'agent',
    joinedOn,
    leftOn: leftOn ?? null,
  }));
const old: [string] = ['2026-01-05'];
const shocksOf = (members: Member[], founded: string | null = '2026-01-05') =>
  findShocks(model, members, [], '2026-09-07', '2026-11-24', founded);

test('three newcomers of ten shake the team once, in the week in which the line was crossed', () => {
  const seven = Array.from({ length: 7 }, () => old);
  expect(shocksOf(people(...seven, ['2026-10-12'], ['2026-10-13'], ['2026-10-21']))).toEqual([
    { week: '2026-10-19', on: '2026-10-21', kind: 'newcomers', strength: 1 },
  ]);
  expect(shocksOf(people(...seven, old, ['2026-10-12'], ['2026-10-13']))).toEqual([]);
  // Five weeks apart they are not one wave.
  expect(shocksOf(people(...seven, ['2026-09-15'], ['2026-09-16'], ['2026-10-21']))).toEqual([]);
});

test('a quarter leaving shakes it, fewer do not', () => {
  const six = Array.from({ length: 6 }, () => old);
  expect(shocksOf(people(...six, [old[0], '2026-10-14'], [old[0], '2026-10-15']))).toEqual([
    { week: '2026-10-12', on: '2026-10-15', kind: 'leavers', strength: 1 },
  ]);
  expect(shocksOf(people(...six, old, [old[0], '2026-10-15']))).toEqual([]);
});

test('everybody is new when a team is founded: that is no shock', () => {
  const all = Array.from({ length: 8 }, () => ['2026-09-14'] as [string]);
  expect(shocksOf(people(...all), '2026-09-14')).toEqual([]);
});

test.each([
  ['new-manager', 1],
  ['new-list', 0.5],
  ['new-product', 0.5],
  ['new-scheme', 0.5],
])('%s shakes with strength %s', (kind, strength) => {
  const events = [{ kind, on: '2026-10-14', note: null }];
  expect(findShocks(model, people(old, old), events, '2026-10-05', '2026-10-25', null)).toEqual([
    { week: '2026-10-12', on: '2026-10-14', kind, strength },
  ]);
  // What nobody has lived through yet shakes nobody.
  expect(findShocks(model, people(old, old), events, '2026-10-05', '2026-10-13', null)).toEqual([]);
});

test('one person who comes or goes shakes no team, however small', () => {
  expect(shocksOf(people(old, old, ['2026-10-13']))).toEqual([]);
  expect(shocksOf(people(old, old, [old[0], '2026-10-14']))).toEqual([]);
  expect(shocksOf(people(old, old, ['2026-10-13'], ['2026-10-13']))).toMatchObject([{ kind: 'newcomers' }]);
});

test('what records have replaced once does not come back on the day on which its life ends', () => {
  const on = (day: string): Evidence => ({
    sign: 'avoids-calling',
    answer: 0,
    how: 'computed',
    on: day,
    windowFrom: addDays(day, -18),
  });
  const asked = seen('avoids-calling', 0, MONDAY);
  const standing = (back: number) => {
    const today = addDays(MONDAY, back);
    const earlier = back > 28 ? [on(addDays(today, -28))] : [];
    return standingEvidence([asked, ...earlier, on(today)], today, 4);
  };
  for (const back of [17, 18]) expect(standing(back).includes(asked), `${back} days`).toBe(back < 18);
  for (let back = 19; back < 56; back += 1) expect(standing(back), `${back} days`).not.toContain(asked);
});
