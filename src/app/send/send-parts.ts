import type { Opened } from '../../outgoing/message.ts';
import type { Channel } from '../../store/channels.ts';
import { claim, type OutboxPart, readOutbox, settle, triedSince } from '../../store/outbox.ts';
import type { Scope } from '../scope.ts';
import { type Message, MOST_A_MINUTE, type Wire } from './wire.ts';

const MINUTE_MS = 60_000;
/** What may be repeated is tried so often, each time after twice the time. */
const TRIES = 4;
const FIRST_WAIT_MS = 1_000;
/** Whoever says "too many" for longer than this is left alone until somebody tries again. */
const MOST_WAIT_MS = MINUTE_MS;

interface Sending {
  scope: Scope;
  wire: Wire;
  channel: Channel;
  opened: Opened;
}

/**
 * Waits until one more message fits into the minute. The database knows the last try of each part, also of other
 * windows; the wire every one of its own.
 */
async function waitForRoom({ scope, wire, channel }: Sending): Promise<void> {
  const own = wire.triesOf(channel);
  const others = await triedSince(await scope.reader(), channel.id, wire.nowMs() - MINUTE_MS);
  const tried = [...own, ...others.filter((ms) => !own.includes(ms))].sort((a, b) => a - b);
  const oldest = tried.at(-MOST_A_MINUTE) ?? Number.NEGATIVE_INFINITY;
  if (oldest > wire.nowMs() - MINUTE_MS) await wire.wait(oldest + MINUTE_MS - wire.nowMs());
  own.push(wire.nowMs());
  if (own.length > MOST_A_MINUTE) own.shift();
}

type Next = 'sent' | 'again' | 'stop';

/** Tries a part once and writes down what became of it. @param tries how often it may still be tried */
async function tryPart(sending: Sending, part: OutboxPart, tries: number): Promise<Next> {
  const { scope, wire, channel, opened } = sending;
  await waitForRoom(sending);
  if (!(await scope.keep((db) => claim(db, part.id, wire.nowMs())))) return 'stop';
  const message = JSON.parse(part.body) as Message;
  const outcome = await wire.deliver(channel, opened, message, `${part.message}-${part.part}`);
  const put = (...[state, told]: [OutboxPart['state'], { code: string; notBeforeMs?: number }?]) =>
    scope.keep((db) => settle(db, part.id, state, told));
  switch (outcome.kind) {
    case 'sent':
      await put('sent');
      return 'sent';
    case 'refused':
      await put('refused', { code: outcome.said === '' ? outcome.code : `${outcome.code} ${outcome.said}` });
      return 'stop';
    case 'unknown':
      await put('unknown', { code: outcome.code });
      return 'stop';
    case 'limited': {
      await put('waiting', { code: outcome.code, notBeforeMs: wire.nowMs() + outcome.waitMs });
      if (tries === 1 || outcome.waitMs > MOST_WAIT_MS) return 'stop';
      await wire.wait(outcome.waitMs);
      return 'again';
    }
    case 'unsent': {
      await put('waiting', { code: outcome.code });
      if (tries === 1) return 'stop';
      await wire.wait(FIRST_WAIT_MS * 2 ** (TRIES - tries));
      return 'again';
    }
  }
}

async function sendPart(sending: Sending, part: OutboxPart): Promise<boolean> {
  for (let tries = TRIES; tries > 0; tries -= 1) {
    const next = await tryPart(sending, part, tries);
    if (next !== 'again') return next === 'sent';
  }
  return false;
}

/**
 * Sends what is waiting of a message, in order: a part goes out only when all before it have. Each is taken and written
 * down in transactions of its own, so that two windows, a crash and a broken line lose none and double none.
 * @returns all parts, as they are then
 */
export async function sendParts(scope: Scope, wire: Wire, channel: Channel, message: string): Promise<OutboxPart[]> {
  const parts = async () => readOutbox(await scope.reader(), [channel.id], message);
  const waiting = (await parts()).filter(({ state }) => state !== 'sent');
  const isDue = (part: OutboxPart) => part.state === 'waiting' && (part.notBeforeMs ?? 0) <= wire.nowMs();
  if (waiting[0] === undefined || !isDue(waiting[0])) return parts();
  const sending = { scope, wire, channel, opened: await wire.open(channel) };
  for (const part of waiting) if (!isDue(part) || !(await sendPart(sending, part))) break;
  return parts();
}
