import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { prepareAgenda } from '../../src/app/agenda/prepare.ts';
import { type ClosingWanted, closeMeeting, closingQuestions } from '../../src/app/meeting/close.ts';
import { listMeetings } from '../../src/app/meeting/list.ts';
import { finishMeeting, type RunWanted, startMeeting, stepMeeting } from '../../src/app/meeting/run.ts';
import { skipMeeting } from '../../src/app/meeting/skip.ts';
import { forgetMember } from '../../src/app/member/privacy.ts';
import { closeTodo } from '../../src/app/todo/close.ts';
import { listTodos } from '../../src/app/todo/list.ts';
import type { LiveEvent, LiveState } from '../../src/domain/agenda/live.ts';
import { readMeetings } from '../../src/store/meeting-reader.ts';
import { insertTeam } from '../../src/store/team-writer.ts';
import { added, type Home, interrupted, openHome, TODAY, told } from './windows.ts';

const run: RunWanted = { meeting: 'morning', date: TODAY, minutes: null, absent: [], isRehearsal: false };
const morning: ClosingWanted = { kind: 'morning', date: TODAY, ...told };
const todo = { text: '整理名单', owner: null, due: TODAY, from: null, meeting: null };

const after = (start: LiveState, ...events: LiveEvent[]) =>
  events.reduce((state, event) => stepMeeting(state, event).state, start);
const typed = (what: 'note' | 'todo', text: string): LiveEvent[] => [
  { kind: 'write', what },
  { kind: 'type', text },
  { kind: 'submit' },
];

async function stored(home: Home) {
  const [meeting, ...others] = await readMeetings(await home.window().reader(), 1, TODAY, TODAY);
  expect(others).toEqual([]);
  return meeting;
}
const todosOf = async (home: Home) => (await listTodos(home.window(), { all: true, owner: null })).todos;

test('a meeting runs without a terminal: start, events, finish', async () => {
  const home = await openHome();
  const scope = home.window();
  // A page keeps it between two requests.
  const meeting = structuredClone(await startMeeting(scope, { ...run, absent: ['林小满'] }));
  expect(await stored(home)).toMatchObject({ state: 'planned' });
  const state = after(
    meeting.start,
    { kind: 'tick', seconds: 90 },
    { kind: 'next' },
    ...typed('note', '精神不错'),
    ...typed('todo', '高敏: 回访周先生'),
    { kind: 'finish' },
  );
  const view = await finishMeeting(scope, meeting, state);
  expect(view).toMatchObject({ stored: true, interrupted: false, minutes: 2, notes: ['精神不错'] });
  expect(view.items).toMatchObject([{ minutes: 2 }]);
  expect(await stored(home)).toMatchObject({ state: 'held', note: '精神不错', absent: [3], minutesTaken: 2 });
  expect(await todosOf(home)).toMatchObject([{ owner: 1, text: '回访周先生', state: 'open' }]);
});

test('run and close: what is told in another window while the meeting runs is not lost', async () => {
  const home = await openHome();
  const [first, second] = [home.window(), home.window()];
  const [{ id }] = await added(home.window(), todo);
  const meeting = await startMeeting(first, { ...run, absent: ['林小满'] });
  await closeMeeting(second, {
    ...morning,
    absent: ['阿依努尔'],
    sharers: ['高敏'],
    note: '停过一次电',
    todos: ['高敏: 修灯'],
    done: [id],
  });
  const state = after(
    meeting.start,
    { kind: 'tick', seconds: 61 },
    ...typed('note', '精神不错'),
    ...typed('todo', '换一批名单'),
    { kind: 'finish' },
  );
  await finishMeeting(first, meeting, state);
  expect(await stored(home)).toMatchObject({
    state: 'held',
    absent: [3, 2],
    sharers: [1],
    note: '停过一次电\n精神不错',
    minutesTaken: 2,
  });
  const todos = await todosOf(home);
  expect(todos.find((each) => each.id === id)?.state).toBe('done');
  expect(todos.map(({ text }) => text).sort()).toEqual(['整理名单', '修灯', '换一批名单'].sort());
});

test('who shared was there, whatever was thought when the meeting began', async () => {
  const home = await openHome();
  const first = home.window();
  const meeting = await startMeeting(first, { ...run, absent: ['林小满'] });
  await closeMeeting(home.window(), { ...morning, sharers: ['林小满'] });
  await finishMeeting(first, meeting, after(meeting.start, { kind: 'finish' }));
  expect(await stored(home)).toMatchObject({ absent: [], sharers: [3] });
});

test('close and run: a closing that waited keeps the minutes that the screen wrote meanwhile', async () => {
  const home = await openHome();
  const closing = home.window();
  const { agenda } = await closingQuestions(closing, { kind: 'morning', date: TODAY });
  const first = home.window();
  const meeting = await startMeeting(first, run);
  await finishMeeting(first, meeting, after(meeting.start, { kind: 'tick', seconds: 300 }, { kind: 'finish' }));
  await closeMeeting(closing, { ...morning, note: '都到了', asked: agenda });
  expect(await stored(home)).toMatchObject({ state: 'held', note: '都到了', minutesTaken: 5 });
});

