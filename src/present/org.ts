import type { GivenRole } from '../app/org/roles.ts';
import { orgWords } from '../i18n/areas/org.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Report } from './document.ts';

/** Of what somebody has a role; names that whoever asks may not see are left out. */
function whatOf({ kind, team, member }: GivenRole, locale: Locale): string {
  const words = orgWords(locale);
  if (kind === 'director' || kind === 'auditor') return words.everyTeam;
  if (kind === 'admin') return words.nobody;
  return member ?? team ?? (kind === 'manager' ? words.newTeams : words.hidden(kind));
}

export function presentRoles(roles: readonly GivenRole[], locale: Locale): Report {
  const words = orgWords(locale);
  const { columns, kinds } = words;
  const data = { schema: 'teamctl.roles/1', roles };
  if (roles.length === 0) return { data, document: [{ kind: 'paragraph', text: words.none }] };
  const titles = [columns.number, columns.login, columns.kind, columns.what, columns.when, columns.by];
  return {
    data,
    document: [
      {
        kind: 'table',
        columns: titles.map((title) => ({ title })),
        rows: roles.map((role) => [
          `${role.id}`,
          role.login,
          kinds[role.kind] ?? role.kind,
          whatOf(role, locale),
          words.span(role.from, role.to),
          role.givenBy,
        ]),
      },
    ],
  };
}
