import { pause } from '../platform/pause.ts';

const WAIT_MS = 20;
/** Two seconds together. */
const MOST_TRIES = 100;

/**
 * True for what is over in a moment. Windows keeps a journal that its writer has deleted until everybody who looked at it
 * has closed it; a handle that only reads takes it for one that a crash has left, and may not roll it back.
 */
const isPassing = (error: unknown): boolean =>
  (error as { code?: unknown } | null)?.code === 'SQLITE_READONLY_ROLLBACK';

/** Waits before the next try. @throws the error itself when it does not pass, or has not for two seconds */
export function waitForPassing(error: unknown, tries: number): void {
  if (!isPassing(error) || tries >= MOST_TRIES) throw error;
  pause(WAIT_MS);
}
