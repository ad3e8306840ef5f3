import { requireMember } from '../../../app/find/member.ts';
import { measureOf } from '../../../domain/board/points.ts';
import { rampCurve } from '../../../domain/board/ramp-curve.ts';
import { addDays, monthsBetween, startOfMonth, startOfWeek } from '../../../domain/calendar/day.ts';
import type { Measure } from '../../../domain/records/day-record.ts';
import { progressOf } from '../../../domain/records/progress.ts';
import { periodOf } from '../../../domain/records/target.ts';
import { readDayRecords } from '../../../store/record-reader.ts';
import { readTargets } from '../../../store/target-reader.ts';
import { readMembers } from '../../../store/team-reader.ts';
import type { Context } from '../../context.ts';
import { parseChoice } from '../../line/options.ts';

/** What can be compared with a curve of newcomers. */
const CURVES = ['deals', 'amount', 'effective', 'connects', 'dials', 'leads'] as const;
/** Older weeks than these tell nothing about how somebody started or is doing. */
const MOST_WEEKS = 52;

export async function show(context: Context, who: string, options: { by?: string }): Promise<void> {
  const team = await context.team();
  const { today } = context;
  const db = await context.reader();
  const members = await readMembers(db, team.id);
  const member = await requireMember(members, who);
  const ids = members.map((each) => each.id);
  const records = await readDayRecords(db, ids, addDays(today, -7 * MOST_WEEKS), today);
  const hasDeals = records.some((record) => record.deals !== null);
  const usual = hasDeals ? 'deals' : 'effective';
  const by = options.by === undefined ? usual : parseChoice(options.by, CURVES, '--by');
  const first = startOfWeek(startOfMonth(today));
  const targets = (await readTargets(db, team.id, first, today)).filter((target) => {
    const { from, to } = periodOf(target);
    return target.memberId === member.id && from <= today && today <= to;
  });
  const { presentMember } = await import('../../../present/member.ts');
  const view = {
    member,
    tenureMonths: member.joinedOn === null ? null : Math.max(0, monthsBetween(member.joinedOn, today)),
    curve: rampCurve(member, members, records, measureOf(by) as Measure, today),
    progress: progressOf(targets, records, await context.calendar(team), today),
    asOf: today,
  };
  await context.show(presentMember(view, context.locale));
}
