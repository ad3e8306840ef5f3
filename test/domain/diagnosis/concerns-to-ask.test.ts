import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { addDays } from '../../../src/domain/calendar/day.ts';
import type { Concern } from '../../../src/domain/diagnosis/concerns.ts';
import { type AskableTeam, concernsToAsk } from '../../../src/domain/diagnosis/concerns-to-ask.ts';
import { answer, lack, type Outcome } from '../../../src/domain/diagnosis/detectors/view.ts';

const TODAY = '2026-11-27';
const concerns = parse(readFileSync('playbooks/telesales/concerns.yaml', 'utf8')).concerns as Concern[];
const ids = concerns.map(({ id }) => id);
const outcomes = (of: (id: string) => Outcome) => new Map(ids.map((id) => [id, of(id)]));
const nothing = outcomes(() => lack('no-records'));
const team = (given: Partial<AskableTeam> = {}): AskableTeam => ({
  asOf: TODAY,
  people: 10,
  foundedOn: '2025-01-01',
  said: [],
  ...given,
});
const said = (sign: string, daysAgo: number, value: number | null = 0) => ({
  sign,
  how: 'asked' as const,
  on: addDays(TODAY, -daysAgo),
  answer: value,
});

describe('what is asked beside the stage', () => {
  test('two of a day at most; each answer, also "I cannot say", takes one of them', () => {
    expect(concernsToAsk(concerns, nothing, team())).toEqual(ids.slice(0, 2));
    expect(concernsToAsk(concerns, nothing, team({ said: [said(ids[0] as string, 0, null)] }))).toEqual([ids[1]]);
    const both = ids.slice(0, 2).map((id) => said(id, 0));
    expect(concernsToAsk(concerns, nothing, team({ said: both }))).toEqual([]);
    expect(
      concernsToAsk(concerns, nothing, team({ said: both.map((each) => ({ ...each, how: 'reported' })) })),
    ).toEqual(ids.slice(2, 4));
  });

  test('what the records deny is not asked, what they point to comes first', () => {
    const figures = outcomes((id) =>
      id === 'wave-of-departures'
        ? answer(true, TODAY, {})
        : id === 'results-hang-on-few'
          ? answer(false, TODAY, {})
          : lack('measure-missing'),
    );
    expect(concernsToAsk(concerns, figures, team())).toEqual(['wave-of-departures', 'team-split-in-two']);
    expect(
      concernsToAsk(
        concerns,
        outcomes(() => answer(false, TODAY, {})),
        team(),
      ),
    ).toEqual([]);
  });

  test('not twice within four weeks; then what was asked longest ago', () => {
    const all = ids.map((id, i) => said(id, 60 - i));
    const lately = all.map((each) => (each.sign === ids[1] ? said(each.sign, 27) : each));
    expect(concernsToAsk(concerns, nothing, team({ said: lately }))).toEqual([ids[0], ids[2]]);
    expect(concernsToAsk(concerns, nothing, team({ said: ids.map((id) => said(id, 28)) }))).toHaveLength(2);
  });

  test('nobody is asked about two camps among three people, nor about eight weeks in the third', () => {
    const only = (id: string, given: Partial<AskableTeam>) =>
      concernsToAsk(
        concerns.filter((each) => each.id === id),
        nothing,
        team(given),
      ).length > 0;
    expect(ids.filter((id) => only(id, { people: 3 }))).toEqual(
      ids.filter((id) => !['results-hang-on-few', 'team-split-in-two'].includes(id)),
    );
    expect(ids.filter((id) => only(id, { foundedOn: addDays(TODAY, -14) }))).toEqual(['bad-list-or-marked-number']);
    expect(ids.filter((id) => only(id, { foundedOn: null }))).toEqual(ids);
  });
});

test('whatever the records and answers: never more than two, never one denied, never one answered lately', () => {
  const outcome = fc.constantFrom<Outcome>(answer(true, TODAY, {}), answer(false, TODAY, {}), lack('few-people'));
  const answers = fc.array(
    fc.record({
      sign: fc.constantFrom(...ids, 'high-excitement'),
      how: fc.constantFrom('asked' as const, 'reported' as const),
      on: fc.integer({ min: 0, max: 60 }).map((back) => addDays(TODAY, -back)),
      answer: fc.constantFrom(0, 0.5, 1, null),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(fc.array(outcome, { minLength: 5, maxLength: 5 }), answers, (found, given) => {
      const figures = new Map(ids.map((id, i) => [id, found[i] as Outcome]));
      const asked = concernsToAsk(concerns, figures, team({ said: given }));
      const today = given.filter((each) => each.on === TODAY && each.how === 'asked' && ids.includes(each.sign));
      expect(asked.length + today.length).toBeLessThanOrEqual(Math.max(2, today.length));
      for (const id of asked) {
        const of = figures.get(id) as Outcome;
        expect(of.kind === 'answer' && of.answer === 0).toBe(false);
        expect(given.some((each) => each.sign === id && each.on > addDays(TODAY, -28))).toBe(false);
      }
    }),
  );
});
