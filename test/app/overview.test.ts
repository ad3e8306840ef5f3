import { expect, test } from 'vitest';
import { lookAtBoard } from '../../src/app/board/board.ts';
import { closeMeeting } from '../../src/app/meeting/close.ts';
import { reportTeam } from '../../src/app/report/report.ts';
import { stageInForce } from '../../src/app/stage/in-force.ts';
import { lookAtToday } from '../../src/app/today/today.ts';
import { addTodo } from '../../src/app/todo/add.ts';
import { upsertDayRecord } from '../../src/store/record-writer.ts';
import { updateTeam } from '../../src/store/team-writer.ts';
import { openHome, TODAY, told } from './windows.ts';

test('today: the next meeting that is not over, and what is due', async () => {
  const home = await openHome();
  await addTodo(home.window(), { text: '整理名单', owner: '高敏', due: TODAY, from: null, meeting: null });
  await addTodo(home.window(), { text: '不急', owner: null, due: '2026-12-01', from: null, meeting: null });
  expect((await lookAtToday(home.window()))?.meeting).toMatchObject({ kind: 'morning', date: TODAY });
  await closeMeeting(home.window(), { kind: 'morning', date: TODAY, ...told });
  expect(await lookAtToday(home.window())).toMatchObject({
    meeting: { kind: 'evening', date: TODAY },
    todos: [{ text: '整理名单', owner: '高敏' }],
  });
});

test('board: the best by what the team counts, points by the stage in force, or nothing where none is wanted', async () => {
  const home = await openHome();
  const write = home.window();
  await write.change('record add', async ({ db, journalId }) => {
    await upsertDayRecord(db, 1, '2026-11-23', { deals: 2 }, journalId);
    await upsertDayRecord(db, 2, '2026-11-23', { deals: 1 }, journalId);
  });
  const wanted = { period: 'week', top: 3 } as const;
  const stage = await stageInForce(write, await write.team());
  expect(await lookAtBoard(home.window(), { ...wanted, by: null })).toMatchObject({
    kind: 'best',
    board: { measure: 'deals', top: [{ memberId: 1, value: 2 }] },
  });
  expect(await lookAtBoard(home.window(), { ...wanted, by: 'points' })).toMatchObject({
    kind: 'points',
    stage: stage.id,
  });
  await write.change('team edit', ({ db }) => updateTeam(db, 1, { settings: { board: false } }));
  expect(await lookAtBoard(home.window(), { ...wanted, by: null })).toEqual({
    kind: 'off',
    team: { id: 1, name: '启明组' },
  });
});

test('report: twelve weeks, and the people only in the manager’s copy', async () => {
  const home = await openHome();
  const view = await reportTeam(home.window(), false);
  expect(view).toMatchObject({ withPrivate: false, training: [], targets: [] });
  expect([view.weeks.length, view.rhythm.length]).toEqual([12, 12]);
});
