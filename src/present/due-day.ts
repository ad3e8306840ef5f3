import type { Agreed } from '../app/meeting/promise.ts';
import type { AddedTodo } from '../app/todo/view.ts';
import { todoWords } from '../i18n/areas/todo.ts';
import type { Locale } from '../i18n/locale.ts';

/** Who is away, or will have left, on the day on which it is due. @param name of the owner */
function ownerThenText({ back, gone }: Pick<Agreed, 'back' | 'gone'>, name: string, locale: Locale): string {
  const words = todoWords(locale);
  return gone ? words.goneThen(name) : back === null ? '' : words.awayThen(name, back);
}

type Said = Pick<Agreed, 'off' | 'due' | 'back' | 'gone'> & { unread?: boolean };

/** What is said behind something that was agreed on in a meeting; nothing where nothing is in the way. */
export function agreedText({ off, unread = false, due, ...then }: Said, name: string, locale: Locale): string {
  const words = todoWords(locale);
  return [
    unread ? words.unclear(due) : '',
    off === null ? '' : words.dayOff(off.holiday),
    ownerThenText(then, name, locale),
  ].join('');
}

/** What is said where a to-do was added. */
export function addedText({ id, owner, text, due, off, unread, twin, ...then }: AddedTodo, locale: Locale): string {
  const words = todoWords(locale);
  const name = owner?.name ?? words.everyone;
  return [
    words.added(id, name, text, due, off),
    ownerThenText(then, name, locale),
    unread ? words.unclear(due) : '',
    twin === null ? '' : words.twin(twin, id),
  ].join('');
}
