import { TeamctlError } from '../../errors.ts';
import type { StoredSession } from '../../store/training-reader.ts';

/** A training session by its number, with or without `#`. @throws TeamctlError `session-unknown` */
export function requireSession(stored: readonly StoredSession[], wanted: string): StoredSession {
  const found = stored.find((session) => String(session.id) === wanted.replace(/^#/, ''));
  if (!found) throw new TeamctlError('not-found', 'session-unknown', { id: wanted });
  return found;
}
