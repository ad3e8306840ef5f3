import type { DoneView } from '../app/train/done.ts';
import type { MissedView } from '../app/train/miss.ts';
import type { Named, Score } from '../app/train/roll.ts';
import type { ScoreView } from '../app/train/score.ts';
import { trainWords } from '../i18n/areas/train.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Report } from './document.ts';
import { presentDone } from './done.ts';

const namesOf = (people: readonly Named[], locale: Locale) => trainWords(locale).names(people.map(({ name }) => name));

function scoresText(scores: readonly Score[], locale: Locale): string {
  const words = trainWords(locale);
  return words.names(scores.map(({ name, result, passed }) => words.scoreOf(name, result.score, passed)));
}

const heldData = ({ session, state, there, missed, scores, unmarked }: DoneView) => ({
  session,
  state,
  there,
  missed: missed.map(({ id }) => id),
  results: scores.map(({ result }) => result),
  ...(unmarked.length === 0 ? {} : { unmarked: unmarked.map(({ id }) => id) }),
});

/** Sessions that were held, a line each. */
export function presentHeld(views: readonly DoneView[], locale: Locale): Report {
  const words = trainWords(locale);
  const lines = views.flatMap(({ session, title, state, there, missed, scores, unmarked }) => [
    state === 'missed'
      ? words.doneByNobody(session, title)
      : words.done(session, title, there.length, namesOf(missed, locale)),
    ...(scores.length === 0 ? [] : [words.scored(scoresText(scores, locale))]),
    ...(unmarked.length === 0 ? [] : [words.unmarked(namesOf(unmarked, locale))]),
  ]);
  const [first, ...others] = views;
  const data = first && others.length === 0 ? heldData(first) : { sessions: views.map(heldData) };
  return presentDone(lines.length === 0 ? words.noneOpen : lines.join('\n'), data);
}

/** Sessions that fell through, for all or for some, a line each. */
export function presentMissed(views: readonly MissedView[], locale: Locale): Report {
  const words = trainWords(locale);
  const lines = views.map(({ session, title, who }) =>
    who === null ? words.missedAll(session, title) : words.missedBy(session, title, namesOf(who, locale)),
  );
  const [first, ...others] = views.map(({ session, state, missed }) => ({ session, state, missed }));
  const data = first && others.length === 0 ? first : { sessions: [first, ...others] };
  return presentDone(lines.join('\n'), data);
}

export function presentScore(view: ScoreView, locale: Locale): Report {
  const colon = locale === 'en' ? ': ' : '：';
  // Who has not passed wants to know by how much.
  const mark = view.passed ? '' : trainWords(locale).passesFrom(view.passMark);
  return presentDone(`${view.title}${colon}${scoresText([view], locale)}${mark}`, {
    ...view.result,
    passMark: view.passMark,
  });
}
