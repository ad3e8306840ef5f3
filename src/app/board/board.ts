import { bestOf, buildBoard } from '../../domain/board/board.ts';
import { ownBoard } from '../../domain/board/own-board.ts';
import { type BoardPeriod, historyFrom, spanOf } from '../../domain/board/period.ts';
import { pointsOf, rulesOfStage } from '../../domain/board/points.ts';
import { topWithoutExposing, unexposed } from '../../domain/board/unexposed.ts';
import { type Day, startOfMonth, startOfWeek } from '../../domain/calendar/day.ts';
import { type DayRecord, type Measure, measures } from '../../domain/records/day-record.ts';
import { type Figure, type OwnMeasure, totalOf, within } from '../../domain/records/own-measure.ts';
import { allProgressOf, type TargetProgress } from '../../domain/records/progress.ts';
import { isRunning } from '../../domain/records/target.ts';
import { isMemberOn, type Member, type Team } from '../../domain/team/team.ts';
import { readFigures } from '../../store/figure-reader.ts';
import { readDayRecords } from '../../store/record-reader.ts';
import { readMembers } from '../../store/team-reader.ts';
import { ownTargetsWithTeam, targetsOfTeam } from '../agenda/team-targets.ts';
import { requireMeasure } from '../find/measure.ts';
import type { Scope } from '../scope.ts';
import { stageInForce } from '../stage/in-force.ts';
import { shelteredOn } from '../stage/sheltered.ts';
import { meantTargets } from '../target/meant.ts';
import type { BestView, BoardView, PointsView } from './view.ts';

/** What a board is about when nobody says: the first of these that anybody has. */
export const USUAL: readonly Measure[] = ['deals', 'effective', 'connects', 'dials', 'amount'];

/** Being there is no merit to compare by. */
export const BY = measures.filter((measure) => measure !== 'attendedMinutes');

export interface BoardWanted {
  period: BoardPeriod;
  /** Places of the list. */
  top: number;
  /** By which measure, as people call it; null: what is usual. `points` by the playbook's rules instead. */
  by: string | null;
}

interface BoardCase {
  team: Team;
  /** Those who left included. */
  members: readonly Member[];
  sheltered: ReadonlySet<number>;
  /** Those on the team today. */
  here: readonly Member[];
  /** Of whom something is told: those on a ladder are compared with nobody. */
  shown: readonly number[];
  records: readonly DayRecord[];
  /** Of the playbook's own measures. */
  figures: readonly Figure[];
  own: readonly OwnMeasure[];
  /** The latest recorded day: before the first entry of a new week last week's board is the one to show. */
  on: Day;
}

async function gatherBoard(scope: Scope, team: Team): Promise<BoardCase> {
  const { today } = scope;
  const db = await scope.reader();
  const members = await readMembers(db, team.id);
  // What those who left have done still counts for the team's targets.
  const ids = members.map((member) => member.id);
  const from = historyFrom({ from: startOfMonth(today), to: today });
  const records = await readDayRecords(db, ids, from, today);
  const figures = await readFigures(db, ids, from, today);
  const here = members.filter((member) => isMemberOn(member, today));
  const hereIds = here.map((member) => member.id);
  const sheltered = await shelteredOn(scope, team, hereIds, today);
  return {
    team,
    members,
    sheltered,
    here,
    shown: hereIds.filter((id) => !sheltered.has(id)),
    records,
    figures,
    own: (await (await scope.playbook(team)).core()).measures,
    on:
      [records.at(-1)?.day, figures.at(-1)?.day]
        .filter((day) => day !== undefined)
        .sort()
        .at(-1) ?? today,
  };
}

const usualMeasure = (records: readonly DayRecord[]): Measure =>
  USUAL.find((measure) => records.some((record) => (record[measure] ?? 0) > 0)) ?? 'deals';

