import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { TeamctlError } from '../../errors.ts';
import { readOwnText } from '../../platform/cannot-read.ts';
import { replaceFile } from '../../platform/replace-file.ts';
import type { ExportTables } from '../../store/team-rows.ts';

const SCHEMA = 'teamctl.pulled/1';

/** What a file held when it was fetched from a server, and from which: what has been done since is told by it. */
export interface Pulled {
  /** Without who fetched it. */
  address: string;
  teamIds: readonly number[];
  /** Names this fetching in the server's log, so that what was handed in is not handed in twice; older ones have none. */
  token?: string;
  tables: ExportTables;
}

/** Few enough digits to stand in a line of the log. */
export const newToken = (): string => randomUUID().slice(0, 8);

/** Beside the file, and as private as the file. */
const pulledFile = (file: string): string => `${file}.pulled`;

export const whereOf = (address: string): string => address.replace(/\/\/[^@/]*@/, '//');

export const keepPulled = (file: string, pulled: Pulled): void =>
  replaceFile(pulledFile(file), JSON.stringify({ schema: SCHEMA, ...pulled }));

/** The file has been handed in: whoever goes on with it would go on from what is no longer so. */
export const dropPulled = (file: string): void => rmSync(pulledFile(file), { force: true });

/** Null where the file was never fetched, or has been handed in. @throws TeamctlError `org-pulled-damaged` */
export function readPulled(file: string): Pulled | null {
  const beside = pulledFile(file);
  if (!existsSync(beside)) return null;
  try {
    const read = JSON.parse(readOwnText(beside)) as Pulled & { schema: string };
    if (read.schema === SCHEMA) return read;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new TeamctlError('invalid', 'org-pulled-damaged', { file: beside });
}
