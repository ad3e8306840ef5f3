import { grouped } from '../../domain/records/ordered-records.ts';
import { ofId } from '../../domain/remembered.ts';
import { type Channel, readChannels } from '../../store/channels.ts';
import { dropUnsent, type OutboxPart, readOutbox, settle } from '../../store/outbox.ts';
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

export interface Retried {
  tried: SentView[];
  /** Of an earlier day, and left alone: the agenda of Tuesday is no news on Friday. */
  old: SentView[];
}

/**
 * Sends what is still waiting since today. A part of which nobody knows is asked for first, and goes out again only where
 * somebody has looked and it is not there.
 * @param withOld also what waits since an earlier day
 */
export async function retrySending(
  scope: Scope,
  wire: Wire,
  look: (view: SentView, part: SentView['parts'][number]) => Promise<Seen>,
  withOld = false,
): Promise<Retried> {
  await giveUpLostParts(scope, wire);
  const { tried, old }: Retried = { tried: [], old: [] };
  for (const { channel, parts } of await messagesOf(scope)) {
    if (parts.every(({ state }) => state === 'sent' || state === 'refused')) continue;
    const view = viewOf(channel, parts, false);
    let isWanted = withOld || view.madeAt.slice(0, 10) >= scope.today;
    for (const part of view.parts.filter(({ state }) => state === 'unknown')) {
      const seen = await look(view, part);
      if (seen !== 'open') await scope.keep((db) => settle(db, part.id, seen === 'seen' ? 'sent' : 'waiting'));
      isWanted ||= seen === 'missing';
    }
    if (!isWanted && view.parts.some(({ state }) => state === 'waiting')) old.push(view);
    else tried.push(viewOf(channel, await sendParts(scope, wire, channel, (parts[0] as OutboxPart).message), false));
  }
  return { tried, old };
}

/** Gives up what did not go out. @returns what that was */
export async function dropWaiting(scope: Scope, wire: Wire): Promise<SentView[]> {
  await giveUpLostParts(scope, wire);
  const given = (await listOutbox(scope)).filter(
    ({ parts }) => parts.some(({ state }) => state !== 'sent') && parts.every(({ state }) => state !== 'sending'),
  );
  const ids = (await readChannels(await scope.reader(), (await scope.team()).id)).map(({ id }) => id);
  if (given.length > 0) await scope.keep((db) => dropUnsent(db, ids));
  return given;
}
