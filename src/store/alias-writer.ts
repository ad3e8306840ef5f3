import type { Writer } from './database.ts';
import { refuseUnusable } from './team-writer.ts';

/** @throws TeamctlError where nobody can be told by this word, as `insertMember` */
export async function insertAlias(db: Writer, memberId: number, alias: string): Promise<void> {
  refuseUnusable(alias);
  await db
    .insertInto('member_alias')
    .values({ member_id: memberId, alias })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deleteAlias(db: Writer, memberId: number, alias: string): Promise<void> {
  await db.deleteFrom('member_alias').where('member_id', '=', memberId).where('alias', '=', alias).execute();
}
