import type { MeetingKind } from '../../domain/agenda/meeting-kind.ts';
import type { KnownEvent } from '../../domain/calendar/calendar-event.ts';
import { nearMatches } from '../../domain/team/find-member.ts';
import { TeamctlError } from '../../errors.ts';
import type { Scope } from '../scope.ts';

/** A kind of meeting, by its id and as the playbook calls it. */
export interface KindOfMeeting {
  id: MeetingKind;
  title: string;
}

const fold = (text: string) => text.normalize('NFKC').trim().toLowerCase();

/** Whether a word names a kind, by its id or its title. */
const isCalled =
  (word: string) =>
  ({ id, title }: KindOfMeeting): boolean =>
    fold(id) === fold(word) || fold(title) === fold(word);

/**
 * The kind that a word names.
 * @param isInCalendars whether calendars still show one of that id
 * @throws TeamctlError `meeting-kind` with those there are
 */
export function kindAmong<T extends KindOfMeeting>(kinds: readonly T[], word: string, isInCalendars = false): T {
  const found = kinds.find(isCalled(word));
  if (found) return found;
  const near = kinds.filter(({ id, title }) => nearMatches(word, [id, title], (each) => each).length > 0);
  throw new TeamctlError('usage', 'meeting-kind', {
    value: word,
    kinds: kinds.map(({ id, title }) => ({ id, title })),
    near: near.map(({ id }) => id),
    isInCalendars,
  });
}

/** The one list of kinds: those of the playbook of the team in use. */
export async function kindsOf(scope: Scope): Promise<readonly KindOfMeeting[]> {
  return (await (await scope.playbook(await scope.team())).meetings()).meetings;
}

/** A kind of meeting that the playbook no longer has, as calendars still know it. */
export interface DroppedKind {
  team: { id: number; name: string };
  meeting: string;
  /** What they were told of it from today on, and its series. */
  known: readonly KnownEvent[];
}

/** The dropped kind that a word names by its id; null: there is such a kind, or no calendar was ever told of one. */
export async function droppedKind(scope: Scope, word: string): Promise<DroppedKind | null> {
  // What has a dot is no kind: that is where courses come from.
  if (word.includes('.') || (await kindsOf(scope)).some(isCalled(word))) return null;
  const { readKnownEvents } = await import('../../store/calendar-events.ts');
  const { id, name } = await scope.team();
  const known = await readKnownEvents(await scope.reader(), { teamId: id, origin: fold(word) }, scope.today);
  return known.length === 0 ? null : { team: { id, name }, meeting: fold(word), known };
}

/** @throws TeamctlError as `kindAmong` */
export async function requireKind(scope: Scope, word: string): Promise<MeetingKind> {
  const kinds = await kindsOf(scope);
  const found = kinds.find(isCalled(word));
  if (found) return found.id;
  const dropped = await droppedKind(scope, word);
  return kindAmong(
    kinds,
    word,
    dropped?.known.some(({ isCancelled }) => !isCancelled),
  ).id;
}

/** What each kind is called. One that the playbook no longer has keeps its id. */
export const titlesOfKinds = async (scope: Scope): Promise<ReadonlyMap<MeetingKind, string>> =>
  new Map((await kindsOf(scope)).map(({ id, title }) => [id, title]));

/** What one kind is called. */
export const titleOfKind = async (scope: Scope, kind: MeetingKind): Promise<string> =>
  (await titlesOfKinds(scope)).get(kind) ?? kind;
