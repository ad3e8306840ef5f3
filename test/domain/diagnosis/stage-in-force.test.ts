import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, startOfWeek } from '../../../src/domain/calendar/day.ts';
import { type InForceInput, type Reading, stageInForce } from '../../../src/domain/diagnosis/stage-in-force.ts';

const MONDAY = '2026-09-07';
const stages = [{ id: 'forming' }, { id: 'storming' }, { id: 'stable' }, { id: 'mature' }] as const;
const week = (n: number, day = 0) => addDays(MONDAY, 7 * n + day);
const reading = (on: string, ...shares: number[]): Reading => ({ on, shares, speaks: true });
const input = (change: Partial<InForceInput>): InForceInput => ({
  asOf: week(3, 2),
  stages,
  readings: [],
  confirmations: [],
  shocks: [],
  byAge: () => 'stable',
  ...change,
});
const at = (change: Partial<InForceInput>) => {
  const { stage, why, since } = stageInForce(input(change));
  return [stage, why, since];
};
const stable = reading(week(0), 0.05, 0.15, 0.6, 0.2);

test('by age where nothing else is known, and nothing where not even that is', () => {
  expect(at({})).toEqual(['stable', 'age', null]);
  expect(at({ byAge: () => null })).toEqual([null, 'unknown', null]);
  expect(at({ byAge: () => 'forming' })).toEqual(['forming', 'age', null]);
});

test('a reading holds through the week it is for, whatever is answered meanwhile', () => {
  const readings = [stable, reading(week(0, 2), 0.05, 0.9, 0.03, 0.02)];
  expect(at({ asOf: week(0, 3), readings })).toEqual(['stable', 'reading', week(0)]);
});

test('in the week in which the team was entered the answers of a day count, once', () => {
  const answers = reading(week(0, 1), 0.05, 0.9, 0.03, 0.02);
  const more = reading(week(0, 3), 0.9, 0.05, 0.03, 0.02);
  const readings = [stable, answers, more];
  const asked = (knownSince: string) => at({ asOf: week(0, 4), readings, knownSince })[0];
  expect(asked(week(0))).toBe('storming');
  expect(asked(week(-1))).toBe('stable');
});

test('the first answers ever count at once, and then hold', () => {
  const none: Reading = { ...stable, speaks: false };
  const first = reading(week(0, 2), 0.1, 0.8, 0.05, 0.05);
  const second = reading(week(0, 4), 0.8, 0.1, 0.05, 0.05);
  expect(at({ asOf: week(0, 5), readings: [none, first, second] })).toEqual(['storming', 'reading', week(0, 2)]);
});

test('of two neighbours within .15 the old one stays; beyond, or two stages off, it gives way, and says so once', () => {
  expect(at({ readings: [stable, reading(week(1), 0, 0.05, 0.4, 0.55)] })).toEqual(['stable', 'reading', week(0)]);
  expect(at({ readings: [stable, reading(week(1), 0, 0.05, 0.39, 0.56)] })).toEqual(['mature', 'reading', week(1)]);
  expect(at({ readings: [stable, reading(week(1), 0.4, 0.1, 0.35, 0.15)] })).toEqual(['forming', 'reading', week(1)]);
  const readings = [stable, reading(week(1), 0, 0.05, 0.3, 0.65)];
  const change = { on: week(1), from: 'stable', to: 'mature', because: 'reading' };
  expect(stageInForce(input({ asOf: week(1), readings }))).toMatchObject({ change, isNews: true });
  expect(stageInForce(input({ asOf: week(1, 3), readings }))).toMatchObject({ change, isNews: false });
  // Where meetings are held the first one tells it, whenever it is.
  const told = (...days: number[]) =>
    stageInForce(
      input({
        asOf: week(1, 3),
        readings,
        meets: true,
        said: days.map((day) => ({ stage: 'mature', on: week(1, day) })),
      }),
    ).isNews;
  expect([told(), told(3), told(2)]).toEqual([true, true, false]);
  expect(stageInForce(input({ asOf: week(2), readings }))).toMatchObject({ change, isNews: false });
});

