import type { LiveEvent } from '../domain/agenda/live.ts';

/** What a page may send: the keys of a running meeting, and a to-do. */
export type PageEvent = { kind: 'steer'; event: LiveEvent; at: number | null } | { kind: 'todo'; text: string };

const STEERING = ['next', 'back', 'pause', 'more', 'finish'] as const;
const LONGEST_TODO = 200;

/** Null: nothing that a page sends. */
export function readPageEvent(sent: unknown): PageEvent | null {
  if (typeof sent !== 'object' || sent === null) return null;
  const { kind, at, text } = sent as Record<string, unknown>;
  if (kind === 'todo')
    return typeof text === 'string' && text.trim() !== '' && text.length <= LONGEST_TODO ? { kind, text } : null;
  const steering = STEERING.find((each) => each === kind);
  return steering ? { kind: 'steer', event: { kind: steering }, at: typeof at === 'number' ? at : null } : null;
}
