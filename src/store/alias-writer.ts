import type { Writer } from './database.ts';

export async function insertAlias(db: Writer, memberId: number, alias: string): Promise<void> {
  await db
    .insertInto('member_alias')
    .values({ member_id: memberId, alias })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deleteAlias(db: Writer, memberId: number, alias: string): Promise<void> {
  await db.deleteFrom('member_alias').where('member_id', '=', memberId).where('alias', '=', alias).execute();
}
