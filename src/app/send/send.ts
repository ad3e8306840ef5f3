import { addDays } from '../../domain/calendar/day.ts';
import { digestOf } from '../../platform/digest.ts';
import type { Channel } from '../../store/channels.ts';
import { enqueue, forgetSent, giveUpLost, type OutboxPart, readOutbox } from '../../store/outbox.ts';
import type { Scope } from '../scope.ts';
import { sendParts } from './send-parts.ts';
import type { SentView } from './view.ts';
import type { Message, Wire } from './wire.ts';

/** So long it is known what was sent, so that the same is not sent again. */
const KNOWN_DAYS = 30;
/** Longer than any try takes: whoever has a part in hand for longer is gone. */
const LOST_MS = 120_000;

export const giveUpLostParts = (scope: Scope, wire: Wire): Promise<void> =>
  scope.keep((db) => giveUpLost(db, wire.nowMs() - LOST_MS));

/** The same content for the same channel on the same day is the same message. */
const nameOf = (topic: string, day: string, messages: readonly Message[], anew: string) =>
  digestOf(JSON.stringify([topic, day, messages, anew]), 32);

export const viewOf = (channel: Channel, parts: readonly OutboxPart[], wasSent: boolean): SentView => ({
  channel: { name: channel.name, kind: channel.kind },
  topic: parts[0]?.topic ?? '',
  madeAt: parts[0]?.madeAt ?? '',
  wasSent,
  parts: parts.map(({ id, part, state, code, notBeforeMs }) => ({ id, part, state, code, notBeforeMs })),
});

export interface Sending {
  channel: Channel;
  topic: string;
  messages: readonly Message[];
  /** Also when the same was sent today. */
  again: boolean;
}

/**
 * Puts a message into the outbox and sends it from there.
 * @throws TeamctlError `channel-no-key`; what the line does is no error but a state
 */
export async function sendMessages(
  scope: Scope,
  { channel, topic, messages, again }: Sending,
  wire: Wire,
): Promise<SentView> {
  await wire.open(channel);
  await giveUpLostParts(scope, wire);
  const message = nameOf(topic, scope.today, messages, again ? `${scope.now} ${wire.nowMs()}` : '');
  const before = await readOutbox(await scope.reader(), [channel.id], message);
  if (before.length > 0 && before.every(({ state }) => state === 'sent')) return viewOf(channel, before, true);
  const bodies = messages.map((each) => JSON.stringify(each));
  await scope.keep(async (db) => {
    await forgetSent(db, addDays(scope.today, -KNOWN_DAYS));
    await enqueue(db, { channelId: channel.id, message, topic, madeAt: scope.now, bodies });
  });
  return viewOf(channel, await sendParts(scope, wire, channel, message), false);
}
