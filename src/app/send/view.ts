import type { ChannelKind } from '../../outgoing/kinds.ts';
import type { OutboxState } from '../../store/outbox.ts';

/** What has become of a message. */
export interface SentView {
  channel: { name: string; kind: ChannelKind };
  topic: string;
  /** Local time, ISO. */
  madeAt: string;
  /** It was sent before, by an earlier command. */
  wasSent: boolean;
  parts: readonly { id: number; part: number; state: OutboxState; code: string | null; notBeforeMs: number | null }[];
}
