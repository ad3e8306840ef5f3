import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Console, openConsole } from '../console.ts';

/** A team of two whose codes begin with zeros. */
export async function newTeam(): Promise<Console> {
  const teamctl = openConsole();
  await teamctl.run(
    'init',
    '--no-input',
    '--name',
    '青禾',
    '--founded',
    '2026-08-24',
    '--member',
    '周岚:007',
    '--member',
    '阿迪力:008',
  );
  return teamctl;
}

/** Writes a file beside the database. @returns its path */
export function put(teamctl: Console, name: string, content: string | Uint8Array): string {
  const file = join(teamctl.folder, name);
  writeFileSync(file, content);
  return file;
}
