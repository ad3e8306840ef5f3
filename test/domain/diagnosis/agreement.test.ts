import { expect, test } from 'vitest';
import { compareAgreed } from '../../../src/domain/diagnosis/agreement.ts';
import { agreementBlocks, reliabilityBlocks } from '../../../src/present/stage-agreement.ts';
import { tinyModel } from './models.ts';

const model = tinyModel();
const line = (on: string, stage: string, early: number) => ({ on, stage, shares: { early, late: 1 - early } });
const [yes, no] = [0.69, 0.72];
const confirmed = [
  line('2026-10-01', 'early', yes),
  line('2026-10-20', 'early', 1 - no),
  line('2026-11-05', 'late', 1 - no),
  line('2026-11-09', 'no-such-stage', 1 - no),
  line('2026-11-12', 'early', 0.5),
];
const found = compareAgreed(model, confirmed);

test('each agreement beside what was shown then, latest first; stages that are gone are left out', () => {
  expect(found.lines.map(({ on, agreed, computed }) => [on, agreed, computed])).toEqual([
    ['2026-11-12', 'early', 'early'],
    ['2026-11-05', 'late', 'late'],
    ['2026-10-20', 'early', 'late'],
    ['2026-10-01', 'early', 'early'],
  ]);
  expect(found.lines[2]?.share).toBeCloseTo(no, 12);
  expect(found.lines[2]?.ofAgreed).toBeCloseTo(1 - no, 12);
  expect(found.agreedShare).toBe(0.75);
});

test('bins by strength: how sure it sounded, how often it came true', () => {
  expect(found.bins.map(({ confidence, count }) => [confidence, count])).toEqual([
    ['leaning', 1],
    ['likely', 3],
  ]);
  expect(found.bins[1]?.said).toBeCloseTo((yes + 2 * no) / 3, 12);
  expect(found.bins[1]?.came).toBeCloseTo(2 / 3, 12);
  expect(compareAgreed(model, [])).toEqual({ lines: [], agreedShare: null, bins: [] });
});

test('it is told in both languages, and not at all where nothing was agreed on', () => {
  const stages = [
    { id: 'early', title: '早' },
    { id: 'late', title: '晚' },
  ];
  const none = compareAgreed(model, []);
  for (const locale of ['zh-CN', 'en'] as const) {
    expect(JSON.stringify(agreementBlocks(found, stages, locale))).toContain('2026-10-20');
    const [, , bars] = reliabilityBlocks(found, locale);
    expect(bars?.kind === 'bars' && bars.rows.map((row) => row.note)).toEqual(['50%', '100%', '71%', '67%']);
    expect([...agreementBlocks(none, stages, locale), ...reliabilityBlocks(none, locale)]).toEqual([]);
  }
});
