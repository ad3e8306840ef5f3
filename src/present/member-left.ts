import type { LeftView } from '../app/member/leave.ts';
import { teamWords } from '../i18n/areas/team.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Report } from './document.ts';

/** That somebody left, and what is to be handed over now rather than in a week. */
export function presentLeft({ member, leftOn, was, todos, isCoached, leads }: LeftView, locale: Locale): Report {
  const words = teamWords(locale);
  const { name } = member;
  const open = [
    ...todos.map(({ id, text, due }) => words.leftTodo(id, text, due)),
    ...(leads.length === 0 ? [] : [words.leftLeads(leads.map((id) => `#${id}`))]),
    ...(isCoached ? [words.leftCoached(name)] : []),
  ];
  return {
    data: { schema: 'teamctl.done/1', member, leftOn, was, todos, leads, isCoached },
    document: [
      { kind: 'paragraph', text: words.memberLeft(name, leftOn) },
      ...(was === null ? [] : [{ kind: 'paragraph' as const, text: words.leftBefore(was) }]),
      ...(open.length === 0
        ? []
        : [
            { kind: 'paragraph' as const, text: words.leftOpen(name) },
            { kind: 'list' as const, items: open.map((text) => ({ text })) },
            ...(todos.length === 0
              ? []
              : [{ kind: 'paragraph' as const, text: words.leftHandOver(todos[0]?.id ?? 0) }]),
          ]),
    ],
  };
}
