import { expect, test } from 'vitest';
import { openConsole } from '../console.ts';

test('a concern is noted, shown with what to do, explained as no evidence for any stage, and moves no share', async () => {
  const home = openConsole();
  await home.run('init', '--no-input', '--name', '晨光', '--founded', '2026-07-25');
  const before = await home.json<{ stages: unknown; concerns: unknown[] }>('stage');
  expect(before.concerns).toEqual([]);
  expect((await home.run('observe', 'team-split-in-two=often')).code).toBe(0);
  const after = await home.json<{ stages: unknown; concerns: { id: string; source: string }[] }>('stage');
  expect(after.concerns).toMatchObject([{ id: 'team-split-in-two', source: 'reported' }]);
  expect(after.stages).toEqual(before.stages);
  expect((await home.run('stage')).stdout).toContain('另外要留意');
  expect((await home.run('stage', '--explain', 'team-split-in-two')).stdout).toContain('不算阶段的证据');
});

test('what was agreed on stands beside what was computed', async () => {
  const home = openConsole();
  await home.run('init', '--no-input', '--name', '晨光', '--founded', '2026-07-25');
  expect((await home.json<{ agreedShare: number | null }>('stage', 'history')).agreedShare).toBeNull();
  await home.run('stage', 'confirm', 'mature');
  const history = await home.json<{ agreed: { agreed: string }[]; agreedShare: number }>('stage', 'history');
  expect(history.agreed).toMatchObject([{ agreed: 'mature' }]);
  const { inForce } = await home.json<{ inForce: { id: string; how: string } }>('stage');
  expect(inForce).toMatchObject({ id: 'mature', how: 'confirmed' });
});
