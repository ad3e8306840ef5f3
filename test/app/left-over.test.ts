import { expect, test } from 'vitest';
import { leftOver } from '../../src/app/train/left-over.ts';
import { todayWords } from '../../src/i18n/areas/today.ts';
import type { StoredSession } from '../../src/store/training-reader.ts';

const TODAY = '2026-10-12';
const people = [
  { id: 1, joinedOn: '2024-09-10' },
  { id: 2, joinedOn: '2026-10-09' },
];
const session = (stage: string, more: Partial<StoredSession> = {}) =>
  ({
    state: 'planned',
    date: TODAY,
    step: 0,
    audience: [1, 2],
    reason: { code: 'stage-curriculum', ref: stage },
    ...more,
  }) as StoredSession;

test('what was planned for a stage that was taken back is counted, and nothing else', () => {
  const stored = [
    session('forming'),
    session('forming', { date: '2026-11-05' }),
    // Reviews go with their session, newcomers need theirs in whatever stage, and what is over is over.
    session('forming', { step: 1 }),
    session('forming', { reason: { code: 'newcomer', ref: 'forming' } }),
    session('forming', { date: '2026-10-10' }),
    session('forming', { state: 'held' }),
    // Newcomers have theirs whatever the team is led by.
    session('forming', { audience: [2] }),
    session('mature'),
  ];
  expect(leftOver(stored, TODAY, 'mature', people)).toEqual([{ stage: 'forming', sessions: 2 }]);
  expect(leftOver(stored, TODAY, 'forming', people)).toEqual([{ stage: 'mature', sessions: 1 }]);
  expect(leftOver(stored, TODAY, null, people)).toEqual([]);
  expect(todayWords('zh-CN').leftOver('建立初期', 2)).toContain('有 2 节是照建立初期排的');
  expect(todayWords('en').leftOver('Forming', 1)).toContain('One session was');
});