test('what was agreed on holds for eight weeks against every reading, or until the team is shaken', () => {
  const confirmations = [{ stage: 'storming', on: week(0, 1) }];
  const readings = [stable, ...Array.from({ length: 10 }, (_, i) => reading(week(i + 1), 0, 0.1, 0.7, 0.2))];
  expect(at({ asOf: week(0), confirmations, readings })).toEqual(['stable', 'reading', week(0)]);
  expect(at({ asOf: week(8), confirmations, readings })).toEqual(['storming', 'confirmed', week(0, 1)]);
  expect(at({ asOf: week(9), confirmations, readings })).toEqual(['stable', 'reading', week(9)]);
  const shocks = [{ week: week(2), kind: 'new-manager' }];
  expect(at({ asOf: week(2), confirmations, readings, shocks })).toEqual(['stable', 'reading', week(2)]);
});

test('in a shaken week a reading counts on the day itself', () => {
  const readings = [stable, reading(week(1), 0, 0.1, 0.7, 0.2), reading(week(1, 3), 0.7, 0.2, 0.1, 0)];
  expect(at({ asOf: week(1, 3), readings })).toEqual(['stable', 'reading', week(0)]);
  const shocks = [{ week: week(1), kind: 'newcomers' }];
  // Not before its day.
  const later = [{ week: week(1), on: week(1, 3), kind: 'newcomers' }];
  const early = [stable, reading(week(1, 2), 0.7, 0.2, 0.1, 0)];
  expect(at({ asOf: week(1, 3), readings: early, shocks: later })).toEqual(['stable', 'reading', week(0)]);
  expect(stageInForce(input({ asOf: week(1, 3), readings, shocks })).change).toEqual({
    on: week(1, 3),
    from: 'stable',
    to: 'forming',
    because: 'shock',
  });
});

test('an agreement is shaken by what came after its day, not by what came before it in its week', () => {
  const agreed = (on: string, shaken: string) =>
    at({
      asOf: week(0, 4),
      readings: [stable, reading(week(0, 4), 0.05, 0.05, 0.1, 0.8)],
      confirmations: [{ stage: 'storming', on }],
      shocks: [{ week: week(0), on: shaken, kind: 'new-manager' }],
    })[0];
  expect([agreed(week(0, 2), week(0, 1)), agreed(week(0, 2), week(0, 3))]).toEqual(['storming', 'mature']);
});

test('while the team is shaken a day keeps the stage that its morning told, and the days after it go on from there', () => {
  const shocks = [{ week: week(0), on: week(0, 3), kind: 'leavers' }];
  const said = [{ stage: 'storming', on: week(0, 3), since: week(0, 3) }];
  const before = { stage: 'stable', since: week(-1) };
  const evening = reading(week(0, 3), 0.1, 0.1, 0.7, 0.1);
  const told = { stage: 'storming', since: week(0, 3), change: { on: week(0, 3), from: 'stable', to: 'storming' } };
  expect(stageInForce(input({ asOf: week(0, 3), before, shocks, said, readings: [evening] }))).toMatchObject(told);
  // What is learnt of that day later takes nothing back, and what says too little changes nothing.
  const faint = { ...reading(week(0, 4), 0.3, 0.3, 0.25, 0.15), speaks: false };
  const friday = stageInForce(input({ asOf: week(0, 4), before, shocks, said, readings: [evening, faint] }));
  expect(friday).toMatchObject({ ...told, isNews: false });
  const clear = reading(week(0, 4), 0.05, 0.1, 0.75, 0.1);
  const changed = { change: { on: week(0, 4), from: 'storming', to: 'stable', because: 'shock' }, isNews: true };
  expect(stageInForce(input({ asOf: week(0, 4), before, shocks, said, readings: [evening, clear] }))).toMatchObject(
    changed,
  );
});

test('a stage that changed after the day’s agenda has begun on that day, and is news on no other', () => {
  const shocks = [{ week: week(0), on: week(0, 2), kind: 'new-manager' }];
  const said = [{ stage: 'stable', on: week(0, 2), since: null }];
  const before = { stage: 'stable', since: week(-1) };
  const readings = [2, 3, 4].map((day) => reading(week(0, day), 0.05, 0.9, 0.03, 0.02));
  const told = { stage: 'storming', since: week(0, 2), change: { on: week(0, 2), from: 'stable', to: 'storming' } };
  const on = (day: number, more: typeof said = []) =>
    stageInForce(input({ asOf: week(0, day), before, shocks, said: [...said, ...more], readings, meets: true }));
  expect(on(2)).toMatchObject({ ...told, isNews: true });
  expect(on(3)).toMatchObject(told);
  expect(on(4, [{ stage: 'storming', on: week(0, 3), since: null }])).toMatchObject({ ...told, isNews: false });
});

