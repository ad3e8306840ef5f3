import { dropSecret, readSecret } from '../../outgoing/secrets.ts';
import { type Channel, deleteChannel, readChannels } from '../../store/channels.ts';
import { countUnsent } from '../../store/outbox.ts';
import type { Scope } from '../scope.ts';
import { requireChannel } from './find.ts';

export interface ChannelLine extends Pick<Channel, 'name' | 'kind' | 'shown' | 'recipients' | 'kept'> {
  /** Whether its key can be read from here. */
  hasKey: boolean;
  /** Parts of messages that are not sent. */
  unsent: number;
}

export async function listChannels(scope: Scope): Promise<ChannelLine[]> {
  const db = await scope.reader();
  const all = await readChannels(db, (await scope.team()).id);
  const unsent =
    all.length === 0
      ? new Map<number, number>()
      : await countUnsent(
          db,
          all.map(({ id }) => id),
        );
  return Promise.all(
    all.map(async ({ id, secretName, ...channel }) => ({
      ...channel,
      hasKey: (await readSecret(scope.configDir, secretName, channel.kept)) !== null,
      unsent: unsent.get(id) ?? 0,
    })),
  );
}

/** Takes a channel away, and its key; what was waiting for it goes along. @throws TeamctlError `channel-unknown` */
export async function removeChannel(scope: Scope, typed: string): Promise<{ name: string }> {
  const { name, secretName, kept } = await scope.change('channel remove', async (inside) => {
    const channel = await requireChannel(inside, typed);
    await deleteChannel(inside.db, channel.id);
    inside.summarize(channel.name);
    return channel;
  });
  await dropSecret(scope.configDir, secretName, kept);
  return { name };
}
