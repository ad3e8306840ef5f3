import type { BestView, BoardView, NoBoardView, PointsView } from '../app/board/view.ts';
import type { BoardPeriod } from '../domain/board/period.ts';
import { measureOf } from '../domain/board/points.ts';
import { reachedByPeople, type TargetProgress } from '../domain/records/progress.ts';
import { boardWords } from '../i18n/areas/board.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Block, Report } from './document.ts';
import { headedList } from './headed-list.ts';
import { measureName, unitOf } from './measure-name.ts';
import { sparkline } from './sparkline.ts';
import { progressData, progressTable, uncoveredNotice } from './targets.ts';

type People = readonly { id: number; name: string }[];

export const nameOf = (members: People, id: number): string => members.find((member) => member.id === id)?.name ?? '';
const round = (value: number) => Number(value.toFixed(4));

function presentNone({ team }: NoBoardView, locale: Locale): Report {
  return {
    data: { schema: 'teamctl.board/1', team, on: false },
    document: [{ kind: 'paragraph', text: boardWords(locale).off }],
  };
}

/** This week's board, or that of the latest week there are figures of. */
export function periodName({ isOver }: { isOver: boolean }, period: BoardPeriod, locale: Locale): string {
  const { latestNames, periodNames } = boardWords(locale);
  return (isOver ? latestNames : periodNames)[period];
}

function topTable({ board, members, own }: BestView, locale: Locale): Block {
  const words = boardWords(locale);
  const { name, value, perDay, recent } = words.columns;
  const measure = own.find(({ id }) => id === board.measure);
  // Of a mean or a rate there is no more to say by the day.
  const isSum = measure === undefined || measure.adds === 'sum';
  const figure = isSum ? value : measureName(words.measures, own, board.measure);
  return {
    kind: 'table',
    columns: [
      { title: name },
      { title: figure, align: 'right' },
      ...(isSum ? [{ title: perDay, align: 'right' as const }] : []),
      { title: recent },
    ],
    rows: board.top.map((each) => [
      nameOf(members, each.memberId),
      words.figure(board.measure, each.value),
      ...(isSum ? [each.days === null ? '' : words.figure(board.measure, each.value / Math.max(1, each.days))] : []),
      sparkline(each.recent),
    ]),
  };
}

/** What the whole team comes to: of a measure of the playbook, whose way of adding up is not plain to see. */
function wholeLine({ whole, own, board }: BestView, locale: Locale): Block[] {
  const words = boardWords(locale);
  if (whole === null) return [];
  const measured = words.measured(words.figure(board.measure, whole), unitOf(own, board.measure));
  return [{ kind: 'paragraph', text: words.wholeIs(measureName(words.measures, own, board.measure), measured) }];
}

const ofTeam = (progress: readonly TargetProgress[]) => progress.filter((each) => each.target.memberId === null);

/** Who beat the own best, who got better, who has reached the own target: a sentence each. */
export function celebrated({ board, progress, members, own }: BestView, locale: Locale) {
  const words = boardWords(locale);
  const measure = measureName(words.measures, own, board.measure);
  const figure = (value: number) => words.figure(board.measure, value);
  return {
    bests: board.bests.map((each) =>
      words.best(
        nameOf(members, each.memberId),
        measure,
        each.kind,
        figure(each.value),
        each.before === 0 ? null : figure(each.before),
        each.on,
      ),
    ),
    improved: board.improved.map((each) =>
      words.improved(nameOf(members, each.memberId), measure, each.rise, figure(each.perDay), figure(each.usual)),
    ),
    reached: reachedByPeople(progress).map(({ target, done }) =>
      words.reached(
        nameOf(members, target.memberId as number),
        measureName(words.measures, own, target.metric),
        words.figure(target.metric, done ?? 0),
        words.figure(target.metric, target.value),
      ),
    ),
  };
}

function boardData({ team, board, progress, members, whole }: BestView) {
  const { measure, period, span } = board;
  const person = (memberId: number) => ({ member: nameOf(members, memberId), memberId });
  return {
    schema: 'teamctl.board/1',
    team,
    on: true,
    measure,
    period,
    from: span.from,
    to: span.to,
    ...(whole === null ? {} : { whole: round(whole) }),
    top: board.top.map(({ memberId, value, days, recent }) => ({ ...person(memberId), value, days, recent })),
    bests: board.bests.map(({ memberId, ...best }) => ({ ...person(memberId), ...best })),
    improved: board.improved.map(({ memberId, perDay, usual, rise }) => ({
      ...person(memberId),
      perDay: round(perDay),
      usual: round(usual),
      rise: round(rise),
    })),
    targets: ofTeam(progress).map((each) => progressData(each, null)),
    reached: reachedByPeople(progress).map((each) =>
      progressData(each, nameOf(members, each.target.memberId as number)),
    ),
  };
}

