import { type Day, startOfMonth, startOfWeek } from '../../domain/calendar/day.ts';
import type { OwnMeasure } from '../../domain/records/own-measure.ts';
import { type AllTargets, allProgressOf, type TargetProgress } from '../../domain/records/progress.ts';
import type { Renegotiated } from '../../domain/records/renegotiated.ts';
import {
  type OwnTarget,
  periodOf,
  type Target,
  type TargetPeriod,
  targetMetrics,
} from '../../domain/records/target.ts';
import type { Member, Team } from '../../domain/team/team.ts';
import { readFigures } from '../../store/figure-reader.ts';
import { readDayRecords } from '../../store/record-reader.ts';
import { readRenegotiated } from '../../store/target-reader.ts';
import { upsertTarget } from '../../store/target-writer.ts';
import { readMembers } from '../../store/team-reader.ts';
import { ownTargetsWithTeam, targetsOfTeam } from '../agenda/team-targets.ts';
import { requireMeasure } from '../find/measure.ts';
import { requireMember, requireOnTeam } from '../find/member.ts';
import type { Scope } from '../scope.ts';
import { shelteredOn } from '../stage/sheltered.ts';
import { checkOwnTarget, checkTarget, type TooHigh, targetTyped } from './fits.ts';
import { meantTargets } from './meant.ts';

export interface Period {
  period: TargetPeriod;
  startsOn: Day;
}

export interface NewTarget extends Period {
  /** A measure by what people call it: one of `targetMetrics`, or one of the playbook's own. */
  metric: string;
  /** A number, or what was typed for one, see `targetTyped`. */
  value: string | number;
  /** A word that names the member; null: the whole team. */
  member: string | null;
}

export interface TargetView {
  target: Target | OwnTarget;
  /** Null: the whole team. */
  name: string | null;
  /** The playbook's own measures. */
  own: readonly OwnMeasure[];
  tooHigh: TooHigh | null;
}

/** Sets a target, or sets it anew. @throws TeamctlError `measure-unknown`, or as `requireOnTeam` and `checkTarget` */
export function setTarget(
  scope: Scope,
  { member, metric: word, value: text, ...asked }: NewTarget,
): Promise<TargetView> {
  return scope.change('target set', async (inside) => {
    const team = await inside.team();
    const whose = member === null ? null : await requireMember(await readMembers(inside.db, team.id), member);
    const { from, to } = periodOf(asked);
    if (whose !== null) requireOnTeam(whose, from, to);
    const own = (await (await inside.playbook(team)).core()).measures;
    const named = requireMeasure(targetMetrics, own, word);
    const metric = 'own' in named ? named.own.id : named.builtIn;
    const target = { memberId: whose?.id ?? null, metric, ...asked, value: targetTyped(named, text, word) };
    if ('own' in named) checkOwnTarget(named.own, target.value);
    const tooHigh = 'own' in named ? null : await checkTarget(inside, team, { ...target, metric: named.builtIn });
    await upsertTarget(inside.db, team.id, target);
    inside.summarize(`${metric} ${asked.period} ${asked.startsOn}`);
    return { target, name: whose?.name ?? null, own, tooHigh };
  });
}

export interface WantedTargets {
  /** Null: those that today lies in. */
  when: Period | null;
  /** A word that names the member, `team` for the team's own, null for all. */
  whose: { member: string } | 'team' | null;
}

export interface TargetsView {
  team: Team;
  members: readonly Member[];
  progress: readonly TargetProgress[];
  /** Of these targets, what they were before. */
  renegotiated: readonly Renegotiated[];
  /** The playbook's own measures. */
  own: readonly OwnMeasure[];
}

async function wantedTargets(
  scope: Scope,
  team: Team,
  members: readonly Member[],
  own: readonly OwnMeasure[],
  { when, whose }: WantedTargets,
): Promise<AllTargets> {
  const { today } = scope;
  const who = whose === null || whose === 'team' ? null : await requireMember(members, whose.member);
  const from = when?.startsOn ?? startOfWeek(startOfMonth(today));
  const found = await meantTargets(scope, team, { from, to: when?.startsOn ?? today }, (target) => {
    const span = periodOf(target);
    const isThen = when ? target.period === when.period : span.from <= today && today <= span.to;
    return isThen;
  });
  // Of whoever had left by then nothing is asked any more; asked by name, it is still shown.
  const hasLeft = (target: Target | OwnTarget) => {
    const leftOn = members.find(({ id }) => id === target.memberId)?.leftOn ?? null;
    return leftOn !== null && leftOn < (when ? periodOf(target).from : today);
  };
  const isWanted = (target: Target | OwnTarget) =>
    who ? target.memberId === who.id : target.memberId === null || (whose !== 'team' && !hasLeft(target));
  const ids = members.map(({ id }) => id);
  const sheltered = await shelteredOn(scope, team, ids, today);
  const whole = who ? [] : targetsOfTeam(found.targets, members, sheltered);
  const single = found.targets.filter((each) => each.memberId !== null && isWanted(each));
  return {
    targets: [...whole, ...single],
    ownTargets: ownTargetsWithTeam(found.ownTargets, own, members, sheltered).filter(isWanted),
  };
}

/** How far targets have come. */
export async function showTargets(scope: Scope, wanted: WantedTargets): Promise<TargetsView> {
  const { today } = scope;
  const team = await scope.team();
  const db = await scope.reader();
  const members = await readMembers(db, team.id);
  const { measures: own } = await (await scope.playbook(team)).core();
  const all = await wantedTargets(scope, team, members, own, wanted);
  const { targets, ownTargets } = all;
  const spans = [...targets, ...ownTargets].map(periodOf);
  const from = spans.map((span) => span.from).sort()[0] ?? today;
  const last = spans.map((span) => span.to).sort();
  const to = last.at(-1) ?? today;
  const ids = members.map((member) => member.id);
  const until = to < today ? to : today;
  const records = await readDayRecords(db, ids, from, until);
  const figures = ownTargets.length === 0 ? [] : await readFigures(db, ids, from, until);
  const starts = [...targets, ...ownTargets].map(({ startsOn }) => startsOn).sort();
  const history = await readRenegotiated(db, team.id, starts[0] ?? today, starts.at(-1) ?? today);
  const isShown = (old: Renegotiated) =>
    [...targets, ...ownTargets].some(
      (each) =>
        each.memberId === old.memberId &&
        each.metric === old.metric &&
        each.period === old.period &&
        each.startsOn === old.startsOn,
    );
  return {
    team,
    members,
    renegotiated: history.filter(isShown),
    own,
    progress: allProgressOf(all, own, { figures, records }, await scope.calendar(team), today),
  };
}
