import { expect, test } from 'vitest';
import { createDoor } from '../../src/web/door.ts';
import { type RoutesWanted, roomRoutes } from '../../src/web/routes.ts';

const TOKEN = 'Zm9ydHktdHdv';
const HOST = '127.0.0.1:41234';
const HERE = { host: HOST, origin: `http://${HOST}`, 'content-type': 'application/json' };

function open(wanted: Partial<RoutesWanted> = {}) {
  const sent: unknown[] = [];
  const routes = roomRoutes({
    token: TOKEN,
    hosts: () => [HOST],
    door: null,
    nowMs: () => 0,
    face: {
      html: async () => '<p>page</p>',
      sheet: 'p{}',
      subscribe: (send, end) => {
        send({ event: 'room', data: 'x' });
        end();
        return () => {};
      },
      send: async (event) => {
        sent.push(event);
        return null;
      },
      doorHtml: (told) => `door ${told}`,
    },
    ...wanted,
  });
  const ask = (path: string, init: RequestInit = {}) =>
    routes.request(`http://${HOST}${path}`, { headers: { host: HOST }, ...init });
  const post = (path: string, body: unknown, headers: Record<string, string> = HERE) =>
    ask(path, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
  return { sent, ask, post };
}

test('whoever does not know the token hears that there is nothing', async () => {
  const { ask, post, sent } = open();
  for (const path of ['/', '/x', '/x/', `/${TOKEN.slice(1)}/`, `/${TOKEN}x/`, `/${TOKEN}`, '/x/live', '/x/screen.js'])
    expect([path, (await ask(path)).status]).toEqual([path, 404]);
  expect((await post('/x/event', { kind: 'next' })).status).toBe(404);
  expect(sent).toEqual([]);
  for (const path of [`/${TOKEN}/`, `/${TOKEN}/live`, `/${TOKEN}/screen.js`, '/screen.css'])
    expect([path, (await ask(path)).status]).toEqual([path, 200]);
});

test.each([
  ['a foreign name that leads here', { host: 'evil.example:41234' }],
  ['another port', { host: '127.0.0.1:80' }],
  ['no name', { host: '' }],
  ['a page of another origin', { host: HOST, origin: 'https://evil.example' }],
  ['a page without an origin', { host: HOST, origin: 'null' }],
  ['a script of another site', { host: HOST, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
  ['a page on another port of this machine', { host: HOST, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }],
])('%s is refused, whatever it asks for', async (_, headers) => {
  const { ask, sent } = open();
  for (const path of [`/${TOKEN}/`, `/${TOKEN}/live`, '/screen.css'])
    expect((await ask(path, { headers })).status).toBe(403);
  const init = { method: 'POST', headers: { ...headers }, body: '{"kind":"next"}' };
  expect((await ask(`/${TOKEN}/event`, init)).status).toBe(403);
  expect(sent).toEqual([]);
});

test('a change that does not say where it comes from is refused; a link that somebody follows is not', async () => {
  const { ask, post, sent } = open();
  expect((await post(`/${TOKEN}/event`, { kind: 'next' }, { host: HOST })).status).toBe(403);
  expect(sent).toEqual([]);
  const followed = { host: HOST, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  expect((await ask(`/${TOKEN}/`, { headers: followed })).status).toBe(200);
});

test('every answer forbids what is not its own, refusals too', async () => {
  const { ask } = open();
  for (const [path, headers] of [
    [`/${TOKEN}/`, { host: HOST }],
    ['/nothing', { host: HOST }],
    [`/${TOKEN}/`, { host: 'evil.example' }],
  ] as const) {
    const answer = await ask(path, { headers });
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  }
});

test('only keys and to-dos are taken, and no more of them than a line', async () => {
  const { post, sent } = open();
  const path = `/${TOKEN}/event`;
  for (const wrong of [
    'no json',
    null,
    [],
    { kind: 'tick', seconds: 600 },
    { kind: 'interrupt' },
    { kind: 'keep', what: 'note', text: 'x' },
    { kind: 'todo' },
    { kind: 'todo', text: '  ' },
    { kind: 'todo', text: 'x'.repeat(201) },
  ])
    expect([wrong, (await post(path, wrong)).status]).toEqual([wrong, 400]);
  expect((await post(path, { kind: 'todo', text: 'x'.repeat(5000) })).status).toBe(413);
  expect(sent).toEqual([]);
  await post(path, { kind: 'next', at: 2 });
  await post(path, { kind: 'todo', text: '高敏：回电' });
  expect(sent).toEqual([
    { kind: 'steer', event: { kind: 'next' }, at: 2 },
    { kind: 'todo', text: '高敏：回电' },
  ]);
});

test('the door: the digits open it, five wrong ones close it for a minute', async () => {
  const door = createDoor();
  expect(door.code).toMatch(/^\d{4} \d{4}$/);
  let nowMs = 0;
  const { ask, post } = open({ door, nowMs: () => nowMs });
  const form = { host: HOST, origin: `http://${HOST}`, 'content-type': 'application/x-www-form-urlencoded' };
  const knock = (code: string) => post('/', `code=${encodeURIComponent(code)}`, form);
  expect((await ask('/')).headers.get('content-security-policy')).toContain("form-action 'self'");
  const right = await knock(` ${door.code} `);
  expect([right.status, right.headers.get('location')]).toEqual([303, `/${TOKEN}/`]);
  const wrong = door.code === '0000 0000' ? '1' : '00000000';
  for (let i = 0; i < 5; i += 1) expect((await knock(wrong)).status).toBe(403);
  expect((await knock(door.code)).status).toBe(429);
  nowMs = 60_001;
  expect((await knock(door.code)).status).toBe(303);
});
