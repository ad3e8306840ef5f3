import { join } from 'node:path';
import { errorFrom } from '../../errors.ts';
import { digestOf } from '../../platform/digest.ts';
import { isServerAddress, shownAddress } from '../../platform/server-address.ts';
import type { Home } from '../../store/home.ts';
import type { ServerHome } from '../../store/postgres/server-home.ts';
import { fileHome } from '../../store/sqlite/file-home.ts';

/** What belongs to an address and lies on this machine has a name that tells nobody the address. */
const besideOf = (shown: string, configDir: string): string => join(configDir, 'servers', digestOf(shown, 16));

/** What speaks to servers is loaded once something is asked of one. */
function serverHome(address: string, configDir: string, serviceFile: string | undefined): Home {
  const file = shownAddress(address);
  const place = { file, beside: besideOf(file, configDir) };
  let loaded: Promise<ServerHome> | undefined;
  const home = () => {
    loaded ??= import('../../store/postgres/server-home.ts').then((engine) =>
      engine.serverHome({ address, serviceFile }, place, errorFrom),
    );
    return loaded;
  };
  return {
    ...place,
    isServer: true,
    open: async (mode, now) => (await home()).open(mode, now),
    isMissing: async () => (await home()).isMissing(),
    create: async (fill) => (await home()).create(fill),
    organisation: async () => (await home()).organisation(),
    // Backups are the server's own business.
    beforeChange: async () => {},
    close: async () => (await loaded)?.close(),
  };
}

/**
 * Where the database of this run is at home; nothing is opened yet.
 * @param named a path, or the address of a server
 * @param serviceFile where services of servers are written down, if elsewhere than usual
 */
export const homeOf = (named: string, configDir: string, serviceFile?: string): Home =>
  isServerAddress(named) ? serverHome(named, configDir, serviceFile) : fileHome(named);
