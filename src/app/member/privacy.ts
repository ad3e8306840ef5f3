import type { Member, Team } from '../../domain/team/team.ts';
import type { ExportTables } from '../../store/export.ts';
import { exportPerson } from '../../store/export-person.ts';
import { doubtfulMentions, forget, uidOf } from '../../store/forget.ts';
import { aliasOf } from '../../store/person-words.ts';
import type { Place } from '../../store/scrub-texts.ts';
import { readStoredMembers } from '../../store/team-reader.ts';
import { requireMember } from '../find/member.ts';
import type { Database } from '../open/database.ts';
import type { Scope } from '../scope.ts';

/** The member that a word means. */
export async function findMemberNamed(scope: Scope, who: string): Promise<Member> {
  return requireMember(await readStoredMembers(await scope.reader(), (await scope.team()).id), who);
}

export interface PersonExport {
  team: Pick<Team, 'id' | 'name'>;
  member: Pick<Member, 'id' | 'name' | 'code'>;
  tables: ExportTables;
}

/** A person's whole record, private notes included: it is theirs to ask for. */
export async function exportMember(scope: Scope, who: string): Promise<PersonExport> {
  const { id, name } = await scope.team();
  const member = await findMemberNamed(scope, who);
  return {
    team: { id, name },
    member: { id: member.id, name: member.name, code: member.code },
    tables: await exportPerson(await scope.reader(), member.id),
  };
}

export interface ForgottenView {
  memberId: number;
  alias: string;
  privateRows: number;
  backups: { rewritten: readonly string[]; remaining: readonly string[] };
  /** `left`: written out, shows the person, and nothing that the program rewrites; `perhaps`: it may. */
  exports: Record<'rewritten' | 'remaining' | 'left' | 'perhaps', readonly string[]>;
  /** Places in free text that may mean the person and were left. */
  doubtful: readonly Place[];
  /** False when the disk had no room to close the gaps in the file, in which words may still lie. */
  isCompact: boolean;
  file: string;
}

/** Places that may mean the person, somebody or something else, each once, for a yes or a no before they are forgotten. */
export async function findDoubtfulMentions(scope: Scope, database: Database, memberId: number): Promise<Place[]> {
  const store = await database.open('write');
  const places = await doubtfulMentions(store, await uidOf(store, memberId), scope.today);
  return [...new Map(places.map((place) => [place.key, place])).values()];
}

/**
 * Takes a person out of the database, every backup, and what was exported. Cannot be undone; a run that is
 * killed is brought to its end by the next one.
 * @param meant where mentions that may mean somebody or something else mean the person: everywhere, or keys of places
 */
export async function forgetMember(
  scope: Scope,
  database: Database,
  memberId: number,
  meant: 'everywhere' | readonly string[],
): Promise<ForgottenView> {
  const store = await database.open('write');
  const done = await forget(store, await uidOf(store, memberId), { today: scope.today, meant });
  return { memberId, alias: aliasOf(memberId), ...done, file: store.file };
}
