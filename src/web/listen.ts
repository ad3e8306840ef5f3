import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { TeamctlError } from '../errors.ts';
import { createAdaptorServer, type Hono } from './library.ts';

const LOOPBACK = '127.0.0.1';
const EVERYWHERE = '0.0.0.0';
/** Pages hear of the end before the line is cut. */
const FAREWELL_MS = 300;

/** Addresses of this machine on its networks; those of homes and offices first. */
export function networkAddresses(): string[] {
  const own = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
  const isPrivate = (address: string) => /^(192\.168|10|172\.(1[6-9]|2\d|3[01]))\./.test(address);
  return [...own.filter(isPrivate), ...own.filter((address) => !isPrivate(address))];
}

export interface Listening {
  port: number;
  close(): Promise<void>;
}

/**
 * Listens on a port that the system chooses: on this machine alone, or for its networks.
 * @throws TeamctlError `io` `screen-cannot-listen`
 */
export async function listen(routes: Hono, isOpenToNetwork: boolean): Promise<Listening> {
  const server = createAdaptorServer({ fetch: routes.fetch }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new TeamctlError('io', 'screen-cannot-listen', { reason: error.code ?? error.message })),
    );
    server.listen(0, isOpenToNetwork ? EVERYWHERE : LOOPBACK, resolve);
  });
  const close = () =>
    new Promise<void>((resolve) => {
      const cut = setTimeout(() => server.closeAllConnections(), FAREWELL_MS);
      server.close(() => {
        clearTimeout(cut);
        resolve();
      });
      server.closeIdleConnections();
    });
  return { port: (server.address() as AddressInfo).port, close };
}
