import type { Generated } from 'kysely';

/** Where messages of a team go. What lets one write there is kept elsewhere, under `secret_name`. */
export interface ChannelTable {
  id: Generated<number>;
  team_id: number;
  name: string;
  kind: 'wecom' | 'dingtalk' | 'feishu' | 'webhook' | 'mail';
  /** The address without its key. */
  shown: string;
  /** Mail: who gets it, as a JSON list. */
  recipients: string;
  secret_name: string;
  kept: 'keyring' | 'file';
  added_on: string;
}

/** Messages on their way: what went out cannot be undone, so nothing here is in the journal, and exports leave it out. */
export interface OutboxTable {
  id: Generated<number>;
  channel_id: number;
  /** Names the whole: the same content of the same day to the same channel has one. */
  message: string;
  topic: string;
  part: number;
  parts: number;
  /** As JSON; empty once it was sent. */
  body: string;
  state: 'waiting' | 'sending' | 'sent' | 'refused' | 'unknown';
  code: string | null;
  /** Local time, ISO. */
  made_at: string;
  /** Milliseconds: when it was last tried, and before when it is not to be tried again. */
  tried_ms: number | null;
  not_before_ms: number | null;
}
