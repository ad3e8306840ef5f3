import { type Agenda, linesOf } from './agenda-shape.ts';
import { monthOf, workedBefore, workedBetween } from './days-of-2026.ts';
import { type Desk, type Moment, names, numbersIn } from './desk.ts';
import type { Person } from './people.ts';
import { isToldAway } from './rules-of-presence.ts';

/** Whoever is on a ladder, or needs a professional, is left in peace by everything the team sees. */
export function judgePeace({ desk, day }: Moment, agenda: Agenda): void {
  for (const [id, person] of desk.byId) {
    if (!desk.diary.isSheltered(person, day)) continue;
    const line = linesOf(agenda)
      .filter((each) => !desk.diary.open.some(({ text }) => each.includes(text)))
      .find((each) => names(desk, each, person) && numbersIn(desk, each).length > 0);
    desk.tally.check('weak-no-public-number', line === undefined, () => line ?? '');
    const isOnStage =
      agenda.sharers.some(({ member }) => member === id) ||
      agenda.items.some((item) => item.owner?.id === id && /story|sharing|highlight/.test(item.id));
    desk.tally.check('weak-not-on-stage', !isOnStage, () => `${person.name} tells the story`);
    desk.tally.check('weak-no-host', agenda.host !== id, () => `${person.name} hosts`);
  }
}

/** Stories told in a span by those who were there on each of its mornings; null when nobody was. */
function spread({ diary }: Desk, from: string, to: string): { most: number; least: number; who: string } | null {
  const told = diary.stories.filter(({ day }) => from <= day && day <= to);
  if (told.length === 0) return null;
  const always = (told[0]?.here ?? []).filter((person) => told.every(({ here }) => here.includes(person)));
  const counts = always.map((person) => ({ person, count: told.filter((each) => each.person === person).length }));
  if (counts.length === 0) return null;
  const values = counts.map(({ count }) => count);
  return {
    most: Math.max(...values),
    least: Math.min(...values),
    who: counts.map(({ person, count }) => `${person.name} ${count}`).join(', '),
  };
}

/**
 * Fair over the month. Not over the year as well: yesterday's closers first is asked for too, and whoever begins
 * several months in a row is ahead over the year.
 */
function judgeTurns(desk: Desk, day: string): void {
  const from = `${monthOf(day)}-01`;
  const turns = spread(desk, from, day);
  if (turns)
    desk.tally.check('story-fair-in-month', turns.most - turns.least <= 1, () => `${from} to ${day}: ${turns.who}`);
}

/** The story: yesterday's closers first, and everybody always there as often as the others, give or take one. */
export function judgeStory({ desk, day }: Moment, agenda: Agenda): void {
  const { diary, tally, byId } = desk;
  const teller = byId.get(agenda.sharers[0]?.member ?? -1);
  if (!teller) return;
  const there = agenda.present.map((id) => byId.get(id) as Person).filter((person) => person.joined < day);
  const news = workedBefore(day);
  const closed = (person: Person) => (diary.on(news, person)?.deals ?? 0) > 0;
  const toldThisMonth = (person: Person) =>
    diary.stories.filter((each) => each.person === person && monthOf(each.day) === monthOf(day)).length;
  const closers = there.filter((person) => closed(person) && !diary.mayBeSheltered(person, day));
  if (closers.length > 0 && !closed(teller)) {
    const before = closers.filter((person) => toldThisMonth(person) <= toldThisMonth(teller));
    tally.check(
      'closers-tell-first',
      before.length === 0,
      () =>
        `${teller.name} (told ${toldThisMonth(teller)}) before ${before.map((each) => `${each.name} (${toldThisMonth(each)})`).join(', ')}, who closed on ${news}`,
    );
  } else if (closers.length > 0) tally.check('closers-tell-first', true, () => '');
  // Who was asked and turned out to be away has told nothing, and was not there.
  const came = there.filter((person) => person.absences.get(day)?.part !== 'all');
  const here = came.filter((person) => !diary.mayBeSpared(person, day));
  diary.stories.push({ day, person: came.includes(teller) ? teller : null, here });
  judgeTurns(desk, day);
}

/** What the manager alone is told: fresh, about people who are there, not about whoever is on leave. */
export function judgeHints({ desk, day, language }: Moment, notes: readonly string[]): void {
  const { tally, life } = desk;
  for (const note of notes) {
    for (const person of life.people) {
      if (!names(desk, note, person)) continue;
      const isSuspected = /没有数|漏录|平时|no figures|not entered|usual/.test(note);
      if (isToldAway(person, day, 'morning') || (isToldAway(person, workedBefore(day), 'morning') && isSuspected))
        tally.check('on-leave-not-suspected', !isSuspected, () => note);
      if (person.left !== null && person.left < day) tally.check('leaver-takes-no-part', false, () => note);
      if (person.joined === day) tally.check('joiner-not-asked-for-figures', !isSuspected, () => note);
    }
    const date = language === 'en' ? null : /(\d+)月(\d+)日记过/.exec(note);
    if (!date) continue;
    const noted = `${day.slice(0, 4)}-${String(date[1]).padStart(2, '0')}-${String(date[2]).padStart(2, '0')}`;
    tally.check('hints-are-fresh', workedBetween(noted, day).length <= 4, () => note);
  }
  const texts = new Set(notes);
  tally.check('hints-once', texts.size === notes.length, () => notes.join(' / '));
}
