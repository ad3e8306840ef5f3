import type { ForgottenView, PersonExport } from '../app/member/privacy.ts';
import { dataWords } from '../i18n/areas/data.ts';
import { privacyWords } from '../i18n/areas/privacy.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Block, Report } from './document.ts';
import { presentDone } from './done.ts';

export function presentPersonExport({ team, member, tables }: PersonExport, on: string, locale: Locale): Report {
  const words = privacyWords(locale);
  return {
    data: { schema: 'teamctl.member-export/1', exportedOn: on, team, member, tables },
    document: [
      { kind: 'heading', level: 1, text: words.exportTitle(member.name) },
      {
        kind: 'facts',
        rows: Object.entries(tables).map(([table, rows]) => ({ label: table, value: words.rows(rows.length) })),
      },
      { kind: 'paragraph', text: words.exportHow(member.name) },
    ],
  };
}

type Place = ForgottenView['doubtful'][number];

/** On the screen; JSON has all. */
const MOST_PLACES = 20;

/** One place where the person may be meant. */
export const mentionLine = ({ table, text }: Place, locale: Locale): string =>
  `${dataWords(locale).tables[table] ?? table}: ${text}`;

export function presentForgotten(view: ForgottenView, locale: Locale): Report {
  const { memberId, alias, privateRows, backups, exports, doubtful } = view;
  const words = privacyWords(locale);
  const report = presentDone(words.forgotten(alias, privateRows, backups.rewritten.length), {
    memberId,
    alias,
    privateRows,
    backups,
    exports,
    doubtful,
  });
  const more: Block[] = [
    ...(exports.rewritten.length === 0
      ? []
      : [{ kind: 'paragraph' as const, text: words.exportsDone(exports.rewritten) }]),
    ...(exports.left.length === 0 ? [] : [{ kind: 'paragraph' as const, text: words.exportsLeft(exports.left) }]),
    ...(exports.perhaps.length === 0
      ? []
      : [{ kind: 'paragraph' as const, text: words.exportsPerhaps(exports.perhaps) }]),
    ...(doubtful.length === 0
      ? []
      : [
          { kind: 'paragraph' as const, text: words.mentionsLeft(doubtful.length) },
          {
            kind: 'list' as const,
            items: doubtful.slice(0, MOST_PLACES).map((place) => ({ text: mentionLine(place, locale) })),
          },
        ]),
  ];
  return { ...report, document: [...report.document, ...more] };
}
