import { statSync } from 'node:fs';
import { TeamctlError } from '../errors.ts';
import { pause } from '../platform/pause.ts';
import { removeLeftovers } from './leftovers.ts';

const LINK_TRIES = 25;
const LINK_WAIT_MS = 20;

/**
 * Of one file with two names only one would be locked, swapped and backed up. A second name for a moment is what making
 * the file looks like, and one that stayed is what a kill leaves of that.
 * @throws TeamctlError `database-hard-linked`
 */
export function refuseSecondName(file: string): void {
  for (let tries = 0; statSync(file).nlink > 1; tries += 1) {
    removeLeftovers(file);
    if (statSync(file).nlink === 1) return;
    if (tries >= LINK_TRIES) throw new TeamctlError('database', 'database-hard-linked', { file });
    pause(LINK_WAIT_MS);
  }
}
