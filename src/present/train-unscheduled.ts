import type { TrainTexts } from '../app/train/view.ts';
import type { Unscheduled } from '../domain/training/shapes.ts';
import type { Block } from './document.ts';
import { audienceOf, dayText, sessionTitle, shortTitle, type TrainWords } from './train-texts.ts';

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
  const reviews = new Map<string, Set<string>>();
  for (const each of unscheduled) {
    const { module, members, date, reason } = each;
    if (reason === 'review-no-room') {
      const days = reviews.get(module) ?? new Set<string>();
      reviews.set(module, days.add(date === null ? '' : dayText(date, words)));
      continue;
    }
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
  const out = [...reviews].map(([module, days]) => words.reviewOut(shortTitle(texts, module), [...days]));
  const lines = [
    ...[...open].map(([reason, own]) => words.unscheduled[reason]([...own.values()].map(told))),
    ...(out.length === 0 ? [] : [words.reviewsOut(out)]),
  ];
  return lines.length === 0 ? [] : [{ kind: 'notice', tone: 'warn', title: words.unscheduledTitle, text: lines }];
}
