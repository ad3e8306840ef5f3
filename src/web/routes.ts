import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Door } from './door.ts';
import { guard, isSame } from './guard.ts';
import { bodyLimit, Hono } from './library.ts';
import { liveStream, type Subscribe } from './live-stream.ts';
import { type PageEvent, readPageEvent } from './page-event.ts';

const MOST_BYTES = 4096;

/** What the routes show and whom they tell; everything that knows teams stands behind it. */
export interface RoomFace {
  html(): Promise<string>;
  sheet: string;
  subscribe: Subscribe;
  /** @returns what was wrong with it, as a sentence; null: nothing */
  send(event: PageEvent): Promise<string | null>;
  /** The page of the door. @param told what was wrong the last time */
  doorHtml(told: 'wrong' | 'wait' | null): string;
}

export interface RoutesWanted {
  /** Stands in the address of everything that shows or changes something. */
  token: string;
  /** Names under which the server may be asked. */
  hosts(): readonly string[];
  /** Null: nobody on the network may come in. */
  door: Door | null;
  face: RoomFace;
  nowMs(): number;
}

/** The script of the page lies beside the program, as a file: it is not part of any command. */
const script = () => readFileSync(join(import.meta.dirname, 'page', 'screen.js'), 'utf8');

/** Everything that can be asked of the room's server. Whoever does not know the token hears that there is nothing. */
export function roomRoutes({ token, hosts, door, face, nowMs }: RoutesWanted): Hono {
  const routes = new Hono();
  routes.use(guard(hosts));
  routes.use(bodyLimit({ maxSize: MOST_BYTES }));
  // A style says nothing about a team; the door needs it.
  routes.get('/screen.css', (context) => context.body(face.sheet, 200, { 'content-type': 'text/css; charset=utf-8' }));
  if (door !== null) {
    routes.get('/', (context) => context.html(face.doorHtml(null)));
    routes.post('/', async (context) => {
      const { code } = await context.req.parseBody();
      const answer = door.knock(typeof code === 'string' ? code : '', nowMs());
      if (answer === 'open') return context.redirect(`/${token}/`, 303);
      return context.html(face.doorHtml(answer), answer === 'wait' ? 429 : 403);
    });
  }
  routes.use('/:token/*', async (context, next) =>
    isSame(context.req.param('token'), token) ? next() : context.notFound(),
  );
  routes.get('/:token/', async (context) => context.html(await face.html()));
  routes.get('/:token/screen.js', (context) =>
    context.body(script(), 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );
  routes.get('/:token/live', (context) => liveStream(context, face.subscribe));
  routes.post('/:token/event', async (context) => {
    const event = readPageEvent(await context.req.json().catch(() => null));
    if (event === null) return context.json({ error: 'bad event' }, 400);
    const error = await face.send(event);
    return context.json({ error }, error === null ? 200 : 422);
  });
  routes.notFound((context) => context.text('not found', 404));
  return routes;
}
