import { type Agenda, linesIn } from './agenda-shape.ts';
import { type Day, lastOfMonth, mondayOf, monthOf, plus, workedBetween, workedInMonth } from './days-of-2026.ts';
import { type Moment, numbersIn } from './desk.ts';
import { isMember } from './people.ts';
import type { Metric } from './work.ts';

const METRICS: readonly [Metric, RegExp][] = [
  ['connects', /^接通|^(\d+) answered/],
  ['effective', /^有效通话|^(\d+) real conversation/],
  ['dials', /^拨打|^(\d+) dial/],
  ['deals', /^成单|^成了|^(\d+) deal/],
  ['amount', /^业绩|^(\d+) yuan/],
];

/** What a line says of the whole team, when it begins with a figure. */
const figureOf = (line: string): Metric | null => METRICS.find(([, pattern]) => pattern.test(line))?.[0] ?? null;
const close = (said: number, truth: number) => Math.abs(said - truth) <= (truth >= 10_000 ? 50 : 0.5);

/** The month so far beside its target and the time. */
function judgeAttainment({ desk, day }: Moment, line: string): void {
  const { diary, tally } = desk;
  const start = `${monthOf(day)}-01`;
  const metric = /有效|real conv/.test(line) ? 'effective' : /业绩|yuan/.test(line) ? 'amount' : 'deals';
  const [done, , , time] = numbersIn(desk, line) as [number, number, number, number];
  const truth = diary.sum(metric, start, day);
  tally.check('month-sums-true', close(done, truth), () => `${line} — told: ${truth}`);
  const passed = (100 * workedBetween(start, day).length) / workedInMonth(day).length;
  tally.check('month-time-true', Math.abs(time - passed) <= 1, () => `${line} — time: ${passed.toFixed(1)}%`);
}

export function judgeEveningSums(moment: Moment, agenda: Agenda): void {
  const { desk, day } = moment;
  for (const line of linesIn(agenda, 'evening-figures')) {
    if (/时间过了|month gone/.test(line)) judgeAttainment(moment, line);
    const metric = figureOf(line);
    if (metric === null) continue;
    const truth = desk.diary.sum(metric, day, day);
    const [said] = numbersIn(desk, line);
    // “有效通话放第一个看” speaks of a figure and gives none.
    if (said === undefined) continue;
    desk.tally.check('day-sums-true', close(said, truth), () => `${line} — told: ${truth}`);
  }
  const none = linesIn(agenda, 'evening-figures').find((line) => /没开单|No deal today/.test(line));
  if (none !== undefined) desk.tally.check('no-deal-means-none', desk.diary.sum('deals', day, day) === 0, () => none);
}

export function judgeWeekSums(moment: Moment, agenda: Agenda): void {
  const { desk, day } = moment;
  const monday = mondayOf(day);
  const isPlain =
    workedBetween(plus(monday, -7), day).length === 10 &&
    workedBetween(plus(monday, -7), plus(monday, -1)).length === 5;
  for (const line of linesIn(agenda, 'weekly-figures')) {
    if (/时间过了|month gone/.test(line)) judgeAttainment(moment, line);
    const metric = figureOf(line);
    if (metric === null) continue;
    const truth = desk.diary.sum(metric, monday, day);
    const [said, before] = numbersIn(desk, line) as [number, number];
    desk.tally.check('week-sums-true', close(said, truth), () => `${line} — told: ${truth}`);
    const last = desk.diary.sum(metric, plus(monday, -7), plus(day, -7));
    if (isPlain && before !== undefined && /上周同期|by this point last week/.test(line))
      desk.tally.check('last-week-sums-true', close(before, last), () => `${line} — told: ${last}`);
  }
}

interface Board {
  measure: Metric;
  from: Day;
  to: Day;
  top: { memberId: number; value: number }[];
  bests: { memberId?: number }[];
  improved: { memberId?: number }[];
}

/** The board: true sums, in order, of people who are in the team; nobody on a ladder. */
export function judgeBoard({ desk, day }: Moment, board: Board): void {
  const { diary, tally, byId } = desk;
  for (const { memberId, value } of board.top) {
    const person = byId.get(memberId);
    const truth = person ? diary.sum(board.measure, board.from, day, person) : -1;
    tally.check('board-true', value === truth && value > 0, () => `${person?.name}: ${value}, told ${truth}`);
  }
  const values = board.top.map(({ value }) => value);
  const best = Math.max(
    0,
    ...[...byId.values()]
      .filter((person) => isMember(person, day) && !diary.mayBeSheltered(person, day))
      .map((person) => diary.sum(board.measure, board.from, day, person)),
  );
  tally.check(
    'board-in-order',
    values.every((value, i) => i === 0 || value <= (values[i - 1] as number)),
    () => values.join(),
  );
  if (values.length > 0)
    tally.check('board-has-the-best', Math.max(...values) >= best, () => `best ${best}, listed ${values.join()}`);
  for (const { memberId } of [...board.top, ...board.bests, ...board.improved]) {
    const person = memberId === undefined ? undefined : byId.get(memberId);
    if (!person) continue;
    tally.check('board-leaves-weak-alone', !diary.isSheltered(person, day), () => `${person.name} is on the board`);
    tally.check('leaver-takes-no-part', isMember(person, day), () => `${person.name} is on the board`);
  }
}

/** The weeks of the report are sums of all who were there then. */
export function judgeReportSums(
  { desk, day }: Moment,
  report: { weeks: Record<Metric | 'monday', number | string | null>[] },
): void {
  for (const week of report.weeks) {
    const monday = week.monday as Day;
    for (const metric of ['dials', 'effective', 'deals', 'amount'] as const) {
      const truth = desk.diary.sum(metric, monday, plus(monday, 6) < day ? plus(monday, 6) : day);
      desk.tally.check(
        'report-sums-true',
        (week[metric] ?? 0) === truth,
        () => `week of ${monday}: ${week[metric]} ${metric}, told ${truth}`,
      );
    }
  }
}

interface Progress {
  targets: {
    member: string | null;
    metric: Metric;
    period: string;
    from: Day;
    to: Day;
    value: number;
    done: number;
    workdaysPassed: number;
    workdays: number;
  }[];
}

export function judgeTargets({ desk, day }: Moment, { targets }: Progress): void {
  for (const { member, metric, from, to, done, workdays, workdaysPassed } of targets) {
    const last = to < day ? to : day;
    const who = desk.life.people.filter(({ name, code }) => member === name || (member ?? '').includes(code));
    if (member !== null && who.length !== 1) continue;
    const truth = desk.diary.sum(metric, from, last, member === null ? undefined : who[0]);
    desk.tally.check(
      'target-progress-true',
      done === truth,
      () => `${member ?? 'team'}: ${done} ${metric}, told ${truth}`,
    );
    if (to !== lastOfMonth(day)) continue;
    const isTrue = workdays === workedInMonth(day).length && workdaysPassed === workedBetween(from, last).length;
    desk.tally.check('target-time-true', isTrue, () => `${workdaysPassed}/${workdays} on ${day}`);
  }
}
