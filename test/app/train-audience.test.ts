import { expect, test } from 'vitest';
import type { TrainTexts } from '../../src/app/train/view.ts';
import { trainWords } from '../../src/i18n/areas/train.ts';
import { audienceOf } from '../../src/present/train-texts.ts';

const members = ['甲', '乙', '丙', '丁', '马一鸣', '白露'].map((name, i) => ({ id: i + 1, name, code: null }));
const texts = { members, everyone: [1, 2, 3, 4], onTeam: [1, 2, 3, 4, 5, 6] } as unknown as TrainTexts;

test.each([
  [[1, 2, 3, 4], '组员 4 人', 'all 4 agents'],
  [[1, 2, 3, 4, 5], '组员 4 人，还有马一鸣', 'all 4 agents; also 马一鸣'],
  [[1, 2, 3, 4, 5, 6], '全队 6 人', 'whole team, 6'],
  [[1, 2], '甲、乙', '甲, 乙'],
])('of %j it says who comes, and the whole team only where all of it does', (audience, zh, en) => {
  expect(audienceOf(texts, audience, trainWords('zh-CN'))).toBe(zh);
  expect(audienceOf(texts, audience, trainWords('en'))).toBe(en);
});