test('in the middle of a week a reading needs enough under it, even where only age is known', () => {
  const none: Reading = { ...stable, speaks: false };
  const one = { ...reading(week(0, 2), 0.58, 0.3, 0.1, 0.02), isFounded: false };
  expect(at({ asOf: week(0, 2), readings: [none, one] })).toEqual(['stable', 'age', week(0)]);
  expect(at({ asOf: week(0, 2), readings: [none, { ...one, isFounded: true }] })[0]).toBe('forming');
});

test('agreed on again and again, a stage is in force since it was first agreed on', () => {
  const confirmations = [-5, -4, -3, -2, -1].map((n) => ({ stage: 'mature', on: week(n, 2) }));
  expect(stageInForce(input({ asOf: week(0, 3), confirmations, readings: [stable] }))).toMatchObject({
    stage: 'mature',
    since: week(-5, 2),
    agreedOn: week(-1, 2),
  });
});

test('a reading that says too little leaves a near stage alone and else gives way to age', () => {
  const faint = (...shares: number[]): Reading => ({ on: week(1), shares, speaks: false });
  expect(at({ readings: [stable, faint(0.2, 0.25, 0.3, 0.25)], byAge: () => 'storming' })).toEqual([
    'stable',
    'kept',
    week(0),
  ]);
  expect(at({ readings: [stable, faint(0.2, 0.25, 0.3, 0.25)], byAge: () => 'stable' })[1]).toBe('age');
  expect(at({ readings: [stable, faint(0.2, 0.25, 0.3, 0.25)], byAge: () => null })[1]).toBe('kept');
  expect(at({ readings: [stable, faint(0.45, 0.35, 0.1, 0.1)], byAge: () => 'forming' })).toEqual([
    'forming',
    'age',
    week(1),
  ]);
});

test('what the last stored meeting went by is where it goes on from', () => {
  const before = { stage: 'mature', since: '2026-08-03' };
  expect(at({ before, readings: [reading(week(0), 0, 0.05, 0.5, 0.45)] })).toEqual(['mature', 'reading', '2026-08-03']);
  expect(at({ before: { stage: 'no-such', since: '2026-08-03' } })).toEqual(['stable', 'age', null]);
});

test('an agreement that has run out long ago does not come back to be overruled once more', () => {
  const before = { stage: 'mature', since: '2026-08-03' };
  const confirmations = [{ stage: 'storming', on: '2026-03-02' }];
  const found = stageInForce(
    input({ asOf: week(0, 1), before, confirmations, readings: [reading(week(0), 0, 0.05, 0.1, 0.85)] }),
  );
  expect(found).toMatchObject({ stage: 'mature', why: 'reading', since: '2026-08-03', change: null, isNews: false });
  // Nor does it hold on as the close neighbour of what leads.
  const close = { ...before, stage: 'forming' };
  expect(at({ asOf: week(0), before: close, confirmations, readings: [reading(week(0), 0.5, 0.4, 0.1, 0)] })).toEqual([
    'forming',
    'reading',
    '2026-08-03',
  ]);
});

test('what today changes after the last meeting is since one day, whoever asks on which day after it', () => {
  const before = { stage: 'stable', since: null };
  const said = [{ stage: 'stable', on: week(0) }];
  const readings = [reading(week(0), 0, 0.05, 0.1, 0.85)];
  const [wednesday, friday] = [2, 4].map((day) => stageInForce(input({ asOf: week(0, day), before, said, readings })));
  expect(wednesday).toMatchObject({ stage: 'mature', since: week(0, 1) });
  expect(friday).toEqual(wednesday);
});

const shares = fc
  .array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 })
  .map((raw) => raw.map((share) => share / raw.reduce((a, b) => a + b, 0)));
const days = fc.oneof(
  fc.integer({ min: 0, max: 11 }).map((n) => 7 * n),
  fc.integer({ min: 0, max: 83 }),
);
const readings = fc
  .uniqueArray(fc.record({ day: days, shares, speaks: fc.boolean() }), {
    selector: (each) => each.day,
    minLength: 15,
    maxLength: 40,
  })
  .map((all) => all.map(({ day, ...rest }) => ({ on: addDays(MONDAY, day), ...rest })));

