import type { Writer } from './database.ts';
import type { Remark } from './remark-reader.ts';

/** @returns the id that it got */
export async function insertRemark(db: Writer, teamId: number, remark: Omit<Remark, 'id'>): Promise<number> {
  const { id } = await db
    .insertInto('private_remark')
    .values({
      team_id: teamId,
      member_id: remark.memberId,
      said_on: remark.on,
      words: remark.text,
      named: JSON.stringify(remark.named),
      readings: JSON.stringify(remark.readings),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** @returns whether there was such a remark in the team */
export async function deleteRemark(db: Writer, teamId: number, id: number): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('private_remark')
    .where('team_id', '=', teamId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
