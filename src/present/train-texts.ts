import type { TrainTexts } from '../app/train/view.ts';
import { type Day, formatDay, isoWeekday } from '../domain/calendar/day.ts';
import type { Reason, Session } from '../domain/training/shapes.ts';
import type { trainWords } from '../i18n/areas/train.ts';
import { nameOf } from './name-of.ts';

export type TrainWords = ReturnType<typeof trainWords>;

const NAMES_AT_MOST = 8;

export const trainerOf = (texts: TrainTexts, id: number | null, words: TrainWords): string =>
  id === null ? words.manager : nameOf(texts, id);

/** Who comes, in a few words; `full` names everybody. */
export function audienceOf(texts: TrainTexts, audience: readonly number[], words: TrainWords, full = false): string {
  const everyone = texts.everyone.length > 3 && texts.everyone.every((member) => audience.includes(member));
  if (everyone) {
    if (texts.onTeam.every((member) => audience.includes(member))) return words.wholeTeam(texts.onTeam.length);
    const others = audience.filter((member) => !texts.everyone.includes(member));
    return words.allAgents(
      texts.everyone.length,
      others.map((member) => nameOf(texts, member)),
    );
  }
  const names = audience.map((member) => nameOf(texts, member));
  return full || names.length <= NAMES_AT_MOST ? words.names(names) : words.someOf(names.slice(0, 3), names.length);
}

export const moduleTitle = (texts: TrainTexts, id: string): string =>
  texts.modules.find((module) => module.id === id)?.title ?? id;

/** The name of a module before its explanation: what stands before the colon, where there is enough of it. */
export function shortTitle(texts: TrainTexts, id: string): string {
  const title = moduleTitle(texts, id);
  const isTest = texts.modules.find((module) => module.id === id)?.method === 'assessment';
  const [name = ''] = title.split(/[:\uff1a]/);
  return !isTest && name.length >= 3 ? name.trim() : title;
}

/** What a session is, in a few words. */
export function sessionTitle(texts: TrainTexts, session: Pick<Session, 'module' | 'kind' | 'step'>, words: TrainWords) {
  const title = shortTitle(texts, session.module);
  if (session.step === 0) return title;
  return session.kind === 'assessment' ? words.test(title) : words.review(title);
}

export const dayText = (day: Day, words: TrainWords): string => formatDay(day, words.date);
export const weekdayText = (day: Day, words: TrainWords): string => words.weekdays[isoWeekday(day)] as string;

/** Why a session is held. Results of single people stay out of it: the timetable hangs on the wall. */
export function reasonText(texts: TrainTexts, reason: Reason, words: TrainWords): string {
  const { value = 0, usual = 0 } = reason.figures ?? {};
  const stage = texts.stages.find((each) => each.id === reason.ref)?.title;
  switch (reason.code) {
    case 'stage-curriculum':
      return words.reasons['stage-curriculum'](stage ?? reason.ref);
    case 'newcomer':
      return stage === undefined ? words.reasons.gate : words.reasons.newcomer(stage);
    case 'sign':
      return words.reasons.sign(texts.signs.find((each) => each.id === reason.ref)?.title ?? reason.ref);
    case 'metric':
      return words.reasons.metric(reason.ref, value, usual);
    case 'problem':
      return words.reasons.problem(reason.ref, value, usual);
    case 'review':
      return words.reasons.review;
  }
}
