import { describe, expect, test } from 'vitest';
import { plus } from './days-of-2026.ts';
import type { Desk } from './desk.ts';
import { Diary } from './diary.ts';
import { type Person, peopleOf } from './people.ts';
import { chanceOf } from './random.ts';
import { judgeCalendar } from './rules-of-calendars.ts';
import { type Coached, judgeCoached } from './rules-of-coaching.ts';
import { judgeGlance, judgeSaid } from './rules-of-days.ts';
import { judgeBoard } from './rules-of-sums.ts';
import { judgeReached } from './rules-of-tone.ts';
import { judgeTraining } from './rules-of-training.ts';
import { Tally } from './tally.ts';

const DAY = '2026-11-24';

/** A desk at which one person sits: long here, or just come; what they did is told. */
function deskWith(done: { deals: number; dials: number }, joined: string) {
  const [anybody] = peopleOf(chanceOf(1), '2026-01-05', { start: DAY, end: '2026-12-24' });
  const person = { ...(anybody as NonNullable<typeof anybody>), joined, left: null };
  const diary = Object.assign(new Diary(), { sum: (metric: 'deals' | 'dials') => done[metric] });
  const tally = new Tally();
  return {
    tally,
    moment: {
      desk: { tally, diary, byId: new Map([[1, person]]) } as unknown as Desk,
      day: DAY,
      language: 'zh-CN' as const,
    },
  };
}

const session = (module: string, minutes = 30) => ({
  module,
  date: DAY,
  minutes,
  audience: [1],
  trainer: null,
  kind: 'lesson',
});
const timetable = (sessions: ReturnType<typeof session>[], told: number[] = []) => ({
  stage: null,
  sessions,
  stopToday: told.map((member) => ({ member, modules: ['opening-assessment'] })),
});

const broken = ({ counts }: Tally) => [...counts].filter(([, count]) => count.broken > 0).map(([rule]) => rule);

/** What the program would have to say wrongly for a rule to break, and what it says; the rule must know the two apart. */
const LONG_AGO = '2026-01-12';
const training: readonly (readonly [
  string,
  Parameters<typeof deskWith>,
  ReturnType<typeof timetable>,
  ReturnType<typeof timetable>,
])[] = [
  [
    'settled-train-two-hours',
    [{ deals: 0, dials: 0 }, LONG_AGO],
    timetable([session('a', 60), session('b', 60)]),
    timetable([session('a', 61), session('b', 60)]),
  ],
  [
    'manager-leads-what-fits',
    [{ deals: 0, dials: 0 }, '2026-11-20'],
    timetable([session('a', 300)]),
    timetable([session('a', 301)]),
  ],
  [
    'seller-not-taught-first-call',
    [{ deals: 5, dials: 0 }, LONG_AGO],
    timetable([session('referrals')]),
    timetable([session('first-refusals')]),
  ],
  [
    'tests-before-first-list',
    [{ deals: 0, dials: 50 }, LONG_AGO],
    timetable([session('referrals')]),
    timetable([session('opening-assessment')]),
  ],
  ['untested-stop-today', [{ deals: 0, dials: 50 }, '2026-11-20'], timetable([], [1]), timetable([])],
];

