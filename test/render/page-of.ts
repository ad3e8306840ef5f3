import { join } from 'node:path';
import { expect } from 'vitest';
import { openConsole } from '../console.ts';

const HOSTILE = "<script>alert(1)</script>\"onload='x' </style>&amp;";

/** The manager's report of a team whose name is markup, as a file. */
export async function pageOf(lang: string): Promise<string> {
  const teamctl = openConsole();
  await teamctl.run('init', '--no-input', '--name', HOSTILE, '--founded', '2026-08-24', '--member', '沈雅宁:Q01');
  for (const [day, dials] of [
    ['2026-11-16', '90'],
    ['2026-11-23', '110'],
  ]) {
    await teamctl.run('record', 'add', 'Q01', '--on', day as string, '--dials', dials as string, '--deals', '1');
  }
  await teamctl.run('team', 'event', 'new-manager', '--on', '2026-11-10');
  await teamctl.run('observe', 'avoids-calling=often', 'strong-novelty=no');
  const file = join(teamctl.folder, `${lang}.html`);
  const { code, stderr } = await teamctl.run('report', '--private', '--lang', lang, '-o', file);
  expect(code, stderr).toBe(0);
  return file;
}