/** Targets that are running: those of the team, and who of the members has reached the own one. */
async function targetsNow(
  scope: Scope,
  { team, members, sheltered, records, figures, own, shown }: BoardCase,
): Promise<TargetProgress[]> {
  const { today } = scope;
  const span = { from: startOfWeek(startOfMonth(today)), to: today };
  const { targets, ownTargets } = await meantTargets(scope, team, span, (target) => isRunning(target, today));
  const isShown = ({ memberId }: { memberId: number | null }) => memberId === null || shown.includes(memberId);
  const single = targets.filter((each) => each.memberId !== null && isShown(each));
  const told = {
    targets: [...targetsOfTeam(targets, members, sheltered), ...single],
    ownTargets: ownTargetsWithTeam(ownTargets, own, members, sheltered).filter(isShown),
  };
  return allProgressOf(told, own, { figures, records }, await scope.calendar(team), today);
}

/** How many could be named: those who call. Who is left in peace is one of them, or would be known by being left out. */
const toBeNamed = ({ here, records, figures }: BoardCase): number => {
  const withFigures = new Set([...records, ...figures].map(({ memberId }) => memberId));
  return here.filter(({ id, role }) => role === 'agent' || withFigures.has(id)).length;
};

const idsOf = (members: readonly Member[]) => members.map(({ id }) => id);

/**
 * Whether somebody who is left in peace would stand among the first. The others alone would be no list of the most, before all who
 * know better, and whoever is missing would be known by it.
 */
const isAnyUnsaid = (first: readonly { memberId: number }[], said: readonly number[]): boolean =>
  first.some(({ memberId }) => !said.includes(memberId));

const nameOf = ({ id, name }: Team) => ({ id, name });

async function best(
  scope: Scope,
  found: BoardCase,
  { period, top }: BoardWanted,
  word: string | null,
): Promise<BestView> {
  const { team, here, shown: memberIds, records, figures, own, on } = found;
  const named = word === null ? { builtIn: usualMeasure(records) } : requireMeasure(BY, own, word);
  const asked = { period, on, memberIds, top };
  const span = spanOf(period, on);
  const boardOf = (ids: readonly number[]) =>
    'own' in named
      ? ownBoard({ ...asked, memberIds: ids, measure: named.own, found: { figures, records } })
      : buildBoard({ ...asked, memberIds: ids, measure: named.builtIn, records });
  const board = boardOf(memberIds);
  const isFirstUnsaid = memberIds.length < here.length && isAnyUnsaid(boardOf(idsOf(here)).top, memberIds);
  const told = unexposed({ board, progress: await targetsNow(scope, found) }, toBeNamed(found));
  const whole = 'own' in named ? totalOf(named.own, within({ figures, records }, span.from, span.to)) : null;
  return {
    kind: 'best',
    team: nameOf(team),
    members: here,
    own,
    whole,
    isOver: span.to < scope.today,
    ...(isFirstUnsaid ? { ...told, board: { ...told.board, top: [] }, isLevel: true } : told),
  };
}

async function points(scope: Scope, found: BoardCase, { period, top }: BoardWanted): Promise<PointsView> {
  const { team, here, shown: ids, records, figures, own, on } = found;
  const { incentives } = await (await scope.playbook(team)).coaching();
  const { id: stage } = await stageInForce(scope, team);
  const rules = stage === null ? [] : rulesOfStage(incentives, stage);
  const span = spanOf(period, on);
  const bestAmong = (of: readonly number[]) =>
    bestOf(pointsOf(rules, records, of, span, { own, figures }), top, ids.length);
  const best = bestAmong(ids);
  const isFirstUnsaid = ids.length < here.length && isAnyUnsaid(bestAmong(idsOf(here)), ids);
  const shown = isFirstUnsaid ? [] : topWithoutExposing(best, toBeNamed(found));
  return {
    kind: 'points',
    team: nameOf(team),
    members: here,
    own,
    period,
    stage,
    span,
    isOver: span.to < scope.today,
    rules,
    top: shown,
    isLevel: shown.length === 0 && best.length > 0,
  };
}

/** Who did best of late, or who earned most points; nothing about anybody else. */
export async function lookAtBoard(scope: Scope, wanted: BoardWanted): Promise<BoardView> {
  const team = await scope.team();
  if (!team.settings.board) return { kind: 'off', team: nameOf(team) };
  const found = await gatherBoard(scope, team);
  return wanted.by === 'points' ? points(scope, found, wanted) : best(scope, found, wanted, wanted.by);
}
