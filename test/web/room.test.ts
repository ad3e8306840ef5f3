import { expect, test } from 'vitest';
import { listMeetings } from '../../src/app/meeting/list.ts';
import { listTodos } from '../../src/app/todo/list.ts';
import { forWall } from '../../src/present/meeting-live.ts';
import { openHome, TODAY } from '../app/windows.ts';
import { listen, openMeeting, until } from './open-room.ts';

test('two pages and a terminal are told the same, and each steers', async () => {
  const scope = (await openHome()).window();
  const meeting = await openMeeting(scope, 'morning');
  const [left, right] = [listen(meeting), listen(meeting)];
  const first = (await left.next()).value;
  expect((await right.next()).value).toEqual(first);
  expect(first.position).toMatch(/^1\//);
  meeting.live.send({ kind: 'tick', seconds: 5 });
  await meeting.send({ kind: 'next', at: 0 });
  const second = await until(left, ({ at }) => at === 1);
  expect(await until(right, ({ at }) => at === 1)).toEqual(second);
  // As a key of the terminal does.
  meeting.live.send({ kind: 'pause' });
  expect((await until(left, ({ paused }) => paused !== null)).paused).toBe('暂停中');
  meeting.live.send({ kind: 'back' });
  expect((await until(right, ({ at }) => at === 0)).title).toBe(first.title);
});

test('two who press for the same item mean one step', async () => {
  const meeting = await openMeeting((await openHome()).window(), 'morning');
  await Promise.all([meeting.send({ kind: 'next', at: 0 }), meeting.send({ kind: 'next', at: 0 })]);
  expect(meeting.live.state.index).toBe(1);
});

test('a to-do typed on the page lands in the meeting; one that nobody understands is asked about', async () => {
  const scope = (await openHome()).window();
  const meeting = await openMeeting(scope, 'morning');
  const wrong = await meeting.send({ kind: 'todo', text: '王二麻：回电' });
  expect(wrong.status).toBe(422);
  expect(((await wrong.json()) as { error: string }).error).toContain('王二麻');
  expect((await meeting.send({ kind: 'todo', text: '高敏：回访周先生 @周五' })).status).toBe(200);
  const page = listen(meeting);
  expect((await page.next()).value.todos).toEqual(['高敏：回访周先生 @周五']);
  await meeting.send({ kind: 'finish' });
  expect((await until(page, ({ ended }) => ended !== null)).ended).toBe('散会，大家辛苦了！');
  // The page is told that there is no more to come.
  expect((await page.next()).done).toBe(true);
  await meeting.finish();
  const { todos } = await listTodos(scope, { all: true, owner: null });
  expect(todos).toMatchObject([{ owner: 1, text: '回访周先生', due: '2026-11-27' }]);
  expect((await listMeetings(scope, { from: TODAY, to: TODAY })).meetings).toMatchObject([{ state: 'held' }]);
});

test('the page as it is sent holds no script but its own and nothing from elsewhere', async () => {
  const meeting = await openMeeting((await openHome({ name: '<script>alert(1)</script>"' })).window(), 'morning');
  const html = await (await meeting.get('')).text();
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;');
  expect([...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, to]) => to)).toEqual(['/screen.css', 'screen.js']);
  expect(html).not.toMatch(/ style=| on[a-z]+=|<style|https?:/);
});

test('a line of sixty names is several on the wall, and nobody is lost between them', () => {
  const pairs = Array.from({ length: 30 }, (_, i) => `阿卜杜热合曼${i} and Alexandra ${i}`);
  const line = `Together: ${pairs.join('; ')}.`;
  const parts = forWall(line);
  expect(parts.length).toBeGreaterThan(5);
  expect(parts.join(' ')).toBe(line);
  expect(forWall('今天练三句开场白。')).toEqual(['今天练三句开场白。']);
});
