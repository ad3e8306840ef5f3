import type { RenegotiateView } from '../app/target/renegotiate.ts';
import type { TargetsView, TargetView } from '../app/target/target.ts';
import type { OwnMeasure } from '../domain/records/own-measure.ts';
import type { TargetProgress } from '../domain/records/progress.ts';
import type { OwnTarget, Target } from '../domain/records/target.ts';
import { boardWords } from '../i18n/areas/board.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Block, Report } from './document.ts';
import { measureName, unitOf } from './measure-name.ts';

type People = readonly { id: number; name: string }[];

/** `2026-11` for a month, else the first day. */
const periodText = (target: Pick<Target | OwnTarget, 'period' | 'startsOn'>) =>
  target.period === 'month' ? target.startsOn.slice(0, 7) : target.startsOn;

function tooHighNotice({ tooHigh }: TargetView, locale: Locale): Block[] {
  if (tooHigh === null) return [];
  return [{ kind: 'notice', tone: 'warn', text: [boardWords(locale).targetTooHigh(tooHigh.best, tooHigh.days)] }];
}

export function presentTargetStored(view: TargetView, locale: Locale): Report {
  const { target, name, own } = view;
  const words = boardWords(locale);
  const { metric, period, startsOn, value } = target;
  const time = `${periodText(target)} ${words.periods[period]}`;
  return {
    data: { schema: 'teamctl.done/1', target: { member: name, metric, period, startsOn, value } },
    document: [
      {
        kind: 'paragraph',
        text: words.targetStored(name ?? words.wholeTeam, measureName(words.measures, own, metric), time, value),
      },
      ...tooHighNotice(view, locale),
    ],
  };
}

/** A figure that was agreed on anew. */
export function presentRenegotiated(view: RenegotiateView, locale: Locale): Report {
  const { target, name, before, own } = view;
  const words = boardWords(locale);
  const { metric, period, startsOn, value } = target;
  const time = `${periodText(target)} ${words.periods[period]}`;
  const text = words.renegotiated(
    name ?? words.wholeTeam,
    measureName(words.measures, own, metric),
    time,
    before,
    value,
  );
  return {
    data: { schema: 'teamctl.done/1', target: { member: name, metric, period, startsOn, value, before } },
    document: [{ kind: 'paragraph', text }, ...tooHighNotice(view, locale)],
  };
}

const round = (value: number | null) => (value === null ? null : Number(value.toFixed(4)));

export const progressData = (each: TargetProgress, name: string | null): Record<string, unknown> => ({
  member: name,
  metric: each.target.metric,
  period: each.target.period,
  from: each.from,
  to: each.to,
  value: each.target.value,
  ...('isSum' in each.target ? { isSum: true } : {}),
  done: each.done,
  direction: each.direction,
  share: round(each.share),
  workdaysPassed: each.workdaysPassed,
  workdays: each.workdays,
  timeShare: round(each.timeShare),
});

/** Years that nothing is announced for, said once. */
export function uncoveredNotice(progress: readonly TargetProgress[], locale: Locale): Block[] {
  const years = [...new Set(progress.flatMap((each) => each.uncoveredYears))].sort();
  return years.length === 0 ? [] : [{ kind: 'notice', tone: 'warn', text: [boardWords(locale).uncovered(years)] }];
}

/** What is asked: as much, or where less is better no more than that. */
function askedText({ target, direction }: TargetProgress, own: readonly OwnMeasure[], locale: Locale): string {
  const words = boardWords(locale);
  const value = words.measured(words.figure(target.metric, target.value), unitOf(own, target.metric));
  const name = measureName(words.measures, own, target.metric);
  return direction === 'more' ? `${name} ${value}` : words.atMost(name, value);
}

function shareText({ share, done, direction, target }: TargetProgress, locale: Locale): string {
  const words = boardWords(locale);
  if (done === null) return '';
  if (direction === 'less') return done <= target.value ? words.inside : words.beyond;
  return share === null ? '' : words.percent(share);
}

