import type { ReplanView } from '../app/train/replan.ts';
import type { TrainTexts } from '../app/train/view.ts';
import type { Replan } from '../domain/training/replan.ts';
import type { Session } from '../domain/training/shapes.ts';
import { trainWords } from '../i18n/areas/train.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Block, Report } from './document.ts';
import { headedList } from './headed-list.ts';
import { nameOf } from './name-of.ts';
import { audienceOf, dayText, sessionTitle, type TrainWords, trainerOf, weekdayText } from './train-texts.ts';
import { unscheduledBlocks } from './train-unscheduled.ts';

const whenOf = (session: Session, words: TrainWords) =>
  words.when(dayText(session.date, words), weekdayText(session.date, words), session.start);

/** Who joins, who leaves, who leads now and for whom; empty when people are the same. */
function peopleChange(
  { before, after, obstacle }: Replan['diff']['changed'][number],
  texts: TrainTexts,
  words: TrainWords,
): string[] {
  const names = (ids: readonly number[]) => words.names(ids.map((id) => nameOf(texts, id)));
  const joins = after.audience.filter((member) => !before.audience.includes(member));
  const leaves = before.audience.filter((member) => !after.audience.includes(member));
  const away = obstacle === null ? '' : trainerOf(texts, before.trainer, words);
  return [
    ...(joins.length === 0 ? [] : [words.diff.joins(names(joins))]),
    ...(leaves.length === 0 ? [] : [words.diff.leaves(names(leaves))]),
    ...(before.trainer === after.trainer ? [] : [words.diff.led(trainerOf(texts, after.trainer, words), away)]),
  ];
}

/** One line a change; sessions with the same change share it, reviews go without saying. */
function changesOf(changed: Replan['diff']['changed'], texts: TrainTexts, words: TrainWords): string[] {
  const byChange = new Map<string, Session[]>();
  for (const change of changed) {
    const text = peopleChange(change, texts, words).join(words.separator);
    byChange.set(text, [...(byChange.get(text) ?? []), change.before]);
  }
  return [...byChange].map(([change, sessions]) => {
    const named = sessions.filter(
      ({ step, series }) => step === 0 || !sessions.some((other) => other.step === 0 && other.series === series),
    );
    const list = named.map((session) => words.diff.session(session.id, sessionTitle(texts, session, words)));
    return words.diff.changed(list, change, named.length < sessions.length);
  });
}

/** What a new plan changes in the one that stands, before it does. */
export function presentDiff({ replan: { plan, diff }, texts }: ReplanView, locale: Locale): Report {
  const words = trainWords(locale);
  const say = words.diff;
  const title = (session: Session) => sessionTitle(texts, session, words);
  const blocks = [
    ...headedList(
      say.movedTitle,
      diff.moved.map(({ before, after, obstacle }) =>
        say.moved(before.id, title(before), whenOf(before, words), whenOf(after, words), say.obstacles[obstacle]),
      ),
    ),
    ...headedList(say.changedTitle, changesOf(diff.changed, texts, words)),
    ...headedList(
      say.removedTitle,
      diff.removed.map(({ session, obstacle }) =>
        say.removed(session.id, title(session), whenOf(session, words), say.obstacles[obstacle]),
      ),
    ),
    ...headedList(
      say.addedTitle,
      diff.added.map((session) =>
        say.added(session.id, title(session), whenOf(session, words), audienceOf(texts, session.audience, words)),
      ),
    ),
  ];
  // Reviews that have no room are told with the timetable.
  const unscheduled = plan.unscheduled.filter(({ reason }) => reason !== 'review-no-room');
  const at = (session: Session) => ({ date: session.date, start: session.start });
  return {
    data: {
      schema: 'teamctl.train-diff/1',
      moved: diff.moved.map(({ before, after, obstacle }) => ({
        id: before.id,
        module: before.module,
        from: at(before),
        to: at(after),
        audience: after.audience,
        trainer: after.trainer,
        reason: obstacle,
      })),
      changed: diff.changed.map(({ before, after, obstacle }) => ({
        id: before.id,
        module: before.module,
        joined: after.audience.filter((member) => !before.audience.includes(member)),
        left: before.audience.filter((member) => !after.audience.includes(member)),
        trainer: after.trainer,
        reason: obstacle,
      })),
      removed: diff.removed.map(({ session, obstacle }) => ({
        id: session.id,
        module: session.module,
        ...at(session),
        reason: obstacle,
      })),
      added: diff.added.map((session) => ({
        id: session.id,
        module: session.module,
        kind: session.kind,
        ...at(session),
        audience: session.audience,
        trainer: session.trainer,
      })),
      unscheduled: plan.unscheduled,
      stored: false,
    },
    document:
      blocks.length === 0
        ? [
            { kind: 'paragraph', text: unscheduled.length === 0 ? say.nothing : say.standing },
            ...unscheduledBlocks(unscheduled, texts, null, words),
          ]
        : [
            { kind: 'heading', level: 1, text: say.title },
            ...blocks,
            ...unscheduledBlocks(unscheduled, texts, null, words),
          ],
  };
}

/** After it was changed. @param isKnown true where somebody has just been shown what would be changed */
export function presentReplanned(view: ReplanView, isKnown: boolean, locale: Locale): Report {
  const { data, document } = presentDiff(view, locale);
  const done: Block = { kind: 'paragraph', text: trainWords(locale).diff.done };
  return { data: { ...(data as object), stored: true }, document: isKnown ? [done] : [...document, done] };
}
