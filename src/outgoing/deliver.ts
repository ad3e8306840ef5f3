import { outcomeOf } from './answer.ts';
import type { ChannelKind } from './kinds.ts';
import type { Message, Opened, Outcome } from './message.ts';
import { post } from './post.ts';
import { requestFor } from './request.ts';

/** Longer than a robot ever takes, shorter than somebody waits before a meeting. */
const TIMEOUT_MS = 15_000;

/** A server may repeat what it was sent: nothing of the key is ever said or stored. */
function withoutSecrets(outcome: Outcome, { address, secret }: Opened): Outcome {
  if (outcome.kind !== 'refused') return outcome;
  const url = new URL(address);
  const parts = [address, secret, url.search.slice(1), url.password, ...url.searchParams.values()];
  const path = url.pathname.split('/').filter((part) => part.length > 8);
  const hidden = [...parts, ...path].filter((part) => part.length > 3);
  const said = hidden.reduce((text, part) => text.replaceAll(part, '…'), outcome.said);
  return { ...outcome, said };
}

/** Tries a message once, over the line that its channel has. @param key names the message to whoever gets it */
export async function deliver(
  kind: ChannelKind,
  opened: Opened,
  message: Message,
  key: string,
  { nowMs, timeoutMs = TIMEOUT_MS }: { nowMs: number; timeoutMs?: number },
): Promise<Outcome> {
  if (kind === 'mail') {
    const { mail } = await import('./mail.ts');
    return withoutSecrets(await mail(opened, message, key, timeoutMs), opened);
  }
  const exchange = await post(requestFor(kind, opened, message, { nowMs, key }), timeoutMs);
  if (exchange.kind === 'unsent') return exchange;
  if (exchange.kind === 'unanswered') return { kind: 'unknown', code: exchange.code };
  return withoutSecrets(outcomeOf(kind, exchange.answer), opened);
}
