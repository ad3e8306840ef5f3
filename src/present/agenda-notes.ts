import type { AgendaTexts } from '../app/agenda/view.ts';
import { hintNumber, shortNumber } from '../domain/agenda/hint.ts';
import type { ManagerNote } from '../domain/agenda/notes.ts';
import { type Day, daysBetween } from '../domain/calendar/day.ts';
import { type AgendaWords, dayText, ownerOf, speakerOf, titleOf, todoText } from './agenda-texts.ts';
import { nameOf } from './name-of.ts';
import { openTestsOf } from './tests-open.ts';

/** A note for the manager alone, in words, behind the number that puts it away. */
export const noteText = (note: ManagerNote, texts: AgendaTexts, words: AgendaWords, date: Day): string =>
  words.notes.numbered(shortNumber(hintNumber(note, date)), sentenceOf(note, texts, words, date));

/** From the second day on it is asked what came of it. */
const ASKED_AFTER_DAYS = 2;

function sightingText(
  { sign, on, refer, seenOn }: { sign: string; on: Day; refer?: boolean; seenOn?: Day },
  name: string,
  words: AgendaWords,
  date: Day,
): string {
  if (!refer) return words.notes.sighting(name, sign, dayText(on, words));
  if (seenOn !== undefined) return words.notes.referSeen(name, sign, dayText(seenOn, words));
  const days = daysBetween(on, date);
  return days < ASKED_AFTER_DAYS ? words.notes.refer(name, sign) : words.notes.referAgain(name, sign, days);
}

function unsaidText(todos: readonly { todo: number; owner: number | null }[], texts: AgendaTexts, words: AgendaWords) {
  const [first] = todos;
  const items = todos.map(({ todo, owner }) =>
    words.notes.todoUnsaid(todo, ownerOf(texts, owner, words), todoText(texts, todo)),
  );
  return words.notes.todosUnsaid(words.names(items), first?.todo ?? 0);
}

function belowText(
  { metric, measure, value, usual }: Extract<ManagerNote, { code: 'below-own-usual' }>,
  name: string,
  texts: AgendaTexts,
  words: AgendaWords,
): string {
  if (measure === undefined) return words.notes.belowUsual(name, words.measured(metric, value), words.number(usual));
  const { title, said } = speakerOf(measure, { texts, words });
  return words.notes.belowUsual(name, words.lines.ownGoalOf(title, said(value) as string), said(usual) as string);
}

function missedText(
  { todo, owner, overdue, asked, settle, brief }: Extract<ManagerNote, { code: 'todo-missed' }>,
  texts: AgendaTexts,
  words: AgendaWords,
): string {
  const text = todoText(texts, todo);
  if (owner === null) return words.notes.missedByAll(text, overdue, asked);
  const name = nameOf(texts, owner);
  if (brief) return words.notes.missedToo(name, text, overdue, asked);
  return settle
    ? words.notes.missedLong(name, text, { days: overdue, asked, todo })
    : words.notes.missed(name, text, overdue, asked);
}

function sentenceOf(note: ManagerNote, texts: AgendaTexts, words: AgendaWords, date: Day): string {
  const name = 'member' in note && note.member !== null ? nameOf(texts, note.member) : '';
  const titleOfSign = (id: string) => texts.memberSigns.find((each) => each.id === id)?.title ?? id;
  switch (note.code) {
    case 'warning-open':
      return words.notes.warningOpen(name, dayText(note.on, words), titleOfSign(note.sign), note);
    case 'harm-open': {
      const names = words.names(note.members.map((member) => nameOf(texts, member)));
      return words.notes.harmOpen(names, dayText(note.on, words), words.notes.harm[note.kind]);
    }
    case 'sighting':
      return sightingText({ ...note, sign: titleOfSign(note.sign) }, name, words, date);
    case 'below-own-usual':
      return belowText(note, name, texts, words);
    case 'many-below-usual':
      return words.notes.manyBelow(note.people, note.of);
    case 'target-out-of-reach':
      if (note.member === null) return words.notes.teamOutOfReach(note.metric, note);
      return words.notes[note.brief ? 'outOfReachToo' : 'outOfReach'](name, note.metric, note);
    case 'own-out-of-reach': {
      const { title, said } = speakerOf(note.measure, { texts, words });
      const [target, done, proposed] = [note.target, note.done, note.proposed].map(said) as [string, string, string];
      return words.notes.ownOutOfReach(
        name,
        title,
        { ...note, target, done },
        proposed,
        `${note.measure} ${note.proposed}`,
      );
    }
    case 'own-limit': {
      const { title, asked } = speakerOf(note.measure, { texts, words });
      return words.notes.ownLimit(name, words.lines.ownAsked(note.period, title, asked(note.value) as string));
    }
    case 'day-target-unusual':
      return words.notes.dayTargetUnusual(name, words.measured(note.metric, note.target), words.number(note.usual));
    case 'todo-missed':
      return missedText(note, texts, words);
    case 'todos-unsaid':
      return unsaidText(note.todos, texts, words);
    case 'records-missing':
      return words.notes.recordsMissing(note.people, note.of);
    case 'no-records':
      return words.notes.noRecords(name);
    case 'coach-step':
      return note.calls
        ? words.notes.coachCalls(name, note.rung)
        : words.notes.coachStep(name, note.rung, note.of, note.checkpoint);
    case 'back-from-leave':
      return words.notes.back[note.kind](name, note.days);
    case 'handover':
      return words.notes.handover(name, note.on === date ? null : dayText(note.on, words), note.open);
    case 'coach-again':
      return words.notes[note.first ? 'coachFirst' : 'coachAgain'](name, dayText(note.on, words));
    case 'nothing-yet':
      return words.notes.nothingYet(name, note.metric, note.value);
    case 'targets-missing':
      return words.notes.targetsMissing;
    case 'untested':
      return words.notes.untested(
        openTestsOf(note, {
          nameOf: (id) => nameOf(texts, id),
          titleOf: (id) => titleOf(texts, id),
          dayText: (day) => dayText(day, words),
        }),
      );
    case 'private-deal': {
      const amount = note.amount === null ? null : words.measured('amount', note.amount);
      return words.notes.privateDeal(name, dayText(note.on, words), amount, note.first ? null : note.deals);
    }
    case 'news-unsaid':
      return words.notes.newsUnsaid(
        dayText(note.on, words),
        note.people.map(({ member, deals }) => [nameOf(texts, member), deals] as const),
      );
    case 'gate':
      return words.notes.gate(texts.gates.find((each) => each.id === note.gate)?.title ?? note.gate);
  }
}
