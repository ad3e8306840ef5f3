import { join } from 'node:path';
import envPaths from 'env-paths';
import { TeamctlError } from '../errors.ts';
import { hasPassword, isServerAddress } from './server-address.ts';
import { filePathTyped, type Here } from './typed-path.ts';

/** What the environment says of folders. */
interface Told {
  env: Readonly<Record<string, string | undefined>>;
}

export interface Folders {
  data: string;
  config: string;
  cache: string;
}

/** The user's own folders by the habits of the system (XDG on Linux). */
export function foldersOf(host: Told): Folders {
  const { data, config, cache } = envPaths('teamctl', { suffix: '' });
  const xdg = (name: string, usual: string) => {
    const told = host.env[name];
    return told ? join(told, 'teamctl') : usual;
  };
  return {
    data: xdg('XDG_DATA_HOME', data),
    config: xdg('XDG_CONFIG_HOME', config),
    cache: xdg('XDG_CACHE_HOME', cache),
  };
}

/**
 * The path of the database, or the address of a server.
 * @throws TeamctlError `server-password-typed`: words of a command line are no secret
 */
export function databaseFileOf(host: Here & Told, flag: string | undefined): string {
  if (flag && isServerAddress(flag) && hasPassword(flag)) throw new TeamctlError('usage', 'server-password-typed');
  const told = flag ?? host.env.TEAMCTL_DB;
  if (told && isServerAddress(told)) return told;
  if (told) return filePathTyped(host, told);
  return join(foldersOf(host).data, 'teamctl.db');
}
