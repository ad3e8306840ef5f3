import { addDays, type Day } from '../../domain/calendar/day.ts';
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
  training: PersonView;
  /** What the person has taken on, but for what is not read out. */
  agreed: readonly { text: string; due: Day }[];
}

/** @throws TeamctlError for a name that is none */
export async function reportMember(scope: Scope, who: string): Promise<MemberReportView> {
  const page = await showMember(scope, who, null);
  const { id } = page.member;
  const db = await scope.reader();
  const from = addDays(scope.today, -7 * (WEEKS + EARLIER_WEEKS));
  const records = await readDayRecords(db, [id], from, scope.today);
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
    training: await showPerson(scope, who),
    agreed: own.filter((todo) => !unsaid.has(todo.id)).map(({ text, due }) => ({ text, due })),
  };
}
