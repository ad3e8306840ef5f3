import { buildBoard, type PersonalBest } from '../../domain/board/board.ts';
import { historyFrom } from '../../domain/board/period.ts';
import { addDays, type Day } from '../../domain/calendar/day.ts';
import type { DayRecord, Measure } from '../../domain/records/day-record.ts';
import { isFirstDeal } from '../../domain/records/first-deal.ts';
import {
  type OwnFigures,
  type OwnWeek,
  ownFigures,
  ownWeeks,
  perDayOf,
  type Sums,
} from '../../domain/records/own-weeks.ts';
import { readFigures } from '../../store/figure-reader.ts';
import { readDayRecords } from '../../store/record-reader.ts';
import { readTodos } from '../../store/todo-reader.ts';
import { unsaidAmong } from '../harm/typed.ts';
import type { Scope } from '../scope.ts';
import { shelteredOn } from '../stage/sheltered.ts';
import { type PersonView, showPerson } from '../train/show.ts';
import { type MemberView, showMember } from './look.ts';

/** A month, as the weeks lie. */
const WEEKS = 5;
/** What somebody usually does is read off the weeks before. */
const EARLIER_WEEKS = 8;

/** One person's month on one page, for that person: nothing that was noted in private. */
export interface MemberReportView {
  page: MemberView;
  weeks: readonly OwnWeek[];
  now: Sums;
  /** A day of the weeks before these. */
  before: Sums;
  /** The playbook's measures of which anything is known. */
  own: readonly OwnFigures[];
  /** Their first deal ever, where it was made in these weeks. */
  firstDeal: { on: Day; deals: number } | null;
  /** Own bests of these weeks, the latest first. */
  bests: readonly (PersonalBest & { measure: Measure })[];
  training: PersonView;
  /** What the person has taken on, but for what is not read out. */
  agreed: readonly { text: string; due: Day }[];
}

/** What can be a best of one's own, what matters most first. */
const BEST_OF: readonly Measure[] = ['deals', 'amount', 'effective'];
const MOST_BESTS = 3;

/** Days and weeks of these that were better than all before them. A day that broke the record in deals is not told again for its amount. */
function bestsOf(
  memberId: number,
  records: readonly DayRecord[],
  weeks: readonly OwnWeek[],
): MemberReportView['bests'] {
  const all = weeks.flatMap(({ monday: on }) =>
    BEST_OF.flatMap((measure) =>
      buildBoard({ measure, period: 'week', on, memberIds: [memberId], records, top: 1 })
        .bests.filter(({ before }) => before > 0)
        .map((best) => ({ ...best, measure })),
    ),
  );
  const first = all.filter((best, i) => all.findIndex(({ kind, on }) => kind === best.kind && on === best.on) === i);
  // A week of one good day is that day.
  const isItsDay = ({ kind, on, value, measure }: (typeof all)[number]) =>
    kind === 'week' &&
    all.some((each) => each.kind === 'day' && each.measure === measure && each.value === value && each.on >= on);
  const told = first.filter((best) => !isItsDay(best));
  return told.sort((a, b) => (a.on < b.on ? 1 : -1)).slice(0, MOST_BESTS);
}

/** The first deal ever, of which no best can tell: there was nothing before it. */
async function firstDealIn(
  scope: Scope,
  joinedOn: Day | null,
  known: readonly DayRecord[],
  since: Day,
): Promise<MemberReportView['firstDeal']> {
  const first = known.find(({ deals }) => (deals ?? 0) > 0);
  if (first === undefined || first.day < since) return null;
  const on = first.day;
  const before = { days: known.filter(({ day, deals }) => day < on && deals !== null).length, most: 0 };
  const calendar = await scope.calendar(await scope.team());
  return isFirstDeal({ joinedOn, on, before }, calendar) ? { on, deals: first.deals ?? 0 } : null;
}

/** Beside nobody's weeks: whoever is left in peace is held against no newcomers either. */
const alone = (page: MemberView): MemberView => {
  const weeks = page.curve.weeks.map((week) => ({ ...week, expected: null }));
  return { ...page, curve: { ...page.curve, basis: null, isPast: true, weeks } };
};

/** @throws TeamctlError for a name that is none */
export async function reportMember(scope: Scope, who: string): Promise<MemberReportView> {
  const looked = await showMember(scope, who, null);
  const { id, joinedOn } = looked.member;
  const isLeftInPeace = (await shelteredOn(scope, await scope.team(), [id], scope.today)).has(id);
  const page = isLeftInPeace ? alone(looked) : looked;
  const db = await scope.reader();
  const from = addDays(scope.today, -7 * (WEEKS + EARLIER_WEEKS));
  const known = await readDayRecords(db, [id], historyFrom({ from, to: scope.today }), scope.today);
  const records = known.filter(({ day }) => day >= from);
  const all = ownWeeks(records, scope.today, WEEKS + EARLIER_WEEKS);
  const figures = await readFigures(db, [id], from, scope.today);
  const [earlier, weeks] = [all.slice(0, EARLIER_WEEKS), all.slice(EARLIER_WEEKS)];
  const own = (await readTodos(db, (await scope.team()).id)).filter(({ owner }) => owner === id);
  const unsaid = await unsaidAmong(own);
  return {
    page,
    weeks,
    now: perDayOf(weeks),
    before: perDayOf(earlier),
    own: ownFigures(page.own, { records, figures }, scope.today, WEEKS, EARLIER_WEEKS),
    firstDeal: await firstDealIn(scope, joinedOn, known, weeks[0]?.monday ?? scope.today),
    bests: bestsOf(id, known, weeks),
    training: await showPerson(scope, who),
    agreed: own.filter((todo) => !unsaid.has(todo.id)).map(({ text, due }) => ({ text, due })),
  };
}
