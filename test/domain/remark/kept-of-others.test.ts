import { expect, test } from 'vitest';
import { keptOfOthers } from '../../../src/domain/remark/kept-of-others.ts';

const person = (name: string, code: string) => ({ names: [name], codes: [code] });
const [xue, song, guodong] = [person('韩雪', 'Q06'), person('韩雪松', 'Q05'), person('陈国栋', 'Q03')];

test.each([
  ['韩雪松和韩雪吵架了', [song], '韩雪松和anon吵架了'],
  ['昨天下午，韩雪松和韩雪吵架了，摔了杯子。', [song], '昨天下午，韩雪松和anon吵架了，摔了杯子。'],
  ['韩雪哭了，说不想干了，陈国栋劝了她半天', [guodong], '陈国栋劝了她半天'],
  ['国栋嫌名单差，韩雪一拿电话手就抖', [guodong], '国栋嫌名单差'],
  ['韩雪一拿电话手就抖', [], null],
  ['小韩哭了', [song], null],
  ['Q06今天没来，Q05替她打', [song], 'Q05替她打'],
] as const)('%s: what is of others stays', (text, others, kept) => {
  expect(keptOfOthers(text, xue, others)).toBe(kept);
});
