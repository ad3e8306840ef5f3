import type { BestView, BoardView, NoBoardView, PointsView } from '../app/board/view.ts';
import type { Board } from '../domain/board/board.ts';
import { measureOf } from '../domain/board/points.ts';
import type { TargetProgress } from '../domain/records/progress.ts';
import { boardWords } from '../i18n/areas/board.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Block, Report } from './document.ts';
import { sparkline } from './sparkline.ts';
import { progressData, progressTable, uncoveredNotice } from './targets.ts';

type People = readonly { id: number; name: string }[];

const nameOf = (members: People, id: number) => members.find((member) => member.id === id)?.name ?? '';
const round = (value: number) => Number(value.toFixed(4));

function presentNone({ team }: NoBoardView, locale: Locale): Report {
  return {
    data: { schema: 'teamctl.board/1', team, on: false },
    document: [{ kind: 'paragraph', text: boardWords(locale).off }],
  };
}

const section = (heading: string, lines: readonly string[]): Block[] =>
  lines.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: heading },
        { kind: 'list', items: lines.map((text) => ({ text })) },
      ];

function topTable(board: Board, members: People, locale: Locale): Block {
  const words = boardWords(locale);
  const { name, value, perDay, recent } = words.columns;
  return {
    kind: 'table',
    columns: [{ title: name }, { title: value, align: 'right' }, { title: perDay, align: 'right' }, { title: recent }],
    rows: board.top.map((each) => [
      nameOf(members, each.memberId),
      words.number(each.value),
      words.number(each.value / Math.max(1, each.days)),
      sparkline(each.recent),
    ]),
  };
}

/** Own targets that are reached; who has not reached one is not named before the team. */
const reached = (progress: readonly TargetProgress[]) =>
  progress.filter((each) => each.target.memberId !== null && each.share !== null && each.share >= 1);
const ofTeam = (progress: readonly TargetProgress[]) => progress.filter((each) => each.target.memberId === null);

function boardData({ team, board, progress, members }: BestView) {
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
    top: board.top.map(({ memberId, value, days, recent }) => ({ ...person(memberId), value, days, recent })),
    bests: board.bests.map(({ memberId, ...best }) => ({ ...person(memberId), ...best })),
    improved: board.improved.map(({ memberId, perDay, usual, rise }) => ({
      ...person(memberId),
      perDay: round(perDay),
      usual: round(usual),
      rise: round(rise),
    })),
    targets: ofTeam(progress).map((each) => progressData(each, null)),
    reached: reached(progress).map((each) => progressData(each, nameOf(members, each.target.memberId as number))),
  };
}

/** What everybody may see: the best, those who beat themselves, the team's targets. */
function presentBest(view: BestView, locale: Locale): Report {
  const { team, board, progress, members } = view;
  const words = boardWords(locale);
  const teamTargets = ofTeam(progress);
  const title = words.boardTitle(team.name, words.periodNames[board.period], words.measures[board.measure]);
  return {
    data: boardData(view),
    document: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'paragraph', text: [{ text: words.spanText(board.span.from, board.span.to), tone: 'muted' }] },
      ...(board.top.length === 0
        ? [{ kind: 'paragraph' as const, text: words.nothingYet }]
        : [{ kind: 'heading' as const, level: 2 as const, text: words.topHeading }, topTable(board, members, locale)]),
      ...section(
        words.bestsHeading,
        board.bests.map((each) =>
          words.best(nameOf(members, each.memberId), each.kind, each.value, each.before, each.on),
        ),
      ),
      ...section(
        words.improvedHeading,
        board.improved.map((each) =>
          words.improved(nameOf(members, each.memberId), each.rise, each.perDay, each.usual),
        ),
      ),
      ...(teamTargets.length === 0
        ? []
        : [
            { kind: 'heading' as const, level: 2 as const, text: words.targetsHeading },
            progressTable(teamTargets, members, locale),
            ...uncoveredNotice(teamTargets, locale),
          ]),
      ...section(
        words.reachedHeading,
        reached(progress).map(({ target, done }) =>
          words.reached(nameOf(members, target.memberId as number), words.measures[target.metric], done, target.value),
        ),
      ),
    ],
  };
}

function ruleLine(rule: PointsView['rules'][number], locale: Locale): string {
  const words = boardWords(locale);
  const measure = measureOf(rule.metric ?? '');
  const cap = rule.capPerDay === undefined ? '' : words.capped(rule.capPerDay);
  return words.rule(rule.title, measure ? words.measures[measure] : (rule.metric ?? ''), rule.points, cap);
}

/** Points by the playbook's rules, and the rules themselves, so that everybody can recount. */
function presentPoints(view: PointsView, locale: Locale): Report {
  const words = boardWords(locale);
  const { team, members, period, stage, span, rules, top } = view;
  const counted = rules.filter((rule) => rule.metric !== undefined);
  const titleOf = (id: string) => rules.find((rule) => rule.id === id)?.title ?? id;
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
      })),
    },
    document: [
      { kind: 'heading', level: 1, text: words.pointsTitle(team.name, words.periodNames[period]) },
      { kind: 'paragraph', text: [{ text: words.spanText(span.from, span.to), tone: 'muted' }] },
      top.length === 0 ? { kind: 'paragraph', text: counted.length === 0 ? words.noRules : words.nothingYet } : table,
      ...section(
        words.rulesHeading,
        counted.map((rule) => ruleLine(rule, locale)),
      ),
      ...section(
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
