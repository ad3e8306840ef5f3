import type { Day } from '../domain/calendar/day.ts';
import type { Reader, Writer } from './database.ts';
import type { ChannelTable } from './schema/channel-table.ts';
import { isText, listOf, readPlain } from './stored-json.ts';

export interface Channel {
  id: number;
  name: string;
  kind: ChannelTable['kind'];
  shown: string;
  recipients: readonly string[];
  secretName: string;
  kept: ChannelTable['kept'];
}

/** Channels of a team, in the order in which they were added. */
export async function readChannels(db: Reader, teamId: number): Promise<Channel[]> {
  const rows = await db.selectFrom('channel').selectAll().where('team_id', '=', teamId).orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    shown: row.shown,
    recipients: readPlain<string[]>(
      row.recipients,
      { table: 'channel', row: row.name, column: 'recipients' },
      listOf(isText),
    ),
    secretName: row.secret_name,
    kept: row.kept,
  }));
}

export async function insertChannel(
  db: Writer,
  teamId: number,
  on: Day,
  { name, kind, shown, recipients, secretName, kept }: Omit<Channel, 'id'>,
): Promise<number> {
  const values = { team_id: teamId, name, kind, shown, kept, secret_name: secretName, added_on: on };
  const row = await db
    .insertInto('channel')
    .values({ ...values, recipients: JSON.stringify(recipients) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function deleteChannel(db: Writer, id: number): Promise<void> {
  await db.deleteFrom('channel').where('id', '=', id).execute();
}
