import type { Member, Team } from '../../domain/team/team.ts';
import type { ExportTables } from '../../store/export.ts';
import { exportPerson } from '../../store/export-person.ts';
import { forgetInBackups, vacuum, wordsEverywhere } from '../../store/forget-backups.ts';
import { aliasOf, forgetPerson, wordsOfPerson } from '../../store/forget-person.ts';
import { readMembers } from '../../store/team-reader.ts';
import { requireMember } from '../find/member.ts';
import type { Database } from '../open/database.ts';
import type { Scope } from '../scope.ts';

/** The member that a word means. */
export async function findMemberNamed(scope: Scope, who: string): Promise<Member> {
  return requireMember(await readMembers(await scope.reader(), (await scope.team()).id), who);
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
  /** False when the disk had no room to close the gaps in the file, in which words may still lie. */
  isCompact: boolean;
  file: string;
}

/** Takes a person out of the database and out of every backup. Cannot be undone. */
export async function forgetMember(scope: Scope, database: Database, memberId: number): Promise<ForgottenView> {
  const store = await database.open('write');
  const spoken = await wordsEverywhere(store, memberId);
  const privateRows = await scope.change('member forget', async ({ db }) => {
    // Somebody may have changed the name since the question was asked.
    const latest = await wordsOfPerson(db, memberId);
    spoken.names.push(...latest.names);
    spoken.codes.push(...latest.codes);
    return forgetPerson(db, memberId, spoken, scope.today);
  });
  const isCompact = vacuum(store);
  const backups = await forgetInBackups(store.file, memberId, spoken, scope.today);
  return { memberId, alias: aliasOf(memberId), privateRows, backups, isCompact, file: store.file };
}
