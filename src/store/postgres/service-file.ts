import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Names in a service file, and what the driver calls them. https://www.postgresql.org/docs/14/libpq-pgservice.html */
const names: Readonly<Record<string, string>> = {
  host: 'host',
  port: 'port',
  user: 'user',
  password: 'password',
  dbname: 'database',
  sslmode: 'sslmode',
};

/**
 * What `~/.pg_service.conf`, or the file that `PGSERVICEFILE` names, says under this name.
 * @throws Error where there is no such file or name
 */
export function readService(service: string, file = join(homedir(), '.pg_service.conf')): Record<string, string> {
  const settings: Record<string, string> = {};
  let isWanted = false;
  let isThere = false;
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
    const section = /^\s*\[(.+)\]\s*$/.exec(line)?.[1];
    if (section !== undefined) isWanted = section === service;
    isThere ||= isWanted;
    const [, name, value] = /^\s*([a-z_]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    const known = name && names[name];
    if (isWanted && known && value !== undefined) settings[known] = value;
  }
  if (!isThere) throw new Error('no such service');
  return settings;
}