test('what was agreed on outlasts a shock until signs say otherwise, not by age alone', () => {
  const confirmations = [{ stage: 'mature', on: week(1, 1) }];
  const shocks = [{ week: week(1), on: week(1, 2), kind: 'new-manager' }];
  const silent = [week(1, 2), week(1, 3), week(2)].map((on): Reading => ({ ...stable, on, speaks: false }));
  const found = (...readings: Reading[]) =>
    at({ asOf: week(2, 1), confirmations, shocks, readings: [stable, ...readings] });
  expect(found(...silent)).toEqual(['mature', 'kept', week(1, 1)]);
  const loud = reading(week(1, 3), 0.05, 0.9, 0.03, 0.02);
  expect(found(...silent.slice(0, 1), loud)).toEqual(['storming', 'reading', week(1, 3)]);
});

test('without shock or confirmation at most one change a week, and each day of twelve weeks agrees with itself', () => {
  let changes = 0;
  fc.assert(
    fc.property(readings, (all) => {
      let last: string | null = null;
      const changed = new Map<string, number>();
      for (let day = 0; day < 84; day += 1) {
        const asOf = addDays(MONDAY, day);
        const known = input({ asOf, readings: all, byAge: () => null });
        const { stage } = stageInForce(known);
        expect(stageInForce({ ...known, readings: [...all].reverse() }).stage).toBe(stage);
        if (last !== null && stage !== null && stage !== last) {
          changed.set(startOfWeek(asOf), (changed.get(startOfWeek(asOf)) ?? 0) + 1);
          changes += 1;
        }
        last = stage ?? last;
      }
      expect(Math.max(0, ...changed.values())).toBeLessThanOrEqual(1);
    }),
    { numRuns: 40 },
  );
  expect(changes).toBeGreaterThan(40);
});

test('after nothing but age the first signs are the reason, within a week and over its end', () => {
  const none: Reading = { on: week(0), shares: [0.25, 0.25, 0.25, 0.25], speaks: false };
  const first = reading(week(0, 2), 0.1, 0.8, 0.05, 0.05);
  const within = stageInForce(input({ asOf: week(0, 2), readings: [none, first] }));
  expect(within.change).toEqual({ on: week(0, 2), from: 'stable', to: 'storming', because: 'signs' });
  const over = (isByAge: boolean) =>
    stageInForce(
      input({
        asOf: week(1),
        before: { stage: 'stable', since: null, isByAge },
        readings: [{ ...first, on: week(1) }],
      }),
    ).change?.because;
  expect([over(true), over(false)]).toEqual(['signs', 'reading']);
});

test('nobody is told of a change that came before the team was entered, nor since when; what a meeting said stays', () => {
  const readings = [stable, reading(week(1), 0.05, 0.8, 0.1, 0.05)];
  const on = (knownSince: string, asOf = week(1, 3)) => stageInForce(input({ asOf, readings, knownSince }));
  expect(on(week(1, 2))).toMatchObject({ stage: 'storming', since: null, change: null, isNews: false });
  expect(on(week(1))).toMatchObject({ stage: 'storming', since: week(1), change: null, isNews: false });
  expect(on(week(0, 4))).toMatchObject({ stage: 'storming', change: { on: week(1) } });
  const said = [{ stage: 'storming', on: week(1) }];
  const told = stageInForce(input({ asOf: week(1, 3), readings, knownSince: week(1, 2), said }));
  expect(told.since).toBe(week(1));
});

test('a change that the meetings went by without telling it has their reason, not what today speaks for', () => {
  const said = [
    { stage: 'storming', on: week(1), why: 'reading' as const },
    { stage: 'stable', on: week(1, 1), why: 'age' as const },
  ];
  const before = { stage: 'storming', since: null };
  const found = stageInForce(input({ asOf: week(1, 3), before, said, readings: [reading(week(1), 0, 0, 0, 1)] }));
  expect(found).toMatchObject({ stage: 'stable', why: 'age', change: { from: 'storming', because: 'age' } });
});

/** A reading of a week off records alone; what the week before put first. */
const computed = (on: string, lastLead: string | null, ...shares: number[]): Reading => ({
  ...reading(on, ...shares),
  isWeekly: true,
  isComputed: true,
  lastLead,
});
const young = [0.6, 0.2, 0.1, 0.1] as const;
const old = [0.1, 0.1, 0.1, 0.7] as const;
const led = (readings: readonly Reading[], change: Partial<InForceInput> = {}) => {
  const found = stageInForce(
    input({
      answered: [],
      byAge: () => 'mature',
      before: { stage: 'mature', since: week(-8), isByAge: false },
      asOf: (readings.at(-1) as Reading).on,
      readings,
      ...change,
    }),
  );
  return [found.stage, found.asks];
};