describe('each rule breaks where the program is wrong, and only there', () => {
  test.each(training)('%s', (rule, person, right, wrong) => {
    const good = deskWith(...person);
    judgeTraining(good.moment, right);
    expect(broken(good.tally)).toEqual([]);
    expect(good.tally.counts.get(rule)?.tried).toBeGreaterThan(0);
    const bad = deskWith(...person);
    judgeTraining(bad.moment, wrong);
    expect(broken(bad.tally)).toEqual([rule]);
  });

  const coached = (state: string, rung: number, probability: number): Coached => ({
    hypotheses: [{ id: 'fear', probability, prior: 0.15 }],
    signs: [],
    plan: { state, rung },
  });
  const page = '这一天其余的时间：听录音。好好收个尾';
  const cases: readonly (readonly [
    string,
    (desk: { desk: Desk; day: string }) => void,
    (desk: { desk: Desk; day: string }) => void,
  ])[] = [
    [
      'calendar-shows-the-mornings',
      (at) => judgeCalendar(at, 'calendar-shows-the-mornings', ['a', 'b'], ['b', 'a']),
      (at) => judgeCalendar(at, 'calendar-shows-the-mornings', ['a', 'a', 'b'], ['a', 'b']),
    ],
    [
      'calendar-shows-the-courses',
      (at) => judgeCalendar(at, 'calendar-shows-the-courses', ['a'], ['a']),
      (at) => judgeCalendar(at, 'calendar-shows-the-courses', ['a'], []),
    ],
    [
      'day-as-said',
      (at) => judgeSaid(at, '明天', '2026-11-25', '2026-11-25'),
      (at) => judgeSaid(at, '明天', '2026-11-26', '2026-11-25'),
    ],
    [
      'today-is-today',
      (at) => judgeGlance(at, { date: DAY, isWorkday: true }),
      (at) => judgeGlance(at, { date: '2026-11-25', isWorkday: true }),
    ],
    [
      'today-knows-work',
      (at) => judgeGlance(at, { date: DAY, isWorkday: true }),
      (at) => judgeGlance(at, { date: DAY, isWorkday: false }),
    ],
    [
      'rung-fills-the-day',
      (at) => judgeCoached(at, coached('open', 7, 0.6), page),
      (at) => judgeCoached(at, coached('open', 7, 0.6), '练什么'),
    ],
    [
      'no-calls-means-none',
      (at) => judgeCoached(at, coached('open', 2, 0.6), page),
      (at) => judgeCoached(at, coached('open', 2, 0.6), `${page}数到一按拨号`),
    ],
    [
      'end-of-the-ladder-is-one',
      (at) => judgeCoached(at, coached('exit', 10, 0.15), page),
      (at) => judgeCoached(at, coached('exit', 10, 0.8), page),
    ],
  ];
  test.each(cases)('%s', (rule, right, wrong) => {
    for (const [judge, is] of [
      [right, []],
      [wrong, [rule]],
    ] as const) {
      const { tally, moment } = deskWith({ deals: 0, dials: 0 }, LONG_AGO);
      judge(moment);
      expect(tally.counts.get(rule)?.tried).toBeGreaterThan(0);
      expect(broken(tally)).toEqual(is);
    }
  });
});

describe('who was seen with shaking hands may be left out for three weeks, and nobody else', () => {
  const weeks = (days: number | null) => {
    const [best, other] = peopleOf(chanceOf(1), '2026-01-05', { start: DAY, end: '2026-12-24' }).map((each) => ({
      ...each,
      left: null,
      absences: new Map(),
    })) as Person[] as [Person, Person];
    const [diary, tally] = [new Diary(), new Tally()];
    const figures = { minutes: 480, dials: 90, connects: 30, effective: 9, amount: 900 };
    diary.add(DAY, best, { ...figures, deals: 4 });
    diary.add(DAY, other, { ...figures, deals: 1 });
    diary.targets.set(`2026-11 ${best.code}`, 4);
    if (days !== null) diary.shaking.set(best, plus(DAY, -days));
    const people = [best, other];
    const byId = new Map(people.map((each, i) => [i + 1, each]));
    const desk = { tally, diary, byId, life: { people } } as unknown as Desk;
    const moment = { desk, day: DAY, language: 'zh-CN' as const };
    const top = [{ memberId: 2, value: 1 }];
    judgeBoard(moment, { measure: 'deals', from: DAY, to: DAY, top, bests: [], improved: [] });
    judgeReached(moment, ['成单 5']);
    return broken(tally);
  };
  test.each([
    [null, ['board-has-the-best', 'reached-target-celebrated']],
    [0, []],
    [21, []],
    [22, ['board-has-the-best', 'reached-target-celebrated']],
  ])('noted %s days ago', (days, rules) => {
    expect(weeks(days)).toEqual(rules);
  });
});
