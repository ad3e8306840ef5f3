import type { MeetingKind } from '../../domain/agenda/meeting-kind.ts';
import { nearMatches } from '../../domain/team/find-member.ts';
import { TeamctlError } from '../../errors.ts';
import type { Scope } from '../scope.ts';

/** A kind of meeting, by its id and as the playbook calls it. */
export interface KindOfMeeting {
  id: MeetingKind;
  title: string;
}

const fold = (text: string) => text.normalize('NFKC').trim().toLowerCase();

/** The kind that a word names, by its id or its title. @throws TeamctlError `meeting-kind` with those there are */
export function kindAmong<T extends KindOfMeeting>(kinds: readonly T[], word: string): T {
  const found = kinds.find(({ id, title }) => fold(id) === fold(word) || fold(title) === fold(word));
  if (found) return found;
  const near = kinds.filter(({ id, title }) => nearMatches(word, [id, title], (each) => each).length > 0);
  throw new TeamctlError('usage', 'meeting-kind', {
    value: word,
    kinds: kinds.map(({ id, title }) => ({ id, title })),
    near: near.map(({ id }) => id),
  });
}

/** The one list of kinds: those of the playbook of the team in use. */
export async function kindsOf(scope: Scope): Promise<readonly KindOfMeeting[]> {
  return (await (await scope.playbook(await scope.team())).meetings()).meetings;
}

/** @throws TeamctlError as `kindAmong` */
export const requireKind = async (scope: Scope, word: string): Promise<MeetingKind> =>
  kindAmong(await kindsOf(scope), word).id;

/** What each kind is called. One that the playbook no longer has keeps its id. */
export const titlesOfKinds = async (scope: Scope): Promise<ReadonlyMap<MeetingKind, string>> =>
  new Map((await kindsOf(scope)).map(({ id, title }) => [id, title]));

/** What one kind is called. */
export const titleOfKind = async (scope: Scope, kind: MeetingKind): Promise<string> =>
  (await titlesOfKinds(scope)).get(kind) ?? kind;
