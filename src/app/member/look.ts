import { measureOf } from '../../domain/board/points.ts';
import { type RampCurve, rampCurve } from '../../domain/board/ramp-curve.ts';
import { addDays, type Day, startOfMonth, startOfWeek } from '../../domain/calendar/day.ts';
import type { DayRecord, Measure } from '../../domain/records/day-record.ts';
import type { OwnMeasure } from '../../domain/records/own-measure.ts';
import { allProgressOf, type TargetProgress } from '../../domain/records/progress.ts';
import { isRunning } from '../../domain/records/target.ts';
import { type Member, monthsServed } from '../../domain/team/team.ts';
import { readFigures } from '../../store/figure-reader.ts';
import { readDayRecords } from '../../store/record-reader.ts';
import { readMembers, readStoredMembers } from '../../store/team-reader.ts';
import { requireMember } from '../find/member.ts';
import type { Scope } from '../scope.ts';
import { meantTargets } from '../target/meant.ts';

/** Older weeks than these tell nothing about how somebody started or is doing. */
const MOST_WEEKS = 52;

/** Everybody on the team, in the order of names; with `all` those too who have left. */
export async function listMembers(scope: Scope, all: boolean): Promise<Member[]> {
  const members = await readStoredMembers(await scope.reader(), (await scope.team()).id);
  const collator = new Intl.Collator('zh-Hans-CN');
  return members
    .filter((member) => all || member.leftOn === null || member.leftOn >= scope.today)
    .sort((a, b) => collator.compare(a.name, b.name) || a.id - b.id);
}

export interface MemberView {
  member: Member;
  tenureMonths: number | null;
  curve: RampCurve;
  progress: readonly TargetProgress[];
  /** The playbook's own measures. */
  own: readonly OwnMeasure[];
  asOf: Day;
}

/** Targets of a member that run on that day, and how far they have come. */
async function runningTargets(
  scope: Scope,
  memberId: number,
  records: readonly DayRecord[],
  own: readonly OwnMeasure[],
) {
  const { today } = scope;
  const team = await scope.team();
  const from = startOfWeek(startOfMonth(today));
  const targets = await meantTargets(
    scope,
    team,
    { from, to: today },
    (target) => target.memberId === memberId && isRunning(target, today),
  );
  const figures = await readFigures(await scope.reader(), [memberId], from, today);
  return allProgressOf(targets, own, { figures, records }, await scope.calendar(team), today);
}

/** @param by kebab-case name of the measure that the curve is about; null: deals, or effective calls without deals */
export async function showMember(scope: Scope, who: string, by: string | null): Promise<MemberView> {
  const { today } = scope;
  const db = await scope.reader();
  const members = await readMembers(db, (await scope.team()).id);
  const member = await requireMember(members, who);
  const ids = members.map((each) => each.id);
  const records = await readDayRecords(db, ids, addDays(today, -7 * MOST_WEEKS), today);
  const { measures: own } = await (await scope.playbook()).core();
  const usual = records.some((record) => record.deals !== null) ? 'deals' : 'effective';
  const months = monthsServed(member, today);
  return {
    member,
    tenureMonths: months === null ? null : Math.max(0, months),
    curve: rampCurve(member, members, records, measureOf(by ?? usual) as Measure, today),
    own,
    progress: await runningTargets(scope, member.id, records, own),
    asOf: today,
  };
}
