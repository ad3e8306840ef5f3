import type { CalendarView, CalendarYear } from '../app/calendar/show.ts';
import { calendarWords } from '../i18n/areas/calendar.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Block, Report } from './document.ts';

/** Holidays and make-up days, a table a year; what is only known by the law says so. */
export function presentCalendar({ years, folder }: CalendarView, locale: Locale): Report {
  const words = calendarWords(locale);
  const blocks = ({ year, announced, spans }: CalendarYear): Block[] => [
    { kind: 'heading', level: 2, text: words.year(year) },
    ...(announced ? [] : [{ kind: 'notice' as const, tone: 'warn' as const, text: [words.notAnnounced(year)] }]),
    {
      kind: 'table',
      columns: words.columns.map((title) => ({ title })),
      rows: spans.map(({ name, kind, from, to }) => [
        words.holiday(name),
        words.span(from, to),
        kind === 'make-up' ? words.worked : announced ? words.off : words.offByLaw,
      ]),
    },
  ];
  return {
    data: { schema: 'teamctl.calendar/1', years, folder },
    document: [...years.flatMap(blocks), { kind: 'paragraph', text: [{ text: words.how(folder), tone: 'muted' }] }],
  };
}
