import type { Day } from '../../domain/calendar/day.ts';
import { nearMatches } from '../../domain/team/find-member.ts';
import type { Team } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import type { Language } from '../../playbook/parts.ts';
import { insertDocument } from '../../store/coaching-writer.ts';
import { readMembers } from '../../store/team-reader.ts';
import { requireMember } from '../find/member.ts';
import type { Scope } from '../scope.ts';

export interface DocumentWords {
  who: string;
  /** Id of what a gate asks for. */
  kind: string;
  on: Day;
  note: string;
}

export interface FiledView {
  member: string;
  kind: string;
  /** Of the kind. */
  title: string;
  on: Day;
}

/** A record of every language: the compiler asks for one that is missing. */
const everyLanguage: Record<Language, true> = { 'zh-CN': true, en: true };

/** The word of a note that tells of a state of mind, in any language: it has no place in what may be held against somebody. */
async function stateOfMind(scope: Scope, team: Team, note: string): Promise<string | undefined> {
  for (const language of Object.keys(everyLanguage) as Language[]) {
    const playbook = await scope.playbook(team, language);
    const said = [...(await playbook.core()).memberSigns, ...(await playbook.coaching()).referrals];
    const word = said.flatMap((each) => each.synonyms ?? []).find((each) => note.includes(each));
    if (word !== undefined) return word;
  }
  return undefined;
}

/** @throws TeamctlError `coach-kind-unknown` */
async function requireKind(scope: Scope, team: Team, kind: string): Promise<{ id: string; title: string }> {
  const { gates } = await (await scope.playbook(team)).core();
  const requirements = gates.flatMap((gate) => gate.requires);
  const found = requirements.find((each) => each.id === kind);
  if (found) return found;
  const near = nearMatches(kind, requirements, (each) => each.id).map((each) => each.id);
  throw new TeamctlError('not-found', 'coach-kind-unknown', { kind, near, kinds: requirements.map(({ id }) => id) });
}

/** Puts a document on file for the gates. @throws TeamctlError for what is unknown, a day to come, a note that must not be */
export function fileDocument(scope: Scope, { who, kind, on, note: typed }: DocumentWords): Promise<FiledView> {
  return scope.change('coach file', async (inside) => {
    const team = await inside.team();
    const { id, name } = await requireMember(await readMembers(inside.db, team.id), who);
    const { title } = await requireKind(inside, team, kind);
    if (on > inside.today) throw new TeamctlError('invalid', 'day-in-future', { day: on, field: 'on' });
    const note = typed.trim();
    if (note === '') throw new TeamctlError('usage', 'coach-note-empty');
    const word = await stateOfMind(inside, team, note);
    if (word !== undefined) throw new TeamctlError('refused', 'coach-note-state', { word });
    await insertDocument(inside.db, id, { kind, on, note });
    return { member: name, kind, title, on };
  });
}
