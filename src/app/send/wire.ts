import { TeamctlError } from '../../errors.ts';
import { deliver } from '../../outgoing/deliver.ts';
import { MOST_A_MINUTE } from '../../outgoing/kinds.ts';
import type { Message, Opened, Outcome } from '../../outgoing/message.ts';
import { readSecret } from '../../outgoing/secrets.ts';
import type { Channel } from '../../store/channels.ts';
import type { Scope } from '../scope.ts';

/** The line that messages go out over, with a clock: tests bring one of their own. */
export interface Wire {
  /** @throws TeamctlError `channel-no-key` before anything is sent */
  open(channel: Channel): Promise<Opened>;
  /** @param key the same for every try of a message */
  deliver(channel: Channel, opened: Opened, message: Message, key: string): Promise<Outcome>;
  nowMs(): number;
  /** When this line last tried to send there, milliseconds; whoever sends adds to it. */
  triesOf(channel: Channel): number[];
  wait(ms: number): Promise<void>;
}

export { type Message, MOST_A_MINUTE, type Outcome };

/** A list of times for each channel. */
export function rememberTries(): Wire['triesOf'] {
  const tries = new Map<number, number[]>();
  return ({ id }) => {
    const own = tries.get(id) ?? [];
    tries.set(id, own);
    return own;
  };
}

/** The real line. @param nowMs the clock of the machine */
export const openWire = (scope: Scope, nowMs: () => number): Wire => ({
  async open({ name, secretName, kept, recipients }) {
    const secret = await readSecret(scope.configDir, secretName, kept);
    if (secret === null) throw new TeamctlError('not-found', 'channel-no-key', { name, kept });
    return { ...secret, to: recipients };
  },
  deliver: ({ kind }, opened, message, key) => deliver(kind, opened, message, key, { nowMs: nowMs() }),
  nowMs,
  triesOf: rememberTries(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
});
