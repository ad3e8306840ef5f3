import { sql } from 'kysely';
import type { Reader, Writer } from './database.ts';
import type { OutboxTable } from './schema/channel-table.ts';

export type OutboxState = OutboxTable['state'];

export interface OutboxPart {
  id: number;
  channelId: number;
  message: string;
  topic: string;
  part: number;
  parts: number;
  body: string;
  state: OutboxState;
  code: string | null;
  madeAt: string;
  notBeforeMs: number | null;
}

/** Parts of messages, oldest first. @param message only of this one */
export async function readOutbox(db: Reader, channelIds: readonly number[], message?: string): Promise<OutboxPart[]> {
  let query = db.selectFrom('outbox').selectAll().where('channel_id', 'in', channelIds);
  if (message !== undefined) query = query.where('message', '=', message);
  const rows = await query.orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    channelId: row.channel_id,
    message: row.message,
    topic: row.topic,
    part: row.part,
    parts: row.parts,
    body: row.body,
    state: row.state,
    code: row.code,
    madeAt: row.made_at,
    notBeforeMs: row.not_before_ms,
  }));
}

export type NewMessage = Pick<OutboxPart, 'channelId' | 'message' | 'topic' | 'madeAt'> & { bodies: readonly string[] };

/** Puts a message on its way; one of that name that is there already stays as it is, what was refused is tried anew. */
export async function enqueue(db: Writer, { channelId, message, topic, madeAt, bodies }: NewMessage): Promise<void> {
  for (const [at, body] of bodies.entries())
    await db
      .insertInto('outbox')
      .values({
        channel_id: channelId,
        message,
        topic,
        part: at + 1,
        parts: bodies.length,
        body,
        state: 'waiting',
        made_at: madeAt,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  await db
    .updateTable('outbox')
    .set({ state: 'waiting' })
    .where('channel_id', '=', channelId)
    .where('message', '=', message)
    .where('state', '=', 'refused')
    .execute();
}

/** Takes a part to send it. @returns false where somebody else has taken it meanwhile */
export async function claim(db: Writer, id: number, nowMs: number): Promise<boolean> {
  const result = await db
    .updateTable('outbox')
    .set({ state: 'sending', tried_ms: nowMs })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Writes down what became of a part. Of what was sent the text goes: it is in the chat. */
export async function settle(
  db: Writer,
  id: number,
  state: OutboxState,
  { code = null, notBeforeMs = null }: { code?: string | null; notBeforeMs?: number | null } = {},
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ state, code, not_before_ms: notBeforeMs, ...(state === 'sent' ? { body: '' } : {}) })
    .where('id', '=', id)
    .execute();
}

/** When parts were tried in the last `spanMs`, oldest first: milliseconds. */
export async function triedSince(db: Reader, channelId: number, sinceMs: number): Promise<number[]> {
  const rows = await db
    .selectFrom('outbox')
    .select('tried_ms')
    .where('channel_id', '=', channelId)
    .where('tried_ms', '>', sinceMs)
    .orderBy('tried_ms')
    .execute();
  return rows.map((row) => row.tried_ms as number);
}

/** Whoever took a part and has not written down since what became of it was killed, or its machine lost power. */
export async function giveUpLost(db: Writer, beforeMs: number): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ state: 'unknown', code: 'killed' })
    .where('state', '=', 'sending')
    .where('tried_ms', '<=', beforeMs)
    .execute();
}

/** Messages that went out whole before that day: only so long is it looked at whether one was sent already. */
export async function forgetSent(db: Writer, before: string): Promise<void> {
  await db
    .deleteFrom('outbox')
    .where('made_at', '<', before)
    .where(
      sql<boolean>`NOT EXISTS (SELECT 1 FROM outbox AS other WHERE other.message = outbox.message AND other.channel_id = outbox.channel_id AND other.state <> 'sent')`,
    )
    .execute();
}

/** Gives up messages of which a part is not sent, whole; one that somebody has in hand goes its way. */
export async function dropUnsent(db: Writer, channelIds: readonly number[]): Promise<void> {
  const part = (state: string) =>
    sql<boolean>`EXISTS (SELECT 1 FROM outbox AS other WHERE other.message = outbox.message AND other.channel_id = outbox.channel_id AND other.state ${sql.raw(state)})`;
  await db
    .deleteFrom('outbox')
    .where('channel_id', 'in', channelIds)
    .where(part("<> 'sent'"))
    .where(sql<boolean>`NOT ${part("= 'sending'")}`)
    .execute();
}

/** Numbers of parts that are not sent, by channel. */
export async function countUnsent(db: Reader, channelIds: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const rows = await db
    .selectFrom('outbox')
    .select(['channel_id', ({ fn }) => fn.countAll<number>().as('count')])
    .where('channel_id', 'in', channelIds)
    .where('state', '<>', 'sent')
    .groupBy('channel_id')
    .execute();
  return new Map(rows.map((row) => [row.channel_id, row.count]));
}
