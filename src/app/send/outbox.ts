import { grouped } from '../../domain/records/ordered-records.ts';
import { ofId } from '../../domain/remembered.ts';
import { type Channel, readChannels } from '../../store/channels.ts';
import { type OutboxPart, readOutbox, settle } from '../../store/outbox.ts';
import type { Scope } from '../scope.ts';
import { giveUpLostParts, viewOf } from './send.ts';
import { sendParts } from './send-parts.ts';
import type { SentView } from './view.ts';
import type { Wire } from './wire.ts';

/** Whether a part whose answer was lost stands in the chat: only somebody who looks can tell. */
export type Seen = 'seen' | 'missing' | 'open';

interface Message {
  channel: Channel;
  parts: readonly OutboxPart[];
}

async function messagesOf(scope: Scope): Promise<Message[]> {
  const db = await scope.reader();
  const channels = await readChannels(db, (await scope.team()).id);
  if (channels.length === 0) return [];
  const ids = channels.map(({ id }) => id);
  const all = grouped(await readOutbox(db, ids), ({ channelId, message }) => `${channelId} ${message}`);
  return [...all.values()].map((parts) => ({ channel: ofId(channels, parts[0]?.channelId ?? -1) as Channel, parts }));
}

/** What went out in the last weeks and what did not, oldest first. */
export const listOutbox = async (scope: Scope): Promise<SentView[]> =>
  (await messagesOf(scope)).map(({ channel, parts }) => viewOf(channel, parts, false));

/**
 * Sends what is still waiting. A part of which nobody knows is asked for first, and goes out again only where somebody
 * has looked and it is not there.
 */
export async function retrySending(
  scope: Scope,
  wire: Wire,
  look: (view: SentView, part: SentView['parts'][number]) => Promise<Seen>,
): Promise<SentView[]> {
  await giveUpLostParts(scope, wire);
  const tried: SentView[] = [];
  for (const { channel, parts } of await messagesOf(scope)) {
    if (parts.every(({ state }) => state === 'sent' || state === 'refused')) continue;
    const view = viewOf(channel, parts, false);
    for (const part of view.parts.filter(({ state }) => state === 'unknown')) {
      const seen = await look(view, part);
      if (seen !== 'open') await scope.keep((db) => settle(db, part.id, seen === 'seen' ? 'sent' : 'waiting'));
    }
    tried.push(viewOf(channel, await sendParts(scope, wire, channel, (parts[0] as OutboxPart).message), false));
  }
  return tried;
}
