import { timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from './library.ts';

/** Nothing of another host, nothing inline, in no frame; `form` is for the door, which is a plain form. */
const policy = (form: string) =>
  `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action ${form}; frame-ancestors 'none'`;

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};

const FOREIGN = ['cross-site', 'same-site'];

/** Compares in the same time whatever is wrong. */
export function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * Lets through what was asked of this very server: by a name that is its own (a foreign name that leads here is how
 * pages of others reach into a machine), and by no other page. A change must say where it comes from.
 * @param hosts `127.0.0.1:PORT` and, where the page is open to the network, the machine's own addresses
 */
export function guard(hosts: () => readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const { req } = context;
    const host = req.header('host') ?? '';
    const origin = req.header('origin');
    const isForeign =
      !hosts().includes(host) ||
      (origin === undefined ? req.method !== 'GET' : origin !== `http://${host}`) ||
      // A link in another page may be followed; nothing else of it reaches us.
      (FOREIGN.includes(req.header('sec-fetch-site') ?? '') && req.header('sec-fetch-mode') !== 'navigate');
    if (isForeign) context.res = new Response('forbidden', { status: 403 });
    else await next();
    for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value);
    context.res.headers.set('content-security-policy', policy(new URL(req.url).pathname === '/' ? "'self'" : "'none'"));
  };
}
