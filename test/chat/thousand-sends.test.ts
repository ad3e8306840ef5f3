import { expect, test } from 'vitest';
import { openScope } from '../../src/app/open/scope.ts';
import { listOutbox, retrySending } from '../../src/app/send/outbox.ts';
import { sendMessages } from '../../src/app/send/send.ts';
import type { SentView } from '../../src/app/send/view.ts';
import { rememberTries, type Wire } from '../../src/app/send/wire.ts';
import { createTeam } from '../../src/app/team/create.ts';
import { deliver } from '../../src/outgoing/deliver.ts';
import { insertChannel, readChannels } from '../../src/store/channels.ts';
import { openMemoryStore } from '../../src/store/sqlite/file-store.ts';
import { chanceOf } from '../life/random.ts';
import { many } from '../many.ts';
import { openRobot, type Robot, type RobotKind, type Weather } from './robots.ts';

const SENDS = many(1_000, 250);
const KINDS: readonly RobotKind[] = ['wecom', 'dingtalk', 'feishu', 'webhook'];
const SECRET = 'SECmerkmal';
const START_MS = Date.UTC(2026, 10, 24);
/** Of a robot on the same machine; a slower answer than that is none. */
const PATIENCE_MS = 20;

const STORMS: readonly (Weather | 'down')[] = [
  ...Array.from({ length: 11 }, () => 'fine' as const),
  'down',
  'down',
  'cut-early',
  'cut-late',
  'gateway',
  'busy',
  'unavailable',
  'portal',
  'silent',
];

/** A port where nobody listens: the line is down. */
const NOBODY = 'http://127.0.0.1:9/cgi-bin/webhook/send?key=k';

interface World {
  wire: Wire;
  robots: ReadonlyMap<RobotKind, Robot>;
  calm(): void;
}

async function openWorld(seed: number): Promise<World> {
  const { pick } = chanceOf(seed);
  let nowMs = START_MS;
  let isCalm = false;
  const draw = () => (isCalm ? 'fine' : pick(STORMS));
  let next: Weather | 'down' = 'fine';
  const robots = new Map<RobotKind, Robot>();
  for (const kind of KINDS) {
    const signed = kind === 'dingtalk' || kind === 'feishu' ? { secret: SECRET } : {};
    robots.set(kind, await openRobot({ kind, ...signed, nowMs: () => nowMs, weather: () => next as Weather }));
  }
  const wire: Wire = {
    async open({ kind }) {
      return { address: (robots.get(kind as RobotKind) as Robot).address, secret: SECRET, to: [] };
    },
    deliver({ kind }, opened, message, key) {
      next = draw();
      const over = next === 'down' ? { ...opened, address: NOBODY } : opened;
      return deliver(kind, over, message, key, { nowMs, timeoutMs: next === 'silent' ? PATIENCE_MS : 15_000 });
    },
    nowMs: () => nowMs,
    triesOf: rememberTries(),
    async wait(ms) {
      nowMs += ms;
    },
  };
  return {
    wire,
    robots,
    calm: () => {
      isCalm = true;
    },
  };
}

async function openTeam() {
  const store = await openMemoryStore();
  const { scope } = openScope({
    today: '2026-11-24',
    now: '2026-11-24T08:50:00',
    language: 'zh-CN',
    teamNamed: null,
    playbookNamed: null,
    databaseFile: ':memory:',
    configDir: '/nowhere',
    cacheDir: '/nowhere',
    memory: store,
  });
  const id = await createTeam(scope, 'team add', { name: '三组', foundedOn: '2026-08-24', members: [] });
  for (const kind of KINDS)
    await store.transact((db) =>
      insertChannel(db, id, '2026-11-24', {
        name: kind,
        kind,
        shown: '',
        recipients: [],
        secretName: 'x',
        kept: 'file',
      }),
    );
  return { scope, store, channels: await readChannels(store.reader, id) };
}

test(`${SENDS} sends over a line that breaks as it likes: none twice, none lost`, async () => {
  const { wire, robots, calm } = await openWorld(21);
  const { scope, store, channels } = await openTeam();
  const asked: string[] = [];
  const views: SentView[] = [];
  for (let at = 0; at < SENDS; at += 1) {
    const channel = channels[at % channels.length] as (typeof channels)[number];
    const texts = Array.from({ length: at % 7 === 0 ? 3 : 1 }, (_, part) => `#${at}.${part}# 早会开始啦`);
    asked.push(...texts);
    const messages = texts.map((text) => ({ title: '早会', text }));
    views.push(await sendMessages(scope, { channel, topic: 'agenda morning', messages, again: false }, wire));
    // Somebody is impatient and types the same once more, or a timer fires twice.
    if (at % 9 === 0) await sendMessages(scope, { channel, topic: 'agenda morning', messages, again: false }, wire);
  }
  const came = () => [...robots.values()].flatMap((robot) => robot.accepted);
  const twice = () => came().filter((text, at, all) => all.indexOf(text) !== at);
  expect(twice()).toEqual([]);
  const states = new Set(views.flatMap(({ parts }) => parts.map(({ state }) => state)));
  // The storm was one: all that can happen happened.
  expect([...states].sort()).toEqual(['sent', 'unknown', 'waiting']);

  // Whatever is said to be sent is there.
  const sentIds = (await listOutbox(scope)).flatMap(({ parts }) => parts.filter(({ state }) => state === 'sent'));
  expect(came().length).toBeGreaterThanOrEqual(sentIds.length);

  // By itself a retry repeats nothing of which nobody knows whether it arrived.
  calm();
  await wire.wait(3_600_000);
  await retrySending(scope, wire, async () => 'open');
  expect(twice()).toEqual([]);

  // Once somebody has looked into the chat, everything is there, once.
  const textOf = (id: number) =>
    (
      JSON.parse(store.native.prepare('SELECT body FROM outbox WHERE id = ?').pluck().get(id) as string) as {
        text: string;
      }
    ).text;
  const here = new Set(came());
  for (let tries = 0; tries < 4; tries += 1)
    await retrySending(scope, wire, async (_, { id }) => (here.has(textOf(id)) ? 'seen' : 'missing'));
  expect(twice()).toEqual([]);
  expect([...came()].sort()).toEqual([...asked].sort());
  expect((await listOutbox(scope)).flatMap(({ parts }) => parts).every(({ state }) => state === 'sent')).toBe(true);
  // No more than twenty a minute, repeated ones included.
  expect([...robots.values()].map((robot) => robot.limited)).toEqual([0, 0, 0, 0]);
  for (const robot of robots.values()) await robot.close();
  await store.close();
});

test('two windows send the same at the same time: it arrives once', async () => {
  const { wire, robots, calm } = await openWorld(1);
  calm();
  const { scope, store, channels } = await openTeam();
  const messages = [1, 2, 3].map((part) => ({ title: '早会', text: `第 ${part} 条` }));
  const asked = { channel: channels[0] as (typeof channels)[number], topic: 'board', messages, again: false };
  await Promise.all([sendMessages(scope, asked, wire), sendMessages(scope, asked, wire)]);
  await sendMessages(scope, asked, wire);
  expect(robots.get('wecom')?.accepted).toEqual(['第 1 条', '第 2 条', '第 3 条']);
  for (const robot of robots.values()) await robot.close();
  await store.close();
});
