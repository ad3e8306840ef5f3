import { TeamctlError } from '../../src/errors.ts';
import { People } from '../../src/importing/people.ts';
import type { ImportProfile } from '../../src/importing/profiles/profile.ts';
import { bytesInMemory } from '../../src/importing/read/bytes.ts';
import { openImportFile } from '../../src/importing/read/open-file.ts';
import { understand } from '../../src/importing/understand.ts';
import { readRecords } from './read-records.ts';

export const TODAY = '2026-11-24';
export const csv = (...lines: string[]) => Buffer.from(`${lines.join('\n')}\n`);

export async function understood(bytes: Buffer, profile: ImportProfile = {}) {
  const opened = await openImportFile(bytesInMemory('file.csv', bytes));
  return understand(opened, 'file.csv', { profile, today: TODAY });
}
export const anybody = () => new People([], { teamId: 1, onlyThisTeam: false, createMembers: true });

export async function fault(bytes: Buffer, profile: ImportProfile = {}) {
  try {
    const { control, rows } = await readRecords(bytes, profile);
    return `${JSON.stringify(control)} ${rows.stored}`;
  } catch (error) {
    if (error instanceof TeamctlError) return error.code;
    throw error;
  }
}
