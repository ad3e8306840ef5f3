import { homedir } from 'node:os';
import { join } from 'node:path';
import { readText } from '../../platform/read-text.ts';

/** Names in a service file, and what the driver calls them. https://www.postgresql.org/docs/14/libpq-pgservice.html */
const names: Readonly<Record<string, string>> = {
  host: 'host',
  port: 'port',
  user: 'user',
  password: 'password',
  dbname: 'database',
  sslmode: 'sslmode',
  sslrootcert: 'sslrootcert',
  sslcert: 'sslcert',
  sslkey: 'sslkey',
};

export const USUAL_SERVICES = '.pg_service.conf';

/**
 * What `~/.pg_service.conf`, or the file that `PGSERVICEFILE` names, says under this name.
 * @throws Error where there is no such file or name
 */
export function readService(service: string, file = join(homedir(), USUAL_SERVICES)): Record<string, string> {
  const settings: Record<string, string> = {};
  let isWanted = false;
  let isThere = false;
  for (const line of readText(file).split(/\r?\n/)) {
    const text = line.trim();
    const section = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : undefined;
    if (section !== undefined) isWanted = section === service;
    isThere ||= isWanted;
    const at = text.indexOf('=');
    const known = at === -1 ? undefined : names[text.slice(0, at).trim()];
    if (isWanted && known) settings[known] = text.slice(at + 1).trim();
  }
  if (!isThere) throw new Error('no such service');
  return settings;
}
