import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { TODAY } from './year-team.ts';

export const TEAMCTL = resolve('bin/teamctl.js');

/** What a manager types on any day. */
export const everyday: readonly (readonly string[])[] = [
  [],
  ['stage'],
  ['agenda', 'morning'],
  ['agenda', 'evening'],
  ['train'],
  ['board'],
  ['todo', 'list'],
  ['coach', 'list'],
  ['member', 'list'],
  ['record', 'list', '--member', 'B03', '--from', '2026-11-01'],
  ['target', 'show'],
  ['note', '小组里好几个人电话能拖就拖', '--no-input'],
  ['stage', '--help'],
  ['--version'],
];

/** Where certificates are read at every start, bare Node takes three times as long and hides what we take. */
const { NODE_EXTRA_CA_CERTS: _, ...rest } = process.env;
export const plainly: NodeJS.ProcessEnv = rest;

/** The environment of a manager whose files are in a home of their own. @param database its file there, unless said */
export const envOf = (home: string, database = join(home, 'team.db')): NodeJS.ProcessEnv => ({
  ...plainly,
  HOME: home,
  TEAMCTL_DB: database,
  TEAMCTL_TODAY: TODAY,
  XDG_CONFIG_HOME: home,
  XDG_CACHE_HOME: home,
});

export function homeFor(folder: string, name: string): string {
  const home = join(folder, name);
  mkdirSync(home);
  return home;
}