/** Why nobody stands on the board: of what nobody should have everybody has some, many are level, or nothing is known. */
function nobodyNamed({ isLevel, whole, own, board }: BestView, locale: Locale): string {
  const words = boardWords(locale);
  const measure = own.find(({ id }) => id === board.measure);
  if (whole === null && !isLevel) return words.nothingYet;
  return measure?.adds === 'sum' && measure.direction === 'less' ? words.noneClean : words.level;
}

/** What everybody may see: the best, those who beat themselves, the team's targets. */
function presentBest(view: BestView, locale: Locale): Report {
  const { team, board, progress, members, own } = view;
  const words = boardWords(locale);
  const teamTargets = ofTeam(progress);
  const isOwn = own.some(({ id }) => id === board.measure);
  const title = words.boardTitle(
    team.name,
    periodName(view, board.period, locale),
    measureName(words.measures, own, board.measure),
  );
  const said = celebrated(view, locale);
  return {
    data: boardData(view),
    document: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'paragraph', text: [{ text: words.spanText(board.span.from, board.span.to), tone: 'muted' }] },
      ...(board.top.length === 0
        ? [{ kind: 'paragraph' as const, text: nobodyNamed(view, locale) }]
        : [
            { kind: 'heading' as const, level: 2 as const, text: isOwn ? words.bestHeading : words.topHeading },
            topTable(view, locale),
          ]),
      ...wholeLine(view, locale),
      ...headedList(words.bestsHeading, said.bests),
      ...headedList(words.improvedHeading, said.improved),
      ...(teamTargets.length === 0
        ? []
        : [
            { kind: 'heading' as const, level: 2 as const, text: words.targetsHeading },
            progressTable(teamTargets, members, own, locale),
            ...uncoveredNotice(teamTargets, locale),
          ]),
      ...headedList(words.reachedHeading, said.reached),
    ],
  };
}

function ruleLine(rule: PointsView['rules'][number], own: PointsView['own'], locale: Locale): string {
  const words = boardWords(locale);
  const id = measureOf(rule.metric ?? '') ?? rule.metric ?? '';
  const name = measureName(words.measures, own, id);
  const cap = rule.capPerDay === undefined ? '' : words.capped(rule.capPerDay);
  if (rule.reaches === undefined) return words.rule(rule.title, name, rule.points, cap);
  const asked = words.measured(words.number(rule.reaches), unitOf(own, id));
  const isLess = own.find((each) => each.id === id)?.direction === 'less';
  return words.ruleReached(rule.title, isLess ? words.atMost(name, asked) : words.atLeast(name, asked), rule.points);
}

/** Points by the playbook's rules, and the rules themselves, so that everybody can recount. */
function presentPoints(view: PointsView, locale: Locale): Report {
  const words = boardWords(locale);
  const { team, members, own, period, stage, span, rules, top } = view;
  const counted = rules.filter((rule) => rule.metric !== undefined);
  const titleOf = (id: string) => rules.find((rule) => rule.id === id)?.title ?? id;
  const emptyText = counted.length === 0 ? words.noRules : view.isLevel ? words.level : words.nothingYet;
  const { name, points, from } = words.columns;
  const table: Block = {
    kind: 'table',
    columns: [{ title: name }, { title: points, align: 'right' }, { title: from }],
    rows: top.map((each) => [
      nameOf(members, each.memberId),
      words.number(each.value),
      each.parts.map((part) => `${titleOf(part.rule)} ${words.number(part.points)}`).join(' · '),
    ]),
  };
  return {
    data: {
      schema: 'teamctl.points/1',
      team,
      period,
      stage,
      from: span.from,
      to: span.to,
      top: top.map(({ memberId, value, parts }) => ({
        member: nameOf(members, memberId),
        memberId,
        points: value,
        parts,
      })),
      rules: rules.map((rule) => ({
        id: rule.id,
        metric: rule.metric ?? null,
        points: rule.points,
        capPerDay: rule.capPerDay ?? null,
        ...(rule.reaches === undefined ? {} : { reaches: rule.reaches }),
      })),
    },
    document: [
      { kind: 'heading', level: 1, text: words.pointsTitle(team.name, periodName(view, period, locale)) },
      { kind: 'paragraph', text: [{ text: words.spanText(span.from, span.to), tone: 'muted' }] },
      top.length === 0 ? { kind: 'paragraph', text: emptyText } : table,
      ...headedList(
        words.rulesHeading,
        counted.map((rule) => ruleLine(rule, own, locale)),
      ),
      ...headedList(
        words.byHandHeading,
        rules
          .filter((rule) => rule.metric === undefined)
          .map((rule) => words.byHand(rule.title, rule.points, rule.how)),
      ),
    ],
  };
}

/** The board that was asked for, or that the team wants none. */
export function presentBoard(view: BoardView, locale: Locale): Report {
  if (view.kind === 'off') return presentNone(view, locale);
  return view.kind === 'points' ? presentPoints(view, locale) : presentBest(view, locale);
}
