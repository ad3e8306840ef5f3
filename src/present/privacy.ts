import type { ForgottenView, PersonExport } from '../app/member/privacy.ts';
import { privacyWords } from '../i18n/areas/privacy.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Report } from './document.ts';
import { presentDone } from './team.ts';

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

export function presentForgotten({ memberId, alias, privateRows, backups }: ForgottenView, locale: Locale): Report {
  const { forgotten } = privacyWords(locale);
  return presentDone(forgotten(alias, privateRows, backups.rewritten.length), {
    memberId,
    alias,
    privateRows,
    backups,
  });
}
