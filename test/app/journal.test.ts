import { expect, test } from 'vitest';
import { type EntryPreview, previewEntry, previewStep, takeStep, undoOne } from '../../src/app/journal/step.ts';
import { listTodos } from '../../src/app/todo/list.ts';
import { added, openHome } from './windows.ts';

const todo = { owner: null, due: null, from: null, meeting: null };
const CHANGED = { kind: 'refused', code: 'changed-meanwhile' };

/** Two windows over one team with two to-dos; what the first is about to take back, and has said yes to. */
async function agreedOn(direction: 'undo' | 'redo') {
  const home = await openHome();
  const [first, second] = [home.open(), home.open()];
  for (const text of ['回访三位客户', '整理录音']) await added(first.scope, { ...todo, text });
  if (direction === 'redo') await takeStep(first.database, 'undo', null);
  const agreed = (await previewStep(first.scope, direction)) as EntryPreview;
  expect(agreed.step.entry.command).toBe('todo add');
  const texts = async () => (await listTodos(second.scope, { owner: null, all: false })).todos.map(({ text }) => text);
  return { first, second, agreed, texts };
}

test.each(['undo', 'redo'] as const)(
  '%s twice: who agreed to a step that another window took takes no other one',
  async (direction) => {
    const { first, second, agreed, texts } = await agreedOn(direction);
    expect((await takeStep(second.database, direction, null))?.step.entry.id).toBe(agreed.step.entry.id);
    const before = await texts();
    await expect(takeStep(first.database, direction, agreed)).rejects.toMatchObject(CHANGED);
    expect(await texts()).toEqual(before);
  },
);

test.each(['undo', 'redo'] as const)(
  '%s and a write: what another window wrote while the question stood is not taken for it',
  async (direction) => {
    const { first, second, agreed, texts } = await agreedOn(direction);
    await added(second.scope, { ...todo, text: '给老客户发资料' });
    const before = await texts();
    await expect(takeStep(first.database, direction, agreed)).rejects.toMatchObject(CHANGED);
    expect(await texts()).toEqual(before);
    expect(before).toContain('给老客户发资料');
  },
);

test('one command of the log: it is not taken back once another window has built on it', async () => {
  const { first, second, agreed, texts } = await agreedOn('undo');
  const { id } = agreed.step.entry;
  const shown = await previewEntry(first.scope, id);
  await takeStep(second.database, 'undo', null);
  await expect(undoOne(first.database, id, { withLater: true, agreed: shown })).rejects.toMatchObject({
    kind: 'not-found',
  });
  await takeStep(second.database, 'redo', null);
  expect(await undoOne(first.database, id, { withLater: false, agreed: shown })).toMatchObject({
    step: { entry: { id } },
  });
  expect(await texts()).toEqual(['回访三位客户']);
});
