import { join } from 'node:path';
import type { Scope } from '../../src/app/scope.ts';
import { openWindows, TODAY } from './windows.ts';

export interface Home {
  /** The database file that all windows look at. */
  readonly file: string;
  /** One more window, as a second terminal is. */
  window(around?: { today?: string }): Scope;
}

/** A database file with one team: 高敏, 阿依努尔 and 林小满 have the ids 1, 2 and 3. */
export async function openHome(): Promise<Home> {
  const { first, open } = await openWindows({
    name: '启明组',
    foundedOn: '2026-09-01',
    members: ['高敏', '阿依努尔', '林小满'].map((name) => ({ name, joinedOn: '2026-09-01' })),
  });
  return { file: join(first.configDir, 'team.db'), window: ({ today = TODAY } = {}) => open(today) };
}
