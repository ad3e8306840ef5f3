import type { AliasView } from '../app/member/alias.ts';
import type { PasteView } from '../app/member/paste.ts';
import type { Collision } from '../domain/agenda/collisions.ts';
import { settingTexts } from '../domain/team/settings.ts';
import type { Member, Team } from '../domain/team/team.ts';
import { teamWords } from '../i18n/areas/team.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Block, Report } from './document.ts';
import { presentDone } from './done.ts';

export interface TeamLine {
  team: Team & { inUse: boolean };
  members: number;
}

export function presentTeams(lines: readonly TeamLine[], locale: Locale): Report {
  const words = teamWords(locale);
  const { columns } = words;
  return {
    data: {
      schema: 'teamctl.teams/1',
      teams: lines.map(({ team, members }) => ({
        id: team.id,
        name: team.name,
        foundedOn: team.foundedOn,
        playbook: team.playbook,
        members,
        inUse: team.inUse,
        archived: team.archived,
      })),
    },
    document: [
      {
        kind: 'table',
        columns: [
          { title: columns.team },
          { title: columns.founded },
          { title: columns.playbook },
          { title: columns.members, align: 'right' },
          { title: columns.inUse },
        ],
        rows: lines.map(({ team, members }) => [
          team.name,
          team.foundedOn ?? words.unknown,
          team.playbook,
          String(members),
          team.inUse ? words.yes : team.archived ? words.stowed : '',
        ]),
      },
    ],
  };
}

interface TeamPage {
  team: Team;
  members: readonly Member[];
  /** Titles of the meetings of the playbook. */
  kinds: ReadonlyMap<string, string>;
  collisions: readonly Collision[];
}

export function presentTeam({ team, members, kinds, collisions }: TeamPage, locale: Locale): Report {
  const words = teamWords(locale);
  const settings = settingTexts(team.settings);
  const { columns } = words;
  return {
    data: {
      schema: 'teamctl.team/1',
      id: team.id,
      name: team.name,
      foundedOn: team.foundedOn,
      playbook: team.playbook,
      settings: team.settings,
      members: members.length,
    },
    document: [
      { kind: 'heading', level: 1, text: team.name },
      {
        kind: 'facts',
        rows: [
          { label: columns.founded, value: team.foundedOn ?? words.unknown },
          { label: columns.playbook, value: team.playbook },
          { label: columns.members, value: String(members.length) },
        ],
      },
      { kind: 'heading', level: 2, text: words.settingsTitle },
      {
        kind: 'table',
        columns: [{ title: columns.setting }, { title: columns.asTyped }],
        rows: Object.entries(settings).map(([key, value]) => [
          words.settings[key] ?? kinds.get(key) ?? key,
          `${key}=${value}`,
        ]),
      },
      ...(collisions.length === 0
        ? []
        : [{ kind: 'notice' as const, tone: 'warn' as const, text: collisions.map(words.collides) }]),
      { kind: 'paragraph', text: words.settingsHow },
    ],
  };
}

export const presentAliases = (view: AliasView, locale: Locale): Report =>
  presentDone(teamWords(locale).aliases(view.member.name, view.aliases), { ...view });

/** Who was found in a pasted text, and what was left. */
export function presentPaste({ members, known, unread }: PasteView, locale: Locale): Report {
  const words = teamWords(locale);
  const { columns, paste } = words;
  const found: Block = {
    kind: 'table',
    columns: [columns.name, columns.code, columns.role, columns.joined].map((title) => ({ title })),
    rows: members.map(({ name, code, role, joinedOn }) => [
      name,
      code ?? '',
      words.roles[role],
      joinedOn ?? words.unknown,
    ]),
  };
  return {
    data: { schema: 'teamctl.paste/1', members, known, unread },
    document: [
      ...(members.length === 0 ? [] : [found]),
      ...(known.length === 0 ? [] : [{ kind: 'paragraph' as const, text: paste.known(known) }]),
      ...(unread.length === 0 ? [] : [{ kind: 'paragraph' as const, text: paste.unread(unread) }]),
    ],
  };
}

const memberData = (member: Member) => ({
  id: member.id,
  name: member.name,
  code: member.code,
  role: member.role,
  joinedOn: member.joinedOn,
  leftOn: member.leftOn,
  ...(member.aliases === undefined ? {} : { aliases: member.aliases }),
});

export function presentMembers(members: readonly Member[], locale: Locale): Report {
  const words = teamWords(locale);
  const { columns } = words;
  const hasAliases = members.some(({ aliases }) => aliases !== undefined);
  return {
    data: { schema: 'teamctl.members/1', members: members.map(memberData) },
    document:
      members.length === 0
        ? [{ kind: 'paragraph', text: words.noMembers }]
        : [
            {
              kind: 'table',
              columns: [
                columns.name,
                columns.code,
                columns.role,
                columns.joined,
                columns.left,
                ...(hasAliases ? [columns.aliases] : []),
              ].map((title) => ({ title })),
              rows: members.map((member) => [
                member.name,
                member.code ?? '',
                words.roles[member.role],
                member.joinedOn ?? words.unknown,
                member.leftOn ?? '',
                ...(hasAliases ? [(member.aliases ?? []).join(words.separator)] : []),
              ]),
            },
          ],
  };
}
