import type { AbsencesView } from '../app/away/list.ts';
import type { AwayView } from '../app/away/mark.ts';
import { awayWords } from '../i18n/areas/away.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Block, Report } from './document.ts';
import { presentDone } from './done.ts';

/** Days on which somebody is away, or no longer is. */
export function presentAway(
  { member, from, to, half, kind, entries, wasIn, worked }: AwayView,
  locale: Locale,
): Report {
  const words = awayWords(locale);
  return entries === null
    ? presentDone(
        words.noted(member.name, from, to, half) +
          (wasIn.length === 0 ? '' : words.wasIn(member.name, wasIn)) +
          (worked[0] === undefined ? '' : words.worked(member.name, worked[0], worked.length)),
        { member: member.id, from, to, half, kind, wasIn, worked },
      )
    : presentDone(words.back(member.name, entries), { member: member.id, from, entries });
}

/** The register: who is away on which days, then the days with who is missing. */
export function presentAbsences({ from, to, absences, days, names }: AbsencesView, locale: Locale): Report {
  const words = awayWords(locale);
  const { columns } = words;
  const nameOf = (id: number) => names.get(id) ?? `#${id}`;
  const together = (ids: readonly number[]) => ids.map(nameOf).join(words.separator);
  const entries: Block = {
    kind: 'table',
    columns: [columns.who, columns.span, columns.part, columns.kind].map((title) => ({ title })),
    rows: absences.map(({ member, half, kind, ...span }) => [
      nameOf(member),
      words.span(span.from, span.to),
      half === null ? words.wholeDay : words.halves[half],
      kind === null ? '' : words.kinds[kind],
    ]),
  };
  const calendar: Block = {
    kind: 'table',
    columns: [
      { title: columns.day },
      { title: columns.away },
      { title: columns.halfDay },
      { title: columns.there, align: 'right' },
    ],
    rows: days.map(({ day, away, halfDay, there }) => [day, together(away), together(halfDay), String(there)]),
  };
  return {
    data: {
      schema: 'teamctl.absences/1',
      from,
      to,
      absences: absences.map((each) => ({ ...each, name: nameOf(each.member) })),
      days,
    },
    document:
      absences.length === 0
        ? [{ kind: 'paragraph', text: words.none(from, to) }]
        : days.length === 0
          ? [entries]
          : [entries, calendar],
  };
}