test('records alone change a stage when two readings of whole weeks said so; until then the manager is asked', () => {
  expect(led([computed(week(0), 'mature', ...young)])).toEqual(['mature', 'forming']);
  expect(led([computed(week(0), null, ...young)])).toEqual(['mature', 'forming']);
  expect(led([computed(week(0), 'mature', ...young), computed(week(1), 'forming', ...young)])).toEqual([
    'forming',
    null,
  ]);
  // What is asked in one week is not asked any more where the next one says otherwise.
  expect(led([computed(week(0), 'mature', ...young), computed(week(1), 'forming', ...old)])).toEqual(['mature', null]);
  // What somebody answered, a shock and another playbook need no second week.
  expect(led([{ ...computed(week(0), null, ...young), isComputed: false }])).toEqual(['forming', null]);
  expect(led([computed(week(0), null, ...young)], { shocks: [{ week: week(0), kind: 'leavers' }] })).toEqual([
    'forming',
    null,
  ]);
  expect(led([computed(week(0), null, ...young)], { remeasured: [week(-1, 3)] })).toEqual(['forming', null]);
  // Nothing but age was gone by: the first signs count.
  const byAge = { before: { stage: 'mature', since: week(-8), isByAge: true } };
  expect(led([computed(week(0), null, ...young)], byAge)).toEqual(['forming', null]);
});

test('a stage does not change and return within two weeks of work without a new answer, holidays not counted', () => {
  const turned = computed(week(0), 'forming', ...young);
  const back = computed(week(1), 'mature', ...old);
  const later = computed(week(2), 'mature', ...old);
  expect(led([turned, back])).toEqual(['forming', 'mature']);
  expect(led([turned, back, later])).toEqual(['mature', null]);
  expect(led([turned, back], { answered: [week(0, 3)] })).toEqual(['mature', null]);
  expect(led([turned, back], { answered: [week(-1, 3)] })).toEqual(['forming', 'mature']);
  const holiday = (day: string) => day >= week(1) && day < week(2);
  expect(led([turned, later], { isWorkday: (day) => !holiday(day) })).toEqual(['forming', 'mature']);
  // Age takes nothing back that soon either.
  const unclear = { ...back, speaks: false, isFaded: true };
  expect(led([turned, unclear])).toEqual(['forming', 'mature']);
});

test('a stage that signs gave is not lost to the age for a share of .499', () => {
  const given = { before: { stage: 'forming', since: week(-8), isByAge: false } };
  const unclear = { ...computed(week(0), 'forming', 0.499, 0.15, 0.151, 0.2), speaks: false };
  expect(led([unclear], given)).toEqual(['forming', null]);
  // Where no sign counts any more, the age is all there is.
  expect(led([{ ...unclear, isFaded: true }], given)).toEqual(['mature', null]);
});

test('the reading of a week begins on its first work day', () => {
  const opened = { ...computed(week(1, 3), 'mature', ...old), isWeekly: true };
  const turned = { before: { stage: 'forming', since: week(-8), isByAge: false } };
  expect(led([opened], { ...turned, asOf: week(1, 2) })[0]).toBe('forming');
  const found = stageInForce(input({ ...turned, answered: [], readings: [opened], asOf: week(1, 3) }));
  expect(found).toMatchObject({ stage: 'mature', since: week(1, 3), change: { on: week(1, 3) } });
});

test('in the middle of a week what is not clear changes nothing', () => {
  const quiet: Reading = { ...reading(week(0), 0.3, 0.4, 0.2, 0.1), speaks: false };
  const unclear: Reading = { ...reading(week(0, 4), 0.13, 0.21, 0.27, 0.4), speaks: false };
  const before = { stage: 'forming', since: null, isByAge: false };
  const found = (readings: readonly Reading[]) => at({ asOf: week(0, 4), before, byAge: () => 'mature', readings })[0];
  expect([found([quiet]), found([quiet, unclear])]).toEqual(['forming', 'forming']);
  expect(found([quiet, { ...unclear, speaks: true }])).toBe('mature');
});