/**
 * What is done of each target beside the work days that have passed, as bars; those that are not worked off (a ceiling,
 * a measure that nothing is known of) have none.
 */
export function progressBars(
  progress: readonly TargetProgress[],
  members: People,
  own: readonly OwnMeasure[],
  locale: Locale,
): Extract<Block, { kind: 'bars' }> {
  const words = boardWords(locale);
  const rows = progress.flatMap((each) => {
    const { target, share, timeShare } = each;
    if (share === null) return [];
    const name = target.memberId === null ? '' : `${members.find(({ id }) => id === target.memberId)?.name ?? ''} · `;
    const tone = timeShare === null || share >= timeShare ? ('good' as const) : ('accent' as const);
    const time = timeShare === null ? {} : { mark: timeShare };
    const label = `${name}${words.periods[target.period]} · ${askedText(each, own, locale)}`;
    return [{ label, value: share, note: words.percent(share), tone, ...time }];
  });
  return { kind: 'bars', scale: 1, rows };
}

/** @param own the playbook's measures that the targets may be for */
export function progressTable(
  progress: readonly TargetProgress[],
  members: People,
  own: readonly OwnMeasure[],
  locale: Locale,
): Block {
  const words = boardWords(locale);
  const { who, target, period, done, share, time } = words.columns;
  return {
    kind: 'table',
    columns: [
      { title: who },
      { title: target },
      { title: period },
      { title: done, align: 'right' },
      { title: share, align: 'right' },
      { title: time },
    ],
    rows: progress.map((each) => [
      each.target.memberId === null
        ? 'isSum' in each.target
          ? words.wholeTeamSum
          : words.wholeTeam
        : (members.find((member) => member.id === each.target.memberId)?.name ?? ''),
      askedText(each, own, locale),
      `${periodText(each.target)} ${words.periods[each.target.period]}`,
      each.done === null
        ? '–'
        : words.measured(words.figure(each.target.metric, each.done), unitOf(own, each.target.metric)),
      shareText(each, locale),
      words.timeLine(each.workdaysPassed, each.workdays, each.timeShare),
    ]),
  };
}

/** For the manager: every target beside its time. */
export function presentTargets(
  { team, progress, members, renegotiated, own }: TargetsView,
  today: string,
  locale: Locale,
): Report {
  const words = boardWords(locale);
  const personOf = (id: number | null) => members.find((member) => member.id === id)?.name ?? null;
  const nameOf = (each: TargetProgress) => personOf(each.target.memberId);
  const targets = progress.map((each) => progressData(each, nameOf(each)));
  const columns = ['member', 'metric', 'period', 'from', 'to', 'value', 'done', 'workdaysPassed', 'workdays'];
  return {
    data: {
      schema: 'teamctl.targets/1',
      team: { id: team.id, name: team.name },
      asOf: today,
      targets,
      renegotiated: renegotiated.map(({ memberId, ...old }) => ({ member: personOf(memberId), ...old })),
      uncoveredYears: [...new Set(progress.flatMap((each) => each.uncoveredYears))].sort(),
    },
    document: [
      { kind: 'heading', level: 1, text: `${team.name} · ${words.targetTitle}` },
      progress.length === 0
        ? { kind: 'paragraph', text: words.noTargets(today.slice(0, 'YYYY-MM'.length)) }
        : progressTable(progress, members, own, locale),
      ...(renegotiated.length === 0
        ? []
        : [
            {
              kind: 'list' as const,
              items: renegotiated.map((old) => ({
                text: words.renegotiatedLine(
                  personOf(old.memberId) ?? words.wholeTeam,
                  measureName(words.measures, own, old.metric),
                  `${periodText(old)} ${words.periods[old.period]}`,
                  old.value,
                  old.agreed,
                  old.on,
                ),
              })),
            },
          ]),
      ...uncoveredNotice(progress, locale),
    ],
    sheet: { columns, rows: targets.map((each) => columns.map((column) => each[column] as string | number | null)) },
  };
}