test('close and forget: what was answered of others is kept, of them nothing, and it is told', async () => {
  const home = await openHome();
  const closing = home.window();
  const { agenda, known } = await closingQuestions(closing, { kind: 'morning', date: TODAY });
  const { scope, database } = home.open();
  await forgetMember(scope, database, 3, []);
  const view = await closeMeeting(closing, {
    ...morning,
    absent: ['林小满', '高敏'],
    sharers: ['小满', '阿依努尔'],
    note: '小满家里有事',
    todos: ['高敏: 回访周先生', '小满: 听三段录音'],
    asked: agenda,
    known,
  });
  expect(view.unkept).toEqual(['林小满', '小满', '小满: 听三段录音', '小满家里有事']);
  expect(await stored(home)).toMatchObject({ state: 'held', absent: [1], sharers: [2], note: null });
  expect(await todosOf(home)).toMatchObject([{ owner: 1, text: '回访周先生' }]);
  expect(readFileSync(home.file).includes('小满')).toBe(false);
});

test('close and close: the second keeps what it says nothing about', async () => {
  const home = await openHome();
  const late = interrupted(home.window(), () =>
    closeMeeting(home.window(), { ...morning, absent: ['高敏'], note: '停过一次电' }),
  );
  const view = await closeMeeting(late, { ...morning, todos: ['阿依努尔: 修灯'] });
  expect(view).toMatchObject({ absent: [1], note: '停过一次电' });
  expect(await stored(home)).toMatchObject({ absent: [1], note: '停过一次电' });
});

test('closed again with another note it keeps both, and one that is said twice stands once', async () => {
  const home = await openHome();
  for (const note of ['停过一次电', '空调修好了', '停过一次电'])
    await closeMeeting(home.window(), { ...morning, note });
  expect(await stored(home)).toMatchObject({ state: 'held', note: '停过一次电\n空调修好了' });
});

test('close and todo done: what another window has closed is said, and nothing of the closing is stored', async () => {
  const home = await openHome();
  const [{ id }] = await added(home.window(), todo);
  const late = interrupted(home.window(), () => closeTodo(home.window(), id, null));
  await expect(closeMeeting(late, { ...morning, note: '都到了', done: [id] })).rejects.toMatchObject({
    code: 'todo-closed',
  });
  expect(await stored(home)).toBeUndefined();
});

test('skip and close: a meeting that was closed meanwhile is not skipped', async () => {
  const home = await openHome();
  const late = interrupted(home.window(), () => closeMeeting(home.window(), morning));
  await expect(skipMeeting(late, { kind: 'morning', date: TODAY, reason: null })).rejects.toMatchObject({
    code: 'meeting-held',
  });
  expect(await stored(home)).toMatchObject({ state: 'held' });
});

test('the team that came into use meanwhile gets nothing of a meeting that another held', async () => {
  const home = await openHome();
  const meeting = await startMeeting(home.window(), run);
  const other = home.window();
  await other.change('team create', ({ db }) =>
    insertTeam(db, { name: '晨光', foundedOn: null, playbook: 'insurance-telesales' }),
  );
  const last = home.window();
  await finishMeeting(last, meeting, after(meeting.start, ...typed('note', '都到了'), { kind: 'finish' }));
  expect(await stored(home)).toMatchObject({ state: 'held', note: '都到了' });
  expect((await listMeetings(last, { from: TODAY, to: TODAY })).meetings).toEqual([]);
});

test('what is told of a meeting again by the same agenda', async () => {
  const home = await openHome();
  const { view } = await prepareAgenda(home.window(), {
    meeting: 'morning',
    date: TODAY,
    minutes: 20,
    absent: [],
    withNotes: false,
  });
  await closeMeeting(home.window(), morning);
  expect((await stored(home))?.plan).toEqual(view.plan);
});

test('a rehearsal, and a meeting that was broken off at once, leave nothing that was held', async () => {
  const home = await openHome();
  const scope = home.window();
  const rehearsal = await startMeeting(scope, { ...run, isRehearsal: true });
  const state = after(rehearsal.start, ...typed('todo', '高敏: 练开场'), { kind: 'finish' });
  expect(await finishMeeting(scope, rehearsal, state)).toMatchObject({
    stored: false,
    todos: [{ owner: 1, text: '练开场' }],
  });
  expect(await stored(home)).toBeUndefined();
  const meeting = await startMeeting(scope, run);
  const view = await finishMeeting(scope, meeting, after(meeting.start, { kind: 'interrupt' }));
  expect(view).toMatchObject({ stored: false, interrupted: true });
  expect(await stored(home)).toMatchObject({ state: 'planned' });
});
