import type { Agreed, Noted, Twin } from '../app/meeting/agreed.ts';
import type { AddedTodo, EditedTodo } from '../app/todo/view.ts';
import { todoWords } from '../i18n/areas/todo.ts';
import type { Locale } from '../i18n/locale.ts';

/** Who is away, or will have left, on the day on which it is due. @param name of the owner */
function ownerThenText({ back, gone }: Pick<Agreed, 'back' | 'gone'>, name: string, locale: Locale): string {
  const words = todoWords(locale);
  return gone ? words.goneThen(name) : back === null ? '' : words.awayThen(name, back);
}

/** What was changed of a to-do that was noted before. */
function changedText(twin: Twin, { owner, due }: { owner: number | null; due: string }, name: string, locale: Locale) {
  const words = todoWords(locale);
  return [twin.due === due ? '' : words.dueMoved(twin.due), twin.owner === owner ? '' : words.ownerNow(name)].join('');
}

/** What is said behind something that was agreed on in a meeting; nothing where nothing is in the way. */
export function agreedText(todo: Noted, name: string, locale: Locale): string {
  const words = todoWords(locale);
  const { id, off, unread, twin, unsaid } = todo;
  const said = [
    twin === null ? '' : words.twin(twin.id) + changedText(twin, todo, name, locale),
    unread && twin === null ? words.unclear(id) : '',
    off === null ? '' : words.dayOff(off.holiday),
    ownerThenText(todo, name, locale),
    unsaid === null ? '' : words.unsaid(unsaid, id),
  ].join('');
  return said === '' ? '' : words.stop + said;
}

/** What is in the way of a to-do that was just added or changed. */
function behind(todo: EditedTodo, name: string, locale: Locale): string {
  const words = todoWords(locale);
  const { id, unread, unsaid } = todo;
  return [
    ownerThenText(todo, name, locale),
    unread ? words.unclear(id) : '',
    unsaid === null ? '' : words.unsaid(unsaid, id),
  ].join('');
}

/** What is said where a to-do was added. */
export function addedText(todo: AddedTodo, locale: Locale): string {
  const words = todoWords(locale);
  const { id, owner, text, due, off, twin } = todo;
  const name = owner?.name ?? words.everyone;
  if (twin === null) return words.added(id, name, text, due, off) + behind(todo, name, locale);
  const changed = changedText(twin, { owner: owner?.id ?? null, due }, name, locale);
  return words.again(id, name, text, due) + changed + behind({ ...todo, unread: false }, name, locale);
}

/** What is said where a to-do was changed. */
export function editedText(todo: EditedTodo, locale: Locale): string {
  const words = todoWords(locale);
  const { id, owner, text, due, off } = todo;
  const name = owner?.name ?? words.everyone;
  const onDay = off === null ? '' : words.dayOff(off.holiday);
  return words.edited(id, name, text, due) + onDay + behind(todo, name, locale);
}
