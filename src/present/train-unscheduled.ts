import type { TrainTexts } from '../app/train/view.ts';
import type { Day } from '../domain/calendar/day.ts';
import type { Unscheduled } from '../domain/training/shapes.ts';
import type { Block } from './document.ts';
import { audienceOf, dayText, sessionTitle, shortTitle, type TrainWords } from './train-texts.ts';

/** Reviews without room are a word in a meeting each: told for the days ahead that one can still think of. */
const REVIEW_DAYS = 3;

type Unplaced = Exclude<Unscheduled['reason'], 'review-no-room'>;

/**
 * What has no place, a line a reason, each with those whom it concerns when it is not everybody.
 * @param only the one person to whom it is told
 */
export function unscheduledBlocks(
  unscheduled: readonly Unscheduled[],
  texts: TrainTexts,
  only: string | null,
  words: TrainWords,
): Block[] {
  const open = new Map<Unplaced, Map<string, Unscheduled>>();
  for (const each of unscheduled) {
    const { module, members, reason } = each;
    if (reason === 'review-no-room') continue;
    const own = open.get(reason) ?? new Map<string, Unscheduled>();
    own.set(module, { ...each, members: [...new Set([...(own.get(module)?.members ?? []), ...members])] });
    open.set(reason, own);
  }
  const told = ({ module, members, kind, reason }: Unscheduled) => {
    const title = sessionTitle(texts, { module, kind, step: 0 }, words);
    const isOurs = members.length === 0 || only !== null || texts.everyone.every((each) => members.includes(each));
    const minutes = texts.modules.find((each) => each.id === module)?.minutes ?? 0;
    const about = [
      ...(reason === 'too-long' ? [words.module.minutes(minutes)] : []),
      ...(isOurs ? [] : [audienceOf(texts, members, words)]),
    ];
    return about.length === 0 ? title : words.openWith(title, about);
  };
  const isGate = ({ module }: Unscheduled) =>
    texts.modules.some(({ id, gatesLiveCalls }) => id === module && gatesLiveCalls);
  const gates = [...open.values()]
    .flatMap((own) => [...own.values()].filter(isGate))
    .map((each) => told({ ...each, reason: 'no-room' }));
  const lines = [
    ...(gates.length === 0 ? [] : [words.gatesOut(gates)]),
    ...[...open].map(([reason, own]) => words.unscheduled[reason]([...own.values()].map(told))),
    ...reviewsText(unscheduled, texts, words),
  ];
  return lines.length === 0 ? [] : [{ kind: 'notice', tone: 'warn', title: words.unscheduledTitle, text: lines }];
}

/** The next days' reviews by day, and how many follow. */
function reviewsText(unscheduled: readonly Unscheduled[], texts: TrainTexts, words: TrainWords): string[] {
  const byDay = new Map<Day, Set<string>>();
  for (const { reason, date, module } of unscheduled)
    if (reason === 'review-no-room' && date !== null)
      byDay.set(date, (byDay.get(date) ?? new Set<string>()).add(shortTitle(texts, module)));
  const days = [...byDay].sort(([a], [b]) => a.localeCompare(b));
  if (days.length === 0) return [];
  const near = days.slice(0, REVIEW_DAYS).map(([day, titles]) => words.reviewOut(dayText(day, words), [...titles]));
  const later = days.slice(REVIEW_DAYS).reduce((sum, [, titles]) => sum + titles.size, 0);
  return [words.reviewsOut(near, later)];
}
